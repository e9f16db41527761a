#pragma once

#include "core/analytics/recentactivity.h"
#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/observers`: `{observers:[...], server_time}`, newest last_seen first, each with the receptions of the last
/// hour and, when it is a node too, that node's position (degrees) and role. Without those out of service. `now` in
/// Unix ms.
///
/// Where newer ingestors tell it: `last_packet_at`, `clock_skew_seconds` (positive: ahead), `clock_skew_count_24h`
/// (packets), `clock_last_naive_at` (a time without a time zone), `clock_naive` (that within a day), `can_relay`.
Reply observerList(const Snapshot& snapshot, const RecentActivity& activity, std::int64_t now);

/// `GET /api/observers/{id}`: one observer as in the list, without position and role. 404 for an unknown id.
Reply observerDetail(const Snapshot& snapshot, const RecentActivity& activity, const Request& request,
                     std::int64_t now);

/// `GET /api/observers/{id}/analytics?days=` (7, 1 to 365): `{timeline, packetTypes, nodesTimeline, snrDistribution,
/// recentPackets}` of what the observer received; see ObserverActivity. Empty for an unknown id. `now` in Unix ms.
Reply observerAnalytics(const Snapshot& snapshot, const Request& request, std::int64_t now);

} // namespace corescope
