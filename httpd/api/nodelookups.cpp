#include "httpd/api/nodelookups.h"

#include <algorithm>

#include "core/database/connection.h"
#include "core/database/observersamples.h"
#include "core/database/schema.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/api/shapes.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

bool isHex(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// What the observer with this key, in whatever case, told of its battery; nothing when the file has no such table.
std::vector<ObserverSample> batterySamples(const Snapshot& snapshot, const QString& database, std::string_view key,
                                           std::int64_t since)
{
    std::vector<ObserverSample> samples;
    for (const ObserverRow& row : snapshot.observers->rows()) {
        if (toLowerAscii(row.id) != toLowerAscii(key))
            continue;
        const auto connection = Connection::open(database, u"battery"_s, Connection::Mode::ReadOnly);
        if (!connection)
            return {};
        const auto schema = Schema::detect(*connection);
        if (!schema)
            return {};
        auto read = readObserverSamples(*connection, *schema, QString::fromStdString(row.id),
                                        QString::fromStdString(isoSeconds(since).string()), {});
        if (read)
            samples = std::move(*read);
        break;
    }
    std::erase_if(samples, [](const ObserverSample& sample) { return !sample.batteryMv; });
    return samples;
}

} // namespace

std::vector<NodeIndex> nodesBeginningWith(const NodeTable& nodes, std::string_view prefix)
{
    const std::string wanted = toLowerAscii(prefix);
    std::vector<NodeIndex> found;
    for (std::uint32_t i = 0; i < nodes.size() && found.size() < 2; ++i)
        if (toLowerAscii(nodes.row(NodeIndex(i)).publicKey).starts_with(wanted))
            found.push_back(NodeIndex(i));
    return found;
}

Reply resolveNode(const Snapshot& snapshot, const Request& request)
{
    constexpr std::size_t shortest = 4, longest = 64; // hex digits
    const std::string prefix = request.query.value("prefix").trimmed().toStdString();
    if (prefix.size() < shortest || prefix.size() > longest || !isHex(prefix))
        return Reply::error(400, "prefix must be 4 to 64 hex digits");
    const auto nodes = nodesBeginningWith(snapshot.nodes(), prefix);
    JsonWriter json;
    json.beginObject();
    json.field("prefix", std::string_view(prefix));
    if (nodes.size() == 1) {
        const NodeRow& row = snapshot.nodes().row(nodes.front());
        json.field("pubkey", std::string_view(row.publicKey));
        json.field("name", std::string_view(row.name ? *row.name : std::string()));
    }
    json.field("ambiguous", nodes.size() > 1);
    json.endObject();
    return Reply::json(json.take());
}

Reply nodeBattery(const Snapshot& snapshot, const QString& database, const Request& request, std::int64_t now)
{
    constexpr std::int64_t day = 24 * 3600, lowMv = 3300, criticalMv = 3000;
    const std::string key = request.variable("pubkey").toStdString();
    if (!snapshot.nodes().findPublicKey(key).isValid())
        return Reply::error(404, "node not found");
    const qint64 days = std::clamp<qint64>(request.queryInteger("days", 7), 1, 365);
    const auto samples = batterySamples(snapshot, database, key, now / 1000 - days * day);
    std::string_view status = "unknown";
    if (!samples.empty())
        status = *samples.back().batteryMv < criticalMv ? "critical" : *samples.back().batteryMv < lowMv ? "low" : "ok";
    JsonWriter json(8 * 1024);
    json.beginObject();
    json.field("public_key", std::string_view(key));
    json.field("days", days);
    json.key("samples");
    json.beginArray();
    for (const ObserverSample& sample : samples) {
        json.beginObject();
        json.field("timestamp", std::string_view(sample.timestamp));
        json.field("battery_mv", sample.batteryMv);
        json.endObject();
    }
    json.endArray();
    json.field("latest_mv", samples.empty() ? std::nullopt : samples.back().batteryMv);
    nullableField(json, "latest_ts", samples.empty() ? std::string_view() : std::string_view(samples.back().timestamp));
    json.field("status", status);
    json.key("thresholds");
    json.beginObject();
    json.field("low_mv", lowMv);
    json.field("critical_mv", criticalMv);
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
