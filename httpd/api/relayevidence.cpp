#include "httpd/api/relayevidence.h"

#include <cmath>

#include "core/store/snapshot.h"

namespace corescope {

namespace {

void writeNode(JsonWriter& json, KeyIndex key, const Snapshot& snapshot)
{
    const NodeIndex node = key.isValid() ? snapshot.nodes().find(key) : NodeIndex::none();
    json.key("pubkey");
    if (key.isValid())
        json.value(snapshot.store->keys().text(key));
    else
        json.value(nullptr);
    json.field("name", node.isValid() ? snapshot.nodes().row(node).name : std::nullopt);
}

/// Four decimals: more than there is to know.
double rounded(double probability)
{
    return std::round(probability * 1e4) / 1e4;
}

std::string hopText(HopPrefix hop, const Snapshot& snapshot)
{
    return hop.isFullKey() ? std::string(snapshot.store->keys().text(hop.key())) : hop.text();
}

} // namespace

void writeRelay(JsonWriter& json, const ExplainedHop& hop, const Snapshot& snapshot)
{
    writeNode(json, hop.relay, snapshot);
    json.field("probability", rounded(hop.probability));
    json.field("reason", std::string_view(evidenceText(hop.evidence, snapshot)));
    json.key("alternatives");
    json.beginArray();
    for (const HopCandidate& other : hop.alternatives) {
        json.beginObject();
        writeNode(json, other.key, snapshot);
        json.field("probability", rounded(other.probability));
        json.endObject();
    }
    json.endArray();
}

void writeResolution(JsonWriter& json, const JointExplanation& explanation, const Snapshot& snapshot)
{
    json.beginObject();
    json.field("direct", explanation.isDirect);
    json.key("hops");
    json.beginArray();
    for (const ExplainedHop& hop : explanation.hops) {
        json.beginObject();
        json.field("hop", std::string_view(hopText(hop.hop, snapshot)));
        json.field("parent", hop.parent == ExplainedHop::notAHop ? std::nullopt : std::optional(hop.parent));
        writeRelay(json, hop, snapshot);
        json.endObject();
    }
    json.endArray();
    json.key("paths");
    json.beginArray();
    for (const JointExplanation::Path& path : explanation.paths) {
        json.beginObject();
        json.field("observation_id", snapshot.store->id(path.observation));
        json.key("hops");
        json.beginArray();
        for (const std::uint32_t hop : path.hops)
            json.value(hop);
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace corescope
