#include "core/analytics/recentactivity.h"

namespace corescope {

RecentActivity countActivity(const Snapshot& snapshot, std::int64_t now, const std::stop_token& stop)
{
    const ObserverTable& observers = *snapshot.observers;
    RecentActivity activity;
    activity.lastHourByObserver.resize(observers.size());
    const std::int64_t hourAgo = now - 3600;
    const std::int64_t dayAgo = now - 24 * 3600;
    for (std::uint32_t row = 0; row < snapshot.packets.observationRows && !stop.stop_requested(); ++row) {
        const ObservationIndex observation(row);
        const std::int64_t seconds = snapshot.store->seconds(observation);
        if (seconds <= dayAgo)
            continue;
        ++activity.last24Hours;
        if (seconds <= hourAgo)
            continue;
        ++activity.lastHour;
        const ObserverIndex observer = snapshot.store->observer(observation);
        if (observer.isValid() && observer.value() < observers.size())
            ++activity.lastHourByObserver[observers[observer].identity.value()];
    }
    return activity;
}

} // namespace corescope
