#include "core/analytics/besthops.h"

namespace corescope {

void bestHops(const Snapshot& snapshot, TransmissionIndex transmission, std::vector<HopPrefix>& hops)
{
    hops.clear();
    const PacketStore& store = *snapshot.store;
    const ObservationIndex best = snapshot.packets.states[transmission.value()].best;
    if (best.isValid() && store.hasHops(best))
        store.pathView(store.path(best)).hops(hops, store.keys());
}

std::string hopText(HopPrefix hop, const KeyPool& keys)
{
    return hop.isFullKey() ? std::string(keys.text(hop.key())) : hop.text();
}

std::string storedHopText(HopPrefix hop, const KeyPool& keys)
{
    std::string text = hopText(hop, keys);
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return text;
}

bool isTextBefore(HopPrefix a, HopPrefix b, const KeyPool& keys)
{
    if (a.isFullKey() || b.isFullKey())
        return hopText(a, keys) < hopText(b, keys);
    // The first character is in the lowest byte.
    return __builtin_bswap64(a.bits()) < __builtin_bswap64(b.bits());
}

} // namespace corescope
