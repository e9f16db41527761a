#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include <tsl/robin_map.h>

#include "core/analytics/affinitygraph.h"
#include "core/store/snapshot.h"

namespace corescope {

/// A relay is active when it relayed within this time.
inline constexpr std::int64_t relayActiveHours = 24;

/// How much a node passes on, and what the mesh would be without it.
struct RelayFigures
{
    std::string lastRelayed;                 ///< newest first_seen of a packet that went over it; '' for none
    bool isActive = false;                   ///< within relayActiveHours
    std::uint64_t lastHour = 0, lastDay = 0; ///< packets
    std::uint64_t unscopedLastDay = 0;       ///< those of them that were flooded without transport codes
    std::vector<std::string> scopes;         ///< names of the regions it relayed for, sorted, at most 32

    // Each is 1 for the node that has most of it.
    double bridge = 0;     ///< shortest ways between others that lead over it (betweenness)
    double coverage = 0;   ///< how near it is to all others (harmonic centrality)
    double redundancy = 0; ///< pairs of nodes that could not reach each other without it

    double trafficShare = 0; ///< of all packets but adverts, those that are known to have gone over it: 0 to 1
    double usefulness = 0;   ///< of all four, 0 to 1
    char grade = 'F';        ///< `A` to `F`
};

/// Of nodes that can relay, by key.
using RelayReport = tsl::robin_map<KeyIndex, RelayFigures, std::hash<KeyIndex>>;

/// A packet counts as relayed by a node when its best path names the node, or one whose key begins with the same byte.
/// `now`: Unix ms. Takes seconds on a large mesh. Empty when it was told to stop.
RelayReport relayReport(const Snapshot& snapshot, const AffinityGraph& affinity, std::int64_t now,
                        const std::stop_token& stop);

} // namespace corescope
