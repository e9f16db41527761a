#include "httpd/api/observers.h"

#include <algorithm>
#include <vector>

#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/jsonwriter.h"

namespace corescope {

namespace {

void writeObserver(JsonWriter& json, const ObserverRow& observer, std::uint64_t lastHour, const NodeRow* node)
{
    json.beginObject();
    json.field("id", std::string_view(observer.id));
    json.field("name", observer.name);
    json.field("iata", observer.iata);
    json.field("last_seen", observer.lastSeen);
    json.field("first_seen", observer.firstSeen);
    json.field("packet_count", observer.packetCount);
    json.field("model", observer.model);
    json.field("firmware", observer.firmware);
    json.field("client_version", observer.clientVersion);
    json.field("radio", observer.radio);
    json.field("battery_mv", observer.batteryMv);
    json.field("uptime_secs", observer.uptimeSecs);
    json.field("noise_floor", observer.noiseFloor);
    json.field("packetsLastHour", lastHour);
    json.field("lat", node ? node->lat : std::nullopt);
    json.field("lon", node ? node->lon : std::nullopt);
    json.field("nodeRole", node ? node->role : std::nullopt);
    json.endObject();
}

} // namespace

Reply observerList(const Snapshot& snapshot, const RecentActivity& activity, std::int64_t now)
{
    std::vector<const ObserverRow*> rows;
    for (const ObserverRow& row : snapshot.observers->rows())
        rows.push_back(&row);
    std::ranges::stable_sort(rows,
                             [](const ObserverRow* a, const ObserverRow* b) { return a->lastSeen > b->lastSeen; });

    const NodeTable& nodes = snapshot.nodes();
    JsonWriter json(16 * 1024);
    json.beginObject();
    json.key("observers");
    json.beginArray();
    for (const ObserverRow* const row : rows) {
        const ObserverIndex number = snapshot.observers->find(row->id);
        // Counted on an older snapshot, perhaps, that did not know this observer yet.
        const bool isCounted = number.isValid() && number.value() < activity.lastHourByObserver.size();
        const NodeIndex node = nodes.find(snapshot.store->keys().find(toLowerAscii(row->id)));
        writeObserver(json, *row, isCounted ? activity.lastHourByObserver[number.value()] : 0,
                      node.isValid() ? &nodes.row(node) : nullptr);
    }
    json.endArray();
    json.field("server_time", isoSeconds(now / 1000).view());
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
