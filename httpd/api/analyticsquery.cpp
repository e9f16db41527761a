#include "httpd/api/analyticsquery.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/store/timetext.h"

namespace corescope {

namespace {

struct NamedWindow
{
    std::string_view name;
    std::int64_t hours;
};
constexpr std::array<NamedWindow, 7> s_windows{
    {{"1h", 1}, {"24h", 24}, {"1d", 24}, {"3d", 3 * 24}, {"7d", 7 * 24}, {"1w", 7 * 24}, {"30d", 30 * 24}}};

std::optional<std::int64_t> timeParameter(const Request& request, const QByteArray& name)
{
    const QByteArray text = request.query.value(name);
    return parseTimeText({text.constData(), std::size_t(text.size())});
}

} // namespace

AnalyticsQuery AnalyticsQuery::ofPlace(const Snapshot& snapshot, const Request& request, const Areas& areas)
{
    AnalyticsQuery query;
    if (const QByteArray name = request.query.value("area"); !name.isEmpty()) {
        const std::string_view key(name.constData(), std::size_t(name.size()));
        query.areaName = areas.contains(key) ? name : QByteArray("?"); // all unknown ones are the same
        query.area = areaNamed(areas, key);
    }
    const std::string upper = request.query.value("region").toUpper().toStdString();
    if (upper.empty())
        return query;
    const auto wanted = commaList(upper);
    std::set<std::string_view> known;
    for (std::uint32_t i = 0; i < snapshot.observers->size(); ++i) {
        const std::string_view code = (*snapshot.observers)[ObserverIndex(i)].iata;
        if (!code.empty() && std::ranges::find(wanted, code) != wanted.end())
            known.insert(code);
    }
    for (const std::string_view code : known) {
        query.regions.append(query.regions.isEmpty() ? "" : ",");
        query.regions.append(code.data(), qsizetype(code.size()));
    }
    return query;
}

AnalyticsQuery AnalyticsQuery::of(const Snapshot& snapshot, const Request& request, std::int64_t now,
                                  const Areas& areas)
{
    AnalyticsQuery query = ofPlace(snapshot, request, areas);
    const auto from = timeParameter(request, "from");
    const auto to = timeParameter(request, "to");
    if (from || to) {
        query.time.begin = from.value_or(query.time.begin);
        query.time.end = to.value_or(query.time.end);
        query.window = QByteArray::number(qint64(query.time.begin)) + '-' + QByteArray::number(qint64(query.time.end));
        return query;
    }
    const QByteArray name = request.query.value("window");
    const auto window =
        std::ranges::find(s_windows, std::string_view(name.constData(), std::size_t(name.size())), &NamedWindow::name);
    if (window != s_windows.end()) {
        query.time.begin = now - window->hours * 3'600'000;
        query.window = QByteArray::number(qint64(window->hours)) + 'h';
    }
    return query;
}

AnalyticsScope AnalyticsQuery::scope(const Snapshot& snapshot) const
{
    AnalyticsScope scope;
    scope.time = time;
    if (!regions.isEmpty())
        scope.observers =
            ObserverSet::ofRegions(snapshot, std::string_view(regions.constData(), std::size_t(regions.size())));
    if (scope.observers && scope.observers->isEmpty())
        scope.observers.reset();
    if (area)
        scope.area.emplace(snapshot, *area);
    return scope;
}

QByteArray AnalyticsQuery::form() const
{
    if (regions.isEmpty() && window.isEmpty() && areaName.isEmpty())
        return {};
    return regions + '/' + window + '/' + areaName;
}

Parameter regionParameter()
{
    return {"region", ParameterType::TextList,
            "Region codes of observers; only what they received counts. Unknown codes are left out, and with none left "
            "nothing is filtered."};
}

Parameter areaParameter()
{
    return {"area", ParameterType::Text,
            "Key of a configured area; only what nodes there sent, received or are known to have passed on counts. "
            "Nothing is in an unknown area."};
}

std::vector<Parameter> scopeParameters()
{
    return {regionParameter(),
            areaParameter(),
            {"window", ParameterType::Text, "The time before now: 1h, 24h, 1d, 3d, 7d, 1w or 30d. Default all time."},
            {"from", ParameterType::Text, "Begin of the time, ISO 8601; it and `to` take precedence over `window`."},
            {"to", ParameterType::Text, "End of the time."}};
}

} // namespace corescope
