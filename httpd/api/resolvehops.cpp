#include "httpd/api/resolvehops.h"

#include <set>

#include "core/analytics/observerset.h"
#include "core/export/jsonwriter.h"
#include "httpd/api/relayevidence.h"

namespace corescope {

namespace {

constexpr std::size_t s_mostHopsOfAPath = 64; // what a packet has room for

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

/// Members of the object that is open.
void writeExplanation(JsonWriter& json, const NodeTable& nodes, const HopExplanation& explanation)
{
    const NodeRow* const taken = explanation.pick.node.isValid() ? &nodes.row(explanation.pick.node) : nullptr;
    const bool isAmbiguous = explanation.candidates.size() > 1;
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
}

/// The hops as one path in the order given; no hops when nothing is known of links, or when it cannot be a path.
JointExplanation explainPath(const Snapshot& snapshot, const std::vector<std::string_view>& hops,
                             std::string_view fromNode, std::string_view observer)
{
    if (!snapshot.links || hops.size() > s_mostHopsOfAPath)
        return {};
    const KeyPool& keys = snapshot.store->keys();
    std::vector<HopPrefix> prefixes;
    for (const std::string_view hop : hops)
        prefixes.push_back(HopPrefix::fromText(hop, keys));
    const PathToResolve path{prefixes, keys.find(toLowerAscii(observer))};
    TransmissionToResolve question;
    question.originator = keys.find(toLowerAscii(fromNode));
    question.paths = {&path, 1};
    return explain(*snapshot.links, question);
}

} // namespace

HopExplainer::HopExplainer(const Snapshot& snapshot, std::int64_t now)
    : keys(snapshot.store->sharedKeys())
    , prefixes(snapshot.prefixes)
    , resolver(prefixes, *snapshot.graph, *keys, now)
{
}

Reply resolveHops(const HopExplainer& explainer, const Snapshot& snapshot, const Request& request)
{
    const std::string hopList = request.query.value("hops").toStdString();
    const std::string fromNode = request.query.value("from_node").toStdString();
    const std::string observer = request.query.value("observer").toStdString();
    const std::vector<std::string_view> hops = commaList(hopList);
    std::vector<std::string_view> context;
    for (const std::string_view key : {std::string_view(fromNode), std::string_view(observer)})
        if (!key.empty())
            context.push_back(key);
    const JointExplanation path = explainPath(snapshot, hops, fromNode, observer);

    JsonWriter json(4 * 1024);
    json.beginObject();
    json.key("resolved");
    json.beginObject();
    std::set<std::string_view> done;
    for (std::size_t i = 0; i < hops.size(); ++i) {
        if (!done.insert(hops[i]).second)
            continue;
        json.key(hops[i]);
        json.beginObject();
        writeExplanation(json, explainer.prefixes->nodes(), explainer.resolver.explain(hops[i], context));
        if (!path.hops.empty()) {
            json.key("relay");
            json.beginObject();
            writeRelay(json, path.hops[path.paths.front().hops[i]], snapshot);
            json.endObject();
        }
        json.endObject();
    }
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
