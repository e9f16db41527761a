#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/mesh/joint/relayindex.h"

namespace corescope {

/// Classes of distance: up to half a kilometre, then four for every doubling, then everything beyond 500 km, and one
/// for "nobody knows".
namespace distancebin {

inline constexpr std::uint32_t count = 42;
inline constexpr std::uint32_t unknown = count - 1;

/// Of a squared distance in km².
inline std::uint32_t ofSquare(float squaredKm)
{
    constexpr float nearest = 0.25F;
    if (!(squaredKm >= nearest))
        return 0;
    // The exponent and the first bit behind it: two steps for each doubling of the square. Steps are not all of one
    // width, which nothing here needs.
    const std::uint32_t step = (std::bit_cast<std::uint32_t>(squaredKm / nearest) >> 22) - (127U << 1);
    return std::min(step + 1, unknown - 1);
}

} // namespace distancebin

/// Where a node is: on the sphere, in km.
struct Place
{
    float x = 0, y = 0, z = 0;
    float spreadSquare = 0; ///< km²; how uncertain a guess is
    bool isKnown = false;
    bool isGuessed = false;

    static Place at(double latitude, double longitude);
};

float squaredKm(const Place& a, const Place& b);

/// The distance class of two places.
inline std::uint32_t distanceBin(const Place& a, const Place& b)
{
    if (!a.isKnown || !b.isKnown)
        return distancebin::unknown;
    return distancebin::ofSquare(squaredKm(a, b) + (a.spreadSquare + b.spreadSquare) / 4);
}

/// The places of all rows but anyone(), as the nodes tell them.
std::vector<Place> toldPlaces(const RelayIndex& relays);

/// A node that somebody is linked to, and how strongly.
struct LinkedPlace
{
    Place place;
    double strength = 0;
};

/// Where a node with these neighbours may be: their weighted geometric median. Unknown with few neighbours.
Place guessPlace(std::span<const LinkedPlace> neighbors);

} // namespace corescope
