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

/// Memory in bytes.
struct HeldMemory
{
    std::size_t data = 0;    ///< of what was loaded and the indexes over it
    std::size_t process = 0; ///< everything that is resident
};

/// `GET /api/stats`: the counts of the page header.
///
/// `totalPackets` and `totalTransmissions` (both transmissions in memory), `totalObservations`, `totalNodes` and
/// `counts` by role (last seen in the seven days before `now`, Unix ms), `totalNodesAllTime`, `totalObservers`,
/// `packetsLastHour` and `packetsLast24h` (receptions), `backfilling` and `backfillProgress` (0 to 1), and what is
/// running here. `trackedMB` and `storeDataMB` are what the engine holds, `processRSSMB` what the process does, in MiB;
/// keys about the runtime of other servers are 0.
Reply statsReply(const Snapshot& snapshot, const EngineStatus& status, const RecentActivity& activity,
                 const BuildInfo& build, const HeldMemory& memory, std::int64_t now);

} // namespace corescope
