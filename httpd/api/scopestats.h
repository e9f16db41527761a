#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/scope-stats?window=1h|24h|7d` (24h): `{window, summary{transportTotal, scoped, unscoped, unknownScope},
/// byRegion, timeSeries:[{t, scoped, unscoped}]}`, packets with and without transport codes. The names of scopes are
/// not known, so all that have codes are of unknown scope. 400 for another window. `now` in Unix ms.
Reply scopeStats(const Snapshot& snapshot, const Request& request, std::int64_t now);

} // namespace corescope
