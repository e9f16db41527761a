#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corescope {

/// A place on the Earth, taken for a sphere of radius 1: many distances follow from it without trigonometry for each.
struct SpherePoint
{
    double x = 0, y = 0, z = 0;
};

/// Latitude and longitude in degrees.
inline SpherePoint spherePoint(double latitude, double longitude)
{
    constexpr double radian = std::numbers::pi / 180;
    const double lat = latitude * radian;
    const double lon = longitude * radian;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// The straight line between two points, through the Earth; in Earth radii.
inline double chord(const SpherePoint& a, const SpherePoint& b)
{
    return std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/// Great-circle distance: the value of the haversine formula with a radius of 6371 km.
inline double distanceKm(const SpherePoint& a, const SpherePoint& b)
{
    constexpr double earthRadiusKm = 6371;
    return 2 * earthRadiusKm * std::asin(std::min(1.0, chord(a, b) / 2));
}

} // namespace corescope
