#include "core/mesh/affinityresolver.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace corescope {

namespace {

constexpr std::int64_t leastObservations = 3; ///< of an edge, for it to decide
constexpr double leastLead = 3;               ///< times the second best score

} // namespace

std::string_view tierName(HopTier tier)
{
    switch (tier) {
    case HopTier::NoMatch:
        return "no_match";
    case HopTier::UniquePrefix:
        return "unique_prefix";
    case HopTier::NeighborAffinity:
        return "neighbor_affinity";
    case HopTier::GeoProximity:
        return "geo_proximity";
    case HopTier::GpsPreference:
        return "gps_preference";
    case HopTier::FirstMatch:
        return "first_match";
    }
    return {};
}

AffinityResolver::AffinityResolver(std::shared_ptr<const PrefixMap> prefixes, const NeighborGraph& graph,
                                   const KeyPool& keys, std::int64_t now)
    : m_prefixes(std::move(prefixes))
    , m_keys(keys)
{
    const NodeTable& nodes = m_prefixes->nodes();
    m_places.reserve(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        Place place;
        if (nodes.hasPosition(NodeIndex(i))) {
            place.latitude = *nodes.row(NodeIndex(i)).lat;
            place.longitude = *nodes.row(NodeIndex(i)).lon;
            const double half = place.latitude / 2 * std::numbers::pi / 180;
            place.cosHalf = std::cos(half);
            place.sinHalf = std::sin(half);
        }
        m_places.push_back(place);
    }
    addContexts(graph, now);
}

void AffinityResolver::addContexts(const NeighborGraph& graph, std::int64_t now)
{
    const NodeTable& nodes = m_prefixes->nodes();
    m_contexts.resize(m_keys.size());
    while (nodes.size() >> m_filterShift >= s_filterBits)
        ++m_filterShift;
    std::vector<std::pair<std::uint32_t, Score>> neighbors;
    for (std::uint32_t number = 0; number < m_contexts.size(); ++number) {
        const std::string_view text = m_keys.text(KeyIndex(number));
        if (text.empty())
            continue; // an unknown observer is no context, though it may have edges
        neighbors.clear();
        for (const NeighborGraph::Neighbor& neighbor : graph.neighbors(KeyIndex(number))) {
            const NodeIndex node = nodes.find(neighbor.key);
            if (!node.isValid())
                continue;
            const NeighborEdge& edge = graph.edges()[neighbor.edge];
            const Score score{edgeScore(edge, now), edge.count};
            // Nodes whose keys differ in case only share the edge.
            for (std::uint32_t rank = m_prefixes->rank(node);
                 rank < nodes.size() && nodes.key(m_prefixes->nodeAtRank(rank)) == neighbor.key; ++rank)
                neighbors.emplace_back(rank, score);
        }
        std::ranges::sort(neighbors, std::less(), [](const auto& neighbor) { return neighbor.first; });

        Context& context = m_contexts[number];
        context.begin = static_cast<std::uint32_t>(m_neighborRanks.size());
        for (const auto& [rank, score] : neighbors) {
            m_neighborRanks.push_back(rank);
            m_neighborScores.push_back(score);
        }
        context.end = static_cast<std::uint32_t>(m_neighborRanks.size());
        context.located = locate(text);
        if (context.begin != context.end)
            addFilter(context);
    }
}

void AffinityResolver::addFilter(Context& context)
{
    context.filter = static_cast<std::uint32_t>(m_filters.size());
    Filter& filter = m_filters.emplace_back();
    std::uint32_t next = context.begin;
    for (std::size_t word = 0; word < filter.words.size(); ++word) {
        filter.starts[word] = next;
        for (; next < context.end && m_neighborRanks[next] >> m_filterShift < (word + 1) * 64; ++next)
            filter.words[word] |= std::uint64_t(1) << (m_neighborRanks[next] >> m_filterShift) % 64;
    }
}

NodeIndex AffinityResolver::locate(std::string_view keyText) const
{
    const auto candidates = m_prefixes->candidates(keyText);
    if (candidates.size() != 1 || !m_prefixes->nodes().hasPosition(candidates.front()))
        return NodeIndex::none();
    return candidates.front();
}

AffinityResolver::Context AffinityResolver::context(KeyIndex key) const
{
    if (key.value() < m_contexts.size())
        return m_contexts[key.value()];
    Context unconnected; // none(), or first seen after construction
    unconnected.located = locate(m_keys.text(key));
    return unconnected;
}

void AffinityResolver::resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const
{
    const NodeTable& nodes = m_prefixes->nodes();
    out.clear();
    const Context originator = context(transmission.originator);
    for (const PathToResolve& path : transmission.paths) {
        const std::span<KeyIndex> relays = out.append(path.hops.size());
        std::array<Context, 3> contexts = {context(path.observer), originator, {}};
        std::size_t contextCount = 2;
        for (std::size_t i = 0; i < relays.size(); ++i) {
            const NodeIndex node = pick(m_prefixes->match(path.hops[i]), std::span(contexts).first(contextCount)).node;
            contextCount = 2;
            if (node.isValid()) {
                relays[i] = nodes.key(node);
                contexts[contextCount++] = context(relays[i]);
            }
        }
    }
}

HopPick AffinityResolver::resolveHop(HopPrefix hop, std::span<const KeyIndex> contextKeys) const
{
    std::vector<Context> contexts;
    for (const KeyIndex key : contextKeys)
        contexts.push_back(context(key));
    return pick(m_prefixes->match(hop), contexts);
}

HopExplanation AffinityResolver::explain(std::string_view hop, std::span<const std::string_view> contextKeys) const
{
    std::vector<Context> contexts;
    for (const std::string_view text : contextKeys) {
        contexts.push_back(context(m_keys.find(toLowerAscii(text))));
        contexts.back().located = locate(text);
    }
    const PrefixMap::Match match = m_prefixes->match(HopPrefix::fromText(hop, m_keys));

    HopExplanation explanation;
    explanation.pick = pick(match, contexts);
    for (const NodeIndex node : match.nodes) {
        double best = 0;
        for (const Context& context : contexts) {
            const Neighbors found = neighborsWithin(context, m_prefixes->rank(node), 1);
            for (const Score& score : found.scores)
                best = std::max(best, score.score);
        }
        explanation.candidates.push_back({node, best});
    }
    return explanation;
}

HopPick AffinityResolver::pick(const PrefixMap::Match& match, std::span<const Context> contexts) const
{
    if (match.nodes.empty())
        return {};
    if (match.nodes.size() == 1)
        return {match.nodes.front(), HopTier::UniquePrefix};
    if (const NodeIndex node = pickByAffinity(match, contexts); node.isValid())
        return {node, HopTier::NeighborAffinity};
    if (const NodeIndex node = pickNearest(match.nodes, contexts); node.isValid())
        return {node, HopTier::GeoProximity};
    const auto located =
        std::ranges::find_if(match.nodes, [&](NodeIndex node) { return !std::isnan(m_places[node.value()].latitude); });
    if (located != match.nodes.end())
        return {*located, HopTier::GpsPreference};
    return {match.nodes.front(), HopTier::FirstMatch};
}

inline bool AffinityResolver::mayHaveNeighbors(const Context& context, std::uint32_t firstRank, std::size_t count) const
{
    const std::size_t first = firstRank >> m_filterShift;
    const std::size_t width = ((firstRank + count - 1) >> m_filterShift) - first + 1;
    if (width > 64)
        return true;
    const std::uint64_t* const words = m_filters[context.filter].words.data() + first / 64;
    const std::size_t offset = first % 64;
    const std::uint64_t bits = words[0] >> offset | words[1] << 1 << (63 - offset);
    return (bits & ~std::uint64_t(0) >> (64 - width)) != 0;
}

NodeIndex AffinityResolver::pickByAffinity(const PrefixMap::Match& match, std::span<const Context> contexts) const
{
    constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t bestRank = nobody;
    Score best;
    double second = 0;
    for (const Context& context : contexts) {
        if (!mayHaveNeighbors(context, match.firstRank, match.nodes.size()))
            continue;
        const Neighbors found = neighborsWithin(context, match.firstRank, match.nodes.size());
        for (std::size_t i = 0; i < found.ranks.size(); ++i) {
            const std::uint32_t rank = found.ranks[i];
            const Score& score = found.scores[i];
            if (score.score > best.score) {
                if (rank != bestRank) {
                    second = best.score;
                }
                best = score;
                bestRank = rank;
            } else if (rank != bestRank && score.score > second) {
                second = score.score;
            }
        }
    }
    const bool decides = bestRank != nobody && best.count >= leastObservations && best.score >= leastLead * second;
    return decides ? m_prefixes->nodeAtRank(bestRank) : NodeIndex::none();
}

NodeIndex AffinityResolver::pickNearest(std::span<const NodeIndex> candidates, std::span<const Context> contexts) const
{
    double latitude = 0, longitude = 0;
    int count = 0;
    for (const Context& context : contexts) {
        if (!context.located.isValid())
            continue;
        latitude += m_places[context.located.value()].latitude;
        longitude += m_places[context.located.value()].longitude;
        ++count;
    }
    if (count == 0)
        return NodeIndex::none();
    latitude /= count;
    longitude /= count;
    const double half = latitude / 2 * std::numbers::pi / 180;
    const double cosHalf = std::cos(half), sinHalf = std::sin(half);

    NodeIndex nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const NodeIndex node : candidates) {
        const Place& place = m_places[node.value()];
        // The cosine of the mean latitude, from the halves.
        const double width = (place.longitude - longitude) * (cosHalf * place.cosHalf - sinHalf * place.sinHalf);
        const double height = place.latitude - latitude;
        const double squaredDistance = width * width + height * height;
        if (squaredDistance < least) {
            least = squaredDistance;
            nearest = node;
        }
    }
    return nearest;
}

AffinityResolver::Neighbors AffinityResolver::neighborsWithin(const Context& context, std::uint32_t firstRank,
                                                              std::size_t count) const
{
    const Filter& filter = m_filters[context.filter];
    const std::size_t bit = firstRank >> m_filterShift;
    const std::uint64_t below = filter.words[bit / 64] & ((std::uint64_t(1) << bit % 64) - 1);
    // At least one neighbour for each bit below, exactly one in meshes of up to s_filterBits nodes.
    std::uint32_t first = filter.starts[bit / 64] + static_cast<std::uint32_t>(std::popcount(below));
    while (first < context.end && m_neighborRanks[first] < firstRank)
        ++first;
    std::uint32_t last = first;
    while (last < context.end && m_neighborRanks[last] < firstRank + count)
        ++last;
    return {std::span(m_neighborRanks).subspan(first, last - first),
            std::span(m_neighborScores).subspan(first, last - first)};
}

} // namespace corescope
