#include "httpd/api/health.h"

#include <QFileInfo>

#include "core/export/jsonwriter.h"
#include "core/store/memoryuse.h"

namespace corescope {

namespace {

void writeBackfill(JsonWriter& json, const EngineStatus& status)
{
    const BackfillProgress& backfill = status.backfill;
    const bool isDone = status.phase > StartupPhase::Backfilling;
    json.key("backfill");
    json.beginObject();
    json.field("total", backfill.total);
    json.field("processed", backfill.done);
    json.field("done", isDone);
    json.field("remaining", backfill.total - std::min(backfill.done, backfill.total));
    json.field("rowsPerSecond", backfill.rowsPerSecond);
    json.field("secondsLeft", backfill.secondsLeft);
    json.endObject();

    json.key("from_pubkey_backfill");
    json.beginObject();
    json.field("total", backfill.total);
    json.field("processed", backfill.done);
    json.field("done", isDone);
    json.endObject();
}

void writeMemory(JsonWriter& json, const MemoryUse& data)
{
    const ProcessMemory process = processMemory();
    const MemoryUse overhead = processOverhead();
    json.key("memory");
    json.beginObject();
    for (const auto& parts : {data.parts, overhead.parts})
        for (const auto& [part, bytes] : parts)
            json.field(part, bytes);
    json.field("total", data.total() + overhead.total());
    json.field("resident", process.resident);
    json.field("peak", process.peak);
    json.endObject();
}

} // namespace

Reply healthReply(const Engine& engine, std::chrono::seconds uptime, const std::string& version)
{
    const EngineStatus status = engine.status();
    const auto snapshot = engine.snapshot();
    JsonWriter json(1024);
    json.beginObject();
    json.field("ready", status.phase == StartupPhase::Ready);
    json.field("state", phaseName(status.phase));
    json.field("loadedTx", snapshot ? snapshot->packets.transmissionCount() : 0);
    json.field("loadedObs", snapshot ? snapshot->packets.observationCount : 0);
    json.key("load");
    json.beginObject();
    json.field("rows", status.loadedRows);
    json.field("total", status.rowsToLoad);
    json.endObject();
    writeBackfill(json, status);
    json.key("lastError");
    if (status.lastError)
        json.value(status.lastError->message.toUtf8());
    else
        json.value(nullptr);
    json.field("writesDatabase", status.writesDatabase);
    json.field("database", QFileInfo(engine.options().database).fileName().toUtf8());
    writeMemory(json, engine.memoryUse());
    json.field("uptime", std::int64_t(uptime.count()));
    json.field("version", std::string_view(version));
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
