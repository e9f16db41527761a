#include "httpd/api/resolvehops.h"

#include <set>

#include "core/analytics/observerset.h"
#include "httpd/jsonwriter.h"

namespace corescope {

namespace {

void writeCandidates(JsonWriter& json, const NodeTable& nodes, const HopExplanation& explanation)
{
    json.beginArray();
    for (const auto& [node, score] : explanation.candidates) {
        const NodeRow& row = nodes.row(node);
        json.beginObject();
        json.field("name", row.name);
        json.field("pubkey", std::string_view(row.publicKey));
        json.field("lat", row.lat);
        json.field("lon", row.lon);
        json.key("affinityScore");
        // Where there is nothing to choose from, how near a candidate is was never a question.
        if (score > 0 && explanation.candidates.size() > 1)
            json.value(score);
        else
            json.value(nullptr);
        json.endObject();
    }
    json.endArray();
}

void writeExplanation(JsonWriter& json, const NodeTable& nodes, const HopExplanation& explanation)
{
    const NodeRow* const taken = explanation.pick.node.isValid() ? &nodes.row(explanation.pick.node) : nullptr;
    const bool isAmbiguous = explanation.candidates.size() > 1;
    json.beginObject();
    json.field("name", taken ? taken->name : std::nullopt);
    if (taken)
        json.field("pubkey", std::string_view(taken->publicKey));
    if (isAmbiguous)
        json.field("ambiguous", true);
    if (taken && explanation.pick.tier == HopTier::NeighborAffinity)
        json.field("bestCandidate", std::string_view(taken->publicKey));
    json.field("confidence", tierName(explanation.pick.tier));
    json.key("candidates");
    writeCandidates(json, nodes, explanation);
    json.key("conflicts");
    writeCandidates(json, nodes, isAmbiguous ? explanation : HopExplanation());
    json.endObject();
}

} // namespace

HopExplainer::HopExplainer(const Snapshot& snapshot, std::int64_t now)
    : keys(snapshot.store->sharedKeys())
    , prefixes(snapshot.prefixes)
    , resolver(prefixes, *snapshot.graph, *keys, now)
{
}

Reply resolveHops(const HopExplainer& explainer, const Request& request)
{
    const std::string hops = request.query.value("hops").toStdString();
    const std::string fromNode = request.query.value("from_node").toStdString();
    const std::string observer = request.query.value("observer").toStdString();
    std::vector<std::string_view> context;
    for (const std::string_view key : {std::string_view(fromNode), std::string_view(observer)})
        if (!key.empty())
            context.push_back(key);

    JsonWriter json(4 * 1024);
    json.beginObject();
    json.key("resolved");
    json.beginObject();
    std::set<std::string_view> done;
    for (const std::string_view hop : commaList(hops)) {
        if (!done.insert(hop).second)
            continue;
        json.key(hop);
        writeExplanation(json, explainer.prefixes->nodes(), explainer.resolver.explain(hop, context));
    }
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
