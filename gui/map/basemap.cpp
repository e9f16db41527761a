#include "gui/map/basemap.h"

#include <set>

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>

#include "gui/map/clipping.h"
#include "gui/map/mapcolors.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastStep = 0.7; ///< pixels between two points of an outline that are both drawn
constexpr double clipMargin = 16; ///< pixels around the picture, so that no pen shows along its edge

QRectF boundsOf(const QPolygonF& points)
{
    // Not boundingRect(): a straight line would have none that anything intersects.
    return points.boundingRect().adjusted(-1e-9, -1e-9, 1e-9, 1e-9);
}

QRectF areaOf(const MapCamera& camera)
{
    return QRectF(QPointF(), camera.size()).adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
}

/// Adds a point unless it is too near to the last one to be seen.
void addPoint(QPolygonF& points, QPointF point)
{
    if (points.isEmpty() || (point - points.last()).manhattanLength() >= leastStep)
        points.append(point);
}

} // namespace

std::shared_ptr<const BaseMap> BaseMap::shipped()
{
    QFile file(u":/corescope/world.topojson"_s);
    Outlines outlines;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray text = file.readAll();
        if (auto decoded = decodeTopoJson({text.constData(), std::size_t(text.size())}))
            outlines = std::move(*decoded);
        else
            qWarning("%s", qUtf8Printable(decoded.error().message));
    }
    return std::make_shared<const BaseMap>(outlines);
}

BaseMap::BaseMap(const Outlines& outlines)
{
    m_arcs.reserve(outlines.arcs.size());
    for (const auto& places : outlines.arcs) {
        Arc& arc = m_arcs.emplace_back();
        arc.points.reserve(qsizetype(places.size()));
        for (const GeoPosition& place : places)
            arc.points.append(MercatorProjection::toWorld(place));
        arc.bounds = boundsOf(arc.points);
    }
    std::set<std::size_t> coasts, borders;
    for (const Outlines::Outline& outline : outlines.rings) {
        Ring& ring = m_land.emplace_back(Ring{outline, {}});
        for (const auto& use : outline) {
            ring.bounds |= m_arcs[use.arc].bounds;
            coasts.insert(use.arc);
        }
    }
    for (const Outlines::Outline& outline : outlines.lines)
        for (const auto& use : outline)
            borders.insert(use.arc);
    m_coasts.assign(coasts.begin(), coasts.end());
    m_borders.assign(borders.begin(), borders.end());
}

QPolygonF BaseMap::ringOnScreen(const Ring& ring, const MapCamera& camera) const
{
    QPolygonF points;
    for (const auto& use : ring.uses) {
        const QPolygonF& arc = m_arcs[use.arc].points;
        if (use.isReversed)
            for (auto point = arc.crbegin(); point != arc.crend(); ++point)
                addPoint(points, camera.toScreen(*point));
        else
            for (const QPointF& point : arc)
                addPoint(points, camera.toScreen(point));
    }
    return clipPolygon(points, areaOf(camera));
}

void BaseMap::addLine(const Arc& arc, const MapCamera& camera, QPainterPath& path) const
{
    const QRectF area = areaOf(camera);
    QPolygonF points;
    for (const QPointF& point : arc.points)
        addPoint(points, camera.toScreen(point));
    QPointF end(-1e9, -1e9);
    for (qsizetype i = 1; i < points.size(); ++i) {
        const auto part = clipLine({points[i - 1], points[i]}, area);
        if (!part)
            continue;
        if (part->p1() != end)
            path.moveTo(part->p1());
        path.lineTo(part->p2());
        end = part->p2();
    }
}

void BaseMap::paint(QPainter& painter, const MapCamera& camera, const MapColors& colors) const
{
    const QRectF seen = camera.worldRect();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), camera.size()), colors.sea);

    QPainterPath land;
    for (const Ring& ring : m_land)
        if (ring.bounds.intersects(seen))
            if (const QPolygonF points = ringOnScreen(ring, camera); points.size() > 2)
                land.addPolygon(points);
    land.setFillRule(Qt::OddEvenFill);
    painter.fillPath(land, colors.land);

    QPainterPath coasts, borders;
    for (const std::size_t arc : m_coasts)
        if (m_arcs[arc].bounds.intersects(seen))
            addLine(m_arcs[arc], camera, coasts);
    for (const std::size_t arc : m_borders)
        if (m_arcs[arc].bounds.intersects(seen))
            addLine(m_arcs[arc], camera, borders);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.border, 1, Qt::DashLine));
    painter.drawPath(borders);
    painter.setPen(QPen(colors.coast, 1));
    painter.drawPath(coasts);
    painter.restore();
}

} // namespace corescope
