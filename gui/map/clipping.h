#pragma once

#include <optional>

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

namespace corescope {

// QPainter clips too, but slowly, and it loses its bearings with coordinates of millions of pixels, as a coast has them
// in a view of one town.

/// The part of a line within `area`, if any (Liang and Barsky).
std::optional<QLineF> clipLine(const QLineF& line, const QRectF& area);

/// The part of a polygon within `area` (Sutherland and Hodgman). Pieces stay connected along the edge of the area,
/// which does not show when it is filled. Empty if there is none.
QPolygonF clipPolygon(const QPolygonF& polygon, const QRectF& area);

} // namespace corescope
