#include "httpd/api/neighborgraph.h"

#include <algorithm>
#include <map>

#include "core/analytics/besthops.h"
#include "core/export/jsonwriter.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), std::size_t(text.size())};
}

class NeighborGraphWriter
{
public:
    NeighborGraphWriter(const Snapshot& snapshot, const NeighborGraphQuery& query, std::int64_t now, JsonWriter& json)
        : m_snapshot(snapshot)
        , m_keys(snapshot.store->keys())
        , m_query(query)
        , m_now(now)
        , m_json(json)
    {
        if (!query.regions.isEmpty())
            m_observers = ObserverSet::ofRegions(snapshot, viewOf(query.regions));
    }

    void edges(const AffinityGraph& graph)
    {
        m_json.key("edges");
        m_json.beginArray();
        for (const AffinityEdge& edge : graph.edges())
            if (isWanted(edge))
                write(edge);
        m_json.endArray();
    }

    void nodes()
    {
        m_json.key("nodes");
        m_json.beginArray();
        for (const auto& [key, neighbors] : m_neighborCounts) {
            const NodeRow* row = nodeOf(m_keys.find(key));
            m_json.beginObject();
            m_json.field("pubkey", key);
            m_json.field("name", row && row->name ? std::string_view(*row->name) : std::string_view());
            m_json.field("role", row && row->role ? std::string_view(*row->role) : std::string_view());
            m_json.field("neighbor_count", neighbors);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void stats()
    {
        const std::size_t nodes = m_neighborCounts.size();
        m_json.key("stats");
        m_json.beginObject();
        m_json.field("total_nodes", nodes);
        m_json.field("total_edges", m_edges);
        m_json.field("ambiguous_edges", m_ambiguous);
        m_json.field("avg_cluster_size", nodes == 0 ? 0.0 : 2.0 * double(m_edges) / double(nodes));
        m_json.field("rejected_edges_geo_far", 0); // none are
        m_json.endObject();
    }

private:
    bool isWanted(const AffinityEdge& edge) const
    {
        const auto isInRegion = [this](ObserverIndex observer) { return m_observers->contains(observer); };
        return edge.count >= m_query.leastCount && affinityScore(edge, m_now) >= m_query.leastScore &&
               (m_query.role.isEmpty() || hasRole(edge.a) || hasRole(edge.b)) &&
               (!m_observers || std::ranges::any_of(edge.observers, isInRegion));
    }

    bool hasRole(KeyIndex key) const
    {
        const NodeRow* row = nodeOf(key);
        return row && row->role && toLowerAscii(*row->role) == viewOf(m_query.role);
    }

    const NodeRow* nodeOf(KeyIndex key) const
    {
        const NodeIndex node = key.isValid() ? m_snapshot.nodes().find(key) : NodeIndex::none();
        return node.isValid() ? &m_snapshot.nodes().row(node) : nullptr;
    }

    void write(const AffinityEdge& edge)
    {
        ++m_edges;
        m_ambiguous += edge.isAmbiguous();
        m_json.beginObject();
        m_json.field("source", m_keys.text(edge.a));
        m_json.key("target");
        if (edge.isAmbiguous())
            m_json.value(std::string_view("prefix:" + hopText(edge.hop, m_keys)));
        else
            m_json.value(m_keys.text(edge.b));
        m_json.field("weight", edge.count);
        m_json.field("score", affinityScore(edge, m_now));
        m_json.field("bidirectional", true);
        m_json.field("avg_snr", edge.snrCount > 0 ? std::optional(edge.snrSum / double(edge.snrCount)) : std::nullopt);
        m_json.field("ambiguous", edge.isAmbiguous());
        m_json.endObject();
        for (const KeyIndex key : {edge.a, edge.b})
            if (const std::string_view text = m_keys.text(key); !text.empty())
                ++m_neighborCounts[text];
    }

    const Snapshot& m_snapshot;
    const KeyPool& m_keys;
    const NeighborGraphQuery& m_query;
    const std::int64_t m_now;
    JsonWriter& m_json;
    std::optional<ObserverSet> m_observers;
    std::map<std::string_view, std::uint64_t> m_neighborCounts; ///< by key
    std::uint64_t m_edges = 0, m_ambiguous = 0;
};

} // namespace

NeighborGraphQuery NeighborGraphQuery::of(const Snapshot& snapshot, const Request& request)
{
    NeighborGraphQuery query;
    query.leastCount = request.queryInteger("min_count", query.leastCount);
    bool isNumber = false;
    const double score = request.query.value("min_score").toDouble(&isNumber);
    if (isNumber)
        query.leastScore = score;
    query.role = request.query.value("role").toLower();
    query.regions = AnalyticsQuery::ofPlace(snapshot, request).regions;
    return query;
}

QByteArray neighborGraphJson(const Snapshot& snapshot, const AffinityGraph& graph, const NeighborGraphQuery& query,
                             std::int64_t now)
{
    JsonWriter json(64 * 1024);
    NeighborGraphWriter writer(snapshot, query, now, json);
    json.beginObject();
    writer.edges(graph);
    writer.nodes();
    writer.stats();
    json.endObject();
    return json.take();
}

} // namespace corescope
