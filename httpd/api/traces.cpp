#include "httpd/api/traces.h"

#include <algorithm>

#include "core/store/ascii.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// All receptions, also those that packet lists leave out because they repeat another one; by time, equal times in the
/// order of the database's index.
std::vector<ObservationIndex> allReceptions(const Snapshot& snapshot, TransmissionIndex packet)
{
    const PacketStore& store = *snapshot.store;
    std::vector<ObservationIndex> rows;
    if (snapshot.packets.observationCount == snapshot.packets.observationRows) {
        snapshot.packets.forEachObservation(packet, [&](ObservationIndex row) { rows.push_back(row); });
    } else {
        for (std::uint32_t i = 0; i < snapshot.packets.observationRows; ++i)
            if (store.transmission(ObservationIndex(i)) == packet)
                rows.push_back(ObservationIndex(i));
    }
    std::ranges::stable_sort(rows, {}, [&](ObservationIndex row) { return store.seconds(row); });
    return rows;
}

} // namespace

Reply packetTraces(const Snapshot& snapshot, const Request& request)
{
    const std::string hash = toLowerAscii(request.variable("hash").toStdString());
    const TransmissionIndex packet = snapshot.store->findTransmission(std::string_view(hash));
    JsonWriter json(16 * 1024);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.key("traces");
    json.beginArray();
    // As stored: a hash in capitals is none that anybody could ask for.
    if (packet.isValid() && packet.value() < snapshot.packets.transmissionCount() &&
        snapshot.store->texts(packet).hash == hash)
        for (const ObservationIndex row : allReceptions(snapshot, packet))
            shapes.trace(row);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
