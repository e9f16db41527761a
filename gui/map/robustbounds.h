#pragma once

#include <span>

#include <QPointF>
#include <QRectF>

namespace corescope {

/// The area of a mesh: all points, unless a few lie far beyond a gap that no point is in, as those of devices with a
/// wrong position do. At most about a seventh is left out. Null without points.
QRectF robustBounds(std::span<const QPointF> points);

} // namespace corescope
