#include "core/analytics/airtimeshare.h"

#include <algorithm>

#include "core/analytics/transmissionpass.h"
#include "core/mesh/hopprefix.h"

namespace corescope {

namespace {

struct AirtimePart
{
    tsl::robin_map<int, AirtimeShare::Type> types;
    // Of the transmission in hand: reused, so that a row allocates nothing.
    std::vector<PathIndex> paths;
    std::vector<HopPrefix> hops;
    std::vector<std::uint64_t> relays;
};

std::size_t relayCount(const Snapshot& snapshot, TransmissionIndex transmission, AirtimePart& part)
{
    const PacketStore& store = *snapshot.store;
    part.paths.clear();
    snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
        if (store.hasHops(row))
            part.paths.push_back(store.path(row));
    });
    std::ranges::sort(part.paths); // many observers hear the same path
    part.paths.erase(std::unique(part.paths.begin(), part.paths.end()), part.paths.end());
    part.relays.clear();
    for (const PathIndex path : part.paths) {
        store.pathView(path).hops(part.hops, store.keys());
        for (const HopPrefix hop : part.hops)
            if (hop.isValid())
                part.relays.push_back(hop.bits());
    }
    std::ranges::sort(part.relays);
    return std::size_t(std::unique(part.relays.begin(), part.relays.end()) - part.relays.begin());
}

} // namespace

AirtimeShare airtimeShare(const Snapshot& snapshot, const AnalyticsScope& scope, const RadioPreset& preset)
{
    const PacketStore& store = *snapshot.store;
    const auto parts = passOverTransmissions<AirtimePart>(snapshot, [&](AirtimePart& part, TransmissionIndex row) {
        if (!scope.includes(snapshot, row))
            return;
        AirtimeShare::Type& type = part.types[store.payloadType(row)];
        ++type.transmissions;
        const std::size_t bytes = store.texts(row).rawHex.size() / 2;
        if (const std::size_t relays = relayCount(snapshot, row, part); relays > 0 && bytes > 0)
            type.relayedNs += double(airtime(bytes, preset).count()) * double(relays);
    });
    AirtimeShare share;
    tsl::robin_map<int, AirtimeShare::Type> types;
    for (const AirtimePart& part : parts)
        for (const auto& [payloadType, type] : part.types) {
            AirtimeShare::Type& sum = types[payloadType];
            sum.payloadType = payloadType;
            sum.transmissions += type.transmissions;
            sum.relayedNs += type.relayedNs;
        }
    for (const auto& [payloadType, type] : types) {
        share.types.push_back(type);
        share.transmissions += type.transmissions;
        share.relayedNs += type.relayedNs;
    }
    std::ranges::sort(share.types, [](const auto& a, const auto& b) {
        return a.relayedNs != b.relayedNs ? a.relayedNs > b.relayedNs : a.payloadType < b.payloadType;
    });
    return share;
}

} // namespace corescope
