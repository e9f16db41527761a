#include "core/analytics/distances.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analytics/besthops.h"
#include "core/analytics/hourmap.h"

namespace corescope {

namespace {

constexpr std::size_t s_farthest = 30'000; // 1/100 km, of DistanceHop

/// A sum that is to be the same as that of everybody else who adds these numbers one after the other: rounded averages
/// tell the difference where they are between two.
struct KilometerSum
{
    std::uint64_t count = 0;
    double km = 0;

    void add(double distance)
    {
        ++count;
        km += distance;
    }
    double average() const { return count == 0 ? 0 : km / double(count); }
};

/// How often each distance occurred, by 1/100 km: what all summaries follow from.
using DistanceCounts = std::vector<std::uint64_t>;

Distances::KindSummary summaryOf(const DistanceCounts& counts, const KilometerSum& sum)
{
    Distances::KindSummary summary;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        if (summary.count == 0)
            summary.minimum = double(i) / 100;
        summary.maximum = double(i) / 100;
        summary.count += counts[i];
    }
    if (summary.count == 0)
        return summary;
    summary.average = sum.average();
    std::uint64_t below = 0;
    for (std::size_t i = 0; below <= summary.count / 2; ++i) {
        below += counts[i];
        summary.median = double(i) / 100;
    }
    return summary;
}

Histogram histogramOf(const DistanceCounts& counts, const Distances::KindSummary& all)
{
    constexpr std::size_t bins = 25;
    Histogram histogram;
    if (all.count == 0)
        return histogram;
    histogram.minimum = all.minimum;
    histogram.maximum = all.maximum;
    histogram.binWidth = all.maximum == all.minimum ? 1 : (all.maximum - all.minimum) / bins;
    histogram.counts.resize(bins);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) {
            const double bin = (double(i) / 100 - histogram.minimum) / histogram.binWidth;
            histogram.counts[std::min(std::size_t(bin), bins - 1)] += counts[i];
        }
    return histogram;
}

/// Calls `visit(DistanceHop or DistancePath)` for what the index holds, without entries that are out of date.
template <typename Entry, typename Visit>
void forEachEntry(const IndexSet& indexes, LargeVector<Entry> DistanceLists::*list, const Visit& visit)
{
    // Both lists are by transmission, so whether one has changed since is asked once each.
    TransmissionIndex last;
    bool isOutdated = false;
    for (const Entry& entry : *indexes.base().distances.*list) {
        if (entry.transmission != last) {
            last = entry.transmission;
            isOutdated = indexes.isRecent(last);
        }
        if (!isOutdated)
            visit(entry);
    }
    for (const Entry& entry : *indexes.recent().distances.*list)
        visit(entry);
}

HashedPair pairOf(const DistanceHop& hop)
{
    const auto [low, high] = std::minmax({hop.from.value(), hop.to.value()});
    return {low, high};
}

class DistancePass
{
public:
    DistancePass(const Snapshot& snapshot, const AnalyticsScope& scope)
        : m_snapshot(snapshot)
        , m_scope(scope)
    {
        for (DistanceCounts& counts : m_counts)
            counts.resize(s_farthest + 1);
    }

    Distances run()
    {
        forEachEntry(*m_snapshot.indexes, &DistanceLists::hops, [this](const DistanceHop& hop) {
            if (isWanted(hop.transmission))
                count(hop);
        });
        forEachEntry(*m_snapshot.indexes, &DistanceLists::paths, [this](const DistancePath& path) {
            if (isWanted(path.transmission))
                count(path);
        });
        summarize();
        addPairSignals();
        addPathHops();
        return std::move(m_distances);
    }

private:
    /// Looks at a transmission once for all of its hops, which follow each other.
    bool isWanted(TransmissionIndex transmission)
    {
        if (transmission != m_last) {
            m_last = transmission;
            m_isLastWanted =
                !m_scope.stop.stop_requested() && (m_scope.isWhole() || m_scope.includes(m_snapshot, transmission));
            m_lastSeen = m_isLastWanted ? firstSeenMs(*m_snapshot.store, transmission) : std::nullopt;
        }
        return m_isLastWanted;
    }

    void count(const DistanceHop& hop)
    {
        const std::size_t distance = std::min<std::size_t>(hop.centiKm, s_farthest);
        ++m_counts[std::size_t(hop.kind)][distance];
        const double km = double(hop.centiKm) / 100;
        m_sums[std::size_t(hop.kind)].add(km);
        m_sum.add(km);
        if (m_lastSeen)
            m_hours[hourOf(*m_lastSeen)].add(km);
        const auto isFarther = [this](const Distances::Link& a, const Distances::Link& b) {
            if (a.hop.centiKm != b.hop.centiKm)
                return a.hop.centiKm > b.hop.centiKm;
            return isEarlier(a.hop.transmission, b.hop.transmission);
        };
        keepLargest(m_distances.longestHops, 50, Distances::Link{hop, {}}, isFarther);
        keepLongestLink({hop, {}}, isFarther);
    }

    template <typename IsFarther>
    void keepLongestLink(const Distances::Link& link, IsFarther isFarther)
    {
        std::vector<Distances::Link>& list = m_distances.longestLinks;
        if (list.size() == 50 && !isFarther(link, list.back()))
            return;
        const auto known = std::ranges::find_if(
            list, [&](const Distances::Link& other) { return pairOf(other.hop) == pairOf(link.hop); });
        if (known != list.end()) {
            if (!isFarther(link, *known))
                return;
            list.erase(known);
        }
        keepLargest(list, 50, link, isFarther);
    }

    void count(const DistancePath& path)
    {
        ++m_distances.pathCount;
        const auto isLonger = [this](const Distances::Path& a, const Distances::Path& b) {
            if (a.path.totalKm != b.path.totalKm)
                return a.path.totalKm > b.path.totalKm;
            return isEarlier(a.path.transmission, b.path.transmission);
        };
        keepLargest(m_distances.longestPaths, 20, Distances::Path{path, {}}, isLonger);
    }

    /// Puts an entry into a sorted list of the `most` largest; of equal ones the earlier stays in front.
    template <typename Entry, typename IsLarger>
    static void keepLargest(std::vector<Entry>& list, std::size_t most, Entry entry, IsLarger isLarger)
    {
        if (list.size() == most && !isLarger(entry, list.back()))
            return;
        list.insert(std::upper_bound(list.begin(), list.end(), entry, isLarger), std::move(entry));
        if (list.size() > most)
            list.pop_back();
    }

    bool isEarlier(TransmissionIndex a, TransmissionIndex b) const
    {
        const PacketStore& store = *m_snapshot.store;
        return a != b && store.texts(a).firstSeen < store.texts(b).firstSeen;
    }

    void summarize()
    {
        DistanceCounts all(s_farthest + 1);
        for (std::size_t kind = 0; kind < m_counts.size(); ++kind) {
            m_distances.kinds[kind] = summaryOf(m_counts[kind], m_sums[kind]);
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] += m_counts[kind][i];
        }
        const Distances::KindSummary summary = summaryOf(all, m_sum);
        m_distances.hopCount = summary.count;
        m_distances.average = summary.average;
        m_distances.maximum = summary.maximum;
        m_distances.histogram = histogramOf(all, summary);
        for (const auto& [hour, sum] : m_hours.sorted())
            m_distances.perHour.push_back({hour, sum.count, sum.average()});
    }

    void addPairSignals()
    {
        tsl::robin_map<HashedPair, std::vector<float>, HashOfPair> snrs; // SNR; NaN stands for none
        for (const auto* list : {&m_distances.longestHops, &m_distances.longestLinks})
            for (const Distances::Link& link : *list)
                snrs[pairOf(link.hop)];
        forEachEntry(*m_snapshot.indexes, &DistanceLists::hops, [&](const DistanceHop& hop) {
            if (const auto pair = snrs.find(pairOf(hop)); pair != snrs.end() && isWanted(hop.transmission))
                pair.value().push_back(bestSnr(hop.transmission));
        });
        tsl::robin_map<HashedPair, Distances::PairSignal, HashOfPair> signalOf;
        for (const auto& [pair, values] : snrs)
            signalOf[pair] = pairSignal(values);
        for (auto* list : {&m_distances.longestHops, &m_distances.longestLinks})
            for (Distances::Link& link : *list)
                link.signal = signalOf[pairOf(link.hop)];
    }

    static Distances::PairSignal pairSignal(std::vector<float> values)
    {
        constexpr float none = std::numeric_limits<float>::quiet_NaN();
        Distances::PairSignal pair{none, none, values.size()};
        std::erase_if(values, [](float snr) { return !std::isfinite(snr); });
        if (values.empty())
            return pair;
        std::ranges::sort(values);
        pair.best = values.back();
        pair.median = values[values.size() / 2];
        return pair;
    }

    void addPathHops()
    {
        std::vector<Distances::Path>& paths = m_distances.longestPaths;
        forEachEntry(*m_snapshot.indexes, &DistanceLists::hops, [&](const DistanceHop& hop) {
            for (Distances::Path& path : paths)
                if (path.path.transmission == hop.transmission)
                    path.hops.push_back(hop);
        });
    }

    float bestSnr(TransmissionIndex transmission) const
    {
        const ObservationIndex best = m_snapshot.packets.states[transmission.value()].best;
        return best.isValid() ? m_snapshot.store->snr(best) : std::numeric_limits<float>::quiet_NaN();
    }

    const Snapshot& m_snapshot;
    const AnalyticsScope& m_scope;
    std::array<DistanceCounts, 3> m_counts; ///< by DistanceHop::Kind
    std::array<KilometerSum, 3> m_sums;
    KilometerSum m_sum;
    HourMap<KilometerSum> m_hours;
    TransmissionIndex m_last;
    bool m_isLastWanted = false;
    std::optional<std::int64_t> m_lastSeen;
    Distances m_distances;
};

} // namespace

Distances distancesOf(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    return DistancePass(snapshot, scope).run();
}

std::string_view distanceKindName(DistanceHop::Kind kind)
{
    switch (kind) {
    case DistanceHop::Kind::RelayRelay:
        return "R↔R";
    case DistanceHop::Kind::ClientClient:
        return "C↔C";
    case DistanceHop::Kind::ClientRelay:
        break;
    }
    return "C↔R";
}

} // namespace corescope
