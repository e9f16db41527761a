#include "httpd/api/nodereach.h"

#include <algorithm>
#include <limits>

#include "core/analytics/nodereach.h"
#include "core/mesh/greatcircle.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// How many neighbour edges a node has, and how many nodes have more.
struct Degree
{
    std::size_t edges = 0, rank = 0, nodes = 0;
};

Degree degreeOf(const Snapshot& snapshot, KeyIndex node)
{
    Degree degree;
    degree.edges = snapshot.graph->neighbors(node).size();
    std::size_t more = 0;
    for (std::uint32_t key = 0; key < snapshot.store->keys().size(); ++key) {
        const std::size_t edges = snapshot.graph->neighbors(KeyIndex(key)).size();
        degree.nodes += edges > 0 ? 1 : 0;
        more += edges > degree.edges ? 1 : 0;
    }
    degree.rank = degree.edges > 0 ? more + 1 : 0;
    return degree;
}

/// Writes those at the other end of a link.
class PeerWriter
{
public:
    PeerWriter(const Snapshot& snapshot, NodeIndex self, JsonWriter& json)
        : m_snapshot(snapshot)
        , m_nodes(snapshot.nodes())
        , m_self(self)
        , m_json(json)
    {
    }

    /// The members `lat`, `lon` and `distance_km`, null where they are not known.
    void place(NodeIndex node)
    {
        const bool isPlaced = node.isValid() && m_nodes.hasPosition(node);
        m_json.field("lat", isPlaced ? m_nodes.row(node).lat : std::nullopt);
        m_json.field("lon", isPlaced ? m_nodes.row(node).lon : std::nullopt);
        m_json.key("distance_km");
        if (isPlaced && m_nodes.hasPosition(m_self))
            m_json.value(distanceKm(pointOf(m_self), pointOf(node)));
        else
            m_json.value(nullptr);
    }

    void link(const NodeReach::Link& link)
    {
        const NodeIndex node = m_nodes.find(link.key);
        m_json.beginObject();
        m_json.field("pubkey", m_snapshot.store->keys().text(link.key));
        m_json.field("name", node.isValid() ? m_nodes.row(node).name.value_or("") : observerName(link.key));
        m_json.field("role", node.isValid() ? m_nodes.row(node).role.value_or("") : std::string("observer"));
        place(node);
        m_json.field("we_hear", link.heard);
        m_json.field("they_hear", link.hearing);
        m_json.field("bottleneck", link.bottleneck());
        m_json.field("bidir", link.isBidirectional());
        m_json.endObject();
    }

    void observer(const NodeReach::Observer& observer)
    {
        m_json.beginObject();
        m_json.field("pubkey", m_snapshot.store->keys().text(observer.key));
        m_json.field("name", std::string_view((*m_snapshot.observers)[observer.observer].name));
        m_json.field("count", observer.count);
        m_json.field("avg_snr", observer.snrCount == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                       : observer.snrSum / double(observer.snrCount));
        place(m_nodes.find(observer.key));
        m_json.endObject();
    }

private:
    SpherePoint pointOf(NodeIndex node) const { return spherePoint(*m_nodes.row(node).lat, *m_nodes.row(node).lon); }

    std::string observerName(KeyIndex key) const
    {
        for (std::uint32_t i = 0; i < m_snapshot.observers->size(); ++i)
            if ((*m_snapshot.observers)[ObserverIndex(i)].key == key)
                return (*m_snapshot.observers)[ObserverIndex(i)].name;
        return {};
    }

    const Snapshot& m_snapshot;
    const NodeTable& m_nodes;
    const NodeIndex m_self;
    JsonWriter& m_json;
};

void writeImportance(JsonWriter& json, const Degree& degree, const NodeReach& reach)
{
    json.key("importance");
    json.beginObject();
    json.field("neighbor_degree", degree.edges);
    json.field("degree_rank", degree.rank);
    json.field("nodes_with_edges", degree.nodes);
    json.field("relay_observations", reach.receptions);
    json.field("bidirectional_links", std::ranges::count_if(reach.links, &NodeReach::Link::isBidirectional));
    json.field("direct_observers", reach.observers.size());
    json.endObject();
}

} // namespace

Reply nodeReachReply(const Snapshot& snapshot, const Request& request, std::int64_t now)
{
    constexpr std::int64_t day = 24 * 3600;
    const std::string key = toLowerAscii(request.variable("pubkey").toStdString());
    if (key.size() != 64 || key.find_first_not_of("0123456789abcdef") != std::string::npos)
        return Reply::error(400, "invalid pubkey: expected 64 hex chars");
    const NodeIndex self = snapshot.nodes().find(snapshot.store->keys().find(key));
    if (!self.isValid())
        return Reply::error(404, "Not found");
    const qint64 days = std::clamp<qint64>(request.queryInteger("days", 7), 1, 30);
    const std::int64_t since = now / 1000 - days * day;
    const NodeReach reach = nodeReach(snapshot, self, since);
    const NodeRow& row = snapshot.nodes().row(self);

    JsonWriter json(16 * 1024);
    PeerWriter peers(snapshot, self, json);
    json.beginObject();
    json.key("node");
    json.beginObject();
    json.field("pubkey", std::string_view(key));
    json.field("name", row.name.value_or(""));
    json.field("role", row.role.value_or(""));
    json.field("lat", row.lat);
    json.field("lon", row.lon);
    json.field("first_seen", row.firstSeen.value_or(""));
    json.endObject();
    json.key("window");
    json.beginObject();
    json.field("days", days);
    json.field("since", isoSeconds(since).view());
    json.endObject();
    json.key("reliable_tokens");
    json.beginArray();
    for (const std::string& token : reach.tokens)
        json.value(std::string_view(token));
    json.endArray();
    writeImportance(json, degreeOf(snapshot, snapshot.nodes().key(self)), reach);
    json.key("direct_observers");
    json.beginArray();
    for (const NodeReach::Observer& observer : reach.observers)
        if (observer.observer.value() < snapshot.observers->size())
            peers.observer(observer);
    json.endArray();
    json.key("links");
    json.beginArray();
    for (const NodeReach::Link& link : reach.links)
        peers.link(link);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
