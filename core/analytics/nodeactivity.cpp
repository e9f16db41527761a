#include "core/analytics/nodeactivity.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analytics/decodedreader.h"
#include "core/analytics/nodepackets.h"
#include "core/analytics/textsearch.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

constexpr std::int64_t s_hourMs = 3'600'000;
constexpr std::size_t s_mostPeers = 20;

/// The packets first seen after `from`, in list order.
std::vector<TransmissionIndex> packetsSince(const Snapshot& snapshot, NodeIndex node, std::string_view from,
                                            const std::stop_token& stop)
{
    const PacketStore& store = *snapshot.store;
    const NodeRow& row = snapshot.nodes().row(node);
    const KeyIndex key = snapshot.nodes().key(node);
    const auto firstSeen = [&](TransmissionIndex packet) { return store.texts(packet).firstSeen; };
    if (!row.name || row.name->empty()) {
        std::vector<TransmissionIndex> packets = packetsOfNode(snapshot, key);
        packets.erase(packets.begin(), std::ranges::upper_bound(packets, from, {}, firstSeen));
        return packets;
    }
    std::vector<bool> isOfNode(snapshot.packets.transmissionCount());
    for (const TransmissionIndex packet : packetsOfNode(snapshot, key))
        isOfNode[packet.value()] = true;
    const TextSearch name(*row.name), keyText(row.publicKey);
    const auto& list = *snapshot.packets.byFirstSeen;
    std::vector<TransmissionIndex> packets;
    std::copy_if(std::ranges::upper_bound(list, from, {}, firstSeen), list.end(), std::back_inserter(packets),
                 [&](TransmissionIndex packet) {
                     if (stop.stop_requested())
                         return false;
                     const std::string_view text = store.texts(packet).decodedJson;
                     return isOfNode[packet.value()] || name.isIn(text) || keyText.isIn(text);
                 });
    return packets;
}

void addObserver(NodeActivity& activity, const Snapshot& snapshot, ObservationIndex best, std::string_view firstSeen)
{
    const ObserverIndex number = snapshot.store->observer(best);
    if (!number.isValid() || number.value() >= snapshot.observers->size())
        return;
    const auto& observer = (*snapshot.observers)[number];
    if (observer.id.empty())
        return;
    auto entry = std::ranges::find(activity.observers, observer.identity, &NodeActivity::Coverage::observer);
    if (entry == activity.observers.end())
        entry = activity.observers.insert(entry, {observer.identity, 0, {}, firstSeen, firstSeen});
    ++entry->packets;
    entry->signal.add(snapshot.store->snr(best), snapshot.store->rssi(best));
    entry->firstSeen = std::min(entry->firstSeen, firstSeen);
    entry->lastSeen = std::max(entry->lastSeen, firstSeen);
}

class PeerCounter
{
public:
    explicit PeerCounter(std::string_view ownKey)
        : m_ownKey(ownKey)
    {
    }

    void add(std::string_view decodedJson, std::string_view firstSeen)
    {
        // No decoder of today names peers: nearly always there is nothing to parse for.
        if (decodedJson.find("_key\"") == std::string_view::npos && decodedJson.find("\"pubkey\"") == decodedJson.npos)
            return;
        m_reader.read(decodedJson);
        add(m_reader.text("sender_key"), m_reader.text("sender_name"), m_reader.text("sender_short_name"), firstSeen);
        add(m_reader.text("recipient_key"), m_reader.text("recipient_name"), m_reader.text("recipient_short_name"),
            firstSeen);
        add(m_reader.text("pubkey"), m_reader.text("name"), {}, firstSeen);
    }

    std::vector<NodeActivity::Peer> take()
    {
        std::vector<NodeActivity::Peer> peers;
        for (auto& [key, peer] : m_peers)
            peers.push_back(std::move(peer));
        std::ranges::stable_sort(peers, std::greater(), &NodeActivity::Peer::messages);
        peers.resize(std::min(peers.size(), s_mostPeers));
        return peers;
    }

private:
    void add(std::string_view key, std::string_view name, std::string_view shortName, std::string_view firstSeen)
    {
        constexpr std::size_t shownKey = 12; // characters
        if (key.empty() || key == m_ownKey)
            return;
        NodeActivity::Peer& peer = m_peers[std::string(key)];
        if (peer.messages++ == 0) {
            peer.key = key;
            peer.name = !name.empty() ? name : !shortName.empty() ? shortName : std::string_view();
            if (peer.name.empty() && key.size() >= shownKey)
                peer.name = key.substr(0, shownKey);
        }
        peer.lastContact = std::max(peer.lastContact, firstSeen);
    }

    const std::string_view m_ownKey;
    DecodedReader m_reader;
    std::map<std::string, NodeActivity::Peer> m_peers;
};

/// Rounded to one digit, as the figures of this report always were: halves of negative numbers go up.
double oneDigit(double value)
{
    return std::trunc(value * 10 + 0.5) / 10;
}

std::string_view gradeOf(double mean, double deviation)
{
    if (mean > 15)
        return deviation < 2 ? "A" : "A-";
    if (mean > 12 && deviation < 3)
        return "B+";
    if (mean > 8)
        return "B";
    return mean > 3 ? "C" : "D";
}

void summarizeHours(NodeActivity& activity)
{
    activity.availability =
        std::min(100.0, oneDigit(double(activity.packetsByHour.size()) * 100 / double(activity.days * 24)));
    std::optional<std::int64_t> last;
    std::string lastHour;
    for (const auto& [hour, count] : activity.packetsByHour) {
        const auto ms = parseTimeText(hour + ":00:00Z");
        if (ms && last && *ms - *last > activity.longestSilenceMs) {
            activity.longestSilenceMs = *ms - *last;
            activity.longestSilenceStart = lastHour;
        }
        last = ms;
        lastHour = hour;
    }
}

} // namespace

NodeActivity nodeActivity(const Snapshot& snapshot, NodeIndex node, std::int64_t days, std::int64_t now,
                          const std::stop_token& stop)
{
    constexpr std::size_t hourLength = 13; // YYYY-MM-DDTHH
    const PacketStore& store = *snapshot.store;
    NodeActivity activity;
    activity.days = days;
    activity.to = now;
    activity.from = now - days * 24 * s_hourMs;
    activity.packets = packetsSince(snapshot, node, isoSeconds(activity.from / 1000).view(), stop);
    PeerCounter peers(snapshot.nodes().row(node).publicKey);
    std::uint64_t relayed = 0, manyHops = 0;
    std::vector<double> snrs;
    for (const TransmissionIndex packet : activity.packets) {
        if (stop.stop_requested())
            break;
        const auto texts = store.texts(packet);
        ++activity.packetsByHour[std::string(texts.firstSeen.substr(0, hourLength))];
        ++activity.packetsByType[store.payloadType(packet)];
        if (const auto ms = parseTimeText(texts.firstSeen)) {
            const std::int64_t hours = *ms / s_hourMs;
            ++activity.byHourOfWeek[std::size_t((hours / 24 + 4) % 7)][std::size_t(hours % 24)]; // 1970: a Thursday
        }
        peers.add(texts.decodedJson, texts.firstSeen);
        const ObservationIndex best = snapshot.packets.states[packet.value()].best;
        const unsigned hops = best.isValid() && store.hasHops(best) ? store.elementCount(best) : 0;
        ++activity.byHops[std::min(hops, 4U)];
        relayed += hops > 0 ? 1 : 0;
        manyHops += hops > 1 ? 1 : 0;
        if (!best.isValid())
            continue;
        if (const float snr = store.snr(best); !std::isnan(snr))
            snrs.push_back(double(snr));
        addObserver(activity, snapshot, best, texts.firstSeen);
    }
    std::ranges::stable_sort(activity.observers, std::greater(), &NodeActivity::Coverage::packets);
    activity.peers = peers.take();
    summarizeHours(activity);
    double mean = 0, squares = 0;
    for (const double snr : snrs)
        mean += snr / double(snrs.size());
    for (const double snr : snrs)
        squares += (snr - mean) * (snr - mean);
    const double deviation = snrs.size() > 1 ? std::sqrt(squares / double(snrs.size())) : 0;
    activity.grade = gradeOf(mean, deviation);
    activity.snrMean = oneDigit(mean);
    activity.snrDeviation = oneDigit(deviation);
    if (relayed > 0)
        activity.relayedShare = oneDigit(100 * double(manyHops) / double(relayed));
    return activity;
}

} // namespace corescope
