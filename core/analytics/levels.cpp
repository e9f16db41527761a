#include "core/analytics/levels.h"

#include <algorithm>
#include <cmath>

namespace corescope {

void Levels::add(const Levels& other)
{
    for (std::size_t i = 0; i < m_quarters.size(); ++i)
        m_quarters[i] += other.m_quarters[i];
    for (const auto& [bits, count] : other.m_others)
        m_others[bits] += count;
}

std::uint64_t Levels::count() const
{
    std::uint64_t count = 0;
    for (const std::uint64_t quarter : m_quarters)
        count += quarter;
    for (const auto& [bits, other] : m_others)
        count += other;
    return count;
}

std::vector<std::pair<float, std::uint64_t>> Levels::sorted() const
{
    std::vector<std::pair<float, std::uint64_t>> levels;
    for (std::size_t i = 0; i < m_quarters.size(); ++i)
        if (m_quarters[i] > 0)
            levels.emplace_back(float(std::int32_t(i) - s_quarters / 2) / 4, m_quarters[i]);
    for (const auto& [bits, count] : m_others)
        levels.emplace_back(std::bit_cast<float>(bits), count);
    std::ranges::sort(levels, {}, &std::pair<float, std::uint64_t>::first);
    return levels;
}

LevelSummary Levels::summary() const
{
    const auto levels = sorted();
    LevelSummary summary;
    if (levels.empty())
        return summary;
    std::uint64_t count = 0;
    double sum = 0;
    for (const auto& [value, times] : levels) {
        count += times;
        sum += double(value) * double(times);
    }
    summary.minimum = levels.front().first;
    summary.maximum = levels.back().first;
    summary.average = sum / double(count);
    double squares = 0;
    std::uint64_t below = 0;
    bool isBeforeMedian = true;
    for (const auto& [value, times] : levels) {
        squares += (value - summary.average) * (value - summary.average) * double(times);
        below += times;
        if (isBeforeMedian && below > count / 2) {
            summary.median = value;
            isBeforeMedian = false;
        }
    }
    summary.standardDeviation = std::sqrt(squares / double(count));
    return summary;
}

Histogram Levels::histogram(std::size_t bins) const
{
    const auto levels = sorted();
    Histogram histogram;
    if (levels.empty())
        return histogram;
    histogram.minimum = levels.front().first;
    histogram.maximum = levels.back().first;
    const double span = histogram.maximum - histogram.minimum;
    histogram.binWidth = (span == 0 ? 1 : span) / double(bins);
    histogram.counts.resize(bins);
    for (const auto& [value, times] : levels) {
        const double bin = (value - histogram.minimum) / histogram.binWidth;
        histogram.counts[std::min(std::size_t(bin), bins - 1)] += times;
    }
    return histogram;
}

} // namespace corescope
