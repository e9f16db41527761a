#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include <tsl/robin_map.h>

namespace corescope {

/// Equal bins from `minimum` to `maximum`; both are 0 and there are no bins when there are no values.
struct Histogram
{
    double minimum = 0, maximum = 0;
    double binWidth = 0; ///< 1 / number of bins when all values are equal
    std::vector<std::uint64_t> counts;

    double binStart(std::size_t bin) const { return minimum + double(bin) * binWidth; }
};

/// Figures of a set of values, zero when there are none.
struct LevelSummary
{
    double minimum = 0, maximum = 0, average = 0;
    double median = 0;            ///< the upper one of an even number
    double standardDeviation = 0; ///< of the whole population
};

/// How often each value occurred, of values such as SNR (quarter dB) and RSSI (whole dBm): millions of them, few
/// different ones. Everything that is asked of them later follows exactly, without keeping the values.
class Levels
{
public:
    Levels()
        : m_quarters(std::size_t(s_quarters))
    {
    }

    /// A finite value.
    void add(float value)
    {
        const float quarter = value * 4 + float(s_quarters) / 2;
        if (quarter >= 0 && quarter < float(s_quarters) && quarter == float(std::int32_t(quarter)))
            ++m_quarters[std::size_t(quarter)];
        else
            ++m_others[std::bit_cast<std::uint32_t>(value)];
    }
    void add(const Levels& other);

    std::uint64_t count() const;

    /// The values and how often each occurred, ascending.
    std::vector<std::pair<float, std::uint64_t>> sorted() const;

    LevelSummary summary() const;
    Histogram histogram(std::size_t bins) const;

private:
    static constexpr std::int32_t s_quarters = 4096; // from -512 to 511.75

    std::vector<std::uint64_t> m_quarters;
    tsl::robin_map<std::uint32_t, std::uint64_t> m_others; ///< by the bits of the number
};

} // namespace corescope
