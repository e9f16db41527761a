#pragma once

#include <cstdint>

namespace corescope {

/// Spans of time of equal length, counted from midnight of 1970-01-01 in a zone so far ahead of UTC: days of users are
/// not days of UTC. All in one unit, seconds or milliseconds.
struct TimeBuckets
{
    std::int64_t length = 1;
    std::int64_t zone = 0;

    std::int64_t number(std::int64_t time) const
    {
        const std::int64_t local = time + zone;
        return local / length - (local % length < 0 ? 1 : 0);
    }
    std::int64_t begin(std::int64_t number) const { return number * length - zone; }
    /// Of the one that a time is in.
    std::int64_t beginOf(std::int64_t time) const { return begin(number(time)); }
};

} // namespace corescope
