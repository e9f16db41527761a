#include "core/store/transmissionindexes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <thread>

#include "core/mesh/noderole.h"

namespace corescope {

namespace {

constexpr std::size_t s_longestWindow = 8;
constexpr double s_earthRadiusKm = 6371;
constexpr double s_farthestKm = 300; // beyond it two nodes of a chain are taken for a wrong guess

std::uint64_t extendKey(std::uint64_t key, HopPrefix hop)
{
    key = (key ^ hop.bits()) * 0x9E37'79B9'7F4A'7C15;
    return key ^ (key >> 29);
}

double haversineKm(const NodeRow& a, const NodeRow& b)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double sinLat = std::sin(radians(*b.lat - *a.lat) / 2);
    const double sinLon = std::sin(radians(*b.lon - *a.lon) / 2);
    const double h = sinLat * sinLat + std::cos(radians(*a.lat)) * std::cos(radians(*b.lat)) * sinLon * sinLon;
    return 2 * s_earthRadiusKm * std::atan2(std::sqrt(h), std::sqrt(1 - h));
}

DistanceHop::Kind kindOf(const NodeRow& a, const NodeRow& b)
{
    const bool relayA = isRepeater(a.role.value_or(""));
    const bool relayB = isRepeater(b.role.value_or(""));
    if (relayA != relayB)
        return DistanceHop::Kind::ClientRelay;
    return relayA ? DistanceHop::Kind::RelayRelay : DistanceHop::Kind::ClientClient;
}

/// Collects the entries of some transmissions; several work side by side and are joined in order.
class Collector
{
public:
    Collector(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes)
        : m_store(store)
        , m_arrangement(arrangement)
        , m_prefixes(prefixes)
    {
    }

    void collect(std::span<const TransmissionIndex> transmissions)
    {
        for (const TransmissionIndex transmission : transmissions)
            collect(transmission);
    }

    std::vector<Postings::Entry> nodes, pathHops, subPaths;
    std::vector<DistanceHop> distanceHops;
    std::vector<DistancePath> distancePaths;
    std::uint32_t pathCount = 0;

private:
    void collect(TransmissionIndex transmission)
    {
        addNodes(transmission);
        const ObservationIndex best = m_arrangement.states[transmission.value()].best;
        if (!best.isValid() || !m_store.hasHops(best))
            return;
        m_store.pathView(m_store.path(best)).hops(m_hops, m_store.keys());
        addPathHops(transmission, best);
        addSubPaths(transmission);
        addDistances(transmission);
    }

    void addNodes(TransmissionIndex transmission)
    {
        const std::array keys{m_store.pubKey(transmission), m_store.destPubKey(transmission),
                              m_store.srcPubKey(transmission)};
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i].isValid() && std::find(keys.begin(), keys.begin() + i, keys[i]) == keys.begin() + i)
                nodes.emplace_back(keys[i].value(), transmission);
    }

    void addPathHops(TransmissionIndex transmission, ObservationIndex best)
    {
        m_distinct.clear();
        for (const HopPrefix hop : m_hops)
            if (hop.isValid())
                m_distinct.push_back(hop.bits());
        if (const auto resolved = m_store.resolvedPath(best); resolved.isValid()) {
            m_store.relays(resolved, m_relays);
            for (const KeyIndex relay : m_relays)
                if (relay.isValid())
                    m_distinct.push_back(HopPrefix::fullKey(relay).bits());
        }
        std::sort(m_distinct.begin(), m_distinct.end());
        m_distinct.erase(std::unique(m_distinct.begin(), m_distinct.end()), m_distinct.end());
        for (const std::uint64_t key : m_distinct)
            pathHops.emplace_back(key, transmission);
    }

    void addSubPaths(TransmissionIndex transmission)
    {
        if (m_hops.size() < 2)
            return;
        ++pathCount;
        for (std::size_t first = 0; first + 1 < m_hops.size(); ++first) {
            std::uint64_t key = extendKey(0, m_hops[first]);
            const std::size_t end = std::min(first + s_longestWindow, m_hops.size());
            for (std::size_t i = first + 1; i < end; ++i) {
                key = extendKey(key, m_hops[i]);
                subPaths.emplace_back(key, transmission);
            }
        }
    }

    /// Without context a hop is its only candidate, else the first one with a position, else the first.
    NodeIndex locatedNode(HopPrefix hop) const
    {
        const auto candidates = m_prefixes.candidates(hop);
        const auto located = std::find_if(candidates.begin(), candidates.end(),
                                          [this](NodeIndex node) { return m_prefixes.nodes().hasPosition(node); });
        return located == candidates.end() ? NodeIndex::none() : *located;
    }

    void addDistances(TransmissionIndex transmission)
    {
        const NodeTable& table = m_prefixes.nodes();
        m_chain.clear();
        if (const KeyIndex sender = m_store.pubKey(transmission); sender.isValid())
            if (const NodeIndex node = table.find(sender); node.isValid() && table.hasPosition(node))
                m_chain.push_back(node);
        for (const HopPrefix hop : m_hops)
            if (const NodeIndex node = locatedNode(hop); node.isValid())
                m_chain.push_back(node);

        double total = 0;
        std::uint32_t pairs = 0;
        for (std::size_t i = 1; i < m_chain.size(); ++i) {
            const NodeRow& from = table.row(m_chain[i - 1]);
            const NodeRow& to = table.row(m_chain[i]);
            const double km = haversineKm(from, to);
            if (!(km <= s_farthestKm))
                continue;
            total += km;
            ++pairs;
            distanceHops.push_back({transmission, table.key(m_chain[i - 1]), table.key(m_chain[i]),
                                    std::uint16_t(std::lround(km * 100)), kindOf(from, to)});
        }
        if (pairs > 0)
            distancePaths.push_back({transmission, pairs, std::round(total * 100) / 100});
    }

    const PacketStore& m_store;
    const Arrangement& m_arrangement;
    const PrefixMap& m_prefixes;
    std::vector<HopPrefix> m_hops;
    std::vector<KeyIndex> m_relays;
    std::vector<std::uint64_t> m_distinct;
    std::vector<NodeIndex> m_chain;
};

template <typename T>
std::vector<T> joined(std::vector<Collector>& parts, std::vector<T> Collector::*member)
{
    std::size_t size = 0;
    for (const Collector& part : parts)
        size += (part.*member).size();
    std::vector<T> all;
    all.reserve(size);
    for (Collector& part : parts) {
        all.insert(all.end(), (part.*member).begin(), (part.*member).end());
        std::vector<T>().swap(part.*member); // the peak of memory is here: let go at once
    }
    return all;
}

std::vector<TransmissionIndex> united(const std::vector<TransmissionIndex>& a, std::span<const TransmissionIndex> b)
{
    std::vector<TransmissionIndex> all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

} // namespace

std::uint64_t subPathKey(std::span<const HopPrefix> hops)
{
    std::uint64_t key = 0;
    for (const HopPrefix hop : hops)
        key = extendKey(key, hop);
    return key;
}

std::size_t TransmissionIndexes::bytes() const
{
    return nodes.bytes() + pathHops.bytes() + subPaths.bytes() + distanceHops.capacity() * sizeof(DistanceHop)
           + distancePaths.capacity() * sizeof(DistancePath);
}

TransmissionIndexes buildIndexes(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                                 std::span<const TransmissionIndex> transmissions, int threads)
{
    std::vector<Collector> parts(std::size_t(threads), Collector(store, arrangement, prefixes));
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::size_t from = transmissions.size() * i / parts.size();
            const std::size_t to = transmissions.size() * (i + 1) / parts.size();
            const auto work = [&part = parts[i], some = transmissions.subspan(from, to - from)] { part.collect(some); };
            if (i + 1 == parts.size())
                work();
            else
                workers.emplace_back(work);
        }
    }
    TransmissionIndexes indexes;
    indexes.subPaths = Postings(joined(parts, &Collector::subPaths), threads);
    indexes.pathHops = Postings(joined(parts, &Collector::pathHops), threads);
    indexes.nodes = Postings(joined(parts, &Collector::nodes), threads);
    indexes.distanceHops = joined(parts, &Collector::distanceHops);
    indexes.distancePaths = joined(parts, &Collector::distancePaths);
    for (const Collector& part : parts)
        indexes.pathCount += part.pathCount;
    return indexes;
}

std::shared_ptr<const IndexSet> IndexSet::build(const PacketStore& store, const Arrangement& arrangement,
                                                const PrefixMap& prefixes, int threads)
{
    std::vector<TransmissionIndex> all(arrangement.transmissionCount());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        all[i] = TransmissionIndex(i);
    auto set = std::make_shared<IndexSet>();
    set->m_base = std::make_shared<const TransmissionIndexes>(buildIndexes(store, arrangement, prefixes, all, threads));
    set->m_recent = std::make_shared<const TransmissionIndexes>();
    return set;
}

std::shared_ptr<const IndexSet> IndexSet::updated(const PacketStore& store, const Arrangement& arrangement,
                                                  const PrefixMap& prefixes,
                                                  std::span<const TransmissionIndex> touched) const
{
    auto set = std::make_shared<IndexSet>();
    set->m_base = m_base;
    set->m_touched = united(m_touched, touched);
    set->m_recent
        = std::make_shared<const TransmissionIndexes>(buildIndexes(store, arrangement, prefixes, set->m_touched, 1));
    return set;
}

} // namespace corescope
