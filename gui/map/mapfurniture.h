#pragma once

#include <QString>

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

class QPainter;

namespace corescope {

/// A round distance that fits into a width.
struct ScaleBar
{
    double meters = 0;
    double pixels = 0;
};
ScaleBar scaleBar(double metersPerPixel, double widest);

/// `850 m`, `12.4 km`; feet and miles where the user's country counts in these.
QString distanceText(double meters);
/// `37.77493, -122.41942`: five digits are a metre.
QString placeText(GeoPosition place);
/// Length of the line, and the direction of its last part.
QString measureText(const std::vector<GeoPosition>& places);

/// Scale bar, legend, who made the ground, and the line that is being measured. Gives the place of the legend, null
/// without one: names keep away from it.
QRectF paintFurniture(QPainter& painter, const MapScene& scene, const MapCamera& camera);

} // namespace corescope
