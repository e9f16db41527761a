#include "httpd/api/packetlookups.h"

#include <algorithm>
#include <set>
#include <string>

#include <simdjson.h>

#include "core/store/ascii.h"
#include "httpd/api/shapes.h"

namespace corescope {

Reply packetTimestamps(const Snapshot& snapshot, const Request& request)
{
    const std::string since = request.query.value("since").toStdString();
    if (since.empty())
        return Reply::error(400, "since required");
    const auto firstSeen = [&](TransmissionIndex row) { return snapshot.store->texts(row).firstSeen; };
    const auto& list = *snapshot.packets.byFirstSeen;
    JsonWriter json(16 * 1024);
    json.beginArray();
    for (auto next = std::ranges::upper_bound(list, std::string_view(since), {}, firstSeen); next != list.end(); ++next)
        json.value(firstSeen(*next));
    json.endArray();
    return Reply::json(json.take());
}

Reply packetObservations(const Snapshot& snapshot, const Request& request)
{
    constexpr std::size_t mostHashes = 200;
    simdjson::dom::parser parser;
    simdjson::dom::object body;
    if (parser.parse(request.body.constData(), std::size_t(request.body.size())).get(body) != simdjson::SUCCESS)
        return Reply::error(400, "invalid JSON body");
    std::vector<std::string_view> hashes;
    simdjson::dom::element list;
    if (body.at_key_case_insensitive("hashes").get(list) == simdjson::SUCCESS && !list.is_null()) {
        simdjson::dom::array elements;
        if (list.get(elements) != simdjson::SUCCESS)
            return Reply::error(400, "invalid JSON body");
        for (const simdjson::dom::element element : elements) {
            std::string_view hash;
            if (element.get(hash) != simdjson::SUCCESS)
                return Reply::error(400, "invalid JSON body");
            hashes.push_back(hash);
        }
    }
    if (hashes.size() > mostHashes)
        return Reply::error(400, "too many hashes (max 200)");

    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("results");
    json.beginObject();
    for (const std::string_view hash : std::set(hashes.begin(), hashes.end())) {
        json.key(hash);
        json.beginArray();
        const TransmissionIndex row = snapshot.store->findTransmission(std::string_view(toLowerAscii(hash)));
        if (row.isValid() && row.value() < snapshot.packets.transmissionCount())
            snapshot.packets.forEachObservation(row, [&](ObservationIndex seen) { shapes.observation(seen); });
        json.endArray();
    }
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
