#include "httpd/api/nodeoverviews.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/analytics/likepattern.h"
#include "core/analytics/nodehealth.h"
#include "core/analytics/observerset.h"
#include "core/store/timetext.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodes.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// All nodes, last seen first; those never seen at the end, equal ones in row order.
std::vector<NodeIndex> byLastSeen(const NodeTable& nodes)
{
    std::vector<NodeIndex> list;
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        list.push_back(NodeIndex(i));
    std::ranges::stable_sort(list, std::greater(), [&](NodeIndex node) { return nodes.row(node).lastSeen; });
    return list;
}

bool isReceivedBy(const NodeHealth& health, const Snapshot& snapshot, const ObserverSet& observers)
{
    return std::ranges::any_of(health.packets,
                               [&](TransmissionIndex packet) { return observers.received(snapshot, packet); });
}

} // namespace

Reply nodeSearch(const Snapshot& snapshot, const Request& request)
{
    constexpr std::size_t most = 10;
    const std::string wanted = request.query.value("q").trimmed().toStdString();
    const NodeTable& nodes = snapshot.nodes();
    JsonWriter json(4 * 1024);
    json.beginObject();
    json.key("nodes");
    json.beginArray();
    if (!wanted.empty()) {
        const LikePattern name(wanted);
        const LikePattern key = LikePattern::beginningWith(wanted);
        std::size_t count = 0;
        for (const NodeIndex node : byLastSeen(nodes)) {
            const NodeRow& row = nodes.row(node);
            if (count == most)
                break;
            if (!(row.name && name.matches(*row.name)) && !key.matches(row.publicKey))
                continue;
            writeNode(json, snapshot, node, nullptr, nullptr);
            ++count;
        }
    }
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

Reply bulkHealth(const Snapshot& snapshot, const Request& request, std::int64_t now, const Areas& areas)
{
    constexpr std::size_t usualLimit = 50, highestLimit = 200, regionLimit = 500;
    const qint64 asked = request.queryInteger("limit", usualLimit);
    const std::size_t limit = asked < 0 ? usualLimit : std::min(std::size_t(asked), highestLimit);
    const ObserverSet observers = ObserverSet::ofRegions(snapshot, request.query.value("region").toStdString());
    const NodeTable& nodes = snapshot.nodes();
    std::vector<NodeIndex> list = byLastSeen(nodes);
    if (const std::string area = request.query.value("area").toStdString(); !area.empty())
        std::erase_if(list, [&nodes, place = areaNamed(areas, area)](NodeIndex node) {
            return !place.holds(nodes.row(node).lat, nodes.row(node).lon);
        });
    list.resize(std::min(list.size(), observers.isEmpty() ? limit : regionLimit));

    JsonWriter json(64 * 1024);
    json.beginArray();
    std::size_t count = 0;
    for (const NodeIndex node : list) {
        if (count == limit)
            break;
        const NodeHealth health = nodeHealth(snapshot, nodes.key(node), now);
        if (!observers.isEmpty() && !isReceivedBy(health, snapshot, observers))
            continue;
        ++count;
        const NodeRow& row = nodes.row(node);
        // A packet that nobody reported counts once while nothing else was counted, as in the older server.
        std::uint64_t observations = 0;
        for (const TransmissionIndex packet : health.packets) {
            observations += snapshot.packets.states[packet.value()].listCount;
            observations = std::max(observations, std::uint64_t(1));
        }
        json.beginObject();
        json.field("public_key", std::string_view(row.publicKey));
        json.field("name", row.name);
        json.field("role", row.role);
        json.field("lat", row.lat);
        json.field("lon", row.lon);
        json.key("stats");
        json.beginObject();
        json.field("totalTransmissions", health.packets.size());
        json.field("totalObservations", observations);
        json.field("totalPackets", health.packets.size());
        json.field("packetsToday", health.packetsToday);
        json.field("avgSnr", health.signal.snr());
        nullableField(json, "lastHeard", health.lastHeard);
        json.endObject();
        json.key("observers");
        writeObservers(json, snapshot, health);
        json.endObject();
    }
    json.endArray();
    return Reply::json(json.take());
}

Reply networkStatus(const Snapshot& snapshot, std::int64_t now)
{
    constexpr std::int64_t hour = 3'600'000; // ms
    std::uint64_t active = 0, degraded = 0, silent = 0;
    std::map<std::string_view, std::uint64_t> roles;
    for (const NodeRow& node : snapshot.nodes().rows()) {
        const std::string_view role = node.role ? std::string_view(*node.role) : "unknown";
        const bool isInfrastructure = role == "repeater" || role == "room";
        const auto seen = parseTimeText(node.lastSeen.value_or(std::string()));
        const std::int64_t age = seen ? now - *seen : std::numeric_limits<std::int64_t>::max();
        ++roles[role];
        if (age < (isInfrastructure ? 24 : 1) * hour)
            ++active;
        else if (age < (isInfrastructure ? 72 : 24) * hour)
            ++degraded;
        else
            ++silent;
    }
    JsonWriter json(1024);
    json.beginObject();
    json.field("total", snapshot.nodes().size());
    json.field("active", active);
    json.field("degraded", degraded);
    json.field("silent", silent);
    json.key("roleCounts");
    json.beginObject();
    for (const auto& [role, count] : roles)
        json.field(role, count);
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
