#include "core/store/transmissionindexes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

#include "core/mesh/greatcircle.h"
#include "core/mesh/noderole.h"

namespace corescope {

namespace {

constexpr std::size_t s_longestWindow = 8;
constexpr double s_farthestKm = 300; // beyond it two nodes of a chain are taken for a wrong guess

std::uint64_t extendKey(std::uint64_t key, std::uint64_t hop)
{
    key = (key ^ hop) * 0x9E37'79B9'7F4A'7C15;
    return key ^ (key >> 29);
}

/// Where a node is and whether it repeats, made ready for a million distances.
struct Place
{
    bool isKnown = false;
    bool isRepeater = false;
    SpherePoint point;
};

std::vector<Place> placesOf(const NodeTable& nodes)
{
    std::vector<Place> places(nodes.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        const NodeRow& row = nodes.row(NodeIndex(i));
        places[i].isRepeater = isRepeater(row.role.value_or(""));
        places[i].isKnown = nodes.hasPosition(NodeIndex(i));
        if (places[i].isKnown)
            places[i].point = spherePoint(*row.lat, *row.lon);
    }
    return places;
}

DistanceHop::Kind kindOf(const Place& a, const Place& b)
{
    if (a.isRepeater != b.isRepeater)
        return DistanceHop::Kind::ClientRelay;
    return a.isRepeater ? DistanceHop::Kind::RelayRelay : DistanceHop::Kind::ClientClient;
}

/// Some numbers for each of a row of transmissions, one after the other in memory: read several times over, so unpacked
/// once.
struct Lists
{
    LargeVector<std::uint32_t> ends;
    LargeVector<std::uint64_t> values;

    void close() { ends.push_back(std::uint32_t(values.size())); }
    std::span<const std::uint64_t> at(std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return std::span(values).subspan(begin, ends[i] - begin);
    }
};

/// HopPrefix::bits() of the hops of each best path.
Lists hopsOf(const PacketStore& store, const Arrangement& arrangement, std::span<const TransmissionIndex> transmissions)
{
    Lists lists;
    lists.ends.reserve(transmissions.size());
    std::size_t count = 0;
    for (const TransmissionIndex transmission : transmissions)
        if (const ObservationIndex best = arrangement.states[transmission.value()].best; best.isValid())
            count += store.elementCount(best);
    lists.values.reserve(count);
    std::vector<HopPrefix> hops;
    for (const TransmissionIndex transmission : transmissions) {
        const ObservationIndex best = arrangement.states[transmission.value()].best;
        if (best.isValid() && store.hasHops(best)) {
            store.pathView(store.path(best)).hops(hops, store.keys());
            for (const HopPrefix hop : hops)
                lists.values.push_back(hop.bits());
        }
        lists.close();
    }
    return lists;
}

/// The distinct hops of each best path, and the relays that they were resolved to.
Lists pathHopKeysOf(const PacketStore& store, const Arrangement& arrangement,
                    std::span<const TransmissionIndex> transmissions, const Lists& hops)
{
    Lists lists;
    lists.ends.reserve(transmissions.size());
    lists.values.reserve(2 * hops.values.size()); // a hop and its relay
    std::vector<KeyIndex> relays;
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < transmissions.size(); ++i) {
        const auto path = hops.at(i);
        keys.assign(path.begin(), path.end());
        const ObservationIndex best = arrangement.states[transmissions[i].value()].best;
        if (!path.empty() && store.resolvedPath(best).isValid()) {
            store.relays(store.resolvedPath(best), relays);
            for (const KeyIndex relay : relays)
                keys.push_back(HopPrefix::fullKey(relay).bits());
        }
        std::sort(keys.begin(), keys.end());
        const auto end = std::unique(keys.begin(), keys.end());
        const auto begin =
            std::find_if(keys.begin(), end, [](std::uint64_t key) { return key != 0; }); // 0: no hop at all
        lists.values.insert(lists.values.end(), begin, end);
        lists.close();
    }
    return lists;
}

template <typename File>
void fileSubPaths(std::span<const std::uint64_t> hops, TransmissionIndex transmission, const File& file)
{
    for (std::size_t first = 0; first + 1 < hops.size(); ++first) {
        std::uint64_t key = extendKey(0, hops[first]);
        const std::size_t end = std::min(first + s_longestWindow, hops.size());
        for (std::size_t i = first + 1; i < end; ++i) {
            key = extendKey(key, hops[i]);
            file(key, transmission);
        }
    }
}

template <typename File>
void fileNodes(const PacketStore& store, TransmissionIndex transmission, const File& file)
{
    const std::array keys{store.pubKey(transmission), store.destPubKey(transmission), store.srcPubKey(transmission)};
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].isValid() && std::find(keys.begin(), keys.begin() + i, keys[i]) == keys.begin() + i)
            file(keys[i].value(), transmission);
}

/// Measures the chains of nodes that packets came along.
class DistanceMeter
{
public:
    DistanceMeter(const PacketStore& store, const PrefixMap& prefixes)
        : m_store(store)
        , m_prefixes(prefixes)
        , m_places(placesOf(prefixes.nodes()))
    {
    }

    void measure(TransmissionIndex transmission, std::span<const std::uint64_t> hops, TransmissionIndexes& into)
    {
        if (hops.empty())
            return;
        const NodeTable& table = m_prefixes.nodes();
        m_chain.clear();
        if (const KeyIndex sender = m_store.pubKey(transmission); sender.isValid())
            if (const NodeIndex node = table.find(sender); node.isValid() && m_places[node.value()].isKnown)
                m_chain.push_back(node);
        for (const std::uint64_t hop : hops)
            if (const NodeIndex node = locatedNode(HopPrefix::fromBits(hop)); node.isValid())
                m_chain.push_back(node);

        double total = 0;
        std::uint32_t pairs = 0;
        for (std::size_t i = 1; i < m_chain.size(); ++i) {
            const Place& from = m_places[m_chain[i - 1].value()];
            const Place& to = m_places[m_chain[i].value()];
            const double km = distanceKm(from.point, to.point);
            if (!(km <= s_farthestKm))
                continue;
            total += km;
            ++pairs;
            into.distanceHops.push_back({transmission, table.key(m_chain[i - 1]), table.key(m_chain[i]),
                                         std::uint16_t(std::lround(km * 100)), kindOf(from, to)});
        }
        if (pairs > 0)
            into.distancePaths.push_back({transmission, pairs, std::round(total * 100) / 100});
    }

private:
    /// Without context a hop is its only candidate, else the first one with a position, else the first.
    NodeIndex locatedNode(HopPrefix hop) const
    {
        const auto candidates = m_prefixes.candidates(hop);
        const auto located = std::find_if(candidates.begin(), candidates.end(),
                                          [this](NodeIndex node) { return m_places[node.value()].isKnown; });
        return located == candidates.end() ? NodeIndex::none() : *located;
    }

    const PacketStore& m_store;
    const PrefixMap& m_prefixes;
    const std::vector<Place> m_places; // by NodeIndex
    std::vector<NodeIndex> m_chain;
};

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
        key = extendKey(key, hop.bits());
    return key;
}

std::size_t TransmissionIndexes::bytes() const
{
    return nodes.bytes() + pathHops.bytes() + subPaths.bytes() + distanceHops.size() * sizeof(DistanceHop) +
           distancePaths.size() * sizeof(DistancePath);
}

TransmissionIndexes buildIndexes(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                                 std::span<const TransmissionIndex> transmissions, int threads)
{
    Lists hops = hopsOf(store, arrangement, transmissions);
    TransmissionIndexes indexes;
    const auto measureDistances = [&] {
        DistanceMeter meter(store, prefixes);
        // Enough for all; what stays unused is never touched, and so is no memory.
        indexes.distanceHops.reserve(hops.values.size());
        indexes.distancePaths.reserve(transmissions.size());
        for (std::size_t i = 0; i < transmissions.size(); ++i) {
            indexes.pathCount += hops.at(i).size() >= 2;
            meter.measure(transmissions[i], hops.at(i), indexes);
        }
    };
    std::jthread beside;
    if (threads > 1)
        beside = std::jthread(measureDistances);
    else
        measureDistances();

    indexes.nodes = Postings::build(threads, [&](const auto& file) {
        for (const TransmissionIndex transmission : transmissions)
            fileNodes(store, transmission, file);
    });
    indexes.subPaths = Postings::build(threads, [&](const auto& file) {
        for (std::size_t i = 0; i < transmissions.size(); ++i)
            fileSubPaths(hops.at(i), transmissions[i], file);
    });
    const Lists pathHopKeys = pathHopKeysOf(store, arrangement, transmissions, hops);
    if (beside.joinable())
        beside.join();
    hops = {};
    indexes.pathHops = Postings::build(threads, [&](const auto& file) {
        for (std::size_t i = 0; i < transmissions.size(); ++i)
            for (const std::uint64_t key : pathHopKeys.at(i))
                file(key, transmissions[i]);
    });
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
    set->m_recent =
        std::make_shared<const TransmissionIndexes>(buildIndexes(store, arrangement, prefixes, set->m_touched, 1));
    return set;
}

} // namespace corescope
