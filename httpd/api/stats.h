#pragma once

#include <string>

#include "core/analytics/recentactivity.h"
#include "core/engine.h"
#include "httpd/reply.h"

namespace corescope {

/// What the program tells of itself.
struct BuildInfo
{
    std::string version = "unknown", commit = "unknown", buildTime = "unknown";
};

/// `GET /api/stats`: the counts of the page header.
///
/// `totalPackets` and `totalTransmissions` (both transmissions in memory), `totalObservations`, `totalNodes` and
/// `counts` by role (last seen in the seven days before `now`, Unix ms), `totalNodesAllTime`, `totalObservers`,
/// `packetsLastHour` and `packetsLast24h` (receptions), `backfilling` and `backfillProgress` (0 to 1), and what is
/// running here.
Reply statsReply(const Snapshot& snapshot, const EngineStatus& status, const RecentActivity& activity,
                 const BuildInfo& build, std::int64_t now);

} // namespace corescope
