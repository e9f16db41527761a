#include "core/store/ingestbatch.h"

#include <algorithm>
#include <cstring>

#include <simdjson.h>

#include "core/mesh/originator.h"
#include "core/store/packetstore.h"
#include "core/store/resolvedpath.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

/// The texts of a transmission as one record: their lengths, then the texts one after the other.
struct TextLengths
{
    std::uint32_t rawHex, decodedJson;
    std::uint16_t hash, firstSeen;
    std::uint16_t scope, hasScope;
};

std::uint16_t shortLength(std::string_view text)
{
    return std::uint16_t(std::min<std::size_t>(text.size(), 0xFFFF));
}

// Beyond what a date can show, and far from overflowing as milliseconds.
constexpr std::int64_t s_farSeconds = 1'000'000'000'000;

// More hops than a packet can hold by far. Of longer paths the relays would not fit into the pool, so that they would
// be tried again and again.
constexpr std::size_t s_mostHops = (InternPool::maximumLength() - 1) / sizeof(std::uint32_t);

KeyIndex keyNamed(const simdjson::dom::object& object, std::string_view name, KeyPool& keys)
{
    std::string_view text;
    if (object[name].get(text) != simdjson::SUCCESS || text.empty())
        return KeyIndex::none();
    return keys.internLowercased(text);
}

} // namespace

IngestBatch::IngestBatch(PacketStore& store)
    : m_store(store)
    , m_texts(store.m_texts)
{
}

void IngestBatch::clear()
{
    m_paths.clear();
    m_resolvedPaths.clear();
    m_transmissions.clear();
    m_observations.clear();
}

bool IngestBatch::transmission(const TransmissionRow& row)
{
    if (row.firstSeen < m_store.m_oldestKept)
        return true;

    const std::string_view scope = row.scopeName.value_or(std::string_view());
    const TextLengths lengths{std::uint32_t(row.rawHex.size()),
                              std::uint32_t(row.decodedJson.size()),
                              shortLength(row.hash),
                              shortLength(row.firstSeen),
                              shortLength(scope),
                              row.scopeName.has_value()};
    const std::size_t size =
        sizeof lengths + lengths.rawHex + lengths.decodedJson + lengths.hash + lengths.firstSeen + lengths.scope;
    const auto room = m_texts.allocate(size);
    char* to = room.data;
    const auto put = [&to](const void* from, std::size_t bytes) {
        if (bytes > 0)
            std::memcpy(to, from, bytes);
        to += bytes;
    };
    put(&lengths, sizeof lengths);
    put(row.hash.data(), lengths.hash);
    put(row.firstSeen.data(), lengths.firstSeen);
    put(row.rawHex.data(), lengths.rawHex);
    put(row.decodedJson.data(), lengths.decodedJson);
    put(scope.data(), lengths.scope);

    Transmission transmission{row.id, room.ref, row.routeType.value_or(-1), row.payloadType.value_or(-1), {}, {},
                              {},     {}};
    const std::string originator = originatorKey(row.decodedJson);
    if (!originator.empty())
        transmission.originator = m_store.keys().intern(originator);
    if (row.decodedJson.find("ubKey\"") != std::string_view::npos) {
        thread_local simdjson::dom::parser parser;
        simdjson::dom::object object;
        if (parser.parse(row.decodedJson.data(), row.decodedJson.size()).get(object) == simdjson::SUCCESS) {
            transmission.pubKey = keyNamed(object, "pubKey", m_store.keys());
            transmission.destPubKey = keyNamed(object, "destPubKey", m_store.keys());
            transmission.srcPubKey = keyNamed(object, "srcPubKey", m_store.keys());
        }
    }
    m_transmissions.push_back(transmission);
    return true;
}

PacketStore::TransmissionTexts PacketStore::textsAt(TextArena::Ref ref) const
{
    const char* record = m_texts.at(ref);
    TextLengths lengths;
    std::memcpy(&lengths, record, sizeof lengths);
    TransmissionTexts texts;
    const char* from = record + sizeof lengths;
    texts.hash = {from, lengths.hash};
    from += lengths.hash;
    texts.firstSeen = {from, lengths.firstSeen};
    from += lengths.firstSeen;
    texts.rawHex = {from, lengths.rawHex};
    from += lengths.rawHex;
    texts.decodedJson = {from, lengths.decodedJson};
    from += lengths.decodedJson;
    if (lengths.hasScope)
        texts.scopeName = std::string_view(from, lengths.scope);
    return texts;
}

ObserverIndex IngestBatch::observerOf(const ObservationRow& row)
{
    if (!row.observerRowId)
        return m_store.m_observers->forIdentity(row.observerId, row.observerName);
    constexpr std::int64_t cached = 4096;
    const std::int64_t rowId = *row.observerRowId;
    if (rowId < 0 || rowId >= cached)
        return m_store.m_observers->forRowId(rowId);
    if (std::size_t(rowId) >= m_observerByRowId.size())
        m_observerByRowId.resize(std::size_t(rowId) + 1);
    ObserverIndex& observer = m_observerByRowId[std::size_t(rowId)];
    if (!observer.isValid())
        observer = m_store.m_observers->forRowId(rowId);
    return observer;
}

TransmissionIndex IngestBatch::transmissionOf(const ObservationRow& row)
{
    Known& known = m_known[std::uint64_t(row.transmissionId) % m_known.size()];
    if (known.id != row.transmissionId || !known.transmission.isValid())
        known = {row.transmissionId, m_store.findTransmission(row.transmissionId)};
    return known.transmission;
}

void IngestBatch::setTime(const ObservationRow& row, Observation& observation)
{
    using Form = PacketStore::TimeForm;
    const auto verbatim = [&](std::string_view text) {
        observation.flags |= Form::Verbatim;
        observation.timeText = m_store.m_timeTexts.intern(text.substr(0, 64)).value_or(0);
    };

    if (row.timestampText.empty()) {
        const bool fits = row.timestamp >= 0 && row.timestamp <= 0xFFFF'FFFF;
        observation.seconds = fits ? std::uint32_t(row.timestamp) : 0;
        const bool isOldLayout = !row.observerRowId && !row.observerId.empty(); // which shows its numbers as they are
        if (isOldLayout && fits)
            observation.flags |= Form::Digits;
        else if (isOldLayout)
            verbatim(std::to_string(row.timestamp));
        else if (!fits)
            verbatim(isoMilliseconds(std::clamp<std::int64_t>(row.timestamp, -s_farSeconds, s_farSeconds) * 1000));
        return;
    }

    const std::string_view text = row.timestampText;
    const auto parsed = parseTimeText(text);
    const bool fits = parsed && *parsed >= 0 && *parsed / 1000 <= 0xFFFF'FFFF;
    observation.seconds = fits ? std::uint32_t(*parsed / 1000) : 0;
    if (fits && text == isoSeconds(observation.seconds).view())
        observation.flags |= Form::Seconds;
    else if (fits && (text == isoMilliseconds(std::int64_t(observation.seconds) * 1000).view() ||
                      (text.size() == 19 && text[10] == ' ')))
        observation.flags |= Form::Milliseconds;
    else
        verbatim(text);
}

void IngestBatch::finish()
{
    m_store.m_paths.intern(m_paths, [this](std::uint32_t row, std::optional<std::uint32_t> number) {
        Observation& observation = m_observations[row];
        if (number) {
            observation.path = PathIndex(*number);
        } else { // longer than any path can be: as good as none
            observation.elementCount = 0;
            observation.flags &= std::uint8_t(~PacketStore::s_hasHops);
        }
    });
    m_store.m_resolvedPaths.intern(m_resolvedPaths, [this](std::uint32_t row, std::optional<std::uint32_t> number) {
        if (number)
            m_observations[row].resolvedPath = ResolvedPathIndex(*number);
    });
    m_paths.clear();
    m_resolvedPaths.clear();
}

void IngestBatch::setPath(const ObservationRow& row, Observation& observation)
{
    if (row.pathJson.empty())
        return;
    const auto number = std::uint32_t(m_observations.size());
    pathrecord::encode(row.pathJson, m_record);
    const PathView path(m_record);
    const std::size_t elements = path.elementCount();
    observation.elementCount = std::uint8_t(std::min<std::size_t>(elements, 0xFF));
    const std::size_t hops = path.isPacked() ? elements : path.hopTexts().size();
    m_paths.add(m_record, number);
    if (hops == 0 || hops > s_mostHops)
        return;
    observation.flags |= PacketStore::s_hasHops;

    // A stored answer of another length answers another question: resolve again.
    if (!row.resolvedPath.empty() && resolvedrecord::parse(row.resolvedPath, m_store.keys(), m_relays) &&
        m_relays.size() == hops) {
        resolvedrecord::encode(m_relays, m_record);
        m_resolvedPaths.add(m_record, number);
    }
}

bool IngestBatch::observation(const ObservationRow& row)
{
    Observation observation{};
    observation.id = row.id;
    observation.transmissionId = row.transmissionId;
    observation.transmission = transmissionOf(row);
    observation.path = PathIndex::none();
    observation.resolvedPath = ResolvedPathIndex::none();
    observation.observer = observerOf(row);
    observation.snr = float(row.snr);
    observation.rssi = float(row.rssi);
    observation.score = float(row.score);
    if (!row.direction.empty())
        observation.flags = std::uint8_t(m_store.directionCode(row.direction) << PacketStore::s_directionShift);
    setTime(row, observation);
    setPath(row, observation);
    m_observations.push_back(observation);
    return true;
}

void IngestBatch::copy(const PacketStore& from, TransmissionIndex row)
{
    const auto texts = from.texts(row);
    const auto type = [](int number) { return number < 0 ? std::nullopt : std::optional(number); };
    transmission({from.id(row), texts.rawHex, texts.hash, texts.firstSeen, type(from.routeType(row)),
                  type(from.payloadType(row)), texts.decodedJson, texts.scopeName});
}

void IngestBatch::copy(const PacketStore& from, ObservationIndex row)
{
    Observation observation{};
    observation.transmissionId = from.id(from.transmission(row));
    observation.transmission = m_store.findTransmission(observation.transmissionId);
    if (!observation.transmission.isValid())
        return;
    observation.id = from.id(row);
    observation.observer = from.observer(row);
    observation.seconds = from.seconds(row);
    observation.snr = from.snr(row);
    observation.rssi = from.rssi(row);
    observation.score = from.score(row);
    observation.path = from.path(row);
    observation.resolvedPath = from.resolvedPath(row);
    observation.elementCount = std::uint8_t(from.elementCount(row));
    observation.flags = from.m_flags.value(row.value());
    observation.timeText = from.m_timeText.value(row.value());
    copy(from, observation);
}

void IngestBatch::copy(const PacketStore& from, Observation observation)
{
    const auto reinterned = [](const InternPool& old, std::uint32_t number, InternPool& pool) {
        return pool.intern(old.view(number)).value_or(0xFFFF'FFFF);
    };
    if (observation.path.isValid())
        observation.path = PathIndex(reinterned(from.m_paths, observation.path.value(), m_store.m_paths));
    if (observation.resolvedPath.isValid())
        observation.resolvedPath = ResolvedPathIndex(
            reinterned(from.m_resolvedPaths, observation.resolvedPath.value(), m_store.m_resolvedPaths));
    if ((observation.flags & PacketStore::s_timeForm) == PacketStore::Verbatim)
        observation.timeText = reinterned(from.m_timeTexts, observation.timeText, m_store.m_timeTexts);
    m_observations.push_back(observation);
}

} // namespace corescope
