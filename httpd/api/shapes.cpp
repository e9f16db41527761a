#include "httpd/api/shapes.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/store/timetext.h"

namespace corescope {

namespace {

void typeField(JsonWriter& json, std::string_view name, int number)
{
    json.key(name);
    if (number < 0)
        json.value(nullptr);
    else
        json.value(number);
}

} // namespace

const ObserverTable::Observer* PacketShapes::observer(ObservationIndex row) const
{
    if (!row.isValid())
        return nullptr;
    const ObserverIndex number = m_store.observer(row);
    return number.isValid() && number.value() < m_snapshot.observers->size() ? &(*m_snapshot.observers)[number]
                                                                             : nullptr;
}

std::string_view PacketShapes::pathText(ObservationIndex row)
{
    m_text.clear();
    if (row.isValid())
        if (const PathIndex path = m_store.path(row); path.isValid())
            m_store.pathView(path).appendText(m_text);
    return m_text;
}

/// What all forms tell of the packet itself.
void PacketShapes::packet(TransmissionIndex row)
{
    const auto texts = m_store.texts(row);
    nullableField(m_json, "raw_hex", texts.rawHex);
    typeField(m_json, "route_type", m_store.routeType(row));
    typeField(m_json, "payload_type", m_store.payloadType(row));
    nullableField(m_json, "decoded_json", texts.decodedJson);
}

/// Who received it, how well, and over which path; all null without an observation.
void PacketShapes::reception(ObservationIndex row)
{
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const auto* const by = observer(row);
    nullableField(m_json, "observer_id", by ? by->id : std::string_view());
    nullableField(m_json, "observer_name", by ? by->name : std::string_view());
    nullableField(m_json, "observer_iata", by ? by->iata : std::string_view());
    m_json.field("snr", row.isValid() ? m_store.snr(row) : unknown);
    m_json.field("rssi", row.isValid() ? m_store.rssi(row) : unknown);
    nullableField(m_json, "path_json", pathText(row));
    if (row.isValid())
        resolvedPath(row);
}

void PacketShapes::time(std::string_view name, ObservationIndex row)
{
    m_text.clear();
    m_store.appendTime(row, m_text);
    nullableField(m_json, name, m_text);
}

void PacketShapes::resolvedPath(ObservationIndex row)
{
    const ResolvedPathIndex path = m_store.resolvedPath(row);
    if (!path.isValid())
        return;
    m_store.relays(path, m_relays);
    if (m_relays.empty())
        return;
    m_json.key("resolved_path");
    m_json.beginArray();
    for (const KeyIndex relay : m_relays) {
        if (relay.isValid())
            m_json.value(m_store.keys().text(relay));
        else
            m_json.value(nullptr);
    }
    m_json.endArray();
}

void PacketShapes::hops(ObservationIndex row, std::string_view none)
{
    if (!row.isValid() || !m_store.hasHops(row)) {
        m_json.raw(none);
        return;
    }
    const std::string_view text = pathText(row);
    // Upper-case hex, as nearly always: the text is the array.
    if (text.find_first_not_of("[\",0123456789ABCDEF]") == std::string_view::npos) {
        m_json.raw(text);
        return;
    }
    m_json.beginArray();
    for (const std::string& hop : m_store.pathView(m_store.path(row)).hopTexts())
        m_json.value(std::string_view(hop));
    m_json.endArray();
}

void PacketShapes::observations(TransmissionIndex row)
{
    m_json.key("observations");
    m_json.beginArray();
    m_snapshot.packets.forEachObservation(row, [this](ObservationIndex observation) {
        m_json.beginObject();
        m_json.field("id", m_store.id(observation));
        reception(observation);
        time("timestamp", observation);
        nullableField(m_json, "direction", m_store.direction(observation));
        m_json.endObject();
    });
    m_json.endArray();
}

void PacketShapes::transmission(TransmissionIndex row, bool withObservations)
{
    const TransmissionState& state = m_snapshot.packets.states[row.value()];
    const auto texts = m_store.texts(row);
    m_json.beginObject();
    m_json.field("id", m_store.id(row));
    nullableField(m_json, "hash", texts.hash);
    nullableField(m_json, "first_seen", texts.firstSeen);
    nullableField(m_json, "timestamp", texts.firstSeen);
    packet(row);
    m_json.field("observation_count", state.listCount);
    reception(state.best);
    nullableField(m_json, "direction", state.best.isValid() ? m_store.direction(state.best) : std::string_view());
    m_json.key("_parsedPath");
    hops(state.best, "null");
    if (withObservations)
        observations(row);
    m_json.endObject();
}

void PacketShapes::plainTransmission(TransmissionIndex row)
{
    const TransmissionState& state = m_snapshot.packets.states[row.value()];
    const auto texts = m_store.texts(row);
    m_json.beginObject();
    m_json.field("id", m_store.id(row));
    m_json.field("hash", texts.hash);
    m_json.field("first_seen", texts.firstSeen);
    m_json.field("timestamp", texts.firstSeen);
    packet(row);
    m_json.field("observation_count", state.listCount);
    reception(state.best);
    nullableField(m_json, "direction", state.best.isValid() ? m_store.direction(state.best) : std::string_view());
    m_json.endObject();
}

/// Of equal lengths the one that the database's index over observer and path names first.
ObservationIndex PacketShapes::longestPath(TransmissionIndex row) const
{
    const auto length = [&](ObservationIndex observation) {
        std::string text;
        if (const PathIndex path = m_store.path(observation); path.isValid())
            m_store.pathView(path).appendText(text);
        return std::tuple(text.size(), std::move(text));
    };
    const auto rowId = [&](ObservationIndex observation) {
        const auto* const by = observer(observation);
        return by ? by->rowId : std::numeric_limits<std::int64_t>::min();
    };
    ObservationIndex best;
    m_snapshot.packets.forEachObservation(row, [&](ObservationIndex observation) {
        if (!best.isValid()) {
            best = observation;
            return;
        }
        const auto [size, text] = length(observation);
        const auto [bestSize, bestText] = length(best);
        const bool isFirst = std::tuple(rowId(observation), std::string_view(text), m_store.id(observation)) <
                             std::tuple(rowId(best), std::string_view(bestText), m_store.id(best));
        if (size > bestSize || (size == bestSize && isFirst))
            best = observation;
    });
    return best;
}

void PacketShapes::storedTransmission(TransmissionIndex row)
{
    const auto texts = m_store.texts(row);
    const ObservationIndex longest = longestPath(row);
    m_json.beginObject();
    m_json.field("id", m_store.id(row));
    nullableField(m_json, "hash", texts.hash);
    nullableField(m_json, "first_seen", texts.firstSeen);
    nullableField(m_json, "timestamp", texts.firstSeen);
    packet(row);
    m_json.field("observation_count", m_snapshot.packets.states[row.value()].listCount);
    reception(longest);
    nullableField(m_json, "direction", longest.isValid() ? m_store.direction(longest) : std::string_view());
    m_json.key("observations");
    m_json.beginArray();
    m_snapshot.packets.forEachObservation(row, [this, row](ObservationIndex observation) {
        m_json.beginObject();
        m_json.field("id", m_store.id(observation));
        m_json.field("transmission_id", m_store.id(row));
        reception(observation);
        time("timestamp", observation);
        m_json.endObject();
    });
    m_json.endArray();
    m_json.endObject();
}

void PacketShapes::latest(TransmissionIndex row)
{
    const TransmissionState& state = m_snapshot.packets.states[row.value()];
    if (state.latest.isValid())
        time("latest", state.latest);
    else
        nullableField(m_json, "latest", m_store.texts(row).firstSeen);
}

/// The region codes of all who received it, each once.
void PacketShapes::regions(TransmissionIndex row)
{
    m_regions.clear();
    m_snapshot.packets.forEachObservation(row, [this](ObservationIndex observation) {
        const auto* const by = observer(observation);
        if (by && !by->iata.empty() && std::ranges::find(m_regions, by->iata) == m_regions.end())
            m_regions.push_back(by->iata);
    });
    std::ranges::sort(m_regions);
    m_json.key("distinct_iatas");
    m_json.beginArray();
    for (const std::string_view region : m_regions)
        m_json.value(region);
    m_json.endArray();
}

void PacketShapes::group(TransmissionIndex row)
{
    const TransmissionState& state = m_snapshot.packets.states[row.value()];
    const auto texts = m_store.texts(row);
    m_json.beginObject();
    nullableField(m_json, "hash", texts.hash);
    nullableField(m_json, "first_seen", texts.firstSeen);
    m_json.field("count", state.listCount);
    m_json.field("observation_count", state.listCount);
    m_json.field("observer_count", state.observerCount);
    latest(row);
    packet(row);
    reception(state.best);
    regions(row);
    m_json.endObject();
}

void PacketShapes::observation(ObservationIndex row)
{
    m_json.beginObject();
    m_json.field("id", m_store.id(row));
    m_json.field("hash", m_store.texts(m_store.transmission(row)).hash);
    reception(row);
    time("timestamp", row);
    m_json.endObject();
}

void PacketShapes::liveFields(ObservationIndex row, std::uint32_t count)
{
    const TransmissionIndex transmission = m_store.transmission(row);
    const auto texts = m_store.texts(transmission);
    m_json.field("id", m_store.id(transmission));
    nullableField(m_json, "hash", texts.hash);
    nullableField(m_json, "first_seen", texts.firstSeen);
    nullableField(m_json, "timestamp", texts.firstSeen);
    packet(transmission);
    reception(row);
    nullableField(m_json, "direction", m_store.direction(row));
    m_json.field("observation_count", count);
}

void PacketShapes::flatObservation(ObservationIndex row)
{
    const TransmissionIndex transmission = m_store.transmission(row);
    m_json.beginObject();
    m_json.field("id", m_store.id(row));
    nullableField(m_json, "hash", m_store.texts(transmission).hash);
    time("timestamp", row);
    packet(transmission);
    reception(row);
    nullableField(m_json, "direction", m_store.direction(row));
    m_json.field("score", m_store.score(row));
    m_json.endObject();
}

void PacketShapes::trace(ObservationIndex row)
{
    const auto* const by = observer(row);
    m_json.beginObject();
    nullableField(m_json, "observer", by ? by->id : std::string_view());
    nullableField(m_json, "observer_name", by ? by->name : std::string_view());
    m_json.field("time", isoMilliseconds(std::int64_t(m_store.seconds(row)) * 1000).view());
    m_json.field("snr", m_store.snr(row));
    m_json.field("rssi", m_store.rssi(row));
    nullableField(m_json, "path_json", pathText(row));
    m_json.endObject();
}

void PacketShapes::sample(TransmissionIndex row)
{
    const TransmissionState& state = m_snapshot.packets.states[row.value()];
    const auto texts = m_store.texts(row);
    const auto* const by = observer(state.best);
    m_json.beginObject();
    nullableField(m_json, "hash", texts.hash);
    nullableField(m_json, "raw_hex", texts.rawHex);
    nullableField(m_json, "decoded_json", texts.decodedJson);
    m_json.field("observation_count", std::max(state.listCount, 1U));
    m_json.field("payload_type", std::max(m_store.payloadType(row), 0));
    nullableField(m_json, "path_json", pathText(state.best));
    nullableField(m_json, "observer_id", by ? by->id : std::string_view());
    nullableField(m_json, "timestamp", texts.firstSeen);
    m_json.endObject();
}

} // namespace corescope
