#include "httpd/api/livemessages.h"

#include <algorithm>
#include <map>

#include <QJsonDocument>
#include <simdjson.h>

#include "core/mesh/packetjson.h"
#include "core/mesh/packettype.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

bool isJsonObject(std::string_view text)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element parsed;
    return parser.parse(text.data(), text.size()).get(parsed) == simdjson::SUCCESS && parsed.is_object();
}

std::string typeName(int payloadType)
{
    return payloadType == -1 ? "UNKNOWN" : payloadTypeLabel(payloadType);
}

/// How far a route probe came: its route and how many of the hops are done.
void writeTracePath(JsonWriter& json, std::string_view rawHex)
{
    const auto bytes = packet::bytesFromText(rawHex);
    const auto dissected = bytes ? packet::dissect(*bytes).packet : tl::unexpected(bytes.error());
    if (!dissected)
        return;
    json.key("path");
    const QByteArray path = QJsonDocument(packet::pathJson(dissected->path)).toJson(QJsonDocument::Compact);
    json.raw({path.constData(), std::size_t(path.size())});
}

QString message(const Snapshot& snapshot, ObservationIndex row, std::uint32_t count)
{
    const PacketStore& store = *snapshot.store;
    const TransmissionIndex transmission = store.transmission(row);
    const std::string_view decoded = store.texts(transmission).decodedJson;
    JsonWriter json(4096);
    PacketShapes shapes(snapshot, json);
    json.beginObject();
    json.field("type", "packet");
    json.key("data");
    json.beginObject();
    shapes.liveFields(row, count);
    json.key("decoded");
    json.beginObject();
    json.key("header");
    json.beginObject();
    json.field("payloadTypeName", typeName(store.payloadType(transmission)));
    json.endObject();
    if (store.isOfType(transmission, packet::Type::Trace))
        writeTracePath(json, store.texts(transmission).rawHex);
    if (isJsonObject(decoded)) {
        json.key("payload");
        json.raw(decoded);
    }
    json.endObject();
    json.key("packet");
    json.beginObject();
    shapes.liveFields(row, count);
    json.endObject();
    json.endObject();
    json.endObject();
    return QString::fromUtf8(json.take());
}

/// One new observation and the count to tell with it.
struct Reception
{
    ObservationIndex row;
    std::uint32_t count = 0;
};

} // namespace

std::vector<QString> liveMessages(const Snapshot& snapshot, const Addition& addition)
{
    if (snapshot.store != addition.store)
        return {};
    const PacketStore& store = *snapshot.store;
    std::map<TransmissionIndex, std::vector<ObservationIndex>> byPacket; // new rows of each, oldest id first
    for (const ObservationIndex row : addition.observations)
        byPacket[store.transmission(row)].push_back(row);

    std::vector<Reception> ofNew, late;
    for (const auto& [packet, rows] : byPacket) {
        const std::uint32_t total = snapshot.packets.states[packet.value()].listCount;
        const auto before = total - std::uint32_t(std::min<std::size_t>(rows.size(), total));
        if (before == 0) {
            snapshot.packets.forEachObservation(packet, [&](ObservationIndex row) { ofNew.push_back({row, total}); });
            continue;
        }
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            late.push_back({rows[i], before + i + 1});
    }
    std::ranges::sort(late, {}, [&store](const Reception& one) { return store.id(one.row); });

    std::vector<QString> messages;
    messages.reserve(ofNew.size() + late.size());
    for (const auto* list : {&ofNew, &late})
        for (const Reception& one : *list)
            messages.push_back(message(snapshot, one.row, one.count));
    return messages;
}

} // namespace corescope
