#pragma once

#include "core/analytics/hashsizes.h"
#include "core/analytics/relayfigures.h"
#include "core/export/jsonwriter.h"
#include "core/mesh/geofilter.h"
#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes`: `{nodes:[...], total, counts}`. `total` counts the matches before paging, `counts` all nodes by
/// role.
///
/// Parameters: `limit` (50), `offset` (0); `role`; `search` (part of the name, `%` and `_` as in SQL); `before`
/// (first_seen up to this text); `lastHeard=1h|6h|24h|7d|30d` before `now` (Unix ms); `region` (comma list: senders of
/// adverts received there); `area` (name of one of `areas`, for nodes that tell their position);
/// `sortBy=name|lastSeen|packetCount`. Newest last_seen first without sortBy. Nodes outside of `place` are no matches.
///
/// Of a node, what newer servers tell: `foreign` (heard outside of the ingestor's area), `default_scope`,
/// `multi_byte_status` (confirmed, suspected), `multi_byte_evidence` (advert, path) and `multi_byte_max_hash_size`
/// (bytes), the three absent when nothing is known, and the figures of RelayFigures.
Reply nodeList(const Snapshot& snapshot, const HashSizes& hashSizes, const RelayReport* relays, const GeoFilter& place,
               const Request& request, std::int64_t now, const Areas& areas = {});

/// Writes a node as one object. `hashSizes` adds the hash size seen in its adverts and what is known of its paths of
/// several bytes a hop; null where replies do not tell. `relays` adds what repeaters and rooms pass on; null before
/// that is known.
void writeNode(JsonWriter& json, const Snapshot& snapshot, NodeIndex node, const HashSizes* hashSizes,
               const RelayReport* relays);

/// The same, as the members of an object that is open.
void writeNodeFields(JsonWriter& json, const Snapshot& snapshot, NodeIndex node, const HashSizes* hashSizes,
                     const RelayReport* relays);

} // namespace corescope
