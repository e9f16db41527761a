#include "core/simulator/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corescope::simulator {

namespace {

constexpr std::size_t s_longestPrefix = 4; ///< bytes; traces know entries of up to 8, the simulator sends 1 and 2

void note(Activity& activity, std::int64_t time)
{
    if (activity.count++ == 0)
        activity.first = time;
    activity.last = std::max(activity.last, time);
}

/// What the radio reports: in quarters, and hardly more than 12 dB however strong the signal is.
double reportedSnr(float snr)
{
    constexpr float saturation = 9;
    const float limited = snr < saturation ? snr : saturation + std::min(6.0F, (snr - saturation) * 0.2F);
    return std::round(limited * 4) / 4;
}

} // namespace

Recorder::Recorder(const SimulatedMesh& mesh, SimulationDatabase& database, TruthFile* truth)
    : m_mesh(mesh)
    , m_database(database)
    , m_truth(truth)
    , m_nodes(mesh.nodes().size())
    , m_observers(mesh.observers().size())
{
    for (const SimulatedNode& node : mesh.nodes())
        m_prefixes.push_back(toUpperHex(ByteView(node.key.publicKey()).first(s_longestPrefix)));
}

bool Recorder::add(Transmission transmission)
{
    if (!writeUntil(transmission.time))
        return false;
    if (m_freeSlots.empty()) {
        m_freeSlots.push_back(static_cast<std::uint32_t>(m_pending.size()));
        m_pending.emplace_back();
    }
    const std::uint32_t slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_pending[slot] = {std::move(transmission), 0, 0};
    Pending& pending = m_pending[slot];
    pending.waiting = pending.transmission.receptions.size();
    for (std::uint32_t i = 0; i < pending.waiting; ++i) {
        m_arrivals.push_back({pending.transmission.time + pending.transmission.receptions[i].time, m_order++, slot, i});
        std::push_heap(m_arrivals.begin(), m_arrivals.end());
    }
    return true;
}

bool Recorder::finish()
{
    return writeUntil(std::numeric_limits<double>::infinity());
}

bool Recorder::writeUntil(double time)
{
    while (!m_arrivals.empty() && m_arrivals.front().time < time) {
        std::pop_heap(m_arrivals.begin(), m_arrivals.end());
        const Arrival arrival = m_arrivals.back();
        m_arrivals.pop_back();
        if (!writeArrival(arrival))
            return false;
        if (--m_pending[arrival.slot].waiting == 0)
            m_freeSlots.push_back(arrival.slot);
    }
    return true;
}

bool Recorder::writeArrival(const Arrival& arrival)
{
    Pending& pending = m_pending[arrival.slot];
    const Transmission& transmission = pending.transmission;
    const Reception& reception = transmission.receptions[arrival.reception];
    const auto time = static_cast<std::int64_t>(arrival.time);
    transmission.relaysOf(reception, m_relays);
    if (pending.id == 0 && !writeTransmission(pending, time))
        return false;

    makePathJson(transmission);
    const SimulatedNode& receiver = m_mesh.nodes()[m_mesh.observers()[reception.observer].node];
    const double rssi = std::max(-134.0, std::round(receiver.noiseFloor + static_cast<double>(reception.snr)));
    ++m_observations;
    const bool written =
        m_database.insert(SimulationDatabase::Table::Observations,
                          {m_observations, pending.id, std::int64_t(reception.observer) + 1, std::string_view("rx"),
                           reportedSnr(reception.snr), rssi, Cell(), std::string_view(m_pathJson), time});
    if (!written) {
        m_error = m_database.error();
        return false;
    }
    if (m_truth != nullptr && !m_truth->writePath(m_observations, m_relays)) {
        m_error = m_truth->error();
        return false;
    }
    note(m_observers[reception.observer], time);
    return true;
}

bool Recorder::writeTransmission(Pending& pending, std::int64_t time)
{
    const Transmission& transmission = pending.transmission;
    packet::Frame frame = transmission.frame;
    if (frame.type != packet::Type::Trace) {
        for (const NodeNumber relay : m_relays) {
            const PublicKey& key = m_mesh.nodes()[relay].key.publicKey();
            frame.path.insert(frame.path.end(), key.begin(), key.begin() + frame.hashSize);
        }
    }
    const Result<Bytes> bytes = packet::encode(frame);
    if (!bytes) {
        m_error = bytes.error();
        return false;
    }
    const std::string rawHex = toUpperHex(*bytes);
    const std::string firstSeen = isoTime(time);
    std::string createdAt = firstSeen.substr(0, 19);
    createdAt[10] = ' ';
    std::string fromKey;
    if (transmission.isAdvert) {
        fromKey = toLowerHex(m_mesh.nodes()[transmission.source].key.publicKey());
        note(m_nodes[transmission.source], time);
    }
    pending.id = ++m_transmissions;
    const bool written = m_database.insert(SimulationDatabase::Table::Transmissions,
                                           {pending.id, std::string_view(rawHex), std::string_view(transmission.hash),
                                            std::string_view(firstSeen), static_cast<std::int64_t>(frame.route),
                                            static_cast<std::int64_t>(frame.type), std::int64_t(0),
                                            std::string_view(transmission.decodedJson), std::string_view(createdAt),
                                            Cell::textOrNull(transmission.channelHash), Cell::textOrNull(fromKey),
                                            Cell::textOrNull(transmission.scopeName)});
    if (!written)
        m_error = m_database.error();
    return written;
}

/// Text of `path_json` for the relays at hand, as short or long as the packet's hashes are.
void Recorder::makePathJson(const Transmission& transmission)
{
    const packet::Frame& frame = transmission.frame;
    const unsigned width = frame.type == packet::Type::Trace ? 1U << (frame.payload[8] & 3) : frame.hashSize;
    m_pathJson.clear();
    for (const NodeNumber relay : m_relays) {
        m_pathJson += m_pathJson.empty() ? "[\"" : ",\"";
        m_pathJson.append(m_prefixes[relay], 0, 2 * width);
        m_pathJson += '"';
    }
    m_pathJson += m_relays.empty() ? "[]" : "]";
}

} // namespace corescope::simulator
