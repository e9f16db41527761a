#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace corescope::bench {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

inline double secondsSince(TimePoint begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// 0 without values.
inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace corescope::bench
