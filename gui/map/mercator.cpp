#include "gui/map/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corescope {

namespace {

constexpr double earthRadius = 6'371'008.8;      ///< m, mean
constexpr double equatorLength = 40'075'016.686; ///< m, of the sphere that Web Mercator assumes

double toRadians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}
double toDegrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

} // namespace

QPointF MercatorProjection::toWorld(GeoPosition place)
{
    const double sine = std::sin(toRadians(std::clamp(place.latitude, -maxLatitude, maxLatitude)));
    return {place.longitude / 360 + 0.5, 0.5 - std::log((1 + sine) / (1 - sine)) / (4 * std::numbers::pi)};
}

GeoPosition MercatorProjection::toGeo(QPointF world)
{
    return {toDegrees(std::atan(std::sinh(std::numbers::pi * (1 - 2 * world.y())))), (world.x() - 0.5) * 360};
}

double MercatorProjection::metersPerWorld(double latitude)
{
    return equatorLength * std::cos(toRadians(latitude));
}

double distanceMeters(GeoPosition from, GeoPosition to)
{
    const double height = std::sin(toRadians(to.latitude - from.latitude) / 2);
    const double width = std::sin(toRadians(to.longitude - from.longitude) / 2);
    const double chord =
        height * height + std::cos(toRadians(from.latitude)) * std::cos(toRadians(to.latitude)) * width * width;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(chord)));
}

double initialBearing(GeoPosition from, GeoPosition to)
{
    const double turn = toRadians(to.longitude - from.longitude);
    const double east = std::sin(turn) * std::cos(toRadians(to.latitude));
    const double north = std::cos(toRadians(from.latitude)) * std::sin(toRadians(to.latitude)) -
                         std::sin(toRadians(from.latitude)) * std::cos(toRadians(to.latitude)) * std::cos(turn);
    const double bearing = toDegrees(std::atan2(east, north));
    return bearing < 0 ? bearing + 360 : bearing;
}

} // namespace corescope
