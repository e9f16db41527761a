#include "core/mesh/neighborgraphbuilder.h"

#include <algorithm>

#include "core/mesh/prefixmap.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

std::int64_t saturatingSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return a < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    return sum;
}

std::int64_t toMilliseconds(std::int64_t unixTime)
{
    std::int64_t milliseconds = 0;
    return __builtin_mul_overflow(unixTime, 1000, &milliseconds) ? unknownTime : milliseconds;
}

} // namespace

void NeighborGraphBuilder::add(KeyIndex a, KeyIndex b, std::int64_t count, std::int64_t lastSeen)
{
    const auto [low, high] = std::minmax({a.value(), b.value()});
    Count& edge = m_edges[std::uint64_t(low) << 32 | high];
    edge.count = saturatingSum(edge.count, count);
    edge.lastSeen = std::max(edge.lastSeen, lastSeen);
}

void NeighborGraphBuilder::addRows(std::span<const NeighborEdgeRow> rows, KeyPool& keys)
{
    for (const NeighborEdgeRow& row : rows) {
        add(keys.internLowercased(row.nodeA), keys.internLowercased(row.nodeB), row.count,
            parseTimeText(row.lastSeen).value_or(unknownTime));
    }
}

void NeighborGraphBuilder::addObservation(const HeardPath& heard, const PrefixMap& prefixes)
{
    const std::int64_t time = toMilliseconds(heard.unixTime);
    const auto addLink = [&](KeyIndex known, KeyIndex other) {
        if (known.isValid() && other.isValid() && known != other)
            add(known, other, 1, time);
    };
    const auto onlyCandidate = [&](HopPrefix hop) {
        const auto candidates = prefixes.candidates(hop);
        return candidates.size() == 1 ? prefixes.nodes().key(candidates.front()) : KeyIndex::none();
    };

    if (heard.hopCount == 0) {
        if (heard.isAdvert)
            addLink(heard.originator, heard.observer);
        return;
    }
    if (heard.isAdvert && heard.originator.isValid())
        addLink(heard.originator, onlyCandidate(heard.firstHop));
    addLink(heard.observer, onlyCandidate(heard.lastHop));
}

void NeighborGraphBuilder::merge(const NeighborGraphBuilder& other)
{
    for (const auto& [pair, edge] : other.m_edges)
        add(KeyIndex(static_cast<std::uint32_t>(pair >> 32)), KeyIndex(static_cast<std::uint32_t>(pair)), edge.count,
            edge.lastSeen);
}

std::size_t NeighborGraphBuilder::prune(std::int64_t cutoff)
{
    const std::size_t before = m_edges.size();
    for (auto edge = m_edges.begin(); edge != m_edges.end();)
        edge = edge->second.lastSeen < cutoff ? m_edges.erase(edge) : std::next(edge);
    return before - m_edges.size();
}

std::vector<NeighborEdge> NeighborGraphBuilder::edges() const
{
    std::vector<NeighborEdge> all;
    all.reserve(m_edges.size());
    for (const auto& [pair, edge] : m_edges) {
        all.push_back({KeyIndex(static_cast<std::uint32_t>(pair >> 32)), KeyIndex(static_cast<std::uint32_t>(pair)),
                       edge.count, edge.lastSeen});
    }
    std::ranges::sort(all, std::less(), [](const NeighborEdge& edge) { return std::pair(edge.a, edge.b); });
    return all;
}

} // namespace corescope
