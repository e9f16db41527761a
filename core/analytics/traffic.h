#pragma once

#include <cstdint>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/analytics/timebuckets.h"

namespace corescope {

/// How much was received when, and by whom.
struct Traffic
{
    struct Bucket
    {
        std::int64_t begin = 0;          ///< Unix ms
        std::uint64_t transmissions = 0; ///< received in it; one that is received in two counts in both
        std::uint64_t observations = 0;
    };
    struct Observer
    {
        ObserverIndex observer; ///< its identity; none for receptions without a known observer
        std::uint64_t observations = 0;
        std::uint64_t snrCount = 0;
        double averageSnr = 0;                ///< dB, of those with one
        std::int64_t last = 0;                ///< its newest reception, Unix ms
        std::vector<std::uint64_t> perBucket; ///< observations, parallel to the buckets
    };

    std::vector<Bucket> buckets;     ///< earliest first, empty ones left out
    std::vector<Observer> observers; ///< most observations first
};

/// Counts the receptions of a scope in buckets (of milliseconds). Any thread; uses several for much data.
Traffic trafficOf(const Snapshot& snapshot, const AnalyticsScope& scope, const TimeBuckets& buckets);

/// The time that the packets of a snapshot are of, to draw it: from first to last, without the few that a wrong clock
/// puts far away from all others. Whole seconds; empty (begin = end = 0) without packets.
TimeRange usualTime(const Snapshot& snapshot);

/// The shortest of the lengths that people count time in (a second to 30 days) of which no more than `most` make the
/// range. Milliseconds.
std::int64_t bucketLength(const TimeRange& range, std::int64_t most);

} // namespace corescope
