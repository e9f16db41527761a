#include "httpd/api/observers.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <vector>

#include "core/analytics/observeractivity.h"
#include "core/export/jsonwriter.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// Whether the observer sent times without a time zone in the day before `now` (Unix ms).
bool hasNaiveClock(const ObserverRow& observer, std::int64_t now)
{
    constexpr std::int64_t day = 24 * 3600 * 1000;
    const auto last = parseTimeText(observer.clockLastNaiveAt.value_or(std::string()));
    return last && *last > now - day;
}

void writeObserver(JsonWriter& json, const ObserverRow& observer, std::uint64_t lastHour, const NodeRow* node,
                   std::int64_t now)
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
    json.field("last_packet_at", observer.lastPacketAt);
    json.field("clock_naive", hasNaiveClock(observer, now));
    json.field("clock_skew_seconds", observer.clockSkewSeconds);
    json.field("clock_skew_count_24h", observer.clockSkewCount24h);
    json.field("clock_last_naive_at", observer.clockLastNaiveAt);
    if (observer.canRelay)
        json.field("can_relay", *observer.canRelay);
    json.endObject();
}

std::uint64_t lastHourOf(const Snapshot& snapshot, const RecentActivity& activity, const ObserverRow& row)
{
    // Counted on an older snapshot, perhaps, that did not know this observer yet.
    const ObserverIndex number = snapshot.observers->find(row.id);
    return number.isValid() && number.value() < activity.lastHourByObserver.size()
               ? activity.lastHourByObserver[number.value()]
               : 0;
}

/// When a bucket of an observer's timeline begins, as short as its length allows: `15:04`, `Mon 15:04`, `Jan 02`.
std::string bucketLabel(std::int64_t start, std::int64_t bucketSeconds)
{
    constexpr std::int64_t hour = 3600;
    constexpr std::array<std::string_view, 7> weekdays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"}; // of 1970
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string text = isoSeconds(start).string(); // YYYY-MM-DDTHH:MM:SSZ
    if (bucketSeconds >= 24 * hour) {
        const int month = (text[5] - '0') * 10 + text[6] - '0';
        return std::string(months[std::size_t(month - 1)]) + ' ' + text.substr(8, 2);
    }
    const std::string time = text.substr(11, 5);
    if (bucketSeconds <= hour)
        return time;
    return std::string(weekdays[std::size_t(start / (24 * hour) % 7)]) + ' ' + time;
}

void writeTimeline(JsonWriter& json, std::string_view key, const ObserverActivity& activity,
                   std::uint64_t ObserverActivity::Bucket::*figure)
{
    json.key(key);
    json.beginArray();
    for (const auto& [start, bucket] : activity.timeline) {
        json.beginObject();
        json.field("label", std::string_view(bucketLabel(start, activity.bucketSeconds)));
        json.field("count", bucket.*figure);
        json.endObject();
    }
    json.endArray();
}

} // namespace

Reply observerList(const Snapshot& snapshot, const RecentActivity& activity, std::int64_t now)
{
    std::vector<const ObserverRow*> rows;
    for (const ObserverRow& row : snapshot.observers->rows())
        if (!row.isInactive)
            rows.push_back(&row);
    std::ranges::stable_sort(rows,
                             [](const ObserverRow* a, const ObserverRow* b) { return a->lastSeen > b->lastSeen; });

    const NodeTable& nodes = snapshot.nodes();
    JsonWriter json(16 * 1024);
    json.beginObject();
    json.key("observers");
    json.beginArray();
    for (const ObserverRow* const row : rows) {
        const NodeIndex node = nodes.find(snapshot.store->keys().find(toLowerAscii(row->id)));
        writeObserver(json, *row, lastHourOf(snapshot, activity, *row), node.isValid() ? &nodes.row(node) : nullptr,
                      now);
    }
    json.endArray();
    json.field("server_time", isoSeconds(now / 1000).view());
    json.endObject();
    return Reply::json(json.take());
}

Reply observerDetail(const Snapshot& snapshot, const RecentActivity& activity, const Request& request, std::int64_t now)
{
    const std::string id = request.variable("id").toStdString();
    const auto& rows = snapshot.observers->rows();
    const auto row = std::ranges::find(rows, id, &ObserverRow::id);
    if (row == rows.end())
        return Reply::error(404, "Observer not found");
    JsonWriter json(1024);
    writeObserver(json, *row, lastHourOf(snapshot, activity, *row), nullptr, now);
    return Reply::json(json.take());
}

Reply observerAnalytics(const Snapshot& snapshot, const Request& request, std::int64_t now)
{
    constexpr std::size_t mostRecent = 20;
    const qint64 days = std::clamp<qint64>(request.queryInteger("days", 7), 1, 365);
    const ObserverIndex observer = snapshot.observers->find(request.variable("id").toStdString());
    const ObserverActivity activity = observerActivity(snapshot, observer, days, now / 1000);
    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    writeTimeline(json, "timeline", activity, &ObserverActivity::Bucket::receptions);
    json.key("packetTypes");
    json.beginObject();
    for (const auto& [type, count] : activity.byPayloadType)
        json.field(std::to_string(type), count);
    json.endObject();
    writeTimeline(json, "nodesTimeline", activity, &ObserverActivity::Bucket::names);
    json.key("snrDistribution");
    json.beginArray();
    for (const auto& [begin, count] : activity.bySnr) {
        json.beginObject();
        json.field("range", std::string_view(std::to_string(begin) + " to " + std::to_string(begin + 2)));
        json.field("count", count);
        json.endObject();
    }
    json.endArray();
    json.key("recentPackets");
    json.beginArray();
    for (const ObservationIndex row : activity.receptions | std::views::take(mostRecent))
        shapes.flatObservation(row);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
