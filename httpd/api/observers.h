#pragma once

#include "core/analytics/recentactivity.h"
#include "core/store/snapshot.h"
#include "httpd/reply.h"

namespace corescope {

/// `GET /api/observers`: `{observers:[...], server_time}`, newest last_seen first, each with the receptions of the last
/// hour and, when it is a node too, that node's position (degrees) and role. `now` in Unix ms.
Reply observerList(const Snapshot& snapshot, const RecentActivity& activity, std::int64_t now);

} // namespace corescope
