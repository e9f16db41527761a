#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/database/rows.h"
#include "core/index.h"

namespace corescope {

class KeyPool;

/// Last-seen time of an edge whose text could not be read: older than everything, so it scores 0 and is pruned first.
inline constexpr std::int64_t unknownTime = std::numeric_limits<std::int64_t>::min();

/// That two keys heard each other. Symmetric; one of them may be the key of '' (an observation without observer).
struct NeighborEdge
{
    KeyIndex a, b; ///< a.value() <= b.value()
    std::int64_t count = 0;
    std::int64_t lastSeen = unknownTime; ///< Unix milliseconds

    bool operator==(const NeighborEdge&) const = default;
};

/// How much an edge is worth at \a now (Unix milliseconds), 0 to 1: full at 100 observations, halved by every week of
/// age.
double edgeScore(const NeighborEdge& edge, std::int64_t now);

/// Who hears whom, as counted up to one moment. Immutable, usable from any thread; NeighborGraphBuilder makes it.
class NeighborGraph
{
public:
    NeighborGraph() = default;
    explicit NeighborGraph(std::vector<NeighborEdge> edges);

    /// All edges, ordered by their keys' numbers.
    std::span<const NeighborEdge> edges() const { return m_edges; }

    struct Neighbor
    {
        KeyIndex key;
        std::uint32_t edge = 0; ///< in edges()
    };
    /// The neighbours of \a key, ordered by key number.
    std::span<const Neighbor> neighbors(KeyIndex key) const;

    /// The edge between the two keys in either order, nullptr if there is none.
    const NeighborEdge* find(KeyIndex a, KeyIndex b) const;

private:
    std::vector<NeighborEdge> m_edges;
    std::vector<std::uint32_t> m_offsets; ///< by KeyIndex, one more at the end: runs of m_neighbors
    std::vector<Neighbor> m_neighbors;
};

/// The edges as rows of `neighbor_edges`, ordered by node_a, node_b.
std::vector<NeighborEdgeRow> toRows(std::span<const NeighborEdge> edges, const KeyPool& keys);

} // namespace corescope
