#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
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
    /// The same, but who does not tell where he is does not belong to it.
    bool holds(std::optional<double> lat, std::optional<double> lon) const;
};

/// Parts of the map by the name that requests have for them.
using Areas = std::map<std::string, GeoFilter, std::less<>>;

/// One of them; for an unknown name a place where nothing is.
GeoFilter areaNamed(const Areas& areas, std::string_view name);

} // namespace corescope
