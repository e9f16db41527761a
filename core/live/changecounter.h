#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace corescope {

/// How many things happened in the last 24 hours, by the hour. One thread at a time.
class ChangeCounter
{
public:
    using Clock = std::chrono::steady_clock;

    void add(std::uint64_t count, Clock::time_point now = Clock::now())
    {
        Hour& hour = m_hours[std::size_t(hourOf(now)) % m_hours.size()];
        if (hour.number != hourOf(now))
            hour = {hourOf(now), 0};
        hour.count += count;
    }

    std::uint64_t lastDay(Clock::time_point now = Clock::now()) const
    {
        std::uint64_t sum = 0;
        for (const Hour& hour : m_hours)
            if (hourOf(now) - hour.number < std::int64_t(m_hours.size()))
                sum += hour.count;
        return sum;
    }

private:
    struct Hour
    {
        std::int64_t number = -100; ///< since the clock began
        std::uint64_t count = 0;
    };

    static std::int64_t hourOf(Clock::time_point time)
    {
        return std::chrono::duration_cast<std::chrono::hours>(time.time_since_epoch()).count();
    }

    std::array<Hour, 24> m_hours{};
};

} // namespace corescope
