#include "tests/bench/latencies.h"

#include <algorithm>

namespace corescope::bench {

namespace {

constexpr std::size_t s_kept = 10;

Percentiles percentiles(std::vector<float> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto at = [&](std::size_t percent) { return double(values[(values.size() * percent + 99) / 100 - 1]); };
    return {values.size(), at(50), at(99), double(values.back())};
}

void append(std::vector<float>& all, const std::vector<float>& part)
{
    all.insert(all.end(), part.begin(), part.end());
}

} // namespace

std::string_view phaseText(LoadPhase phase)
{
    switch (phase) {
    case LoadPhase::Loading:
        return "loading";
    case LoadPhase::Backfilling:
        return "backfilling";
    case LoadPhase::Reindexing:
        return "reindexing";
    case LoadPhase::Ready:
        return "ready";
    }
    return {};
}

Latencies::Latencies(std::vector<std::string> routes)
    : m_routes(std::move(routes))
    , m_values(m_routes.size())
{
}

void Latencies::add(std::size_t route, LoadPhase phase, double milliseconds, double at)
{
    m_values[route][std::size_t(phase)].push_back(float(milliseconds));
    if (m_slowest.size() == s_kept && milliseconds <= m_slowest.back().milliseconds)
        return;
    m_slowest.push_back({milliseconds, at, route, phase});
    std::ranges::sort(m_slowest, std::ranges::greater(), &SlowRequest::milliseconds);
    if (m_slowest.size() > s_kept)
        m_slowest.pop_back();
}

void Latencies::addError(std::size_t route, const std::string& what)
{
    ++m_errors[m_routes[route] + ": " + what];
}

int Latencies::errorCount() const
{
    int count = 0;
    for (const auto& [what, times] : m_errors)
        count += times;
    return count;
}

Percentiles Latencies::all() const
{
    std::vector<float> values;
    for (const auto& route : m_values)
        for (const auto& phase : route)
            append(values, phase);
    return percentiles(std::move(values));
}

Percentiles Latencies::ofRoute(std::size_t route) const
{
    std::vector<float> values;
    for (const auto& phase : m_values[route])
        append(values, phase);
    return percentiles(std::move(values));
}

Percentiles Latencies::ofPhase(LoadPhase phase) const
{
    std::vector<float> values;
    for (const auto& route : m_values)
        append(values, route[std::size_t(phase)]);
    return percentiles(std::move(values));
}

} // namespace corescope::bench
