#include "httpd/api/audiobuckets.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/analytics/decodedreader.h"
#include "core/mesh/packettype.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// What the packet says it is, else what its header says.
std::string bucketOf(DecodedReader& reader, const PacketStore& store, TransmissionIndex row)
{
    reader.read(store.texts(row).decodedJson);
    const std::string_view type = reader.text("type");
    if (!type.empty() && type != "UNKNOWN")
        return std::string(type);
    const std::string_view name = payloadTypeName(store.payloadType(row));
    return std::string(name.empty() ? "UNKNOWN" : name);
}

} // namespace

Reply audioBuckets(const Snapshot& snapshot)
{
    constexpr std::size_t bucketSize = 8;
    const PacketStore& store = *snapshot.store;
    std::map<std::string, std::vector<TransmissionIndex>> buckets;
    DecodedReader reader;
    for (const TransmissionIndex row : *snapshot.packets.byFirstSeen)
        if (!store.texts(row).rawHex.empty())
            buckets[bucketOf(reader, store, row)].push_back(row);

    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("buckets");
    json.beginObject();
    for (auto& [name, rows] : buckets) {
        std::ranges::stable_sort(rows, {}, [&](TransmissionIndex row) { return store.texts(row).rawHex.size(); });
        const std::size_t count = std::min(rows.size(), bucketSize);
        json.key(name);
        json.beginArray();
        for (std::size_t i = 0; i < count; ++i)
            shapes.sample(rows[i * rows.size() / count]);
        json.endArray();
    }
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
