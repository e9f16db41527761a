#include "core/analytics/besthops.h"
#include "core/export/jsonwriter.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

void writeSubPaths(JsonWriter& json, const Snapshot& snapshot, const SubPaths& subPaths, std::size_t group,
                   bool asStored)
{
    const KeyPool& keys = snapshot.store->keys();
    json.beginObject();
    json.key("subpaths");
    json.beginArray();
    for (const SubPaths::SubPath& subPath : subPaths.byGroup[group]) {
        std::string path;
        json.beginObject();
        json.key("rawHops");
        json.beginArray();
        for (const HopPrefix hop : subPath.hops) {
            json.value(std::string_view(asStored ? storedHopText(hop, keys) : hopText(hop, keys)));
            path.append(path.empty() ? "" : " → ").append(hopName(snapshot, hop));
        }
        json.endArray();
        json.field("path", std::string_view(path));
        json.field("count", subPath.count);
        json.field("hops", subPath.hops.size());
        json.field("pct", rounded(double(subPath.count) * 100 / double(subPaths.paths), 1));
        json.endObject();
    }
    json.endArray();
    json.field("totalPaths", subPaths.paths);
    json.endObject();
}

namespace {

void writeCounts(JsonWriter& json, std::string_view textKey, const std::vector<SubPathDetail::Count>& counts)
{
    json.beginArray();
    for (const SubPathDetail::Count& count : counts) {
        json.beginObject();
        json.field(textKey, std::string_view(count.text));
        json.field("count", count.count);
        json.endObject();
    }
    json.endArray();
}

void writeDetailHop(JsonWriter& json, const Snapshot& snapshot, std::string_view text)
{
    const NodeIndex node = snapshot.prefixes->likeliest(HopPrefix::fromText(text, snapshot.store->keys()));
    const NodeRow* row = node.isValid() ? &snapshot.nodes().row(node) : nullptr;
    json.beginObject();
    json.field("hop", text);
    json.field("name", row && row->name ? std::string_view(*row->name) : text);
    json.field("lat", row ? row->lat : std::nullopt);
    json.field("lon", row ? row->lon : std::nullopt);
    json.field("pubkey", row ? std::optional<std::string_view>(row->publicKey) : std::nullopt);
    json.endObject();
}

} // namespace

QByteArray subPathDetailJson(const Snapshot& snapshot, std::span<const std::string_view> hops)
{
    std::vector<HopPrefix> prefixes;
    for (const std::string_view hop : hops)
        prefixes.push_back(HopPrefix::fromText(hop, snapshot.store->keys()));
    const SubPathDetail detail = subPathDetail(snapshot, prefixes);
    JsonWriter json(4096);
    json.beginObject();
    json.key("hops");
    json.beginArray();
    for (const std::string_view hop : hops)
        json.value(hop);
    json.endArray();
    json.key("nodes");
    json.beginArray();
    for (const std::string_view hop : hops)
        writeDetailHop(json, snapshot, hop);
    json.endArray();
    json.field("totalMatches", detail.matches);
    json.field("firstSeen", std::string_view(detail.firstSeen));
    json.field("lastSeen", std::string_view(detail.lastSeen));
    json.key("signal");
    json.beginObject();
    json.field("avgSnr", detail.snrCount > 0 ? std::optional(detail.averageSnr) : std::nullopt);
    json.field("avgRssi", detail.rssiCount > 0 ? std::optional(detail.averageRssi) : std::nullopt);
    json.field("samples", detail.snrCount);
    json.endObject();
    json.key("hourDistribution");
    json.beginArray();
    for (const std::uint64_t count : detail.byHourOfDay)
        json.value(count);
    json.endArray();
    json.key("parentPaths");
    writeCounts(json, "path", detail.paths);
    json.key("observers");
    writeCounts(json, "name", detail.observers);
    json.endObject();
    return json.take();
}

} // namespace corescope
