#pragma once

#include "core/mesh/geofilter.h"
#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes/search?q=`: `{nodes:[...]}`, at most ten whose name contains `q` or whose key begins with it, last
/// seen first. Nothing for an empty `q`.
Reply nodeSearch(const Snapshot& snapshot, const Request& request);

/// `GET /api/nodes/bulk-health`: a bare array of nodes with `stats` and `observers` (see nodeHealthReply()), last seen
/// first. Parameters: `limit` (50, at most 200); `region`: of the 500 nodes seen last, those that were received there;
/// a region without observers filters nothing. `now` in Unix ms.
Reply bulkHealth(const Snapshot& snapshot, const Request& request, std::int64_t now, const Areas& areas = {});

/// `GET /api/nodes/network-status`: `{total, active, degraded, silent, roleCounts}`, by the time since last_seen.
/// Repeaters and rooms are active for a day and degraded for three, others for an hour and a day. `now` in Unix ms.
Reply networkStatus(const Snapshot& snapshot, std::int64_t now);

} // namespace corescope
