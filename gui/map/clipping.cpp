#include "gui/map/clipping.h"

#include <algorithm>

namespace corescope {

namespace {

/// Keeps what is inside of one edge; `distance` is negative outside.
template <typename Distance>
QPolygonF clipByEdge(const QPolygonF& polygon, Distance distance)
{
    QPolygonF result;
    result.reserve(polygon.size() + 4);
    QPointF previous = polygon.isEmpty() ? QPointF() : polygon.last();
    double before = distance(previous);
    for (const QPointF& point : polygon) {
        const double here = distance(point);
        if ((before < 0) != (here < 0))
            result.append(previous + (point - previous) * (before / (before - here)));
        if (here >= 0)
            result.append(point);
        previous = point;
        before = here;
    }
    return result;
}

} // namespace

std::optional<QLineF> clipLine(const QLineF& line, const QRectF& area)
{
    double from = 0, to = 1;
    // The part of the line where `start + t * step >= 0`.
    const auto keep = [&](double start, double step) {
        if (step == 0)
            return start >= 0;
        const double t = -start / step;
        if (step > 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    if (!keep(line.x1() - area.left(), line.dx()) || !keep(area.right() - line.x1(), -line.dx()) ||
        !keep(line.y1() - area.top(), line.dy()) || !keep(area.bottom() - line.y1(), -line.dy()))
        return std::nullopt;
    return QLineF(line.pointAt(from), line.pointAt(to));
}

QPolygonF clipPolygon(const QPolygonF& polygon, const QRectF& area)
{
    QPolygonF result = clipByEdge(polygon, [&](QPointF point) { return point.x() - area.left(); });
    result = clipByEdge(result, [&](QPointF point) { return area.right() - point.x(); });
    result = clipByEdge(result, [&](QPointF point) { return point.y() - area.top(); });
    return clipByEdge(result, [&](QPointF point) { return area.bottom() - point.y(); });
}

} // namespace corescope
