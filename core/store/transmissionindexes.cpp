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

/// Where a node is and whether it repeats, made ready for a million distances.
struct Place
{
    bool isKnown = false;
    bool isRepeater = false;
    double x = 0, y = 0, z = 0; ///< on the unit sphere
};

std::vector<Place> placesOf(const NodeTable& nodes)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    std::vector<Place> places(nodes.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        const NodeRow& row = nodes.row(NodeIndex(i));
        places[i].isRepeater = isRepeater(row.role.value_or(""));
        places[i].isKnown = nodes.hasPosition(NodeIndex(i));
        if (!places[i].isKnown)
            continue;
        const double lat = radians(*row.lat);
        const double lon = radians(*row.lon);
        places[i].x = std::cos(lat) * std::cos(lon);
        places[i].y = std::cos(lat) * std::sin(lon);
        places[i].z = std::sin(lat);
    }
    return places;
}

/// Great-circle distance from the chord: the haversine formula's value without its five trigonometric calls.
double distanceKm(const Place& a, const Place& b)
{
    const double chord = std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
    return 2 * s_earthRadiusKm * std::asin(std::min(1.0, chord / 2));
}

DistanceHop::Kind kindOf(const Place& a, const Place& b)
{
    if (a.isRepeater != b.isRepeater)
        return DistanceHop::Kind::ClientRelay;
    return a.isRepeater ? DistanceHop::Kind::RelayRelay : DistanceHop::Kind::ClientClient;
}

/// Emits what is filed under which key, for one transmission after the other. Each thread has its own, for the buffers.
class EntrySource
{
public:
    EntrySource(const PacketStore& store, const Arrangement& arrangement)
        : m_store(store)
        , m_arrangement(arrangement)
    {
    }

    /// The hops of the best path, empty when there is none.
    std::span<const HopPrefix> hops(TransmissionIndex transmission)
    {
        m_hops.clear();
        const ObservationIndex best = m_arrangement.states[transmission.value()].best;
        if (best.isValid() && m_store.hasHops(best))
            m_store.pathView(m_store.path(best)).hops(m_hops, m_store.keys());
        return m_hops;
    }

    template <typename Emit>
    void nodes(TransmissionIndex transmission, const Emit& emit) const
    {
        const std::array keys{m_store.pubKey(transmission), m_store.destPubKey(transmission),
                              m_store.srcPubKey(transmission)};
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i].isValid() && std::find(keys.begin(), keys.begin() + i, keys[i]) == keys.begin() + i)
                emit(keys[i].value(), transmission);
    }

    template <typename Emit>
    void pathHops(TransmissionIndex transmission, const Emit& emit)
    {
        if (hops(transmission).empty())
            return;
        m_distinct.clear();
        for (const HopPrefix hop : m_hops)
            if (hop.isValid())
                m_distinct.push_back(hop.bits());
        const ObservationIndex best = m_arrangement.states[transmission.value()].best;
        if (const auto resolved = m_store.resolvedPath(best); resolved.isValid()) {
            m_store.relays(resolved, m_relays);
            for (const KeyIndex relay : m_relays)
                if (relay.isValid())
                    m_distinct.push_back(HopPrefix::fullKey(relay).bits());
        }
        std::sort(m_distinct.begin(), m_distinct.end());
        m_distinct.erase(std::unique(m_distinct.begin(), m_distinct.end()), m_distinct.end());
        for (const std::uint64_t key : m_distinct)
            emit(key, transmission);
    }

    template <typename Emit>
    void subPaths(TransmissionIndex transmission, const Emit& emit)
    {
        hops(transmission);
        for (std::size_t first = 0; first + 1 < m_hops.size(); ++first) {
            std::uint64_t key = extendKey(0, m_hops[first]);
            const std::size_t end = std::min(first + s_longestWindow, m_hops.size());
            for (std::size_t i = first + 1; i < end; ++i) {
                key = extendKey(key, m_hops[i]);
                emit(key, transmission);
            }
        }
    }

private:
    const PacketStore& m_store;
    const Arrangement& m_arrangement;
    std::vector<HopPrefix> m_hops;
    std::vector<KeyIndex> m_relays;
    std::vector<std::uint64_t> m_distinct;
};

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

    void measure(TransmissionIndex transmission, std::span<const HopPrefix> hops, TransmissionIndexes& into)
    {
        if (hops.empty())
            return;
        const NodeTable& table = m_prefixes.nodes();
        m_chain.clear();
        if (const KeyIndex sender = m_store.pubKey(transmission); sender.isValid())
            if (const NodeIndex node = table.find(sender); node.isValid() && m_places[node.value()].isKnown)
                m_chain.push_back(node);
        for (const HopPrefix hop : hops)
            if (const NodeIndex node = locatedNode(hop); node.isValid())
                m_chain.push_back(node);

        double total = 0;
        std::uint32_t pairs = 0;
        for (std::size_t i = 1; i < m_chain.size(); ++i) {
            const Place& from = m_places[m_chain[i - 1].value()];
            const Place& to = m_places[m_chain[i].value()];
            const double km = distanceKm(from, to);
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
    const auto each = [&](auto method) {
        return Postings::build(threads, [&, method](const auto& emit) {
            EntrySource source(store, arrangement);
            for (const TransmissionIndex transmission : transmissions)
                method(source, transmission, emit);
        });
    };
    TransmissionIndexes indexes;
    const auto measureDistances = [&] {
        EntrySource source(store, arrangement);
        DistanceMeter meter(store, prefixes);
        for (const TransmissionIndex transmission : transmissions) {
            const auto hops = source.hops(transmission);
            indexes.pathCount += hops.size() >= 2;
            meter.measure(transmission, hops, indexes);
        }
        indexes.distanceHops.shrink_to_fit();
        indexes.distancePaths.shrink_to_fit();
    };
    std::jthread beside;
    if (threads > 1)
        beside = std::jthread(measureDistances);
    else
        measureDistances();
    indexes.subPaths = each([](EntrySource& source, TransmissionIndex t, const auto& emit) { source.subPaths(t, emit); });
    indexes.pathHops = each([](EntrySource& source, TransmissionIndex t, const auto& emit) { source.pathHops(t, emit); });
    indexes.nodes = each([](EntrySource& source, TransmissionIndex t, const auto& emit) { source.nodes(t, emit); });
    if (beside.joinable())
        beside.join();
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
