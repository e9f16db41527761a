#include "core/export/packetexport.h"

#include <array>
#include <charconv>
#include <cmath>

#include <simdjson.h>

#include "core/export/jsonwriter.h"
#include "core/export/writeall.h"
#include "core/mesh/packetframe.h"
#include "core/store/hoplist.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

void append(QByteArray& out, std::string_view text)
{
    out.append(text.data(), qsizetype(text.size()));
}

void appendCsvField(QByteArray& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        append(out, text);
        return;
    }
    out.append('"');
    for (const char c : text) {
        if (c == '"')
            out.append('"');
        out.append(c);
    }
    out.append('"');
}

template <typename Number>
void appendNumber(QByteArray& out, Number number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    append(out, {digits.data(), std::size_t(end - digits.data())});
}

void appendReal(QByteArray& out, float number)
{
    if (!std::isnan(number))
        appendNumber(out, number);
}

void appendName(QByteArray& out, int number, int last, std::string_view (*name)(int))
{
    if (number < 0)
        return;
    if (number > last)
        appendNumber(out, number);
    else
        append(out, name(number));
}

void real(JsonWriter& json, std::string_view key, float number)
{
    json.key(key);
    json.value(number);
}

} // namespace

void PacketExport::appendCsvHeader(QByteArray& out) const
{
    out.append("id,first_seen,type,route,hash,size,hops,path,observer,snr,rssi,observations,info,raw_hex\r\n");
}

void PacketExport::appendCsv(TransmissionIndex packet, QByteArray& out)
{
    const PacketStore& store = *m_snapshot.store;
    const TransmissionState& state = m_snapshot.packets.states[packet.value()];
    const auto texts = store.texts(packet);
    appendNumber(out, store.id(packet));
    out.append(',');
    appendCsvField(out, texts.firstSeen);
    out.append(',');
    appendName(out, store.payloadType(packet), 15, [](int type) { return packet::typeName(packet::Type(type)); });
    out.append(',');
    appendName(out, store.routeType(packet), 3, [](int route) { return packet::routeName(packet::Route(route)); });
    out.append(',');
    appendCsvField(out, texts.hash);
    out.append(',');
    appendNumber(out, texts.rawHex.size() / 2);
    out.append(',');
    if (state.best.isValid()) {
        const ObservationIndex best = state.best;
        appendNumber(out, store.elementCount(best));
        out.append(',');
        m_text.clear();
        if (store.path(best).isValid() && store.elementCount(best) > 0)
            appendHops(store.pathView(store.path(best)), " ", m_text);
        appendCsvField(out, m_text);
        out.append(',');
        if (store.observer(best).isValid()) {
            const auto& observer = (*m_snapshot.observers)[store.observer(best)];
            appendCsvField(out, observer.name.empty() ? observer.id : observer.name);
        }
        out.append(',');
        appendReal(out, store.snr(best));
        out.append(',');
        appendReal(out, store.rssi(best));
    } else {
        out.append(",,,,");
    }
    out.append(',');
    appendNumber(out, state.listCount);
    out.append(',');
    appendCsvField(out, m_summary.of(texts.decodedJson));
    out.append(',');
    appendCsvField(out, texts.rawHex);
    out.append("\r\n");
}

void PacketExport::appendJson(TransmissionIndex packet, QByteArray& out)
{
    const PacketStore& store = *m_snapshot.store;
    const auto texts = store.texts(packet);
    const auto orNull = [](int number) { return number < 0 ? std::nullopt : std::optional(number); };
    JsonWriter json;
    json.beginObject();
    json.field("id", store.id(packet));
    json.field("hash", texts.hash);
    json.field("first_seen", texts.firstSeen);
    json.field("route_type", orNull(store.routeType(packet)));
    json.field("payload_type", orNull(store.payloadType(packet)));
    json.field("raw_hex", texts.rawHex);
    json.key("decoded");
    simdjson::dom::parser parser;
    simdjson::dom::element decoded;
    if (parser.parse(texts.decodedJson.data(), texts.decodedJson.size()).get(decoded) == simdjson::SUCCESS)
        json.raw(simdjson::minify(decoded));
    else
        json.value(nullptr);
    json.key("observations");
    json.beginArray();
    m_snapshot.packets.forEachObservation(packet, [&](ObservationIndex row) {
        json.beginObject();
        json.field("id", store.id(row));
        if (store.observer(row).isValid()) {
            const auto& observer = (*m_snapshot.observers)[store.observer(row)];
            json.field("observer_id", std::string_view(observer.id));
            json.field("observer_name", std::string_view(observer.name));
        }
        m_text.clear();
        store.appendTime(row, m_text);
        json.field("time", std::string_view(m_text));
        real(json, "snr", store.snr(row));
        real(json, "rssi", store.rssi(row));
        json.key("path");
        json.beginArray();
        if (store.path(row).isValid())
            for (const std::string& hop : store.pathView(store.path(row)).hopTexts())
                json.value(std::string_view(hop));
        json.endArray();
        json.key("resolved_path");
        if (const ResolvedPathIndex resolved = store.resolvedPath(row); resolved.isValid()) {
            store.relays(resolved, m_relays);
            json.beginArray();
            for (const KeyIndex relay : m_relays)
                if (relay.isValid())
                    json.value(store.keys().text(relay));
                else
                    json.value(nullptr);
            json.endArray();
        } else {
            json.value(nullptr);
        }
        json.endObject();
    });
    json.endArray();
    json.endObject();
    out.append(json.take()).append('\n');
}

Result<void> exportPackets(const Snapshot& snapshot, std::span<const TransmissionIndex> packets, PacketFormat format,
                           QIODevice& device, std::atomic<std::uint64_t>& done, const std::atomic<bool>& isCancelled)
{
    constexpr qsizetype s_pieceBytes = 1 << 20;
    PacketExport lines(snapshot);
    QByteArray piece;
    const auto write = [&]() -> Result<void> {
        const auto written = writeAll(device, piece);
        piece.clear();
        return written;
    };
    if (format == PacketFormat::Csv)
        lines.appendCsvHeader(piece);
    for (const TransmissionIndex packet : packets) {
        if (isCancelled)
            return failure(Error::Kind::Internal, u"the export was cancelled"_s);
        if (format == PacketFormat::Csv)
            lines.appendCsv(packet, piece);
        else
            lines.appendJson(packet, piece);
        ++done;
        if (piece.size() >= s_pieceBytes)
            if (const auto written = write(); !written)
                return written;
    }
    return write();
}

} // namespace corescope
