#include "core/analytics/affinitygraph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/analytics/besthops.h"
#include "core/analytics/transmissionpass.h"
#include "core/mesh/joint/linkmodel.h"
#include "core/mesh/neighborgraph.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

/// What the observations of one observer say about one known key and one hop.
struct HeardHop
{
    std::int64_t count = 0;
    std::uint32_t first = std::numeric_limits<std::uint32_t>::max(), last = 0; ///< Unix time
    std::uint64_t snrCount = 0;
    double snrSum = 0;
    std::uint64_t rank = std::numeric_limits<std::uint64_t>::max(); ///< see AffinityEdge

    void add(const HeardHop& other)
    {
        count += other.count;
        first = std::min(first, other.first);
        last = std::max(last, other.last);
        snrCount += other.snrCount;
        snrSum += other.snrSum;
        rank = std::min(rank, other.rank);
    }
};

/// By the known key in the upper half and the observer's identity in the lower half of the first number, and
/// HopPrefix::bits() as the second; 0 bits: the packet came from its sender itself.
using HeardHops = tsl::robin_map<HashedPair, HeardHop, HashOfPair>;

struct HeardPart
{
    HeardHops hops;
    std::uint64_t edges = 0; ///< counted so far, each for every observation
};

class HeardPass
{
public:
    explicit HeardPass(const Snapshot& snapshot)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_observers(*snapshot.observers)
        , m_nobody(snapshot.store->keys().intern({}))
    {
    }

    void count(HeardPart& part, TransmissionIndex transmission) const
    {
        const KeyIndex sender =
            m_store.isOfType(transmission, packet::Type::Advert) ? m_store.originator(transmission) : KeyIndex::none();
        const KeyPool& keys = m_store.keys();
        m_snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
            const ObserverIndex observer = identityOf(m_store.observer(row));
            const KeyIndex observerKey = observer.isValid() ? m_observers[observer].key : m_nobody;
            if (!m_store.hasHops(row)) {
                if (sender.isValid() && sender != observerKey)
                    add(part, sender, observer, HopPrefix(), row);
                return;
            }
            const PathView path = m_store.pathView(m_store.path(row));
            if (sender.isValid())
                if (const HopPrefix first = path.firstHop(keys); first.isValid())
                    add(part, sender, observer, first, row);
            if (const HopPrefix last = path.lastHop(keys); last.isValid())
                add(part, observerKey, observer, last, row);
        });
    }

private:
    ObserverIndex identityOf(ObserverIndex observer) const
    {
        if (!observer.isValid() || observer.value() >= m_observers.size() || !m_observers[observer].key.isValid())
            return ObserverIndex::none();
        return m_observers[observer].identity;
    }

    void add(HeardPart& part, KeyIndex known, ObserverIndex observer, HopPrefix hop, ObservationIndex row) const
    {
        HeardHop& sum = part.hops[{std::uint64_t(known.value()) << 32 | observer.value(), hop.bits()}];
        const std::uint32_t seconds = m_store.seconds(row);
        ++sum.count;
        sum.rank = std::min(sum.rank, part.edges++);
        sum.first = std::min(sum.first, seconds);
        sum.last = std::max(sum.last, seconds);
        if (const float snr = m_store.snr(row); std::isfinite(snr)) {
            ++sum.snrCount;
            sum.snrSum += double(snr);
        }
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    const ObserverTable& m_observers;
    const KeyIndex m_nobody;
};

/// Joins what an edge says with what another one says of the same two.
void merge(AffinityEdge& edge, const AffinityEdge& other)
{
    if (edge.count == 0) {
        edge = other;
        return;
    }
    if (other.rank < edge.rank && !other.isResolved) {
        edge.rank = other.rank;
        edge.hop = other.hop;
    }
    edge.count += other.count;
    edge.firstSeen = std::min(edge.firstSeen, other.firstSeen);
    edge.lastSeen = std::max(edge.lastSeen, other.lastSeen);
    edge.snrCount += other.snrCount;
    edge.snrSum += other.snrSum;
    std::vector<ObserverIndex> observers;
    std::ranges::set_union(edge.observers, other.observers, std::back_inserter(observers));
    edge.observers = std::move(observers);
}

/// Makes edges of what was heard.
class EdgeMaker
{
public:
    explicit EdgeMaker(const Snapshot& snapshot)
        : m_snapshot(snapshot)
        , m_keys(snapshot.store->keys())
        , m_nobody(snapshot.store->keys().intern({}))
    {
    }

    void add(const HashedPair& place, const HeardHop& heard)
    {
        const KeyIndex known(std::uint32_t(place.first >> 32));
        const ObserverIndex observer(std::uint32_t(place.first));
        AffinityEdge edge;
        edge.hop = HopPrefix::fromBits(place.second);
        edge.count = heard.count;
        edge.firstSeen = std::int64_t(heard.first) * 1000;
        edge.lastSeen = std::int64_t(heard.last) * 1000;
        edge.snrCount = heard.snrCount;
        edge.snrSum = heard.snrSum;
        edge.rank = heard.rank;
        if (observer.isValid())
            edge.observers.push_back(observer);
        if (!edge.hop.isValid()) {
            const KeyIndex observerKey = observer.isValid() ? (*m_snapshot.observers)[observer].key : m_nobody;
            addCertain(known, observerKey, std::move(edge));
            return;
        }
        const auto nodes = m_snapshot.prefixes->candidates(edge.hop);
        for (const NodeIndex node : nodes)
            if (const KeyIndex key = m_snapshot.nodes().key(node); key != known)
                edge.candidates.push_back(key);
        if (const KeyIndex only = edge.candidates.size() == 1 ? edge.candidates.front() : KeyIndex::none();
            only.isValid())
            addCertain(known, only, std::move(edge));
        else if (nodes.size() != 1) // a single node that is the known one itself says nothing
            addAmbiguous(known, std::move(edge));
    }

    /// Resolves what the neighbours of the candidates tell, and returns all edges.
    std::vector<AffinityEdge> finish()
    {
        const auto neighbors = neighborSets();
        std::vector<AffinityEdge> ambiguous;
        for (auto& [place, edge] : m_ambiguous) {
            const KeyIndex winner = mostAlike(edge, neighbors);
            if (!winner.isValid()) {
                ambiguous.push_back(std::move(edge));
                continue;
            }
            edge.isResolved = true;
            const KeyIndex known = edge.a;
            addCertain(known, winner, std::move(edge));
        }
        std::vector<AffinityEdge> edges;
        edges.reserve(m_certain.size() + ambiguous.size());
        for (auto& [pair, edge] : m_certain)
            edges.push_back(std::move(edge));
        std::ranges::move(ambiguous, std::back_inserter(edges));
        return edges;
    }

private:
    using NeighborSets = std::map<KeyIndex, std::vector<KeyIndex>>; ///< ascending

    void addCertain(KeyIndex known, KeyIndex other, AffinityEdge edge)
    {
        edge.candidates.clear();
        edge.a = known;
        edge.b = other;
        if (m_keys.text(other) < m_keys.text(known))
            std::swap(edge.a, edge.b);
        merge(m_certain[{edge.a, edge.b}], edge);
    }

    void addAmbiguous(KeyIndex known, AffinityEdge edge)
    {
        edge.a = known;
        merge(m_ambiguous[{known, edge.hop.bits()}], edge);
    }

    NeighborSets neighborSets() const
    {
        NeighborSets sets;
        for (const auto& [pair, edge] : m_certain) {
            sets[edge.a].push_back(edge.b);
            sets[edge.b].push_back(edge.a);
        }
        for (auto& [key, set] : sets)
            std::ranges::sort(set);
        return sets;
    }

    static double jaccard(const std::vector<KeyIndex>& a, const std::vector<KeyIndex>& b)
    {
        std::vector<KeyIndex> common;
        std::ranges::set_intersection(a, b, std::back_inserter(common));
        const std::size_t all = a.size() + b.size() - common.size();
        return all == 0 ? 0 : double(common.size()) / double(all);
    }

    static KeyIndex mostAlike(const AffinityEdge& edge, const NeighborSets& neighbors)
    {
        constexpr std::int64_t leastCount = 3;
        constexpr double leastLead = 3;
        const auto known = neighbors.find(edge.a);
        if (edge.count < leastCount || edge.candidates.size() < 2 || known == neighbors.end())
            return KeyIndex::none();
        double best = 0, second = 0;
        KeyIndex winner;
        for (const KeyIndex candidate : edge.candidates) {
            const auto set = neighbors.find(candidate);
            const double likeness = set == neighbors.end() ? 0 : jaccard(known->second, set->second);
            if (likeness > best) {
                second = best;
                best = likeness;
                winner = candidate;
            } else {
                second = std::max(second, likeness);
            }
        }
        return best > 0 && (second == 0 || best >= leastLead * second) ? winner : KeyIndex::none();
    }

    const Snapshot& m_snapshot;
    const KeyPool& m_keys;
    const KeyIndex m_nobody;
    std::map<std::pair<KeyIndex, KeyIndex>, AffinityEdge> m_certain;
    std::map<std::pair<KeyIndex, std::uint64_t>, AffinityEdge> m_ambiguous; ///< by known key and hop
};

} // namespace

AffinityGraph::AffinityGraph(std::vector<AffinityEdge> edges)
    : m_edges(std::move(edges))
{
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        m_edgesOf[m_edges[i].a].push_back(i);
        if (m_edges[i].b.isValid())
            m_edgesOf[m_edges[i].b].push_back(i);
    }
    for (auto entry = m_edgesOf.begin(); entry != m_edgesOf.end(); ++entry)
        std::ranges::sort(entry.value(), {}, [this](std::uint32_t number) { return m_edges[number].rank; });
}

std::span<const std::uint32_t> AffinityGraph::edgesOf(KeyIndex key) const
{
    const auto edges = m_edgesOf.find(key);
    return edges == m_edgesOf.end() ? std::span<const std::uint32_t>() : edges->second;
}

AffinityGraph affinityGraphOf(const Snapshot& snapshot, const std::stop_token& stop)
{
    const HeardPass pass(snapshot);
    auto parts = passOverTransmissions<HeardPart>(
        snapshot, [&](HeardPart& part, TransmissionIndex transmission) { pass.count(part, transmission); }, stop);
    HeardHops& all = parts.front().hops;
    std::uint64_t before = parts.front().edges;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        for (auto [place, heard] : parts[i].hops) {
            heard.rank += before;
            all[place].add(heard);
        }
        before += parts[i].edges;
    }
    // In order, so that the same data always give the same graph.
    const std::map<HashedPair, HeardHop> sorted(all.begin(), all.end());
    EdgeMaker maker(snapshot);
    for (const auto& [place, heard] : sorted)
        maker.add(place, heard);
    return AffinityGraph(maker.finish());
}

AffinityGraph learnedGraphOf(const Snapshot& snapshot)
{
    const LinkModel& links = *snapshot.links;
    const RelayIndex& relays = links.relays();
    const KeyPool& keys = snapshot.store->keys();
    const auto& byLatest = *snapshot.packets.byLatest;
    const std::int64_t newest = byLatest.empty() ? 0 : snapshot.packets.states[byLatest.back().value()].latestMs;

    // What was learned also tells of nodes and observers that the snapshot hides.
    std::set<KeyIndex> observers;
    for (const ObserverRow& observer : snapshot.observers->rows())
        observers.insert(keys.find(toLowerAscii(observer.id)));
    const auto isShown = [&](KeyIndex key) {
        return key.isValid() && (snapshot.nodes().find(key).isValid() || observers.contains(key));
    };
    struct Link
    {
        KeyIndex a, b;
        PairCounter::Pair counts;
    };
    std::vector<Link> both;
    for (const PairCounter::Pair& counts : links.counts()) {
        if (counts.from == relays.anyone())
            continue;
        KeyIndex a = relays.key(counts.from);
        KeyIndex b =
            relays.isRelay(counts.to) ? relays.key(counts.to) : relays.observerKey(counts.to - relays.relayCount());
        if (!isShown(a) || !isShown(b) || a == b)
            continue;
        if (keys.text(b) < keys.text(a))
            std::swap(a, b);
        both.push_back({a, b, counts});
    }
    std::ranges::stable_sort(both, {}, [](const Link& link) { return std::pair(link.a, link.b); });

    std::vector<AffinityEdge> edges;
    for (std::size_t i = 0; i < both.size();) {
        const std::size_t first = i;
        PairCounter::Pair sum = both[i].counts;
        while (++i < both.size() && both[i].a == both[first].a && both[i].b == both[first].b)
            sum.add(both[i].counts);
        AffinityEdge edge;
        edge.a = both[first].a;
        edge.b = both[first].b;
        edge.count = std::llround(sum.count);
        edge.firstSeen = edge.lastSeen = newest;
        edge.snrCount = std::uint64_t(std::llround(sum.heard));
        edge.snrSum = double(edge.snrCount) * sum.snr;
        edge.rank = edges.size();
        if (edge.count > 0)
            edges.push_back(std::move(edge));
    }
    return AffinityGraph(std::move(edges));
}

double AffinityEdge::averageSnr() const
{
    return snrCount == 0 ? std::numeric_limits<double>::quiet_NaN() : snrSum / double(snrCount);
}

std::vector<std::string_view> observersOf(const AffinityEdge& edge, const Snapshot& snapshot)
{
    std::vector<std::string_view> ids;
    for (const ObserverIndex observer : edge.observers)
        if (observer.value() < snapshot.observers->size())
            if (const KeyIndex key = (*snapshot.observers)[observer].key; key.isValid())
                ids.push_back(snapshot.store->keys().text(key));
    std::ranges::sort(ids);
    return ids;
}

double affinityScore(const AffinityEdge& edge, std::int64_t now)
{
    return edgeScore({edge.a, edge.b, edge.count, edge.lastSeen}, now);
}

} // namespace corescope
