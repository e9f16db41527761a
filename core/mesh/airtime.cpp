#include "core/mesh/airtime.h"

#include <cmath>

namespace corescope {

using std::chrono::nanoseconds;

nanoseconds airtime(std::size_t frameBytes, const RadioPreset& preset)
{
    const int factor = preset.spreadingFactor;
    const int rate = preset.codingRate;
    if (factor < 6 || factor > 12 || rate < 5 || rate > 8 || !(preset.bandwidthKhz > 0))
        return {};
    const double symbolNs = std::ldexp(1e6, factor) / preset.bandwidthKhz;
    const int optimized = symbolNs >= 16e6 ? 1 : 0;
    const double bits = 8.0 * static_cast<double>(frameBytes) - 4 * factor + 44;
    const double blocks = bits > 0 ? std::ceil(bits / (4 * (factor - 2 * optimized))) : 0;
    const double symbols = (preset.preamble > 0 ? preset.preamble : 8) + 4.25 + 8 + blocks * rate;
    const double total = symbols * symbolNs;
    return total < 9e18 ? nanoseconds(std::llround(total)) : nanoseconds::max();
}

} // namespace corescope
