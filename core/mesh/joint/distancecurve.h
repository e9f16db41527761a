#pragma once

#include <array>
#include <span>

#include "core/mesh/joint/places.h"

namespace corescope {

/// How likely a link of a length is, next to others: learned from the links themselves, so that it follows region and
/// antennas. Falls with distance.
class DistanceCurve
{
public:
    DistanceCurve() { m_density.fill(1); }

    struct Bin
    {
        double links = 0;   ///< counted
        double chances = 0; ///< receivers at this distance, summed over everything that was sent
    };
    static DistanceCurve fit(std::span<const Bin, distancebin::count> bins);

    float operator[](std::uint32_t bin) const { return m_density[bin]; }

private:
    std::array<float, distancebin::count> m_density;
};

} // namespace corescope
