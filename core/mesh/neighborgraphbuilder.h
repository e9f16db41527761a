#pragma once

#include <tsl/robin_map.h>

#include "core/mesh/hopprefix.h"
#include "core/mesh/neighborgraph.h"

namespace corescope {

class PrefixMap;

/// What one observation says about who hears whom.
struct HeardPath
{
    KeyIndex originator; ///< none() if the packet does not tell
    bool isAdvert = false;
    KeyIndex observer; ///< lowercase id; the key of '' if the row has no observer
    std::size_t hopCount = 0;
    HopPrefix firstHop, lastHop; ///< unused without hops
    std::int64_t unixTime = 0;   ///< reception, seconds
};

/// Counts edges. Not thread-safe: give each thread its own and merge() them; the order of merging does not matter.
class NeighborGraphBuilder
{
public:
    void add(KeyIndex a, KeyIndex b, std::int64_t count, std::int64_t lastSeen);

    /// Adds rows of `neighbor_edges`; keys are interned in lowercase, unreadable times become unknownTime.
    void addRows(std::span<const NeighborEdgeRow> rows, KeyPool& keys);

    /// Adds the edges that an observation proves: originator - first relay (adverts), last relay - observer, and
    /// originator - observer of an advert without relays. A hop counts only if the map has exactly one candidate.
    void addObservation(const HeardPath& heard, const PrefixMap& prefixes);

    void merge(const NeighborGraphBuilder& other);

    /// Forgets edges last seen before \a cutoff (Unix milliseconds). Returns how many.
    std::size_t prune(std::int64_t cutoff);

    void clear() { m_edges.clear(); }
    std::size_t size() const { return m_edges.size(); }

    /// What was counted so far, ordered by the keys' numbers.
    std::vector<NeighborEdge> edges() const;
    NeighborGraph build() const { return NeighborGraph(edges()); }

private:
    struct Count
    {
        std::int64_t count = 0;
        std::int64_t lastSeen = unknownTime; ///< Unix milliseconds
    };
    struct PairHash
    {
        std::size_t operator()(std::uint64_t pair) const noexcept
        {
            const std::uint64_t product = pair * 0x9e3779b97f4a7c15u;
            return product ^ product >> 32;
        }
    };

    tsl::robin_map<std::uint64_t, Count, PairHash> m_edges; ///< smaller key number in the upper half
};

} // namespace corescope
