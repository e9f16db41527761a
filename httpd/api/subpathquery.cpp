#include "httpd/api/subpathquery.h"

#include <algorithm>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 s_greatestLimit = 10'000;
constexpr qsizetype s_mostGroups = 16;
constexpr qint64 s_anyLength = 1000; // more hops than a path can have

Result<SubPathGroup> groupOf(const QByteArray& text)
{
    const auto invalid = [](const QString& what, const QByteArray& where) {
        return failure(Error::Kind::Invalid, what + u": "_s + QString::fromUtf8(where));
    };
    const QByteArrayList parts = text.split(':');
    if (parts.size() != 2)
        return invalid(u"invalid group format"_s, text);
    const QByteArrayList range = parts[0].split('-');
    if (range.size() != 2)
        return invalid(u"invalid range format"_s, parts[0]);
    bool isShortest = false, isLongest = false, isLimit = false;
    const qint64 shortest = range[0].toLongLong(&isShortest);
    const qint64 longest = range[1].toLongLong(&isLongest);
    const qint64 limit = parts[1].toLongLong(&isLimit);
    if (!isShortest || !isLongest || !isLimit || shortest < 2 || longest < shortest || limit < 1)
        return invalid(u"invalid group"_s, text);
    return SubPathGroup{std::uint32_t(std::min(shortest, s_anyLength)), std::uint32_t(std::min(longest, s_anyLength)),
                        std::size_t(std::min(limit, s_greatestLimit))};
}

} // namespace

SubPathQuery SubPathQuery::of(const Request& request)
{
    const SubPathGroup usual;
    const auto length = [&](const QByteArray& name, std::uint32_t fallback) {
        return std::uint32_t(std::clamp<qint64>(request.queryInteger(name, fallback), usual.shortest, usual.longest));
    };
    const qint64 limit = request.queryInteger("limit", qint64(usual.limit));
    SubPathQuery query;
    query.groups.front() = {length("minLen", usual.shortest), length("maxLen", usual.longest),
                            limit < 0 ? usual.limit : std::size_t(std::min(limit, s_greatestLimit))};
    return query;
}

Result<SubPathQuery> SubPathQuery::bulk(const QByteArray& groups)
{
    if (groups.isEmpty())
        return failure(Error::Kind::Invalid, u"groups parameter required (e.g. groups=2-2:50,3-3:30)"_s);
    const QByteArrayList texts = groups.split(',');
    if (texts.size() > s_mostGroups)
        return failure(Error::Kind::Invalid, u"too many groups (at most %1)"_s.arg(s_mostGroups));
    SubPathQuery query;
    query.isBulk = true;
    query.groups.clear();
    for (const QByteArray& text : texts) {
        auto group = groupOf(text);
        if (!group)
            return tl::unexpected(group.error());
        query.groups.push_back(*group);
    }
    return query;
}

QByteArray SubPathQuery::form() const
{
    QByteArray form = isBulk ? "/api/analytics/subpaths-bulk?" : "/api/analytics/subpaths?";
    for (const SubPathGroup& group : groups)
        form += QByteArray::number(group.shortest) + '-' + QByteArray::number(group.longest) + ':' +
                QByteArray::number(qulonglong(group.limit)) + ',';
    return form;
}

} // namespace corescope
