#include "core/analytics/topology.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "core/analytics/besthops.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

constexpr std::uint32_t s_mostHops = 256; // a path has at most 255 elements in the store
constexpr std::uint32_t s_farthestRing = 15;

struct HopDistances
{
    std::uint32_t nearest = s_mostHops, farthest = 0;
    std::uint64_t count = 0;

    void add(const HopDistances& other)
    {
        nearest = std::min(nearest, other.nearest);
        farthest = std::max(farthest, other.farthest);
        count += other.count;
    }
};

struct HopSum
{
    std::uint64_t transmissions = 0, withSnr = 0;
    double snr = 0;
};

struct TopologyPart
{
    std::array<HopSum, s_mostHops> byLength{};
    tsl::robin_map<std::uint64_t, std::uint64_t> relays;          ///< by HopPrefix::bits()
    tsl::robin_map<HashedPair, std::uint64_t, HashOfPair> pairs;  ///< the same, twice
    tsl::robin_map<HashedPair, HopDistances, HashOfPair> reaches; ///< by observer's identity and hop
    std::vector<HopPrefix> hops;                                  ///< of the transmission in hand

    void add(const TopologyPart& other)
    {
        for (std::size_t i = 0; i < byLength.size(); ++i) {
            byLength[i].transmissions += other.byLength[i].transmissions;
            byLength[i].withSnr += other.byLength[i].withSnr;
            byLength[i].snr += other.byLength[i].snr;
        }
        for (const auto& [hop, count] : other.relays)
            relays[hop] += count;
        for (const auto& [pair, count] : other.pairs)
            pairs[pair] += count;
        for (const auto& [place, distances] : other.reaches)
            reaches[place].add(distances);
    }
};

class TopologyPass
{
public:
    explicit TopologyPass(const Snapshot& snapshot)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_observers(*snapshot.observers)
    {
    }

    void count(TopologyPart& part, TransmissionIndex transmission) const
    {
        bestHops(m_snapshot, transmission, part.hops);
        const auto length = std::uint32_t(std::min<std::size_t>(part.hops.size(), s_mostHops - 1));
        if (length == 0)
            return;
        const ObservationIndex best = m_snapshot.packets.states[transmission.value()].best;
        HopSum& sum = part.byLength[length];
        ++sum.transmissions;
        if (const float snr = m_store.snr(best); std::isfinite(snr)) {
            ++sum.withSnr;
            sum.snr += double(snr);
        }
        const std::uint64_t observer = identityOf(m_store.observer(best)).value();
        for (std::uint32_t i = 0; i < length; ++i) {
            const HopPrefix hop = part.hops[i];
            if (!hop.isValid())
                continue;
            ++part.relays[hop.bits()];
            part.reaches[{observer, hop.bits()}].add({length - i, length - i, 1});
            if (i + 1 == length || !part.hops[i + 1].isValid())
                continue;
            HopPrefix a = hop, b = part.hops[i + 1];
            if (isTextBefore(b, a, m_store.keys()))
                std::swap(a, b);
            ++part.pairs[{a.bits(), b.bits()}];
        }
    }

private:
    ObserverIndex identityOf(ObserverIndex observer) const
    {
        if (!observer.isValid() || observer.value() >= m_observers.size() || m_observers[observer].id.empty())
            return ObserverIndex::none();
        return m_observers[observer].identity;
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    const ObserverTable& m_observers;
};

/// Leaves the first `most` of a list in order.
template <typename Entry, typename IsBefore>
void keepFirst(std::vector<Entry>& list, std::size_t most, IsBefore isBefore)
{
    const std::size_t kept = std::min(most, list.size());
    std::partial_sort(list.begin(), list.begin() + std::ptrdiff_t(kept), list.end(), isBefore);
    list.resize(kept);
}

void addLengths(const TopologyPart& part, Topology& topology)
{
    std::uint64_t paths = 0, hops = 0;
    for (std::uint32_t length = 1; length < s_mostHops; ++length) {
        const HopSum& sum = part.byLength[length];
        if (sum.transmissions == 0)
            continue;
        paths += sum.transmissions;
        hops += length * sum.transmissions;
        topology.mostHops = length;
        if (length <= 25)
            topology.hopCounts.push_back({length, sum.transmissions});
        if (length <= 20 && sum.withSnr > 0)
            topology.hopSignals.push_back({length, sum.withSnr, sum.snr / double(sum.withSnr)});
    }
    if (paths == 0)
        return;
    topology.averageHops = double(hops) / double(paths);
    std::uint64_t below = 0;
    for (std::uint32_t length = 1; below <= paths / 2; ++length) {
        below += part.byLength[length].transmissions;
        topology.medianHops = length;
    }
}

void addTop(const TopologyPart& part, const KeyPool& keys, Topology& topology)
{
    for (const auto& [bits, count] : part.relays)
        topology.topRelays.push_back({HopPrefix::fromBits(bits), count});
    keepFirst(topology.topRelays, 20, [&](const auto& x, const auto& y) {
        return x.count != y.count ? x.count > y.count : isTextBefore(x.hop, y.hop, keys);
    });
    for (const auto& [pair, count] : part.pairs)
        topology.topPairs.push_back({HopPrefix::fromBits(pair.first), HopPrefix::fromBits(pair.second), count});
    keepFirst(topology.topPairs, 15, [&](const auto& x, const auto& y) {
        if (x.count != y.count)
            return x.count > y.count;
        return x.a != y.a ? isTextBefore(x.a, y.a, keys) : isTextBefore(x.b, y.b, keys);
    });
}

void addReaches(const TopologyPart& part, const Snapshot& snapshot, Topology& topology)
{
    const KeyPool& keys = snapshot.store->keys();
    const ObserverTable& observers = *snapshot.observers;
    std::map<ObserverIndex, std::map<std::uint32_t, std::vector<Topology::Reached>>> byObserver;
    for (const auto& [place, distances] : part.reaches) {
        if (distances.nearest > s_farthestRing)
            byObserver[ObserverIndex(std::uint32_t(place.first))];
        else
            byObserver[ObserverIndex(std::uint32_t(place.first))][distances.nearest].push_back(
                {HopPrefix::fromBits(place.second), distances.nearest, distances.farthest, distances.count});
    }
    for (auto& [observer, rings] : byObserver) {
        Topology::Reach& reach = topology.reaches.emplace_back();
        reach.observer = observer;
        for (auto& [distance, hops] : rings) {
            std::ranges::sort(hops, [&](const auto& x, const auto& y) {
                return x.count != y.count ? x.count > y.count : isTextBefore(x.hop, y.hop, keys);
            });
            reach.rings.push_back({distance, std::move(hops)});
        }
    }
    std::ranges::stable_sort(topology.reaches, [&](const auto& x, const auto& y) {
        if (!x.observer.isValid() || !y.observer.isValid())
            return y.observer.isValid() && !x.observer.isValid();
        const auto& left = observers[x.observer];
        const auto& right = observers[y.observer];
        return std::tie(left.name, left.id) < std::tie(right.name, right.id);
    });
}

void addWitnesses(const TopologyPart& part, const KeyPool& keys, Topology& topology)
{
    tsl::robin_map<std::uint64_t, std::vector<Topology::Witness>> byHop;
    for (const auto& [place, distances] : part.reaches)
        byHop[place.second].push_back({ObserverIndex(std::uint32_t(place.first)), distances.nearest, distances.count});
    for (auto hop = byHop.begin(); hop != byHop.end(); ++hop) {
        std::vector<Topology::Witness>& observers = hop.value();
        std::ranges::sort(observers, [](const auto& x, const auto& y) {
            return std::tie(x.distance, y.count, x.observer) < std::tie(y.distance, x.count, y.observer);
        });
        topology.nearest.push_back({HopPrefix::fromBits(hop.key()), {observers.front()}});
        if (observers.size() >= 2)
            topology.sharedHops.push_back({HopPrefix::fromBits(hop.key()), std::move(observers)});
    }
    keepFirst(topology.sharedHops, 50, [&](const auto& x, const auto& y) {
        return x.observers.size() != y.observers.size() ? x.observers.size() > y.observers.size()
                                                        : isTextBefore(x.hop, y.hop, keys);
    });
    keepFirst(topology.nearest, 50, [&](const auto& x, const auto& y) {
        const std::uint32_t left = x.observers.front().distance;
        const std::uint32_t right = y.observers.front().distance;
        return left != right ? left < right : isTextBefore(x.hop, y.hop, keys);
    });
}

} // namespace

Topology topologyOf(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    const TopologyPass pass(snapshot);
    auto parts = passOverTransmissions<TopologyPart>(
        snapshot,
        [&](TopologyPart& part, TransmissionIndex row) {
            if (scope.includes(snapshot, row))
                pass.count(part, row);
        },
        scope.stop);
    TopologyPart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all.add(parts[i]);
    const KeyPool& keys = snapshot.store->keys();
    Topology topology;
    addLengths(all, topology);
    addTop(all, keys, topology);
    addReaches(all, snapshot, topology);
    addWitnesses(all, keys, topology);
    return topology;
}

} // namespace corescope
