#include "httpd/api/performance.h"

#include <cmath>

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

#include "core/analytics/hashsizes.h"
#include "core/database/connection.h"
#include "core/export/jsonwriter.h"
#include "core/store/memoryuse.h"
#include "core/store/timetext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

constexpr double s_megabyte = 1024 * 1024;

double tenths(double value)
{
    return std::trunc(value * 10 + 0.5) / 10;
}

double averageMs(const RequestStatistics::Figures& figures)
{
    return figures.apiRequests == 0 ? 0 : tenths(figures.apiTotalMs / double(figures.apiRequests));
}

/// The last slow requests, oldest first.
void writeSlow(JsonWriter& json, const RequestStatistics::Figures& figures, std::size_t most)
{
    json.beginArray();
    for (std::size_t i = figures.slow.size() - std::min(most, figures.slow.size()); i < figures.slow.size(); ++i) {
        const RequestStatistics::SlowRequest& request = figures.slow[i];
        json.beginObject();
        json.field("path", request.path);
        json.field("ms", tenths(request.ms));
        json.field("time", isoSeconds(request.time).view());
        json.field("status", request.status);
        json.endObject();
    }
    json.endArray();
}

/// Counters of a cache that this server does not have.
void writeNoCache(JsonWriter& json, std::string_view sizeKey)
{
    json.key("cache");
    json.beginObject();
    for (const std::string_view key :
         {sizeKey, std::string_view("hits"), std::string_view("misses"), std::string_view("staleHits"),
          std::string_view("recomputes"), std::string_view("hitRate")})
        json.field(key, 0);
    json.endObject();
}

void writeBuild(JsonWriter& json, const BuildInfo& build)
{
    json.field("engine", "qt");
    json.field("version", std::string_view(build.version));
    json.field("commit", std::string_view(build.commit));
    json.field("buildTime", std::string_view(build.buildTime));
}

struct DatabasePages
{
    std::int64_t pageSize = 0, pageCount = 0, freePages = 0, cacheSize = 0;
};

DatabasePages databasePages(const QString& file)
{
    DatabasePages pages;
    const auto connection = Connection::open(file, u"performance"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return pages;
    const auto pragma = [&](const QString& name) -> std::int64_t {
        QSqlQuery query(connection->database());
        return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toLongLong() : 0;
    };
    pages.pageSize = pragma(u"page_size"_s);
    pages.pageCount = pragma(u"page_count"_s);
    pages.freePages = pragma(u"freelist_count"_s);
    pages.cacheSize = pragma(u"cache_size"_s);
    return pages;
}

void writeEndpoints(JsonWriter& json, const RequestStatistics::Figures& figures)
{
    json.key("endpoints");
    json.beginObject();
    for (const RequestStatistics::RouteFigures& route : figures.routes) {
        if (!route.isApi)
            continue;
        json.key(std::string_view(route.key.constData(), std::size_t(route.key.size())));
        json.beginObject();
        json.field("count", route.count);
        json.field("avgMs", tenths(route.averageMs()));
        json.field("p50Ms", tenths(route.percentileMs(0.5)));
        json.field("p95Ms", tenths(route.percentileMs(0.95)));
        json.field("maxMs", tenths(route.maxMs));
        json.endObject();
    }
    json.endObject();
}

void writeStore(JsonWriter& json, ApiContext& api, const Snapshot& snapshot)
{
    const std::size_t tracked = api.engine().memoryUse().total();
    const double megabytes = double(tracked) / s_megabyte;
    const std::int64_t limit = api.engine().options().maxMemoryMb.value_or(0);
    json.key("packetStore");
    json.beginObject();
    json.field("totalLoaded", snapshot.packets.transmissionCount());
    json.field("totalObservations", snapshot.packets.observationCount);
    json.field("evicted", api.engine().status().evicted);
    for (const std::string_view key : {"inserts", "queries"})
        json.field(key, 0);
    json.field("inMemory", snapshot.packets.transmissionCount());
    json.field("sqliteOnly", false);
    json.field("maxPackets", std::uint64_t(0)); // none
    json.field("estimatedMB", tenths(megabytes));
    json.field("trackedMB", tenths(megabytes));
    json.field("maxMB", limit);
    const std::uint32_t packets = snapshot.packets.transmissionCount();
    json.field("avgBytesPerPacket", packets > 0 ? tracked / packets : 0);
    json.field("retentionHours", api.engine().options().retention.value_or(std::chrono::hours(0)).count());
    json.field("oldestLoaded", packets > 0 ? snapshot.store->texts(snapshot.packets.byFirstSeen->front()).firstSeen
                                           : std::string_view());
    // All is in memory before the first reply.
    json.field("hotStartupHours", 0);
    json.field("backgroundLoadComplete", true);
    json.field("backgroundLoadFailed", false);
    json.field("backgroundLoadProgress", 100);
    json.field("loadCoverageRatio", 1);
    json.key("indexes");
    json.beginObject();
    json.field("byHash", snapshot.packets.transmissionCount());
    json.field("byObserver", snapshot.observers->rows().size());
    json.field("byNode", snapshot.nodes().size());
    json.field("advertByObserver", api.hashSizes(snapshot)->size());
    json.endObject();
    json.endObject();
}

void writeMemoryParts(JsonWriter& json, const Engine& engine)
{
    json.key("memoryBreakdown");
    json.beginObject();
    for (const auto& parts : {engine.memoryUse().parts, processOverhead().parts})
        for (const auto& [part, bytes] : parts)
            json.field(part, bytes);
    json.endObject();
}

void writeSqlite(JsonWriter& json, const QString& file, const Snapshot& snapshot)
{
    const DatabasePages pages = databasePages(file);
    json.key("sqlite");
    json.beginObject();
    json.field("dbSizeMB", tenths(double(QFileInfo(file).size()) / s_megabyte));
    json.field("walSizeMB", tenths(double(QFileInfo(file + u"-wal"_s).size()) / s_megabyte));
    json.field("freelistMB", tenths(double(pages.freePages * pages.pageSize) / s_megabyte));
    json.key("walPages");
    json.beginObject();
    for (const std::string_view key : {"total", "checkpointed", "busy"})
        json.field(key, 0);
    json.endObject();
    json.key("rows");
    json.beginObject();
    json.field("transmissions", snapshot.packets.transmissionCount());
    json.field("observations", snapshot.packets.observationRows);
    json.field("nodes", snapshot.nodes().size());
    json.field("observers", snapshot.observers->rows().size());
    json.endObject();
    json.endObject();
}

} // namespace

Reply processHealth(ApiContext& api, const Snapshot& snapshot, const Request&)
{
    constexpr std::size_t shownSlow = 5;
    const auto uptime = api.uptime();
    const RequestStatistics::Figures figures = api.requestStatistics().figures();
    const std::size_t tracked = api.engine().memoryUse().total();
    const auto megabytes = [](std::size_t bytes) { return std::uint64_t(std::llround(double(bytes) / s_megabyte)); };
    JsonWriter json(2 * 1024);
    json.beginObject();
    json.field("status", "ok");
    writeBuild(json, api.settings().build);
    json.field("uptime", uptime.count());
    json.field("uptimeHuman", std::string_view(std::to_string(uptime.count() / 3600) + "h " +
                                               std::to_string(uptime.count() / 60 % 60) + 'm'));
    json.key("memory");
    json.beginObject();
    json.field("rss", megabytes(processMemory().resident));
    json.field("heapUsed", megabytes(tracked));
    json.field("heapTotal", megabytes(processMemory().resident));
    json.field("external", 0);
    json.endObject();
    json.key("eventLoop");
    json.beginObject();
    for (const std::string_view key : {"currentLagMs", "maxLagMs", "p50Ms", "p95Ms", "p99Ms"})
        json.field(key, 0);
    json.endObject();
    writeNoCache(json, "entries");
    json.key("websocket");
    json.beginObject();
    json.field("clients", api.webSocketClients());
    json.endObject();
    json.key("packetStore");
    json.beginObject();
    json.field("packets", snapshot.packets.transmissionCount());
    json.field("estimatedMB", tenths(double(tracked) / s_megabyte));
    json.field("trackedMB", tenths(double(tracked) / s_megabyte));
    json.endObject();
    json.key("perf");
    json.beginObject();
    json.field("totalRequests", figures.apiRequests);
    json.field("avgMs", averageMs(figures));
    json.field("slowQueries", figures.slow.size());
    json.key("recentSlow");
    writeSlow(json, figures, shownSlow);
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

Reply performance(ApiContext& api, const Snapshot& snapshot, const Request& request)
{
    constexpr std::size_t shownSlow = 20;
    const RequestStatistics::Figures figures = api.requestStatistics().figures();
    JsonWriter json(8 * 1024);
    json.beginObject();
    json.field("uptime", figures.since.count());
    json.field("totalRequests", figures.apiRequests);
    json.field("avgMs", averageMs(figures));
    writeEndpoints(json, figures);
    json.key("slowQueries");
    writeSlow(json, figures, shownSlow);
    writeNoCache(json, "size");
    writeStore(json, api, snapshot);
    writeSqlite(json, api.engine().options().database, snapshot);
    if (request.query.value("mem") == "1")
        writeMemoryParts(json, api.engine());
    json.endObject();
    return Reply::json(json.take());
}

Reply databaseFigures(const ApiContext& api)
{
    const QString& file = api.engine().options().database;
    const DatabasePages pages = databasePages(file);
    const qint64 walSize = QFileInfo(file + u"-wal"_s).size();
    JsonWriter json;
    json.beginObject();
    json.field("walSizeMB", tenths(double(walSize) / s_megabyte));
    json.field("walSize", walSize);
    json.field("pageCount", pages.pageCount);
    json.field("pageSize", pages.pageSize);
    json.field("cacheSize", pages.cacheSize);
    json.field("cacheHitRate", 0); // each connection counts for itself
    json.endObject();
    return Reply::json(json.take());
}

Reply processIo(const ApiContext& api)
{
    QHash<QByteArray, double> counters;
    if (QFile file(u"/proc/self/io"_s); file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                counters.insert(line.first(colon), line.sliced(colon + 1).trimmed().toDouble());
    const double seconds = std::max<double>(1, double(api.uptime().count()));
    JsonWriter json;
    json.beginObject();
    json.field("readBytesPerSec", tenths(counters["read_bytes"] / seconds));
    json.field("writeBytesPerSec", tenths(counters["write_bytes"] / seconds));
    json.field("cancelledWriteBytesPerSec", tenths(counters["cancelled_write_bytes"] / seconds));
    json.field("syscallsRead", tenths(counters["syscr"] / seconds));
    json.field("syscallsWrite", tenths(counters["syscw"] / seconds));
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
