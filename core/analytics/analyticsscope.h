#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>

#include "core/analytics/areapackets.h"
#include "core/analytics/observerset.h"
#include "core/store/snapshot.h"

namespace corescope {

/// A span of time in Unix ms, without its end. By default all time.
struct TimeRange
{
    std::int64_t begin = std::numeric_limits<std::int64_t>::min();
    std::int64_t end = std::numeric_limits<std::int64_t>::max();

    bool contains(std::int64_t ms) const { return begin <= ms && ms < end; }
    bool operator==(const TimeRange&) const = default;
};

/// The part of a snapshot that figures are made of: what some observers received in some time. By default everything.
struct AnalyticsScope
{
    std::optional<ObserverSet> observers; ///< all when absent
    TimeRange time;
    std::optional<AreaPackets> area; ///< nothing else counts when it is there
    /// Asked to stop, figures are done with early, and mean nothing.
    std::stop_token stop = {};

    bool isWhole() const { return !observers && !area && time == TimeRange(); }

    /// Whether the transmission was first seen in this time, received by one of the observers and belongs to the area.
    /// For the snapshot that the observers and the area are of.
    bool includes(const Snapshot& snapshot, TransmissionIndex transmission) const;

    /// Whether the reception is by one of the observers, in this time and of a transmission that belongs to the area.
    bool includes(const PacketStore& store, ObservationIndex observation) const
    {
        return (!observers || observers->contains(store.observer(observation))) &&
               (!area || area->contains(store.transmission(observation))) &&
               time.contains(std::int64_t(store.seconds(observation)) * 1000);
    }
};

/// When a transmission was first seen, Unix ms; nothing when the text is no time.
std::optional<std::int64_t> firstSeenMs(const PacketStore& store, TransmissionIndex transmission);

/// Hours since 1970 of a time in Unix ms.
constexpr std::int64_t hourOf(std::int64_t ms)
{
    constexpr std::int64_t hour = 3'600'000;
    return ms >= 0 ? ms / hour : -((hour - 1 - ms) / hour);
}

} // namespace corescope
