#include "httpd/request.h"

#include <charconv>

namespace corescope {

namespace {

QByteArray firstValue(const HeaderList& list, QByteArrayView name)
{
    for (const auto& [key, value] : list) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    return firstValue(headers, name);
}

QByteArray Request::variable(QByteArrayView name) const
{
    return firstValue(variables, name);
}

qint64 Request::queryInteger(const QByteArray& name, qint64 fallback) const
{
    const QByteArray text = query.value(name);
    const char* begin = text.constData();
    const char* const end = begin + text.size();
    if (text.size() > 1 && text[0] == '+' && text[1] != '-')
        ++begin;
    qint64 number = 0;
    const auto [rest, error] = std::from_chars(begin, end, number);
    return error == std::errc() && rest == end ? number : fallback;
}

bool Request::matchesETag(QByteArrayView etag) const
{
    if (etag.isEmpty())
        return false;
    for (const auto& [name, value] : headers) {
        if (name != "if-none-match")
            continue;
        for (QByteArray tag : value.split(',')) {
            tag = tag.trimmed();
            if (tag == "*")
                return true;
            if (tag.startsWith("W/"))
                tag.remove(0, 2);
            if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"') &&
                QByteArrayView(tag).sliced(1, tag.size() - 2) == etag)
                return true;
        }
    }
    return false;
}

} // namespace corescope
