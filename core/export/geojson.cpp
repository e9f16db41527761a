#include "core/export/geojson.h"

#include "core/export/jsonwriter.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

void writePosition(JsonWriter& json, const NodeRow& node)
{
    json.beginArray();
    json.value(*node.lon);
    json.value(*node.lat);
    json.endArray();
}

void writeNode(JsonWriter& json, const NodeRow& node)
{
    json.beginObject();
    json.field("type", "Feature");
    json.key("geometry");
    json.beginObject();
    json.field("type", "Point");
    json.key("coordinates");
    writePosition(json, node);
    json.endObject();
    json.key("properties");
    json.beginObject();
    json.field("kind", "node");
    json.field("public_key", std::string_view(node.publicKey));
    json.field("name", node.name);
    json.field("role", node.role);
    json.field("last_seen", node.lastSeen);
    json.field("advert_count", node.advertCount);
    json.endObject();
    json.endObject();
}

void writeEdge(JsonWriter& json, const NeighborEdge& edge, const NodeRow& a, const NodeRow& b, std::int64_t nowMs)
{
    json.beginObject();
    json.field("type", "Feature");
    json.key("geometry");
    json.beginObject();
    json.field("type", "LineString");
    json.key("coordinates");
    json.beginArray();
    writePosition(json, a);
    writePosition(json, b);
    json.endArray();
    json.endObject();
    json.key("properties");
    json.beginObject();
    json.field("kind", "edge");
    json.field("node_a", std::string_view(a.publicKey));
    json.field("node_b", std::string_view(b.publicKey));
    json.field("count", edge.count);
    json.key("last_seen");
    if (edge.lastSeen == unknownTime)
        json.value(nullptr);
    else
        json.value(isoMilliseconds(edge.lastSeen).view());
    json.field("score", edgeScore(edge, nowMs));
    json.endObject();
    json.endObject();
}

} // namespace

QByteArray toGeoJson(const Snapshot& snapshot, std::int64_t nowMs)
{
    const NodeTable& nodes = snapshot.nodes();
    JsonWriter json(1 << 16);
    json.beginObject();
    json.field("type", "FeatureCollection");
    json.key("features");
    json.beginArray();
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes.hasPosition(NodeIndex(i)))
            writeNode(json, nodes.row(NodeIndex(i)));
    for (const NeighborEdge& edge : snapshot.graph->edges()) {
        const NodeIndex a = nodes.find(edge.a), b = nodes.find(edge.b);
        if (a.isValid() && b.isValid() && nodes.hasPosition(a) && nodes.hasPosition(b))
            writeEdge(json, edge, nodes.row(a), nodes.row(b), nowMs);
    }
    json.endArray();
    json.endObject();
    return json.take().append('\n');
}

} // namespace corescope
