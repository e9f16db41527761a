#include "httpd/requesttarget.h"

#include <algorithm>

namespace corescope {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasBrokenEscape(const QByteArray& text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
            return true;
    }
    return false;
}

QByteArray decodedQueryText(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

QHash<QByteArray, QByteArray> parseQuery(const QByteArray& text)
{
    QHash<QByteArray, QByteArray> query;
    for (const QByteArray& part : text.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = decodedQueryText(equals < 0 ? part : part.left(equals));
        if (!query.contains(key))
            query.insert(key, equals < 0 ? QByteArray() : decodedQueryText(part.mid(equals + 1)));
    }
    return query;
}

} // namespace

std::optional<RequestTarget> parseTarget(const QByteArray& target)
{
    QByteArray local = target.left(target.indexOf('#'));
    if (target.indexOf('#') < 0)
        local = target;
    if (local.startsWith("http://") || local.startsWith("https://")) {
        const qsizetype slash = local.indexOf('/', local.indexOf("//") + 2);
        local = slash < 0 ? QByteArray("/") : local.mid(slash);
    }
    if (!local.startsWith('/'))
        return std::nullopt;

    const qsizetype mark = local.indexOf('?');
    const QByteArray encodedPath = mark < 0 ? local : local.left(mark);
    if (hasBrokenEscape(encodedPath))
        return std::nullopt;
    RequestTarget result;
    result.path = QByteArray::fromPercentEncoding(encodedPath);
    if (result.path.contains('\0'))
        return std::nullopt;
    if (mark >= 0)
        result.query = parseQuery(local.mid(mark + 1));
    return result;
}

QByteArray cleanedTarget(const QByteArray& path, const QByteArray& target)
{
    QByteArrayList kept;
    bool clean = true;
    const QByteArrayList segments = path.mid(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray& segment = segments[i];
        const bool last = i + 1 == segments.size();
        if (segment == "." || segment == ".." || (segment.isEmpty() && !last)) {
            clean = false;
            if (segment == ".." && !kept.isEmpty())
                kept.removeLast();
            if (last)
                kept.append(QByteArray());
        } else {
            kept.append(segment);
        }
    }
    if (clean)
        return {};
    QByteArray location = '/' + kept.join('/').toPercentEncoding("/:@!$'()*,;=~");
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? location : location + target.mid(mark);
}

} // namespace corescope
