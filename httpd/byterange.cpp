#include "httpd/byterange.h"

#include <algorithm>
#include <charconv>

namespace corescope {

namespace {

std::optional<qint64> parseNumber(QByteArrayView text)
{
    qint64 number = 0;
    const auto [rest, error] = std::from_chars(text.begin(), text.end(), number);
    if (text.isEmpty() || text[0] == '-' || error != std::errc() || rest != text.end())
        return std::nullopt;
    return number;
}

} // namespace

std::optional<ByteRange> parseRange(const QByteArray& field, qint64 size)
{
    if (!field.startsWith("bytes="))
        return std::nullopt;
    const QByteArrayView range = QByteArrayView(field).sliced(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const std::optional<qint64> first = parseNumber(range.first(dash));
    const std::optional<qint64> last = parseNumber(range.sliced(dash + 1));
    if (dash == 0) {
        if (!last)
            return std::nullopt;
        const qint64 length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    const bool open = dash + 1 == range.size();
    if (!first || (!open && (!last || *last < *first)))
        return std::nullopt;
    if (*first >= size)
        return ByteRange{*first, 0};
    const qint64 end = open ? size - 1 : std::min(*last, size - 1);
    return ByteRange{*first, end - *first + 1};
}

} // namespace corescope
