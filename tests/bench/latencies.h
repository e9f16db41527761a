#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corescope::bench {

/// What the server said it was doing when it replied.
enum class LoadPhase { Loading, Backfilling, Reindexing, Ready };
constexpr int s_loadPhases = 4;
std::string_view phaseText(LoadPhase phase);

struct Percentiles
{
    std::size_t count = 0;
    double p50 = 0, p99 = 0, most = 0; ///< milliseconds
};

/// One slow request, for finding out why.
struct SlowRequest
{
    double milliseconds = 0;
    double at = 0; ///< seconds since the server was started
    std::size_t route = 0;
    LoadPhase phase = LoadPhase::Loading;
};

/// Latencies of a run, by route and phase.
class Latencies
{
public:
    explicit Latencies(std::vector<std::string> routes);

    void add(std::size_t route, LoadPhase phase, double milliseconds, double at);
    /// A reply that should not have been, or none at all.
    void addError(std::size_t route, const std::string& what);
    void addUnavailable() { ++m_unavailable; }

    const std::vector<std::string>& routes() const { return m_routes; }
    Percentiles all() const;
    Percentiles ofRoute(std::size_t route) const;
    Percentiles ofPhase(LoadPhase phase) const;
    const std::map<std::string, int>& errors() const { return m_errors; }
    int errorCount() const;
    /// Replies 503 while loading.
    int unavailable() const { return m_unavailable; }
    /// The slowest ten, slowest first.
    const std::vector<SlowRequest>& slowest() const { return m_slowest; }

private:
    std::vector<std::string> m_routes;
    std::vector<std::array<std::vector<float>, s_loadPhases>> m_values; ///< by route; milliseconds
    std::map<std::string, int> m_errors;
    std::vector<SlowRequest> m_slowest;
    int m_unavailable = 0;
};

} // namespace corescope::bench
