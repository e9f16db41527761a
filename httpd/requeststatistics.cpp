#include "httpd/requeststatistics.h"

#include <algorithm>

#include "httpd/router.h"

namespace corescope {

using namespace std::chrono;

namespace {

constexpr qsizetype s_mostPathBytes = 500;

QByteArray keyOf(QByteArray pattern)
{
    if (pattern.isEmpty())
        return "/";
    return pattern.replace('{', ':').replace('}', "");
}

} // namespace

double RequestStatistics::RouteFigures::percentileMs(double p) const
{
    if (latestMs.empty())
        return 0;
    const auto place = std::size_t(double(latestMs.size()) * p);
    return double(latestMs[std::min(place, latestMs.size() - 1)]);
}

void RequestStatistics::record(const Request& request, int status, nanoseconds duration)
{
    const double ms = duration_cast<std::chrono::duration<double, std::milli>>(duration).count();
    const auto bucket = std::size_t(std::ranges::lower_bound(s_bounds, ms / 1000) - s_bounds.begin());
    const bool isApi = isApiPath(request.path);

    const std::scoped_lock lock(m_mutex);
    Entry& entry = m_routes[request.route.isEmpty() && !isApi ? QByteArrayLiteral("static") : request.route];
    RouteFigures& sums = entry.sums;
    sums.isApi = isApi;
    entry.latest[sums.count % s_latest] = float(ms);
    ++sums.count;
    sums.totalMs += ms;
    sums.maxMs = std::max(sums.maxMs, ms);
    ++sums.buckets[bucket];
    ++sums.byClass[std::size_t(std::clamp(status / 100, 0, 5))];
    if (!isApi || ms <= s_slowMs)
        return;
    if (m_slow.size() == s_slowKept)
        m_slow.pop_front();
    m_slow.push_back({request.path.left(s_mostPathBytes), ms,
                      duration_cast<seconds>(system_clock::now().time_since_epoch()).count(), status});
}

void RequestStatistics::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_routes.clear();
    m_slow.clear();
    m_since = steady_clock::now();
}

RequestStatistics::Figures RequestStatistics::figures() const
{
    Figures figures;
    const std::scoped_lock lock(m_mutex);
    for (auto entry = m_routes.begin(); entry != m_routes.end(); ++entry) {
        RouteFigures& route = figures.routes.emplace_back(entry->sums);
        route.key = keyOf(entry.key());
        const auto filled = std::ptrdiff_t(std::min<std::uint64_t>(route.count, s_latest));
        route.latestMs.assign(entry->latest.begin(), entry->latest.begin() + filled);
        std::ranges::sort(route.latestMs);
        if (route.isApi) {
            figures.apiRequests += route.count;
            figures.apiTotalMs += route.totalMs;
        }
    }
    std::ranges::sort(figures.routes, {}, &RouteFigures::key);
    figures.slow.assign(m_slow.begin(), m_slow.end());
    figures.since = duration_cast<seconds>(steady_clock::now() - m_since);
    return figures;
}

} // namespace corescope
