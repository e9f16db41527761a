#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "core/index.h"
#include "core/mesh/hopprefix.h"
#include "core/mesh/nodetable.h"

namespace corescope {

/// Which nodes a hop may mean: all nodes, of any role, whose lowercase key starts with its 2 to 8 characters, or whose
/// key it is. Immutable, usable from any thread.
class PrefixMap
{
public:
    PrefixMap(std::shared_ptr<const NodeTable> nodes, const KeyPool& keys);

    const NodeTable& nodes() const { return *m_nodes; }

    /// The candidates in the database's row order; empty if there is none.
    std::span<const NodeIndex> candidates(HopPrefix hop) const { return match(hop).nodes; }

    /// The same for a hop or whole key as text, any case.
    std::span<const NodeIndex> candidates(std::string_view text) const;

    /// What a hop is taken for when nothing is known of its surroundings: its only candidate, else the first one with a
    /// position, else the first. None without candidates.
    NodeIndex likeliest(HopPrefix hop) const;

    /// The candidates, and where they are among all nodes sorted by key: at [firstRank, firstRank + nodes.size()).
    struct Match
    {
        std::span<const NodeIndex> nodes;
        std::uint32_t firstRank = 0;
    };
    Match match(HopPrefix hop) const
    {
        const auto range = m_ranges.find(hop);
        if (range == m_ranges.end())
            return {};
        return {{m_candidates.data() + range->second.begin, range->second.count}, range->second.firstRank};
    }

    /// Place of the node among all nodes sorted by lowercase key.
    std::uint32_t rank(NodeIndex node) const { return m_ranks[node.value()]; }
    NodeIndex nodeAtRank(std::uint32_t rank) const { return m_sorted[rank]; }

private:
    struct Range
    {
        std::uint32_t begin = 0; ///< in m_candidates
        std::uint32_t count = 0;
        std::uint32_t firstRank = 0;
    };

    void addRange(HopPrefix hop, std::span<const NodeIndex> sortedNodes, std::uint32_t firstRank);

    std::shared_ptr<const NodeTable> m_nodes;
    const KeyPool& m_keys;
    std::vector<NodeIndex> m_sorted;     ///< all nodes by key, equal keys in row order
    std::vector<std::uint32_t> m_ranks;  ///< by NodeIndex
    std::vector<NodeIndex> m_candidates; ///< one run per prefix, each in row order
    tsl::robin_map<HopPrefix, Range> m_ranges;
};

} // namespace corescope
