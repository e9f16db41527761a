#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "core/mesh/hopprefix.h"
#include "core/store/snapshot.h"

namespace corescope {

/// That a node or observer heard another one, or one of several that a hop may stand for.
struct AffinityEdge
{
    KeyIndex a;    ///< the one that is known; of two the one whose key's text comes first. May be the key of ''
    KeyIndex b;    ///< none when the edge is ambiguous
    HopPrefix hop; ///< what b was seen as when the edge was made; invalid for a packet heard from its sender itself
    std::vector<KeyIndex> candidates; ///< whom the hop may stand for, in the database's order; of an ambiguous edge
    bool isResolved = false;          ///< was ambiguous until the neighbours told
    std::int64_t count = 0;           ///< observations
    std::int64_t firstSeen = 0, lastSeen = 0; ///< Unix ms
    std::uint64_t snrCount = 0;
    double snrSum = 0;                    ///< dB
    std::vector<ObserverIndex> observers; ///< identities, ascending; without the unknown one
    std::uint64_t rank = 0;               ///< of its first observation among all, in the order of first_seen

    bool isAmbiguous() const { return !b.isValid(); }
    bool touches(KeyIndex key) const { return a == key || b == key; }
    /// The end that is not `key`; none of an ambiguous edge.
    KeyIndex opposite(KeyIndex key) const { return a == key ? b : a; }
    double averageSnr() const; ///< dB; NaN when no observation told it
};

/// Who hears whom, from all observations of a snapshot: unlike the NeighborGraph, which resolves hops, with the edges
/// that are ambiguous, and with what is known of each edge. Hops are those of all paths, not of the best ones.
class AffinityGraph
{
public:
    explicit AffinityGraph(std::vector<AffinityEdge> edges);

    /// By the keys' numbers, ambiguous edges last.
    std::span<const AffinityEdge> edges() const { return m_edges; }

    /// The numbers in edges() of those that touch a key, ambiguous ones included, in the order of their ranks.
    std::span<const std::uint32_t> edgesOf(KeyIndex key) const;

private:
    std::vector<AffinityEdge> m_edges;
    tsl::robin_map<KeyIndex, std::vector<std::uint32_t>, std::hash<KeyIndex>> m_edgesOf;
};

/// Each observation says that its observer heard the last hop; of an advert also that the sender was heard by the first
/// hop, or without hops by the observer. A hop counts as the only node with its prefix, the known one left out.
/// Ambiguous edges with three observations or more are resolved where the neighbours of one candidate are three times
/// as like those of the known node as any other's (Jaccard index). Any thread; uses several for much data. Asked to
/// stop, it is done early, and what it returns is of no use.
AffinityGraph affinityGraphOf(const Snapshot& snapshot, const std::stop_token& stop = {});

/// The same as the joint decoder has learned it: how often one of two passed on or reported what the other sent, by the
/// probability of each time, with no edge in doubt; of whom the snapshot shows. Of when that was, and of who reported
/// links between relays, nothing is known: all is as of the newest reception, without observers. `snapshot.links` must
/// be there.
AffinityGraph learnedGraphOf(const Snapshot& snapshot);

/// Lowercase ids of the observers of an edge, sorted. `snapshot` need not be the one that the graph was made from.
std::vector<std::string_view> observersOf(const AffinityEdge& edge, const Snapshot& snapshot);

/// As edgeScore() of the neighbour graph, at `now` (Unix ms).
double affinityScore(const AffinityEdge& edge, std::int64_t now);

} // namespace corescope
