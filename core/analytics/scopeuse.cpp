#include "core/analytics/scopeuse.h"

#include <algorithm>

#include "core/store/timetext.h"

namespace corescope {

ScopeUse scopeUse(const Snapshot& snapshot, std::int64_t now, std::int64_t seconds, std::int64_t bucketSeconds)
{
    constexpr int transportFlood = 0, transportDirect = 3; // route types with transport codes
    const PacketStore& store = *snapshot.store;
    const auto& list = *snapshot.packets.byFirstSeen;
    const TimeText oldest = isoMilliseconds((now - seconds) * 1000);
    ScopeUse use;
    auto next = std::ranges::lower_bound(list, oldest.view(), {},
                                         [&](TransmissionIndex row) { return store.texts(row).firstSeen; });
    for (; next != list.end(); ++next) {
        const auto texts = store.texts(*next);
        const auto seen = parseTimeText(texts.firstSeen);
        if (!seen)
            continue;
        const std::int64_t begin = *seen / 1000 / bucketSeconds * bucketSeconds;
        if (use.buckets.empty() || use.buckets.back().begin != begin)
            use.buckets.push_back({begin, 0, 0});
        const int route = store.routeType(*next);
        const bool isScoped = route == transportFlood || route == transportDirect;
        ++(isScoped ? use.scoped : use.unscoped);
        if (isScoped && texts.scopeName.value_or(std::string_view()).empty())
            ++use.unknown;
        else if (isScoped)
            ++use.byRegion[*texts.scopeName];
        ++(isScoped ? use.buckets.back().scoped : use.buckets.back().unscoped);
    }
    return use;
}

} // namespace corescope
