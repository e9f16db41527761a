#include "httpd/api/pathinspector.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <simdjson.h>
#include <tl/expected.hpp>

#include "core/analytics/pathinspection.h"
#include "core/export/jsonwriter.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

struct InspectionRequest
{
    std::vector<std::string> prefixes;
    std::size_t limit = 10;
};

tl::expected<InspectionRequest, std::string_view> inspectionOf(const QByteArray& body)
{
    constexpr qsizetype mostBytes = 4096;
    constexpr std::int64_t mostPaths = 50;
    const tl::unexpected<std::string_view> invalid("invalid JSON");
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (body.size() > mostBytes ||
        parser.parse(body.constData(), std::size_t(body.size())).get(object) != simdjson::SUCCESS)
        return invalid;
    InspectionRequest request;
    simdjson::dom::element list;
    if (object["prefixes"].get(list) == simdjson::SUCCESS && !list.is_null()) {
        simdjson::dom::array prefixes;
        if (list.get(prefixes) != simdjson::SUCCESS)
            return invalid;
        for (const simdjson::dom::element element : prefixes) {
            std::string_view text;
            if (element.get(text) != simdjson::SUCCESS)
                return invalid;
            request.prefixes.push_back(toLowerAscii(text));
        }
    }
    if (std::int64_t limit = 0; object["limit"].get(limit) == simdjson::SUCCESS && limit > 0)
        request.limit = std::size_t(std::min(limit, mostPaths));
    return request;
}

/// What is wrong with the hops; '' when nothing is.
std::string_view troubleWith(const std::vector<std::string>& prefixes)
{
    constexpr std::size_t mostPrefixes = 64, longest = 6; // digits
    if (prefixes.empty())
        return "prefixes required";
    if (prefixes.size() > mostPrefixes)
        return "too many prefixes (max 64)";
    for (const std::string& prefix : prefixes) {
        if (prefix.empty() || prefix.size() % 2 != 0)
            return "prefixes must be even-length hex";
        if (prefix.find_first_not_of("0123456789abcdef") != std::string::npos)
            return "prefixes must be valid hex";
        if (prefix.size() > longest)
            return "prefix exceeds 3 bytes";
        if (prefix.size() != prefixes.front().size())
            return "mixed prefix lengths not allowed";
    }
    return {};
}

double thousandths(double score)
{
    return std::round(score * 1000) / 1000;
}

std::string nameOf(const NodeRow& node)
{
    return node.name.value_or(std::string());
}

void writeInspectedHop(JsonWriter& json, const NodeTable& nodes, const std::string& prefix,
                       const InspectedPath::Hop& hop)
{
    json.beginObject();
    json.field("prefix", std::string_view(prefix));
    json.field("candidatesConsidered", hop.considered);
    json.field("chosen", std::string_view(nodes.row(hop.node).publicKey));
    json.field("edgeWeight", thousandths(hop.score)); // of all that speaks for it, as the key is used elsewhere
    if (!hop.alternatives.empty()) {
        json.key("alternatives");
        json.beginArray();
        for (const InspectedPath::Alternative& other : hop.alternatives) {
            json.beginObject();
            json.field("publicKey", std::string_view(nodes.row(other.node).publicKey));
            json.field("name", nameOf(nodes.row(other.node)));
            json.field("score", thousandths(other.score));
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

void writeInspectedPath(JsonWriter& json, const NodeTable& nodes, const std::vector<std::string>& prefixes,
                        const InspectedPath& path)
{
    constexpr double sure = 0.7;
    json.beginObject();
    json.key("path");
    json.beginArray();
    for (const InspectedPath::Hop& hop : path.hops)
        json.value(std::string_view(nodes.row(hop.node).publicKey));
    json.endArray();
    json.key("names");
    json.beginArray();
    for (const InspectedPath::Hop& hop : path.hops)
        json.value(nameOf(nodes.row(hop.node)));
    json.endArray();
    json.field("score", thousandths(path.score));
    json.field("speculative", path.score < sure);
    json.key("evidence");
    json.beginObject();
    json.key("perHop");
    json.beginArray();
    for (std::size_t i = 0; i < path.hops.size(); ++i)
        writeInspectedHop(json, nodes, prefixes[i], path.hops[i]);
    json.endArray();
    json.endObject();
    json.endObject();
}

} // namespace

Reply pathInspection(const Snapshot& snapshot, const Request& request, std::int64_t now)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto wanted = inspectionOf(request.body);
    if (!wanted)
        return Reply::error(400, wanted.error());
    if (const std::string_view trouble = troubleWith(wanted->prefixes); !trouble.empty())
        return Reply::error(400, trouble);
    std::vector<HopPrefix> hops;
    for (const std::string& prefix : wanted->prefixes)
        hops.push_back(HopPrefix::fromText(prefix));
    const auto paths = inspectPath(snapshot, hops, wanted->limit, now);
    const auto elapsed = std::chrono::steady_clock::now() - begin;

    JsonWriter json(16 * 1024);
    json.beginObject();
    json.key("candidates");
    json.beginArray();
    for (const InspectedPath& path : paths)
        writeInspectedPath(json, snapshot.nodes(), wanted->prefixes, path);
    json.endArray();
    json.key("input");
    json.beginObject();
    json.key("prefixes");
    json.beginArray();
    for (const std::string& prefix : wanted->prefixes)
        json.value(std::string_view(prefix));
    json.endArray();
    json.field("hops", hops.size());
    json.endObject();
    json.key("stats");
    json.beginObject();
    json.field("beamWidth", pathInspectionWidth);
    json.field("expansionsRun", hops.size() * pathInspectionWidth);
    json.field("elapsedMs", std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
