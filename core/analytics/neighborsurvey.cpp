#include "core/analytics/neighborsurvey.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/mesh/payloadtype.h"

namespace corescope {

namespace {

using NeighborSets = tsl::robin_map<KeyIndex, std::vector<KeyIndex>, std::hash<KeyIndex>>;

/// How much of two sorted lists is common: intersection by union.
double jaccard(const std::vector<KeyIndex>& a, const std::vector<KeyIndex>& b)
{
    std::size_t common = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right) {
            ++common;
            ++left;
            ++right;
        } else if (*left < *right) {
            ++left;
        } else {
            ++right;
        }
    }
    const std::size_t all = a.size() + b.size() - common;
    return all == 0 ? 0 : double(common) / double(all);
}

/// The candidate whose neighbours are most like those of the known end; none when no one stands out.
KeyIndex standingOut(const SurveyedEdge& edge, const NeighborSets& neighbors)
{
    const std::vector<KeyIndex> nobody;
    const auto neighborsOf = [&](KeyIndex key) -> const std::vector<KeyIndex>& {
        const auto set = neighbors.find(key);
        return set == neighbors.end() ? nobody : set->second;
    };
    double best = 0, second = 0;
    KeyIndex winner;
    for (const KeyIndex candidate : edge.candidates) {
        const double likeness = jaccard(neighborsOf(edge.known), neighborsOf(candidate));
        if (likeness > best) {
            second = best;
            best = likeness;
            winner = candidate;
        } else {
            second = std::max(second, likeness);
        }
    }
    return best > 0 && (second == 0 || best >= 3 * second) ? winner : KeyIndex::none();
}

void merge(SurveyedEdge& into, const SurveyedEdge& from)
{
    into.count += from.count;
    into.snrSum += from.snrSum;
    into.snrCount += from.snrCount;
    into.firstSeen = std::min(into.firstSeen, from.firstSeen);
    into.lastSeen = std::max(into.lastSeen, from.lastSeen);
    for (std::size_t i = 0; i < from.observers.size(); ++i)
        if (from.observers[i])
            into.observers[i] = true;
}

} // namespace

double SurveyedEdge::score(std::int64_t now) const
{
    return edgeScore({known, other, std::int64_t(count), std::int64_t(lastSeen) * 1000}, now);
}

double SurveyedEdge::averageSnr() const
{
    return snrCount == 0 ? std::numeric_limits<double>::quiet_NaN() : snrSum / double(snrCount);
}

NeighborSurvey::NeighborSurvey(const Snapshot& snapshot)
{
    for (const TransmissionIndex transmission : *snapshot.packets.byFirstSeen)
        snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) { addReception(snapshot, row); });
    resolveAmbiguous();
    m_named.clear();
    file();
}

void NeighborSurvey::addReception(const Snapshot& snapshot, ObservationIndex row)
{
    const PacketStore& store = *snapshot.store;
    const TransmissionIndex transmission = store.transmission(row);
    const ObserverIndex number = store.observer(row);
    const KeyIndex observer = number.isValid() && number.value() < snapshot.observers->size()
                                  ? (*snapshot.observers)[number].key
                                  : KeyIndex::none();
    const KeyIndex sender =
        store.payloadType(transmission) == AdvertPayload ? store.originator(transmission) : KeyIndex::none();
    if (!store.hasHops(row)) {
        if (sender.isValid() && sender != observer)
            count(snapshot, edgeBetween(sender, observer, HopPrefix::invalid()), row);
        return;
    }
    const PathView path = store.pathView(store.path(row));
    if (sender.isValid())
        addHop(snapshot, sender, path.firstHop(store.keys()), row);
    addHop(snapshot, observer, path.lastHop(store.keys()), row);
}

void NeighborSurvey::addHop(const Snapshot& snapshot, KeyIndex known, HopPrefix hop, ObservationIndex row)
{
    const auto [entry, isNew] = m_named.try_emplace({known.value(), hop.bits()}, s_noEdge);
    if (isNew) {
        const std::uint32_t edge = edgeNamed(snapshot, known, hop);
        m_named[{known.value(), hop.bits()}] = edge;
        if (edge != s_noEdge)
            count(snapshot, edge, row);
    } else if (entry->second != s_noEdge) {
        count(snapshot, entry->second, row);
    }
}

/// The edge that a hop next to a known end stands for; none when the hop is that end itself.
std::uint32_t NeighborSurvey::edgeNamed(const Snapshot& snapshot, KeyIndex known, HopPrefix hop)
{
    const NodeTable& nodes = snapshot.nodes();
    const auto matches = snapshot.prefixes->candidates(hop);
    std::vector<KeyIndex> others;
    for (const NodeIndex node : matches)
        if (nodes.key(node) != known)
            others.push_back(nodes.key(node));
    if (others.size() == 1)
        return edgeBetween(known, others.front(), hop);
    if (matches.size() == 1)
        return s_noEdge;
    SurveyedEdge edge;
    edge.known = known;
    edge.hop = hop;
    edge.candidates = std::move(others);
    edge.isAmbiguous = true;
    m_edges.push_back(std::move(edge));
    return std::uint32_t(m_edges.size() - 1);
}

std::uint32_t NeighborSurvey::edgeBetween(KeyIndex a, KeyIndex b, HopPrefix hop)
{
    const auto [low, high] = std::minmax({a.value(), b.value()});
    const auto [entry, isNew] = m_between.try_emplace(std::uint64_t(low) << 32 | high, std::uint32_t(m_edges.size()));
    if (isNew) {
        SurveyedEdge edge;
        edge.known = a;
        edge.other = b;
        edge.hop = hop;
        m_edges.push_back(std::move(edge));
    }
    return entry->second;
}

void NeighborSurvey::count(const Snapshot& snapshot, std::uint32_t number, ObservationIndex row)
{
    SurveyedEdge& edge = m_edges[number];
    const std::uint32_t seconds = snapshot.store->seconds(row);
    edge.firstSeen = edge.count == 0 ? seconds : std::min(edge.firstSeen, seconds);
    edge.lastSeen = std::max(edge.lastSeen, seconds);
    ++edge.count;
    if (const float snr = snapshot.store->snr(row); !std::isnan(snr)) {
        edge.snrSum += double(snr);
        ++edge.snrCount;
    }
    const ObserverIndex observer = snapshot.store->observer(row);
    edge.observers.resize(snapshot.observers->size());
    if (observer.isValid() && observer.value() < edge.observers.size())
        edge.observers[(*snapshot.observers)[observer].identity.value()] = true;
}

void NeighborSurvey::resolveAmbiguous()
{
    constexpr std::uint64_t leastCount = 3; // receptions, to be sure
    NeighborSets neighbors;
    for (const SurveyedEdge& edge : m_edges) {
        if (edge.isAmbiguous)
            continue;
        neighbors[edge.known].push_back(edge.other);
        neighbors[edge.other].push_back(edge.known);
    }
    for (auto entry = neighbors.begin(); entry != neighbors.end(); ++entry)
        std::ranges::sort(entry.value());

    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        if (!m_edges[i].isAmbiguous || m_edges[i].candidates.size() < 2 || m_edges[i].count < leastCount)
            continue;
        const KeyIndex key = standingOut(m_edges[i], neighbors);
        if (!key.isValid())
            continue;
        const auto [low, high] = std::minmax({m_edges[i].known.value(), key.value()});
        const auto [entry, isNew] = m_between.try_emplace(std::uint64_t(low) << 32 | high, i);
        if (isNew) {
            m_edges[i].other = key;
            m_edges[i].isAmbiguous = false;
            m_edges[i].isResolved = true;
            m_edges[i].candidates.clear();
        } else {
            merge(m_edges[entry->second], m_edges[i]);
            m_edges[i].count = 0; // dropped below
        }
    }
    std::erase_if(m_edges, [](const SurveyedEdge& edge) { return edge.count == 0; });
}

void NeighborSurvey::file()
{
    m_between.clear();
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        m_byEnd[m_edges[i].known].push_back(i);
        if (!m_edges[i].isAmbiguous)
            m_byEnd[m_edges[i].other].push_back(i);
    }
}

std::span<const std::uint32_t> NeighborSurvey::edgesOf(KeyIndex key) const
{
    const auto edges = m_byEnd.find(key);
    return edges == m_byEnd.end() ? std::span<const std::uint32_t>() : std::span(edges->second);
}

std::vector<std::string_view> NeighborSurvey::observersOf(const SurveyedEdge& edge, const Snapshot& snapshot) const
{
    std::vector<std::string_view> ids;
    // The survey may have been made of a newer snapshot.
    const auto known = std::min<std::size_t>(edge.observers.size(), snapshot.observers->size());
    for (std::uint32_t i = 0; i < known; ++i)
        if (edge.observers[i])
            if (const KeyIndex key = (*snapshot.observers)[ObserverIndex(i)].key; key.isValid())
                ids.push_back(snapshot.store->keys().text(key));
    std::ranges::sort(ids);
    return ids;
}

} // namespace corescope
