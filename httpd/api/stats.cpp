#include "httpd/api/stats.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/store/timetext.h"
#include "httpd/api/rolecounts.h"

namespace corescope {

Reply statsReply(const Snapshot& snapshot, const EngineStatus& status, const RecentActivity& activity,
                 const BuildInfo& build, const HeldMemory& memory, std::int64_t now)
{
    constexpr auto week = std::chrono::seconds(std::chrono::days(7));
    const TimeText weekAgo = isoSeconds(now / 1000 - week.count());
    RoleCounts counts;
    std::uint64_t activeNodes = 0;
    for (const NodeRow& node : snapshot.nodes().rows()) {
        if (!node.lastSeen || *node.lastSeen <= weekAgo.view())
            continue;
        ++activeNodes;
        counts.add(node);
    }
    const bool isBackfilling = status.phase < StartupPhase::Ready;
    double progress = 1;
    if (isBackfilling)
        progress = status.backfill.total == 0
                       ? 0
                       : std::min(1.0, double(status.backfill.done) / double(status.backfill.total));

    JsonWriter json(1024);
    json.beginObject();
    json.field("totalPackets", snapshot.packets.transmissionCount());
    json.field("totalTransmissions", snapshot.packets.transmissionCount());
    json.field("totalObservations", snapshot.packets.observationCount);
    json.field("totalNodes", activeNodes);
    json.field("totalNodesAllTime", snapshot.nodes().size());
    json.field("totalObservers", snapshot.observers->rows().size());
    json.field("packetsLastHour", activity.lastHour);
    json.field("packetsLast24h", activity.last24Hours);
    json.field("engine", "qt");
    json.field("version", std::string_view(build.version));
    json.field("commit", std::string_view(build.commit));
    json.field("buildTime", std::string_view(build.buildTime));
    json.key("counts");
    counts.write(json);
    const auto megabytes = [](std::size_t bytes) { return std::round(double(bytes) / (1024 * 1024) * 10) / 10; };
    json.field("trackedMB", megabytes(memory.data));
    json.field("storeDataMB", megabytes(memory.data));
    json.field("processRSSMB", megabytes(memory.process));
    for (const std::string_view none : {"goHeapInuseMB", "goSysMB", "neighborGraphCacheRebuildFailures"})
        json.field(none, 0);
    json.field("hashMigrationComplete", true);
    json.field("backfilling", isBackfilling);
    json.field("backfillProgress", progress);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
