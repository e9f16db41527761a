#include "httpd/api/apicontext.h"
#include "httpd/api/health.h"
#include "httpd/api/performance.h"
#include "httpd/api/prune.h"
#include "httpd/api/routefamilies.h"
#include "httpd/api/stats.h"

namespace corescope {

namespace {

/// What newer pages ask for and has no counterpart here: there is nothing to tell, and that is no error.
void addEmptyRoutes(Router& router)
{
    const auto always = [&router](const char* pattern, const char* documentation, const char* json) {
        router.get(pattern, {documentation, {}, json}, [json](const Request&) { return Reply::json(json); });
    };
    always("/api/perf/write-sources", "Always empty: this server does not write on behalf of others.",
           R"({"sources":{},"sampleAt":"","writer_perf":{}})");
    always("/api/mqtt/status", "Always empty: receiving is the ingestor's work.", R"({"sources":[],"sampleAt":""})");
    always("/api/known-channels", "Always empty: no list is downloaded.",
           R"({"fetchedAt":"","source":"","entries":[]})");
}

} // namespace

void addStatusRoutes(Router& router, ApiContext& api)
{
    router.get(
        "/api/healthz",
        {"State of the engine; 200 from the start on.",
         {},
         "{ready, state, load, backfill, lastError, writesDatabase, database, memory, uptime, version, ...}"},
        [&api](const Request&) { return healthReply(api.engine(), api.uptime(), api.settings().build.version); });
    router.get("/api/stats",
               {"Counts of packets, nodes and observers.",
                {},
                "{totalPackets, totalTransmissions, totalObservations, totalNodes, totalNodesAllTime, totalObservers, "
                "packetsLastHour, packetsLast24h, engine, version, commit, buildTime, counts, trackedMB, storeDataMB, "
                "processRSSMB, backfilling, backfillProgress, ...}"},
               [&api](const Request&) {
                   const auto snapshot = api.snapshot();
                   if (!snapshot)
                       return stillLoading();
                   return statsReply(*snapshot, api.engine().status(), *api.activity(*snapshot), api.settings().build,
                                     api.heldMemory(), unixMs());
               });
    const auto withSnapshot = [&api](Reply (*answer)(ApiContext&, const Snapshot&, const Request&)) {
        return [&api, answer](const Request& request) {
            const auto snapshot = api.snapshot();
            return snapshot ? answer(api, *snapshot, request) : stillLoading();
        };
    };
    router.get(
        "/api/health",
        {"Version, uptime, memory and requests of this process.",
         {},
         "{status, engine, version, uptime, uptimeHuman, memory, eventLoop, cache, websocket, packetStore, perf}"},
        withSnapshot(processHealth));
    router.get("/api/perf",
               {"Requests and their durations by route.",
                {{"mem", ParameterType::Integer, "1: with the memory of each part; 0"}},
                "{uptime, totalRequests, avgMs, endpoints, slowQueries, cache, packetStore, sqlite, memoryBreakdown?}"},
               withSnapshot(performance));
    router
        .post("/api/perf/reset", {"Forgets the durations of requests.", {}, "{ok}"},
              [&api](const Request&) {
                  api.requestStatistics().reset();
                  return Reply::json(R"({"ok":true})");
              })
        .requireApiKey();
    router.get("/api/perf/io",
               {"What this process reads and writes.",
                {},
                "{readBytesPerSec, writeBytesPerSec, cancelledWriteBytesPerSec, syscallsRead, syscallsWrite}"},
               [&api](const Request&) { return processIo(api); });
    router.get(
        "/api/perf/sqlite",
        {"Pages of the database file.", {}, "{walSizeMB, walSize, pageCount, pageSize, cacheSize, cacheHitRate}"},
        [&api](const Request&) { return databaseFigures(api); });
    router
        .post("/api/admin/prune",
              {"Deletes old packets from the database file; those in memory stay until the next start.",
               {{"days", ParameterType::Integer, "Those first seen longer ago; default retention.packetDays."}},
               "{deleted, days}"},
              [&api](const Request& request) { return pruneReply(api, request, unixMs()); })
        .requireApiKey();
    addEmptyRoutes(router);
}

} // namespace corescope
