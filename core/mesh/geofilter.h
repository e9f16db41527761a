#pragma once

#include <optional>
#include <vector>

namespace corescope {

/// A part of the map: a polygon with a margin, or else a box. Without either it is the whole world.
struct GeoFilter
{
    struct Point
    {
        double lat = 0, lon = 0; ///< degrees
    };

    struct Box
    {
        double latMin = 0, latMax = 0, lonMin = 0, lonMax = 0;
    };

    std::vector<Point> polygon; ///< counts with three points or more
    double bufferKm = 0;        ///< how far outside of the polygon still belongs to it
    std::optional<Box> box;     ///< counts without a polygon

    bool isWholeWorld() const { return polygon.size() < 3 && !box; }

    /// Whether something there belongs to it. Who does not tell where he is (no coordinates, or both 0) does.
    bool admits(std::optional<double> lat, std::optional<double> lon) const;
};

} // namespace corescope
