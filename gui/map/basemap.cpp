#include "gui/map/basemap.h"

#include <algorithm>
#include <cmath>
#include <optional>
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
constexpr QRectF s_world(0, 0, 1, 1);
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

/// Whether the way between two neighbours of an outline goes over the 180th meridian, from one edge of the map to the
/// other, and not all round the world.
bool isOverEdge(double x, double nextX)
{
    return std::abs(nextX - x) > 0.5;
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
        QPolygonF points;
        const int turns = visitPoints(outline, [&](QPointF point) { points.append(point); });
        m_land.push_back({outline, boundsOf(points), turns != 0});
        for (const auto& use : outline)
            coasts.insert(use.arc);
    }
    for (const Outlines::Outline& outline : outlines.lines)
        for (const auto& use : outline)
            borders.insert(use.arc);
    m_coasts.assign(coasts.begin(), coasts.end());
    m_borders.assign(borders.begin(), borders.end());
}

template <typename Visit>
int BaseMap::visitPoints(const Outlines::Outline& outline, Visit visit) const
{
    int turn = 0;
    std::optional<double> before;
    const auto visitOne = [&](QPointF point) {
        if (before && isOverEdge(*before, point.x()))
            turn += point.x() < *before ? 1 : -1;
        before = point.x();
        visit(point + QPointF(turn, 0));
    };
    for (const auto& use : outline) {
        const QPolygonF& points = m_arcs[use.arc].points;
        if (use.isReversed)
            std::for_each(points.crbegin(), points.crend(), visitOne);
        else
            std::for_each(points.cbegin(), points.cend(), visitOne);
    }
    return turn;
}

QPolygonF BaseMap::ringOnScreen(const Ring& ring, const MapCamera& camera, int turn) const
{
    QPolygonF points;
    visitPoints(ring.uses, [&](QPointF point) { addPoint(points, camera.toScreen(point + QPointF(turn, 0))); });
    if (ring.isAroundPole) {
        const double bottom = camera.toScreen({0, 1}).y();
        points << QPointF(points.last().x(), bottom) << QPointF(points.first().x(), bottom);
    }
    const QRectF world = camera.toScreen(s_world);
    const QRectF area = areaOf(camera);
    return clipPolygon(points, area.intersected({world.left(), area.top(), world.width(), area.height()}));
}

void BaseMap::addLine(const Arc& arc, const MapCamera& camera, QPainterPath& path) const
{
    const QRectF area = areaOf(camera);
    QPolygonF points;
    for (const QPointF& point : arc.points)
        addPoint(points, camera.toScreen(point));
    QPointF end(-1e9, -1e9);
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (isOverEdge(points[i - 1].x() / camera.scale(), points[i].x() / camera.scale()))
            continue;
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
    const QRectF seen = camera.worldRect() & s_world;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), camera.size()), colors.sea);

    QPainterPath land;
    for (const Ring& ring : m_land)
        for (const int turn : {-1, 0, 1})
            if (ring.bounds.translated(turn, 0).intersects(seen))
                if (const QPolygonF points = ringOnScreen(ring, camera, turn); points.size() > 2)
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
