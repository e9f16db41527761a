#include <algorithm>
#include <array>
#include <cmath>

#include "core/analytics/nodeactivity.h"
#include "core/store/timetext.h"
#include "httpd/api/clocks.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodes.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// When and how well each packet of a list was received best.
void writeSnrTrend(JsonWriter& json, const Snapshot& snapshot, const NodeActivity& activity)
{
    const PacketStore& store = *snapshot.store;
    json.key("snrTrend");
    json.beginArray();
    for (const TransmissionIndex packet : activity.packets) {
        const ObservationIndex best = snapshot.packets.states[packet.value()].best;
        if (!best.isValid() || std::isnan(store.snr(best)))
            continue;
        const ObserverIndex number = store.observer(best);
        const bool isKnown = number.isValid() && number.value() < snapshot.observers->size();
        const auto* const observer = isKnown ? &(*snapshot.observers)[number] : nullptr;
        json.beginObject();
        nullableField(json, "timestamp", store.texts(packet).firstSeen);
        json.field("snr", store.snr(best));
        json.field("rssi", store.rssi(best));
        nullableField(json, "observer_id", observer ? observer->id : std::string_view());
        nullableField(json, "observer_name", observer ? observer->name : std::string_view());
        json.endObject();
    }
    json.endArray();
}

void writeCounts(JsonWriter& json, const NodeActivity& activity)
{
    json.key("activityTimeline");
    json.beginArray();
    for (const auto& [hour, count] : activity.packetsByHour) {
        json.beginObject();
        json.field("count", count);
        json.field("bucket", std::string_view(hour + ":00:00Z"));
        json.endObject();
    }
    json.endArray();
    json.key("packetTypeBreakdown");
    json.beginArray();
    for (const auto& [type, count] : activity.packetsByType) {
        if (type < 0)
            continue;
        json.beginObject();
        json.field("payload_type", type);
        json.field("count", count);
        json.endObject();
    }
    json.endArray();
    constexpr std::array<std::string_view, 5> hopNames{"0", "1", "2", "3", "4+"};
    json.key("hopDistribution");
    json.beginArray();
    for (std::size_t hops = 0; hops < hopNames.size(); ++hops) {
        if (activity.byHops[hops] == 0)
            continue;
        json.beginObject();
        json.field("hops", hopNames[hops]);
        json.field("count", activity.byHops[hops]);
        json.endObject();
    }
    json.endArray();
    json.key("uptimeHeatmap");
    json.beginArray();
    for (std::size_t day = 0; day < activity.byHourOfWeek.size(); ++day) {
        for (std::size_t hour = 0; hour < activity.byHourOfWeek[day].size(); ++hour) {
            if (activity.byHourOfWeek[day][hour] == 0)
                continue;
            json.beginObject();
            json.field("dayOfWeek", day);
            json.field("hour", hour);
            json.field("count", activity.byHourOfWeek[day][hour]);
            json.endObject();
        }
    }
    json.endArray();
}

void writePartners(JsonWriter& json, const Snapshot& snapshot, const NodeActivity& activity)
{
    json.key("observerCoverage");
    json.beginArray();
    for (const NodeActivity::Coverage& coverage : activity.observers) {
        const auto& observer = (*snapshot.observers)[coverage.observer];
        json.beginObject();
        json.field("observer_id", std::string_view(observer.id));
        json.field("observer_name", std::string_view(observer.name));
        json.field("packetCount", coverage.packets);
        json.field("avgSnr", coverage.signal.snr());
        json.field("avgRssi", coverage.signal.rssi());
        json.field("firstSeen", coverage.firstSeen);
        json.field("lastSeen", coverage.lastSeen);
        json.endObject();
    }
    json.endArray();
    json.key("peerInteractions");
    json.beginArray();
    for (const NodeActivity::Peer& peer : activity.peers) {
        json.beginObject();
        json.field("peer_key", std::string_view(peer.key));
        json.field("peer_name", std::string_view(peer.name));
        json.field("messageCount", peer.messages);
        json.field("lastContact", peer.lastContact);
        json.endObject();
    }
    json.endArray();
}

void writeStats(JsonWriter& json, const NodeActivity& activity)
{
    json.key("computedStats");
    json.beginObject();
    json.field("availabilityPct", activity.availability);
    json.field("longestSilenceMs", activity.longestSilenceMs);
    json.key("longestSilenceStart");
    if (activity.longestSilenceStart.empty())
        json.value(nullptr);
    else
        json.value(std::string_view(activity.longestSilenceStart + ":00:00Z"));
    json.field("signalGrade", activity.grade);
    json.field("snrMean", activity.snrMean);
    json.field("snrStdDev", activity.snrDeviation);
    json.field("relayPct", activity.relayedShare);
    json.field("totalPackets", activity.packets.size());
    json.field("uniqueObservers", activity.observers.size());
    json.field("uniquePeers", activity.peers.size());
    json.field("avgPacketsPerDay", std::trunc(double(activity.packets.size()) / double(activity.days) * 10 + 0.5) / 10);
    json.endObject();
}

} // namespace

Reply nodeAnalytics(const Snapshot& snapshot, const ClockSkews* skews, const Request& request, std::int64_t now)
{
    const NodeIndex node = snapshot.nodes().findPublicKey(request.variable("pubkey").toStdString());
    if (!node.isValid())
        return Reply::error(404, "Not found");
    const qint64 days = std::clamp<qint64>(request.queryInteger("days", 7), 1, 365);
    const NodeActivity activity = nodeActivity(snapshot, node, days, now);
    JsonWriter json(64 * 1024);
    json.beginObject();
    json.key("node");
    writeNode(json, snapshot, node, nullptr, nullptr);
    json.key("timeRange");
    json.beginObject();
    json.field("from", isoSeconds(activity.from / 1000).view());
    json.field("to", isoSeconds(activity.to / 1000).view());
    json.field("days", activity.days);
    json.endObject();
    writeSnrTrend(json, snapshot, activity);
    writeCounts(json, activity);
    writePartners(json, snapshot, activity);
    writeStats(json, activity);
    const KeyIndex key = snapshot.nodes().key(node);
    if (skews && skews->find(key)) {
        json.key("clockSkew");
        json.beginObject();
        writeNodeClock(json, snapshot, key, *skews);
        json.endObject();
    }
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
