#include "core/mesh/geofilter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corescope {

namespace {

constexpr double s_kmPerDegree = 111;

/// Ray casting: a ray from the point crosses the outline an odd number of times.
bool isInside(const std::vector<GeoFilter::Point>& outline, GeoFilter::Point point)
{
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const GeoFilter::Point a = outline[i];
        const GeoFilter::Point b = outline[j];
        if ((a.lat > point.lat) != (b.lat > point.lat) &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

/// Distance to the edge from `a` to `b` on a plane, a degree of longitude being as long as at the edge's mean latitude.
double kmToEdge(GeoFilter::Point point, GeoFilter::Point a, GeoFilter::Point b)
{
    const double shrink = std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    const auto x = [&](GeoFilter::Point p) { return (p.lon - a.lon) * s_kmPerDegree * shrink; };
    const auto y = [&](GeoFilter::Point p) { return (p.lat - a.lat) * s_kmPerDegree; };
    const double squared = x(b) * x(b) + y(b) * y(b);
    const double along =
        squared == 0 ? 0 : std::clamp((x(point) * x(b) + y(point) * y(b)) / squared, 0.0, 1.0); // part of the edge
    return std::hypot(x(point) - along * x(b), y(point) - along * y(b));
}

} // namespace

bool GeoFilter::admits(std::optional<double> lat, std::optional<double> lon) const
{
    const bool isSomewhere = lat && lon && (*lat != 0 || *lon != 0);
    return !isSomewhere || holds(lat, lon);
}

bool GeoFilter::holds(std::optional<double> lat, std::optional<double> lon) const
{
    if (!lat || !lon || (*lat == 0 && *lon == 0))
        return false;
    const Point point{*lat, *lon};
    if (polygon.size() >= 3) {
        if (isInside(polygon, point))
            return true;
        for (std::size_t i = 0; bufferKm > 0 && i < polygon.size(); ++i)
            if (kmToEdge(point, polygon[i], polygon[(i + 1) % polygon.size()]) <= bufferKm)
                return true;
        return false;
    }
    return !box || (*lat >= box->latMin && *lat <= box->latMax && *lon >= box->lonMin && *lon <= box->lonMax);
}

GeoFilter areaNamed(const Areas& areas, std::string_view name)
{
    if (const auto area = areas.find(name); area != areas.end())
        return area->second;
    GeoFilter nowhere;
    nowhere.box = {1, -1, 1, -1};
    return nowhere;
}

} // namespace corescope
