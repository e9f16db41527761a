#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes/{pubkey}/reach?days=` (7, 1 to 30): whom a node hears and who hears it, see NodeReach.
///
/// `{node{pubkey, name, role, lat, lon, first_seen}, window{days, since}, reliable_tokens, importance{neighbor_degree,
/// degree_rank, nodes_with_edges, relay_observations, bidirectional_links, direct_observers},
/// direct_observers:[{pubkey, name, count, avg_snr (dB), lat, lon, distance_km}], links:[{pubkey, name, role, lat, lon,
/// we_hear, they_hear, bottleneck, bidir, distance_km}]}`. `degree_rank` is 1 for the node with most neighbor edges, 0
/// without any. 400 for what is no key of 64 hex digits, 404 for an unknown one. `now` in Unix ms.
Reply nodeReachReply(const Snapshot& snapshot, const Request& request, std::int64_t now);

} // namespace corescope
