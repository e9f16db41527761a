#include "core/store/packetstore.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/store/resolvedpath.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

// An observation read before its transmission is kept for the transmission's arrival, but not without end.
constexpr std::size_t s_maximumWaiting = 100'000;

std::uint64_t hashKeyOf(std::string_view text)
{
    return std::hash<std::string_view>()(text);
}

} // namespace

PacketStore::PacketStore(std::shared_ptr<KeyPool> keys, std::string oldestKept)
    : PacketStore(keys, std::make_shared<ObserverRegistry>(*keys), std::move(oldestKept))
{
}

PacketStore::PacketStore(std::shared_ptr<KeyPool> keys, std::shared_ptr<ObserverRegistry> observers,
                         std::string oldestKept)
    : m_keys(std::move(keys))
    , m_oldestKept(std::move(oldestKept))
    , m_observers(std::move(observers))
{
}

std::shared_ptr<PacketStore> PacketStore::newestOf(const PacketStore& other, std::string oldestKept)
{
    std::shared_ptr<PacketStore> store(new PacketStore(other.m_keys, other.m_observers, std::move(oldestKept)));
    store->m_directions = other.m_directions;
    constexpr std::size_t rowsPerBatch = 65'536;
    IngestBatch batch(*store);
    const auto flush = [&](std::size_t limit) {
        if (batch.transmissions().size() + batch.observations().size() < limit)
            return;
        store->ingest(batch);
        batch.clear();
    };
    for (std::uint32_t row = 0; row < other.transmissionRows(); ++row) {
        batch.copy(other, TransmissionIndex(row));
        flush(rowsPerBatch);
    }
    flush(1);
    for (const auto& [id, row] : other.m_aliases)
        if (const TransmissionIndex same = store->findTransmission(other.id(row)); same.isValid())
            store->addAlias(id, same);
    for (std::uint32_t row = 0; row < other.observationRows(); ++row) {
        batch.copy(other, ObservationIndex(row));
        flush(rowsPerBatch);
    }
    for (const auto& observation : other.m_waiting)
        batch.copy(other, observation);
    flush(1);
    // What was left out was seen all the same: following the database goes on behind it.
    store->m_lastTransmissionId = other.m_lastTransmissionId;
    store->m_lastObservationId = other.m_lastObservationId;
    return store;
}

void PacketStore::ingest(IngestBatch& batch)
{
    batch.finish();
    for (const auto& transmission : batch.transmissions()) {
        m_lastTransmissionId = std::max(m_lastTransmissionId, transmission.id);
        if (findTransmission(transmission.id).isValid())
            continue;
        const TransmissionIndex same = findTransmission(textsAt(transmission.texts).hash);
        if (same.isValid())
            addAlias(transmission.id, same);
        else
            append(transmission);
    }
    if (!m_waiting.empty() && !batch.transmissions().empty())
        retryWaiting();

    for (const auto& observation : batch.observations()) {
        const bool isNewest = observation.id > m_lastObservationId || observationRows() == 0;
        if (!isNewest && findObservation(observation.id, observationRows()).isValid())
            continue;
        const TransmissionIndex transmission = observation.transmission.isValid()
                                                   ? observation.transmission
                                                   : findTransmission(observation.transmissionId);
        if (transmission.isValid())
            append(observation, transmission);
        else if (m_waiting.size() < s_maximumWaiting &&
                 (m_oldestKept.empty() || observation.transmissionId > m_lastTransmissionId))
            m_waiting.push_back(observation);
    }
}

void PacketStore::retryWaiting()
{
    std::vector<IngestBatch::Observation> still;
    for (const auto& observation : m_waiting) {
        const TransmissionIndex transmission = findTransmission(observation.transmissionId);
        if (!transmission.isValid())
            still.push_back(observation);
        else if (!findObservation(observation.id, observationRows()).isValid())
            append(observation, transmission);
    }
    m_waiting = std::move(still);
}

void PacketStore::append(const IngestBatch::Transmission& transmission)
{
    const std::uint32_t row = transmissionRows();
    if (row == SegmentedColumn<std::uint32_t>::capacity())
        return;
    m_transmissionId.touch(row) = transmission.id;
    m_transmissionTexts.touch(row) = transmission.texts;
    m_routeType.touch(row) = transmission.routeType;
    m_payloadType.touch(row) = transmission.payloadType;
    m_originator.touch(row) = transmission.originator.value() + 1;
    m_pubKey.touch(row) = transmission.pubKey.value() + 1;
    if (transmission.destPubKey.isValid())
        m_destPubKey.touch(row) = transmission.destPubKey.value() + 1;
    if (transmission.srcPubKey.isValid())
        m_srcPubKey.touch(row) = transmission.srcPubKey.value() + 1;
    m_byTransmissionId.insert(row, std::uint64_t(transmission.id));
    m_byHash.insert(row, hashKeyOf(textsAt(transmission.texts).hash));
    m_transmissionRows.store(row + 1, std::memory_order_release);
}

void PacketStore::append(const IngestBatch::Observation& observation, TransmissionIndex transmission)
{
    const std::uint32_t row = observationRows();
    if (row == SegmentedColumn<std::uint32_t>::capacity())
        return;
    m_observationId.touch(row) = observation.id;
    m_transmission.touch(row) = transmission.value();
    m_observer.touch(row) = observation.observer.value() + 1;
    m_seconds.touch(row) = observation.seconds;
    m_path.touch(row) = observation.path.value() + 1;
    m_snr.touch(row) = observation.snr;
    m_rssi.touch(row) = observation.rssi;
    m_elementCount.touch(row) = observation.elementCount;
    m_flags.touch(row) = observation.flags;
    m_resolvedPath.touch(row).store(observation.resolvedPath.value() + 1, std::memory_order_release);
    if (!std::isnan(observation.score))
        m_score.touch(row) = observation.score == 0 ? -0.0F : observation.score;
    if ((observation.flags & s_timeForm) == Verbatim)
        m_timeText.touch(row) = observation.timeText;
    if (m_ascendingRows.load(std::memory_order_relaxed) == row &&
        (row == 0 || observation.id > m_observationId.value(row - 1)))
        m_ascendingRows.store(row + 1, std::memory_order_release);
    else
        m_laterRows.insert(row, std::uint64_t(observation.id));
    m_lastObservationId = std::max(m_lastObservationId, observation.id);
    m_observationRows.store(row + 1, std::memory_order_release);
}

std::uint8_t PacketStore::directionCode(std::string_view direction)
{
    if (direction == "rx")
        return 1;
    if (direction == "tx")
        return 2;
    constexpr std::size_t capacity = 32; // five bits; more distinct texts read as NULL
    const std::scoped_lock lock(m_directionsMutex);
    const auto found = std::find(m_directions.begin() + 1, m_directions.end(), direction);
    if (found != m_directions.end())
        return std::uint8_t(found - m_directions.begin());
    if (m_directions.size() == capacity)
        return 0;
    m_directions.reserve(capacity); // readers hold views
    m_directions.emplace_back(direction);
    return std::uint8_t(m_directions.size() - 1);
}

std::string_view PacketStore::direction(ObservationIndex row) const
{
    switch (const auto code = m_flags.value(row.value()) >> s_directionShift) {
    case 0:
        return {};
    case 1:
        return "rx";
    case 2:
        return "tx";
    default: {
        const std::scoped_lock lock(m_directionsMutex);
        return m_directions[std::size_t(code)];
    }
    }
}

float PacketStore::score(ObservationIndex row) const
{
    const float score = m_score.value(row.value());
    if (score != 0)
        return score;
    return std::signbit(score) ? 0 : std::numeric_limits<float>::quiet_NaN(); // +0 is what an untouched row reads
}

void PacketStore::appendTime(ObservationIndex row, std::string& out) const
{
    const std::uint32_t seconds = m_seconds.value(row.value());
    switch (m_flags.value(row.value()) & s_timeForm) {
    case Seconds:
        out.append(isoSeconds(seconds).view());
        break;
    case Digits:
        out.append(std::to_string(seconds));
        break;
    case Verbatim:
        out.append(m_timeTexts.view(m_timeText.value(row.value())));
        break;
    default:
        out.append(isoMilliseconds(std::int64_t(seconds) * 1000).view());
    }
}

void PacketStore::relays(ResolvedPathIndex path, std::vector<KeyIndex>& out) const
{
    resolvedrecord::decode(m_resolvedPaths.view(path.value()), out);
}

TransmissionIndex PacketStore::findTransmission(std::int64_t id) const
{
    const TransmissionIndex row(m_byTransmissionId.find(
        std::uint64_t(id), [this, id](std::uint32_t r) { return m_transmissionId.value(r) == id; }));
    if (row.isValid() || !m_hasAliases.load(std::memory_order_acquire))
        return row;
    const std::scoped_lock lock(m_aliasesMutex);
    const auto alias = m_aliases.find(id);
    return alias == m_aliases.end() ? TransmissionIndex::none() : alias->second;
}

void PacketStore::addAlias(std::int64_t id, TransmissionIndex row)
{
    const std::scoped_lock lock(m_aliasesMutex);
    m_aliases.emplace(id, row);
    m_hasAliases.store(true, std::memory_order_release);
}

TransmissionIndex PacketStore::findTransmission(std::string_view hash) const
{
    return TransmissionIndex(m_byHash.find(
        hashKeyOf(hash), [this, hash](std::uint32_t row) { return texts(TransmissionIndex(row)).hash == hash; }));
}

ObservationIndex PacketStore::findObservation(std::int64_t id, std::uint32_t rows) const
{
    const std::uint32_t ascending = std::min(rows, m_ascendingRows.load(std::memory_order_acquire));
    std::uint32_t first = 0;
    std::uint32_t count = ascending;
    while (count > 0) {
        const std::uint32_t half = count / 2;
        if (m_observationId.value(first + half) < id) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (first < ascending && m_observationId.value(first) == id)
        return ObservationIndex(first);
    if (ascending == rows)
        return ObservationIndex::none();
    return ObservationIndex(m_laterRows.find(
        std::uint64_t(id), [&](std::uint32_t row) { return row < rows && m_observationId.value(row) == id; }));
}

MemoryUse PacketStore::memoryUse() const
{
    MemoryUse use;
    const std::uint32_t transmissions = transmissionRows();
    const std::uint32_t observations = observationRows();
    use.add("transmission texts", m_texts.bytes());
    use.add("transmission columns", m_transmissionId.bytes(transmissions) + m_transmissionTexts.bytes(transmissions) +
                                        m_routeType.bytes(transmissions) + m_payloadType.bytes(transmissions) +
                                        m_originator.bytes(transmissions) + m_pubKey.bytes(transmissions) +
                                        m_destPubKey.bytes(transmissions) + m_srcPubKey.bytes(transmissions));
    use.add("transmission look-up", m_byTransmissionId.bytes() + m_byHash.bytes());
    use.add("observation columns",
            m_observationId.bytes(observations) + m_transmission.bytes(observations) + m_observer.bytes(observations) +
                m_seconds.bytes(observations) + m_path.bytes(observations) + m_snr.bytes(observations) +
                m_rssi.bytes(observations) + m_elementCount.bytes(observations) + m_flags.bytes(observations) +
                m_resolvedPath.bytes(observations) + m_score.bytes(observations) + m_timeText.bytes(observations) +
                m_laterRows.bytes());
    use.add("paths", m_paths.bytes());
    use.add("resolved paths", m_resolvedPaths.bytes());
    use.add("time texts", m_timeTexts.bytes());
    use.add("keys", m_keys->bytes());
    return use;
}

} // namespace corescope
