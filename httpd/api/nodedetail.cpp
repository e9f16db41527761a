#include "httpd/api/nodedetail.h"

#include <algorithm>
#include <ranges>

#include "core/analytics/besthops.h"
#include "core/analytics/nodepackets.h"
#include "core/analytics/nodepaths.h"
#include "core/mesh/greatcircle.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/api/nodelookups.h"
#include "httpd/api/nodes.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

constexpr std::size_t s_recentPackets = 20;

NodeIndex requestedNode(const Snapshot& snapshot, const Request& request)
{
    return snapshot.nodes().findPublicKey(request.variable("pubkey").toStdString());
}

/// Whether it may be the beginning of a key that is long enough to be meant for one.
bool isKeyPrefix(std::string_view text)
{
    constexpr std::size_t shortest = 8, longest = 63; // hex digits
    return text.size() >= shortest && text.size() <= longest &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

Reply unknownNode()
{
    return Reply::error(404, "Not found");
}

/// Name or role of a node, '' where there is none.
void textField(JsonWriter& json, std::string_view key, const std::optional<std::string>& text)
{
    json.field(key, text ? std::string_view(*text) : std::string_view());
}

/// Adverts that the node sent through the whole mesh after `since` (Unix ms).
std::uint64_t floodedAdverts(const Snapshot& snapshot, KeyIndex node, std::int64_t since)
{
    constexpr int transportFlood = 0, flood = 1;
    const PacketStore& store = *snapshot.store;
    std::uint64_t count = 0;
    snapshot.indexes->forEach(&TransmissionIndexes::nodes, node.value(), [&](TransmissionIndex row) {
        const int route = store.routeType(row);
        if (row.value() >= snapshot.packets.transmissionCount() || !store.isOfType(row, packet::Type::Advert) ||
            store.pubKey(row) != node || (route != transportFlood && route != flood))
            return;
        const auto seen = parseTimeText(store.texts(row).firstSeen);
        count += seen && *seen > since ? 1 : 0;
    });
    return count;
}

/// How far apart two nodes are, in km; nothing when one has no position.
std::optional<double> kmBetween(const NodeTable& nodes, NodeIndex a, NodeIndex b)
{
    if (!a.isValid() || !b.isValid() || !nodes.hasPosition(a) || !nodes.hasPosition(b))
        return std::nullopt;
    const NodeRow& from = nodes.row(a);
    const NodeRow& to = nodes.row(b);
    return distanceKm(spherePoint(*from.lat, *from.lon), spherePoint(*to.lat, *to.lon));
}

void writeHop(JsonWriter& json, const NodeTable& nodes, const NodePaths::Hop& hop)
{
    const NodeRow* const node = hop.node.isValid() ? &nodes.row(hop.node) : nullptr;
    json.beginObject();
    json.field("prefix", std::string_view(hop.prefix));
    textField(json, "name", node ? node->name : std::optional(hop.prefix));
    nullableField(json, "pubkey", node ? std::string_view(node->publicKey) : std::string_view());
    json.field("lat", node ? node->lat : std::nullopt);
    json.field("lon", node ? node->lon : std::nullopt);
    json.endObject();
}

void writeEdgeCandidates(JsonWriter& json, const Snapshot& snapshot, const AffinityEdge& edge)
{
    if (edge.candidates.empty())
        json.field("unresolved", true);
    json.key("candidates");
    json.beginArray();
    for (const KeyIndex candidate : edge.candidates) {
        const NodeIndex node = snapshot.nodes().find(candidate);
        const NodeRow* const row = node.isValid() ? &snapshot.nodes().row(node) : nullptr;
        json.beginObject();
        json.field("pubkey", snapshot.store->keys().text(candidate));
        textField(json, "name", row ? row->name : std::nullopt);
        textField(json, "role", row ? row->role : std::nullopt);
        json.endObject();
    }
    json.endArray();
}

void writeNeighbor(JsonWriter& json, const Snapshot& snapshot, const AffinityEdge& edge, KeyIndex self, double score)
{
    const KeyIndex key = edge.isAmbiguous() ? KeyIndex::none() : edge.opposite(self);
    const NodeIndex node = key.isValid() ? snapshot.nodes().find(key) : NodeIndex::none();
    const NodeRow* const row = node.isValid() ? &snapshot.nodes().row(node) : nullptr;
    const KeyPool& keys = snapshot.store->keys();
    json.beginObject();
    nullableField(json, "pubkey", keys.text(key));
    json.field("prefix", std::string_view(hopText(edge.hop, keys)));
    json.field("name", row ? row->name : std::nullopt);
    json.field("role", row ? row->role : std::nullopt);
    json.field("count", edge.count);
    json.field("score", score);
    json.field("first_seen", isoSeconds(edge.firstSeen / 1000).view());
    json.field("last_seen", isoSeconds(edge.lastSeen / 1000).view());
    json.field("avg_snr", edge.averageSnr());
    json.key("observers");
    json.beginArray();
    for (const std::string_view observer : observersOf(edge, snapshot))
        json.value(observer);
    json.endArray();
    if (const auto km = kmBetween(snapshot.nodes(), snapshot.nodes().find(self), node))
        json.field("distance_km", *km);
    json.field("ambiguous", edge.isAmbiguous());
    if (edge.isAmbiguous())
        writeEdgeCandidates(json, snapshot, edge);
    json.endObject();
}

} // namespace

Reply nodeDetail(const Snapshot& snapshot, const HashSizes& hashSizes, const RelayReport* relays,
                 const Request& request, std::int64_t now)
{
    constexpr std::int64_t week = 7 * 24 * 3'600'000;
    NodeIndex node = requestedNode(snapshot, request);
    const std::string key = request.variable("pubkey").toStdString();
    if (!node.isValid() && isKeyPrefix(key)) {
        const auto nodes = nodesBeginningWith(snapshot.nodes(), key);
        if (nodes.size() > 1)
            return Reply::error(409, "Ambiguous prefix: " + key);
        if (!nodes.empty())
            node = nodes.front();
    }
    if (!node.isValid())
        return unknownNode();
    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("node");
    json.beginObject();
    writeNodeFields(json, snapshot, node, &hashSizes, relays);
    json.field("relay_window_hours", relayActiveHours);
    json.field("flood_advert_count_7d", floodedAdverts(snapshot, snapshot.nodes().key(node), now - week));
    json.endObject();
    json.key("recentAdverts");
    json.beginArray();
    for (const TransmissionIndex row : packetsMentioning(snapshot, snapshot.nodes().row(node), s_recentPackets))
        shapes.storedTransmission(row);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

void writeObservers(JsonWriter& json, const Snapshot& snapshot, const NodeHealth& health)
{
    json.beginArray();
    for (const NodeHealth::HeardBy& heard : health.observers) {
        const auto& observer = (*snapshot.observers)[heard.observer];
        json.beginObject();
        json.field("observer_id", std::string_view(observer.id));
        json.field("observer_name", std::string_view(observer.name));
        json.field("avgSnr", heard.signal.snr());
        json.field("avgRssi", heard.signal.rssi());
        json.field("packetCount", heard.packets);
        const auto row = std::ranges::find(snapshot.observers->rows(), observer.id, &ObserverRow::id);
        json.field("can_relay", row == snapshot.observers->rows().end() ? std::nullopt : row->canRelay);
        json.endObject();
    }
    json.endArray();
}

Reply nodeHealthReply(const Snapshot& snapshot, const Request& request, std::int64_t now)
{
    const NodeIndex node = requestedNode(snapshot, request);
    if (!node.isValid())
        return unknownNode();
    const NodeHealth health = nodeHealth(snapshot, snapshot.nodes().key(node), now);
    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("node");
    writeNode(json, snapshot, node, nullptr, nullptr);
    json.key("observers");
    writeObservers(json, snapshot, health);
    json.key("stats");
    json.beginObject();
    json.field("totalTransmissions", health.packets.size());
    json.field("totalObservations", health.observations);
    json.field("totalPackets", health.packets.size());
    json.field("packetsToday", health.packetsToday);
    json.field("avgSnr", health.signal.snr());
    json.field("avgHops", health.averageHops);
    nullableField(json, "lastHeard", health.lastHeard);
    json.endObject();
    json.key("recentPackets");
    json.beginArray();
    for (const TransmissionIndex row : health.packets | std::views::reverse | std::views::take(s_recentPackets))
        shapes.transmission(row, false);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

Reply nodePaths(const Snapshot& snapshot, const Request& request)
{
    constexpr std::size_t most = 50;
    const NodeTable& nodes = snapshot.nodes();
    const NodeIndex node = requestedNode(snapshot, request);
    if (!node.isValid())
        return unknownNode();
    const NodeRow& row = nodes.row(node);
    const NodePaths paths = pathsThrough(snapshot, row.publicKey, most);
    JsonWriter json(64 * 1024);
    json.beginObject();
    json.key("node");
    json.beginObject();
    json.field("public_key", std::string_view(row.publicKey));
    json.field("name", row.name);
    json.field("lat", row.lat);
    json.field("lon", row.lon);
    json.endObject();
    json.key("paths");
    json.beginArray();
    for (const NodePaths::Path& path : paths.paths) {
        json.beginObject();
        json.key("hops");
        json.beginArray();
        for (const NodePaths::Hop& hop : path.hops)
            writeHop(json, nodes, hop);
        json.endArray();
        json.field("count", path.count);
        nullableField(json, "lastSeen", path.lastSeen);
        json.field("sampleHash", snapshot.store->texts(path.sample).hash);
        json.endObject();
    }
    json.endArray();
    json.field("totalPaths", paths.pathCount);
    json.field("totalTransmissions", paths.transmissions);
    json.endObject();
    return Reply::json(json.take());
}

Reply nodeNeighbors(const Snapshot& snapshot, const AffinityGraph& graph, const Request& request, std::int64_t now)
{
    const std::string key = toLowerAscii(request.variable("pubkey").toStdString());
    const qint64 asked = request.queryInteger("min_count", 1);
    const std::int64_t minCount = std::max<qint64>(asked, 1);
    const double minScore = request.query.value("min_score").toDouble();
    const bool withAmbiguous = request.query.value("include_ambiguous") != "false";

    const KeyIndex self = snapshot.store->keys().find(key);
    std::vector<std::pair<double, const AffinityEdge*>> edges;
    std::int64_t total = 0;
    for (const std::uint32_t number : self.isValid() ? graph.edgesOf(self) : std::span<const std::uint32_t>()) {
        const AffinityEdge& edge = graph.edges()[number];
        const double score = affinityScore(edge, now);
        if (edge.count < minCount || score < minScore || (edge.isAmbiguous() && !withAmbiguous))
            continue;
        edges.emplace_back(score, &edge);
        total += edge.count;
    }
    std::ranges::stable_sort(edges, std::greater(), &std::pair<double, const AffinityEdge*>::first);
    JsonWriter json(16 * 1024);
    json.beginObject();
    json.field("node", std::string_view(key));
    json.key("neighbors");
    json.beginArray();
    for (const auto& [score, edge] : edges)
        writeNeighbor(json, snapshot, *edge, self, score);
    json.endArray();
    json.field("total_observations", total);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
