#include "httpd/api/packetdetail.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/store/ascii.h"
#include "httpd/api/packetbytes.h"
#include "httpd/api/relayevidence.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// What an id in the address stands for.
struct Found
{
    TransmissionIndex transmission;
    ObservationIndex observation; ///< set when it was asked for by its own id
};

bool isHash(std::string_view text)
{
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Repeated receptions are not shown anywhere, so their ids are not known either.
bool isListed(const Snapshot& snapshot, ObservationIndex wanted)
{
    bool found = false;
    snapshot.packets.forEachObservation(snapshot.store->transmission(wanted),
                                        [&](ObservationIndex row) { found = found || row == wanted; });
    return found;
}

std::optional<Found> find(const Snapshot& snapshot, const std::string& id)
{
    const PacketStore& store = *snapshot.store;
    const auto isKnown = [&](TransmissionIndex row) {
        return row.isValid() && row.value() < snapshot.packets.transmissionCount();
    };
    if (isHash(id))
        if (const auto row = store.findTransmission(std::string_view(id)); isKnown(row))
            return Found{row, {}};

    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc() || rest != id.data() + id.size())
        return std::nullopt;
    if (const auto row = store.findTransmission(number); isKnown(row))
        return Found{row, {}};
    const ObservationIndex observation = store.findObservation(number, snapshot.packets.observationRows);
    if (observation.isValid() && isListed(snapshot, observation))
        return Found{store.transmission(observation), observation};
    return std::nullopt;
}

void writeBreakdown(JsonWriter& json, std::string_view rawHex)
{
    json.key("breakdown");
    json.beginObject();
    json.key("ranges");
    json.beginArray();
    for (const PacketRange& range : packetRanges(rawHex)) {
        json.beginObject();
        json.field("start", range.first);
        json.field("end", range.last);
        json.field("label", range.label);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

Reply packetDetail(const Snapshot& snapshot, const Request& request)
{
    const auto found = find(snapshot, toLowerAscii(request.variable("id").toStdString()));
    if (!found)
        return Reply::error(404, "Not found");
    const TransmissionState& state = snapshot.packets.states[found->transmission.value()];

    JsonWriter json(16 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("packet");
    if (found->observation.isValid())
        shapes.flatObservation(found->observation);
    else
        shapes.transmission(found->transmission, true);
    json.key("path");
    shapes.hops(found->observation.isValid() ? found->observation : state.best, "[]");
    writeBreakdown(json, snapshot.store->texts(found->transmission).rawHex);
    json.field("observation_count", std::max(state.listCount, 1U));
    if (state.listCount > 0) {
        json.key("observations");
        json.beginArray();
        snapshot.packets.forEachObservation(found->transmission,
                                            [&](ObservationIndex row) { shapes.observation(row); });
        json.endArray();
    }
    if (snapshot.links) {
        json.key("resolution");
        writeResolution(json, explain(snapshot, *snapshot.links, found->transmission), snapshot);
    }
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
