#include "core/analytics/nodehealth.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/analytics/nodepackets.h"
#include "core/store/timetext.h"

namespace corescope {

void SignalMeans::add(float snr, float rssi)
{
    if (!std::isnan(snr)) {
        m_snrSum += double(snr);
        ++m_snrs;
    }
    if (!std::isnan(rssi)) {
        m_rssiSum += double(rssi);
        ++m_rssis;
    }
}

NodeHealth nodeHealth(const Snapshot& snapshot, KeyIndex node, std::int64_t now, const std::stop_token& stop)
{
    constexpr std::int64_t day = 24 * 3600;
    const PacketStore& store = *snapshot.store;
    const TimeText midnight = isoSeconds(now / 1000 / day * day);
    NodeHealth health;
    health.packets = packetsOfNode(snapshot, node);
    std::uint64_t hops = 0, relayed = 0;
    for (const TransmissionIndex row : health.packets) {
        if (stop.stop_requested())
            break;
        const TransmissionState& state = snapshot.packets.states[row.value()];
        const std::string_view firstSeen = store.texts(row).firstSeen;
        health.observations += state.listCount;
        health.packetsToday += firstSeen > midnight.view() ? 1 : 0;
        health.lastHeard = std::max(health.lastHeard, firstSeen);
        if (!state.best.isValid())
            continue;
        health.signal.add(store.snr(state.best), store.rssi(state.best));
        if (const unsigned length = store.hasHops(state.best) ? store.elementCount(state.best) : 0; length > 0) {
            hops += length;
            ++relayed;
        }
        const ObserverIndex number = store.observer(state.best);
        if (!number.isValid() || number.value() >= snapshot.observers->size())
            continue;
        const auto& observer = (*snapshot.observers)[number];
        if (observer.id.empty())
            continue;
        auto entry = std::ranges::find(health.observers, observer.identity, &NodeHealth::HeardBy::observer);
        if (entry == health.observers.end())
            entry = health.observers.insert(entry, {observer.identity, 0, {}});
        ++entry->packets;
        entry->signal.add(store.snr(state.best), store.rssi(state.best));
    }
    if (relayed > 0)
        health.averageHops = int(std::lround(double(hops) / double(relayed)));
    std::ranges::stable_sort(health.observers, std::greater(), &NodeHealth::HeardBy::packets);
    return health;
}

} // namespace corescope
