#pragma once

#include "core/analytics/hashsizes.h"
#include "core/analytics/relayfigures.h"
#include "core/mesh/geofilter.h"
#include "core/store/snapshot.h"
#include "httpd/jsonwriter.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes`: `{nodes:[...], total, counts}`. `total` counts the matches before paging, `counts` all nodes by
/// role.
///
/// Parameters: `limit` (50), `offset` (0); `role`; `search` (part of the name, `%` and `_` as in SQL); `before`
/// (first_seen up to this text); `lastHeard=1h|6h|24h|7d|30d` before `now` (Unix ms); `region` (comma list: senders of
/// adverts received there); `sortBy=name|lastSeen|packetCount`. Newest last_seen first without sortBy. Nodes outside of
/// `place` are no matches.
Reply nodeList(const Snapshot& snapshot, const HashSizes& hashSizes, const RelayReport* relays, const GeoFilter& place,
               const Request& request, std::int64_t now);

/// Writes a node as one object, with the hash size seen in its adverts. `relays` adds what repeaters and rooms pass on;
/// null before that is known.
void writeNode(JsonWriter& json, const NodeTable& nodes, NodeIndex node, const HashSizes& hashSizes,
               const RelayReport* relays);

} // namespace corescope
