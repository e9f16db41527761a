#include "core/analytics/analyticsscope.h"

#include "core/store/timetext.h"

namespace corescope {

std::optional<std::int64_t> firstSeenMs(const PacketStore& store, TransmissionIndex transmission)
{
    return parseTimeText(store.texts(transmission).firstSeen);
}

bool AnalyticsScope::includes(const Snapshot& snapshot, TransmissionIndex transmission) const
{
    if (area && !area->contains(transmission))
        return false;
    if (observers && !observers->received(snapshot, transmission))
        return false;
    if (time == TimeRange())
        return true;
    const auto seen = firstSeenMs(*snapshot.store, transmission);
    return seen && time.contains(*seen);
}

} // namespace corescope
