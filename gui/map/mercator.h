#pragma once

#include <QPointF>

namespace corescope {

/// A place on earth, in degrees.
struct GeoPosition
{
    double latitude = 0, longitude = 0;

    bool operator==(const GeoPosition&) const = default;
};

/// Web Mercator: the world as a square of side 1, its upper left corner at 180 degrees west, so that a map of zoom
/// level z is 256 * 2^z pixels wide.
struct MercatorProjection
{
    static constexpr double maxLatitude = 85.0511287798066; ///< where the square ends

    /// Latitudes beyond the square are taken to its edge.
    static QPointF toWorld(GeoPosition place);
    static GeoPosition toGeo(QPointF world);
    /// How long on the ground one side of the square is at a latitude.
    static double metersPerWorld(double latitude);
};

/// Along the great circle (haversine formula, mean radius of the earth).
double distanceMeters(GeoPosition from, GeoPosition to);

/// The direction in which to leave `from`, clockwise from north, 0 to 360 degrees.
double initialBearing(GeoPosition from, GeoPosition to);

} // namespace corescope
