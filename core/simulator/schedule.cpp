#include "core/simulator/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corescope::simulator {

namespace {

constexpr std::int64_t s_hour = 3600;
constexpr std::int64_t s_utcOffset = -8 * s_hour; ///< of the simulated region
constexpr std::int64_t s_lastReceptions = 300;    ///< seconds kept free at the end, so that nothing arrives after it

/// How busy the mesh is in the hour that begins then; 1 on average.
double activity(std::int64_t time)
{
    const std::int64_t local = time + s_utcOffset;
    const double hourOfDay = static_cast<double>(local % 86400) / s_hour;
    constexpr double busiestHour = 18.5;
    const double daily = 1 + 0.6 * std::cos((hourOfDay - busiestHour) / 24 * 2 * std::numbers::pi);
    const std::int64_t weekday = (local / 86400 + 3) % 7; // 0 = Monday
    return daily * (weekday >= 5 ? 1.2 : 0.95);
}

} // namespace

std::vector<double> sendingTimes(std::uint64_t count, std::int64_t endTime, unsigned days, Random& random)
{
    const std::int64_t start = endTime - std::int64_t(days) * 86400;
    std::vector<double> sums{0};
    for (std::int64_t hour = start; hour < endTime; hour += s_hour)
        sums.push_back(sums.back() + activity(hour));

    // The running sum of exponential gaps is sorted; scaled to the whole it is a sorted random sample.
    std::vector<double> times(count);
    double sum = 0;
    for (double& time : times)
        time = sum += random.exponential();
    sum += random.exponential();

    const double length = static_cast<double>(endTime - start - s_lastReceptions);
    std::size_t hour = 0;
    for (double& time : times) {
        const double wanted = time / sum * sums.back();
        while (hour + 2 < sums.size() && sums[hour + 1] < wanted)
            ++hour;
        const double within = (wanted - sums[hour]) / (sums[hour + 1] - sums[hour]);
        const double hours = static_cast<double>(sums.size() - 1);
        time = static_cast<double>(start) + (static_cast<double>(hour) + within) / hours * length;
    }
    return times;
}

} // namespace corescope::simulator
