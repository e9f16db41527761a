#include "httpd/api/affinitydebug.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/analytics/besthops.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"
#include "httpd/api/analyticsjson.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// A node that a hop may stand for.
struct JudgedCandidate
{
    KeyIndex key;
    std::int64_t count = 0; ///< observations of its edge with the known node
    double likeness = 0;    ///< Jaccard index of the neighbours
};

class AffinityDebugWriter
{
public:
    AffinityDebugWriter(const Snapshot& snapshot, const AffinityGraph& graph, const Request& request, std::int64_t now)
        : m_snapshot(snapshot)
        , m_keys(snapshot.store->keys())
        , m_graph(graph)
        , m_prefix(toLowerAscii(request.query.value("prefix").toStdString()))
        , m_node(toLowerAscii(request.query.value("node").toStdString()))
        , m_now(now)
    {
        for (const AffinityEdge& edge : graph.edges())
            if (isWanted(edge))
                m_edges.push_back(&edge);
        std::ranges::stable_sort(m_edges, std::greater(), &AffinityEdge::count);
    }

    QByteArray write(double age)
    {
        m_json.beginObject();
        m_json.key("edges");
        m_json.beginArray();
        for (const AffinityEdge* const edge : m_edges)
            writeEdge(*edge);
        m_json.endArray();
        m_json.key("resolutions");
        m_json.beginArray();
        for (const AffinityEdge* const edge : m_edges)
            if (edge->isResolved || edge->candidates.size() > 1)
                writeResolution(*edge);
        m_json.endArray();
        writeFigures(age);
        m_json.endObject();
        return m_json.take();
    }

private:
    bool isWanted(const AffinityEdge& edge) const
    {
        if (!m_prefix.empty() && hopText(edge.hop, m_keys) != m_prefix)
            return false;
        if (m_node.empty())
            return true;
        const KeyIndex key = m_keys.find(m_node);
        return key.isValid() && (edge.touches(key) || std::ranges::find(edge.candidates, key) != edge.candidates.end());
    }

    void named(std::string_view keyName, std::string_view nameKey, KeyIndex key)
    {
        m_json.field(keyName, m_keys.text(key));
        if (const NodeIndex node = key.isValid() ? m_snapshot.nodes().find(key) : NodeIndex::none(); node.isValid())
            if (const auto& name = m_snapshot.nodes().row(node).name)
                m_json.field(nameKey, *name);
    }

    void writeEdge(const AffinityEdge& edge)
    {
        m_json.beginObject();
        named("nodeA", "nodeAName", edge.a);
        named("nodeB", "nodeBName", edge.b);
        m_json.field("prefix", hopText(edge.hop, m_keys));
        m_json.field("weight", edge.count);
        m_json.field("observationCount", edge.count);
        m_json.field("lastSeen", isoSeconds(edge.lastSeen / 1000).view());
        m_json.field("firstSeen", isoSeconds(edge.firstSeen / 1000).view());
        m_json.field("score", rounded(affinityScore(edge, m_now), 3));
        if (edge.snrCount > 0)
            m_json.field("avgSnr", edge.averageSnr());
        m_json.key("observers");
        m_json.beginArray();
        for (const std::string_view observer : observersOf(edge, m_snapshot))
            m_json.value(observer);
        m_json.endArray();
        m_json.field("ambiguous", edge.isAmbiguous());
        if (edge.isAmbiguous() && edge.candidates.empty())
            m_json.field("unresolved", true);
        if (edge.isResolved)
            m_json.field("resolved", true);
        m_json.endObject();
    }

    std::set<KeyIndex> neighborsOf(KeyIndex key) const
    {
        std::set<KeyIndex> neighbors;
        for (const std::uint32_t number : m_graph.edgesOf(key))
            if (const AffinityEdge& edge = m_graph.edges()[number]; !edge.isAmbiguous())
                neighbors.insert(edge.opposite(key));
        return neighbors;
    }

    /// The nodes that the hop of an edge may stand for, seen from the end that is known; the likeliest first.
    std::vector<JudgedCandidate> judged(const AffinityEdge& edge, KeyIndex known) const
    {
        const std::set<KeyIndex> own = neighborsOf(known);
        std::vector<JudgedCandidate> candidates;
        for (const NodeIndex node : m_snapshot.prefixes->candidates(edge.hop)) {
            const KeyIndex key = m_snapshot.nodes().key(node);
            if (key == known)
                continue;
            JudgedCandidate& candidate = candidates.emplace_back(JudgedCandidate{key});
            const std::set<KeyIndex> theirs = neighborsOf(key);
            const auto common = std::ranges::count_if(own, [&](KeyIndex one) { return theirs.contains(one); });
            const double all = double(own.size() + theirs.size()) - double(common);
            candidate.likeness = all > 0 ? double(common) / all : 0;
            for (const std::uint32_t number : m_graph.edgesOf(known))
                if (const AffinityEdge& other = m_graph.edges()[number]; !other.isAmbiguous() && other.touches(key))
                    candidate.count = other.count;
        }
        std::ranges::stable_sort(candidates, std::greater(), &JudgedCandidate::likeness);
        return candidates;
    }

    void writeResolution(const AffinityEdge& edge)
    {
        constexpr double infinite = 999;
        constexpr int leastLead = 3;
        const auto candidatesOfHop = m_snapshot.prefixes->candidates(edge.hop);
        const auto isCandidate = [&](KeyIndex key) {
            return std::ranges::any_of(candidatesOfHop,
                                       [&](NodeIndex node) { return m_snapshot.nodes().key(node) == key; });
        };
        const bool isSwapped = edge.isResolved && isCandidate(edge.a) && !isCandidate(edge.b);
        const KeyIndex known = isSwapped ? edge.b : edge.a;
        const auto candidates = judged(edge, known);
        if (candidates.empty())
            return;
        const double second = candidates.size() > 1 ? candidates[1].likeness : 0;
        m_json.beginObject();
        m_json.field("prefix", hopText(edge.hop, m_keys));
        if (edge.isResolved)
            named("chosen", "chosenName", edge.opposite(known));
        m_json.field("chosenScore", edge.isResolved ? candidates.front().count : 0);
        m_json.field("chosenJaccard", edge.isResolved ? rounded(candidates.front().likeness, 3) : 0);
        m_json.field("confidence", edge.isResolved ? "HIGH" : "AMBIGUOUS");
        m_json.key("candidates");
        m_json.beginArray();
        for (const JudgedCandidate& candidate : candidates) {
            m_json.beginObject();
            named("pubkey", "name", candidate.key);
            m_json.field("score", candidate.count);
            m_json.field("jaccard", rounded(candidate.likeness, 3));
            m_json.endObject();
        }
        m_json.endArray();
        m_json.field("ratio", second > 0 ? rounded(candidates.front().likeness / second, 1) : infinite);
        m_json.field("thresholdApplied", leastLead);
        m_json.field("method", edge.isResolved ? "auto-resolved" : "ambiguous");
        m_json.field("tier", edge.isResolved ? "neighbor_affinity" : "first_match");
        named("knownNode", "knownNodeName", known);
        m_json.endObject();
    }

    void writeFigures(double age)
    {
        constexpr std::int64_t enoughObservations = 3;
        std::size_t resolved = 0, ambiguous = 0, unresolved = 0;
        double scores = 0;
        std::set<KeyIndex> nodes;
        std::map<std::string, std::int64_t> byPrefix; // observations by the first two digits
        for (const AffinityEdge& edge : m_graph.edges()) {
            for (const KeyIndex key : {edge.a, edge.b})
                if (key.isValid())
                    nodes.insert(key);
            byPrefix[hopText(edge.hop, m_keys).substr(0, 2)] += edge.count;
            unresolved += edge.isAmbiguous() && edge.candidates.empty() ? 1 : 0;
            ambiguous += edge.isAmbiguous() && !edge.candidates.empty() ? 1 : 0;
            resolved += edge.isResolved ? 1 : 0;
            scores += edge.isResolved ? affinityScore(edge, m_now) : 0;
        }
        byPrefix.erase("");
        const auto covered =
            std::ranges::count_if(byPrefix, [](const auto& prefix) { return prefix.second >= enoughObservations; });
        m_json.key("stats");
        m_json.beginObject();
        m_json.field("totalEdges", m_graph.edges().size());
        m_json.field("totalNodes", nodes.size());
        m_json.field("resolvedCount", resolved);
        m_json.field("ambiguousCount", ambiguous);
        m_json.field("unresolvedCount", unresolved);
        m_json.field("avgConfidence", resolved > 0 ? rounded(scores / double(resolved), 3) : 0);
        m_json.field("coldStartCoverage",
                     byPrefix.empty() ? 0 : rounded(double(covered) * 100 / double(byPrefix.size()), 1));
        m_json.field("cacheAge", QByteArray::number(age, 'f', 1) + 's');
        m_json.field("lastRebuild", isoSeconds(m_now / 1000 - std::int64_t(age)).view());
        m_json.endObject();
    }

    const Snapshot& m_snapshot;
    const KeyPool& m_keys;
    const AffinityGraph& m_graph;
    const std::string m_prefix, m_node;
    const std::int64_t m_now;
    std::vector<const AffinityEdge*> m_edges;
    JsonWriter m_json{64 * 1024};
};

} // namespace

Reply affinityDebug(const Snapshot& snapshot, const AffinityGraph& graph, const Request& request, double age,
                    std::int64_t now)
{
    return Reply::json(AffinityDebugWriter(snapshot, graph, request, now).write(age));
}

} // namespace corescope
