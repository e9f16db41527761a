#include "core/mesh/neighborgraph.h"

#include <algorithm>
#include <cmath>

#include "core/store/keypool.h"
#include "core/store/timetext.h"

namespace corescope {

double edgeScore(const NeighborEdge& edge, std::int64_t now)
{
    constexpr double fullCount = 100;
    constexpr double halfLifeHours = 7 * 24;
    constexpr double millisecondsPerHour = 3'600'000;
    if (edge.lastSeen == unknownTime)
        return 0;
    const double age = static_cast<double>(now) - static_cast<double>(edge.lastSeen);
    const double hours = std::max(0.0, age / millisecondsPerHour);
    return std::min(1.0, static_cast<double>(edge.count) / fullCount) *
           std::exp(-std::log(2.0) * hours / halfLifeHours);
}

NeighborGraph::NeighborGraph(std::vector<NeighborEdge> edges)
    : m_edges(std::move(edges))
{
    const auto order = [](const NeighborEdge& edge) { return std::pair(edge.a, edge.b); };
    std::ranges::sort(m_edges, std::less(), order);

    std::size_t keyCount = 0;
    for (const NeighborEdge& edge : m_edges)
        keyCount = std::max(keyCount, std::max(edge.a, edge.b).value() + std::size_t(1));

    m_offsets.assign(keyCount + 1, 0);
    for (const NeighborEdge& edge : m_edges) {
        ++m_offsets[edge.a.value() + 1];
        if (edge.a != edge.b)
            ++m_offsets[edge.b.value() + 1];
    }
    for (std::size_t i = 1; i < m_offsets.size(); ++i)
        m_offsets[i] += m_offsets[i - 1];

    m_neighbors.resize(m_offsets.back());
    std::vector<std::uint32_t> next = m_offsets;
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        const auto [a, b] = order(m_edges[i]);
        m_neighbors[next[a.value()]++] = {b, i};
        if (a != b)
            m_neighbors[next[b.value()]++] = {a, i};
    }
    for (std::size_t key = 0; key < keyCount; ++key) {
        const auto begin = m_neighbors.begin() + m_offsets[key];
        std::sort(begin, m_neighbors.begin() + m_offsets[key + 1],
                  [](const Neighbor& left, const Neighbor& right) { return left.key < right.key; });
    }
}

std::span<const NeighborGraph::Neighbor> NeighborGraph::neighbors(KeyIndex key) const
{
    if (std::size_t(key.value()) + 1 >= m_offsets.size())
        return {};
    const std::size_t begin = m_offsets[key.value()];
    return {m_neighbors.data() + begin, m_offsets[key.value() + 1] - begin};
}

const NeighborEdge* NeighborGraph::find(KeyIndex a, KeyIndex b) const
{
    const auto known = neighbors(a);
    const auto found = std::ranges::lower_bound(known, b, std::less(), &Neighbor::key);
    return found != known.end() && found->key == b ? &m_edges[found->edge] : nullptr;
}

std::vector<NeighborEdgeRow> toRows(std::span<const NeighborEdge> edges, const KeyPool& keys)
{
    std::vector<NeighborEdgeRow> rows;
    rows.reserve(edges.size());
    for (const NeighborEdge& edge : edges) {
        const auto [first, second] = std::minmax({keys.text(edge.a), keys.text(edge.b)});
        rows.push_back({std::string(first), std::string(second), edge.count,
                        edge.lastSeen == unknownTime ? std::string() : isoMilliseconds(edge.lastSeen).string()});
    }
    std::ranges::sort(rows, std::less(), [](const NeighborEdgeRow& row) { return std::tie(row.nodeA, row.nodeB); });
    return rows;
}

} // namespace corescope
