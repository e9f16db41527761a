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

    void measure(TransmissionIndex transmission, std::span<const std::uint64_t> hops, DistanceLists& into)
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
            into.hops.push_back({transmission, table.key(m_chain[i - 1]), table.key(m_chain[i]),
                                 std::uint16_t(std::lround(km * 100)), kindOf(from, to)});
        }
        if (pairs > 0)
            into.paths.push_back({transmission, pairs, std::round(total * 100) / 100});
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
    return nodes.bytes() + pathHops.bytes() + subPaths.bytes() + distances->hops.size() * sizeof(DistanceHop) +
           distances->paths.size() * sizeof(DistancePath);
}

IndexBuilder::IndexBuilder(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                           std::span<const TransmissionIndex> transmissions, int threads)
    : m_store(store)
    , m_arrangement(arrangement)
    , m_prefixes(prefixes)
    , m_transmissions(transmissions)
    , m_threads(threads)
    , m_hops(hopsOfBestPaths())
{
}

IndexBuilder::Lists IndexBuilder::hopsOfBestPaths() const
{
    Lists lists;
    lists.ends.reserve(m_transmissions.size());
    std::size_t count = 0;
    for (const TransmissionIndex transmission : m_transmissions)
        if (const ObservationIndex best = m_arrangement.states[transmission.value()].best; best.isValid())
            count += m_store.elementCount(best);
    lists.values.reserve(count);
    std::vector<HopPrefix> hops;
    for (const TransmissionIndex transmission : m_transmissions) {
        const ObservationIndex best = m_arrangement.states[transmission.value()].best;
        if (best.isValid() && m_store.hasHops(best)) {
            m_store.pathView(m_store.path(best)).hops(hops, m_store.keys());
            for (const HopPrefix hop : hops)
                lists.values.push_back(hop.bits());
        }
        lists.close();
    }
    return lists;
}

/// The distinct hops of each best path, and the relays that they were resolved to.
IndexBuilder::Lists IndexBuilder::pathHopKeys() const
{
    Lists lists;
    lists.ends.reserve(m_transmissions.size());
    lists.values.reserve(2 * m_hops.values.size()); // a hop and its relay
    std::vector<KeyIndex> relays;
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < m_transmissions.size(); ++i) {
        const auto path = m_hops.at(i);
        keys.assign(path.begin(), path.end());
        const ObservationIndex best = m_arrangement.states[m_transmissions[i].value()].best;
        if (!path.empty() && m_store.resolvedPath(best).isValid()) {
            m_store.relays(m_store.resolvedPath(best), relays);
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

Postings IndexBuilder::nodes() const
{
    return Postings::build(m_threads, [this](const auto& file) {
        for (const TransmissionIndex transmission : m_transmissions)
            fileNodes(m_store, transmission, file);
    });
}

Postings IndexBuilder::subPaths() const
{
    return Postings::build(m_threads, [this](const auto& file) {
        for (std::size_t i = 0; i < m_transmissions.size(); ++i)
            fileSubPaths(m_hops.at(i), m_transmissions[i], file);
    });
}

Postings IndexBuilder::pathHops() const
{
    const Lists keys = pathHopKeys();
    return Postings::build(m_threads, [&](const auto& file) {
        for (std::size_t i = 0; i < m_transmissions.size(); ++i)
            for (const std::uint64_t key : keys.at(i))
                file(key, m_transmissions[i]);
    });
}

std::shared_ptr<const DistanceLists> IndexBuilder::distances() const
{
    DistanceMeter meter(m_store, m_prefixes);
    auto lists = std::make_shared<DistanceLists>();
    // Enough for all; what stays unused is never touched, and so is no memory.
    lists->hops.reserve(m_hops.values.size());
    lists->paths.reserve(m_transmissions.size());
    for (std::size_t i = 0; i < m_transmissions.size(); ++i)
        meter.measure(m_transmissions[i], m_hops.at(i), *lists);
    return lists;
}

TransmissionIndexes IndexBuilder::all() const
{
    TransmissionIndexes indexes;
    const auto measureDistances = [&] { indexes.distances = distances(); };
    std::jthread beside;
    if (m_threads > 1)
        beside = std::jthread(measureDistances);
    else
        measureDistances();
    indexes.nodes = nodes();
    indexes.subPaths = subPaths();
    indexes.pathHops = pathHops();
    if (beside.joinable())
        beside.join();
    return indexes;
}

std::vector<TransmissionIndex> allTransmissions(const Arrangement& arrangement)
{
    std::vector<TransmissionIndex> all(arrangement.transmissionCount());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        all[i] = TransmissionIndex(i);
    return all;
}

std::shared_ptr<const IndexSet> IndexSet::of(TransmissionIndexes base)
{
    auto set = std::make_shared<IndexSet>();
    set->m_base = std::move(base);
    return set;
}

std::shared_ptr<const IndexSet> IndexSet::withBase(TransmissionIndexes base) const
{
    auto set = std::make_shared<IndexSet>(*this);
    set->m_base = std::move(base);
    return set;
}

std::shared_ptr<const IndexSet> IndexSet::updated(const PacketStore& store, const Arrangement& arrangement,
                                                  const PrefixMap& prefixes,
                                                  std::span<const TransmissionIndex> touched) const
{
    auto set = std::make_shared<IndexSet>(*this);
    set->m_touched = united(m_touched, touched);
    set->m_recent = IndexBuilder(store, arrangement, prefixes, set->m_touched, 1).all();
    return set;
}

} // namespace corescope
