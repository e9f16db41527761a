#pragma once

#include "httpd/api/apicontext.h"

namespace corescope {

/// `GET /api/health`: `{status, engine, version, commit, buildTime, uptime (s), uptimeHuman, memory{rss, heapUsed,
/// heapTotal, external} (MB), eventLoop, cache, websocket{clients}, packetStore{packets, estimatedMB}, perf}`.
/// Latencies and caches of the older server that have no counterpart here are 0.
Reply processHealth(ApiContext& api, const Snapshot& snapshot, const Request& request);

/// `GET /api/perf`: how many requests there were and how long they took, by route: `{uptime (s since the last reset),
/// totalRequests, avgMs, endpoints{<route>:{count, avgMs, p50Ms, p95Ms, maxMs}}, slowQueries, cache, packetStore,
/// sqlite}`, with `mem=1` also `memoryBreakdown` (bytes by part). Percentiles are of the last hundred requests of a
/// route.
Reply performance(ApiContext& api, const Snapshot& snapshot, const Request& request);

/// `GET /api/perf/sqlite`: `{walSizeMB, walSize, pageCount, pageSize, cacheSize, cacheHitRate}` of the database file.
Reply databaseFigures(const ApiContext& api);

/// `GET /api/perf/io`: `{readBytesPerSec, writeBytesPerSec, cancelledWriteBytesPerSec, syscallsRead, syscallsWrite}`,
/// this process since its start; 0 where the system does not tell.
Reply processIo(const ApiContext& api);

} // namespace corescope
