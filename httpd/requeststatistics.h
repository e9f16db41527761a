#pragma once

#include <array>
#include <chrono>
#include <deque>
#include <mutex>
#include <vector>

#include <QByteArray>
#include <QHash>

#include "httpd/request.h"

namespace corescope {

/// How many requests there were by route, and how long their handlers took. What one request costs is a short lock and
/// some counters; the memory is bounded by the number of routes.
class RequestStatistics
{
public:
    static constexpr std::size_t s_latest = 100;  ///< durations kept by route, for the percentiles
    static constexpr std::size_t s_slowKept = 50; ///< slow requests remembered
    static constexpr double s_slowMs = 100;       ///< what is slow

    /// Upper bounds of the histogram's buckets in seconds; another bucket is above them.
    static constexpr std::array s_bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                         0.1,    0.25,  0.5,    1.0,   2.5,  10.0};

    struct RouteFigures
    {
        /// The pattern with `:x` for `{x}`; "/" for paths of the API that no route matches, "static" for all others.
        QByteArray key;
        bool isApi = false; ///< below /api
        std::uint64_t count = 0;
        double totalMs = 0, maxMs = 0;
        std::vector<float> latestMs;                              ///< of the last requests, ascending
        std::array<std::uint64_t, s_bounds.size() + 1> buckets{}; ///< requests by duration, not cumulative
        std::array<std::uint64_t, 6> byClass{};                   ///< [2] are the replies with a status of 2xx

        double averageMs() const { return count == 0 ? 0 : totalMs / double(count); }
        /// The element at trunc(n·p) of the last durations; 0 without any.
        double percentileMs(double p) const;
    };

    struct SlowRequest
    {
        QByteArray path; ///< decoded, without the query: bytes from outside
        double ms = 0;
        std::int64_t time = 0; ///< Unix seconds
        int status = 0;
    };

    struct Figures
    {
        std::vector<RouteFigures> routes; ///< by key
        std::vector<SlowRequest> slow;    ///< of the API, oldest first
        std::uint64_t apiRequests = 0;    ///< sum over the routes below /api
        double apiTotalMs = 0;
        std::chrono::seconds since{0}; ///< made, or reset
    };

    /// A request that was answered; for HttpHooks::served.
    void record(const Request& request, int status, std::chrono::nanoseconds duration);

    /// Forgets everything. The counters of `/metrics` start anew too.
    void reset();

    Figures figures() const;

private:
    struct Entry
    {
        RouteFigures sums;
        std::array<float, s_latest> latest{}; ///< a ring, filled up to the count
    };

    mutable std::mutex m_mutex;        ///< guards everything below
    QHash<QByteArray, Entry> m_routes; ///< by pattern, "" for unknown paths of the API, "static" for the fallback
    std::deque<SlowRequest> m_slow;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace corescope
