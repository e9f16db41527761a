#pragma once

#include <cstdint>
#include <vector>

#include "core/simulator/random.h"

namespace corescope::simulator {

/// `count` sending times in ascending order (Unix seconds) within the `days` before `endTime`: at random, but more in
/// the evening than at night, and more at weekends.
std::vector<double> sendingTimes(std::uint64_t count, std::int64_t endTime, unsigned days, Random& random);

} // namespace corescope::simulator
