#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <tsl/robin_map.h>

namespace corescope {

/// Something for each hour, or whatever other number of a time. Made for rows that come roughly in order of time: the
/// last entry is found without a look-up.
template <typename Value>
class HourMap
{
public:
    Value& operator[](std::int64_t hour)
    {
        if (!m_last || hour != m_lastHour) {
            m_last = &m_values[hour];
            m_lastHour = hour;
        }
        return *m_last;
    }

    HourMap() = default;
    HourMap(HourMap&& other) noexcept { *this = std::move(other); }
    HourMap& operator=(HourMap&& other) noexcept
    {
        m_values = std::move(other.m_values);
        m_last = other.m_last = nullptr;
        return *this;
    }

    /// Adds what another map holds.
    void add(const HourMap& other)
    {
        for (const auto& [hour, value] : other.m_values)
            (*this)[hour] += value;
    }

    /// Hours and values, earliest first.
    std::vector<std::pair<std::int64_t, Value>> sorted() const
    {
        std::vector<std::pair<std::int64_t, Value>> all(m_values.begin(), m_values.end());
        std::ranges::sort(all, {}, &std::pair<std::int64_t, Value>::first);
        return all;
    }

private:
    tsl::robin_map<std::int64_t, Value> m_values;
    Value* m_last = nullptr; ///< into m_values, of m_lastHour
    std::int64_t m_lastHour = 0;
};

} // namespace corescope
