#pragma once

#include "core/analytics/affinitygraph.h"
#include "core/analytics/clockskew.h"
#include "core/analytics/hashsizes.h"
#include "core/analytics/nodehealth.h"
#include "core/analytics/relayfigures.h"
#include "core/export/jsonwriter.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes/{pubkey}`: `{node, recentAdverts:[...]}`, the latter the newest 20 packets whose decoded text
/// contains the node's key or name, each with all its observations. Eight or more hex digits that only one key begins
/// with stand for it. 404 for an unknown key, 409 for digits that several keys begin with. `node` also has
/// `relay_window_hours` (a relay is active that relayed within) and `flood_advert_count_7d`. `now` in Unix ms.
Reply nodeDetail(const Snapshot& snapshot, const HashSizes& hashSizes, const RelayReport* relays,
                 const Request& request, std::int64_t now);

/// `GET /api/nodes/{pubkey}/health`: `{node, observers, stats, recentPackets}` by the packets that name the node.
/// `observers` also tells `can_relay`, null when the observer did not.
/// `stats{totalTransmissions, totalObservations, totalPackets, packetsToday, avgSnr, avgHops, lastHeard}`;
/// `observers[{observer_id, observer_name, avgSnr (dB), avgRssi (dBm), packetCount}]`, most packets first; the newest
/// 20 packets. 404 for an unknown key. `now` in Unix ms.
Reply nodeHealthReply(const Snapshot& snapshot, const Request& request, std::int64_t now);

/// `GET /api/nodes/{pubkey}/paths`: `{node, paths:[{hops, count, lastSeen, sampleHash}], totalPaths,
/// totalTransmissions}`, the 50 most frequent of the paths in which the node may be a relay; each hop with the prefix
/// as sent and the node it is taken for. 404 for an unknown key.
Reply nodePaths(const Snapshot& snapshot, const Request& request);

/// `GET /api/nodes/{pubkey}/neighbors`: `{node, neighbors, total_observations}`, best score first. Unknown keys have no
/// neighbors.
///
/// Parameters: `min_count` (1) receptions, `min_score` (0), `include_ambiguous=false`. Each neighbor tells `pubkey`
/// (null when ambiguous), `prefix` (how paths name it), `count`, `score` (0 to 1), `first_seen`, `last_seen`,
/// `avg_snr` (dB), the `observers`, `distance_km` when both positions are known and, when ambiguous, the `candidates`.
/// Scores are as of `now` (Unix ms).
Reply nodeNeighbors(const Snapshot& snapshot, const AffinityGraph& graph, const Request& request, std::int64_t now);

/// `GET /api/nodes/{pubkey}/analytics?days=` (7, 1 to 365): what the node did by hour, type, observer and hops, see
/// NodeActivity, and its `clockSkew` where `skews` knows it. 404 for an unknown key. `now` in Unix ms.
Reply nodeAnalytics(const Snapshot& snapshot, const ClockSkews* skews, const Request& request, std::int64_t now);

/// The observers of a health report as an array.
void writeObservers(JsonWriter& json, const Snapshot& snapshot, const NodeHealth& health);

} // namespace corescope
