#include "gui/map/routepainter.h"

#include <cmath>

#include <QPainter>

#include "gui/map/clipping.h"
#include "gui/map/nodeshape.h"
#include "gui/quantities.h"

namespace corescope {

namespace {

constexpr double mainWidth = 3, otherWidth = 1.5; ///< pixels
constexpr int faintAlpha = 110;
constexpr double mentionedBelow = 0.95; ///< confidence that a relay is marked with

/// One chain on the screen: the stops with a place, and what lies between them without.
class RouteDrawing
{
public:
    RouteDrawing(QPainter& painter, const MapScene& scene, const MapCamera& camera)
        : m_painter(painter)
        , m_scene(scene)
        , m_camera(camera)
        , m_area(QRectF(QPointF(), camera.size()).adjusted(-4, -4, 4, 4))
    {
    }

    void paintLines(const RouteChain& chain, bool isMain)
    {
        QColor color = m_scene.colors.route;
        if (!isMain)
            color.setAlpha(faintAlpha);
        std::optional<QPointF> last;
        QStringList between;
        bool isFirst = true;
        for (const RouteStop& stop : chain.stops) {
            const auto here = place(stop.key);
            if (here) {
                if (last)
                    paintLine({*last, *here}, color, isMain, between);
                else if (!isFirst && isMain)
                    paintNote(*here + QPointF(0, 14), between);
                last = here;
                between.clear();
            } else if (stop.part == RouteStop::Part::Relay) {
                between.append(stop.hop);
            }
            isFirst = false;
        }
    }

    /// What else the hops could have been: rings, and thin lines from the stop before.
    void paintAlternatives(const RouteChain& chain)
    {
        QColor color = m_scene.colors.route;
        color.setAlpha(faintAlpha);
        m_painter.setBrush(Qt::NoBrush);
        std::optional<QPointF> last;
        for (const RouteStop& stop : chain.stops) {
            for (const KeyIndex key : stop.alternatives) {
                const auto there = place(key);
                if (!there)
                    continue;
                m_painter.setPen(QPen(color, 1, Qt::DotLine));
                if (const auto line = last ? clipLine({*last, *there}, m_area) : std::nullopt)
                    m_painter.drawLine(*line);
                m_painter.setPen(QPen(color, 1.5, Qt::DotLine));
                if (m_area.contains(*there))
                    m_painter.drawEllipse(*there, 1.7 * nodeRadius, 1.7 * nodeRadius);
            }
            if (const auto here = place(stop.key))
                last = here;
        }
    }

    void paintStops(const RouteChain& chain)
    {
        int number = 0;
        for (const RouteStop& stop : chain.stops) {
            number += stop.part == RouteStop::Part::Relay ? 1 : 0;
            const std::uint32_t node = m_scene.data->find(stop.key);
            const auto here = place(stop.key);
            if (!here || !m_area.contains(*here))
                continue;
            m_painter.setPen(QPen(m_scene.colors.route, 2.5));
            m_painter.setBrush(m_scene.colors.halo);
            m_painter.drawEllipse(*here, 1.9 * nodeRadius, 1.9 * nodeRadius);
            const MapNode& drawn = m_scene.data->nodes()[node];
            paintNodeShape(m_painter, drawn.role, drawn.isObserver, *here, nodeRadius, m_scene.colors);
            if (stop.part == RouteStop::Part::Relay)
                paintNumber(*here + QPointF(1.7 * nodeRadius, -1.7 * nodeRadius), number);
            if (stop.confidence && *stop.confidence < mentionedBelow)
                paintNote(*here + QPointF(0, 22), {percentText(std::floor(100 * *stop.confidence), 0)});
        }
    }

private:
    std::optional<QPointF> place(KeyIndex key) const
    {
        const auto world = m_scene.world(key);
        return world ? std::optional(m_camera.toScreen(*world)) : std::nullopt;
    }

    void paintLine(const QLineF& line, const QColor& color, bool isMain, const QStringList& between)
    {
        const auto seen = clipLine(line, m_area);
        if (!seen)
            return;
        m_painter.setPen(QPen(color, isMain ? mainWidth : otherWidth, between.isEmpty() ? Qt::SolidLine : Qt::DashLine,
                              Qt::FlatCap));
        m_painter.drawLine(*seen);
        if (!isMain)
            return;
        paintArrow(line, color);
        if (!between.isEmpty())
            paintNote(line.center(), between);
    }

    /// Two thirds along the line, where it does not cover a note.
    void paintArrow(const QLineF& line, const QColor& color)
    {
        if (line.length() < 40)
            return;
        const QPointF tip = line.pointAt(0.67);
        const QLineF unit = line.unitVector();
        const QPointF forward(unit.dx(), unit.dy()), side(-unit.dy(), unit.dx());
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(QPolygonF{tip, tip - 11 * forward + 5 * side, tip - 11 * forward - 5 * side});
    }

    /// The hops that could not be put on the map, as the packet names them.
    void paintNote(QPointF center, const QStringList& hops)
    {
        if (hops.isEmpty() || !m_area.contains(center))
            return;
        const QString text = hops.size() <= 4
                                 ? hops.join(QStringLiteral(" \u203a "))
                                 : QStringLiteral("%1 \u203a \u2026 \u203a %2").arg(hops.first(), hops.last());
        m_painter.setFont(m_scene.font);
        QRectF box = m_painter.fontMetrics().boundingRect(text);
        box.adjust(-4, -2, 4, 2);
        box.moveCenter(center);
        m_painter.setPen(QPen(m_scene.colors.route, 1, Qt::DashLine));
        m_painter.setBrush(m_scene.colors.panel);
        m_painter.drawRoundedRect(box, 3, 3);
        m_painter.setPen(m_scene.colors.text);
        m_painter.drawText(box, Qt::AlignCenter, text);
    }

    void paintNumber(QPointF center, int number)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_scene.colors.route);
        m_painter.drawEllipse(center, 8, 8);
        QFont font = m_scene.font;
        font.setBold(true);
        font.setPixelSize(10);
        m_painter.setFont(font);
        m_painter.setPen(m_scene.colors.isDark ? Qt::black : Qt::white);
        m_painter.drawText(QRectF(center.x() - 9, center.y() - 9, 18, 18), Qt::AlignCenter, QString::number(number));
    }

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapCamera& m_camera;
    const QRectF m_area;
};

} // namespace

void paintRoute(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    if (scene.route.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    RouteDrawing drawing(painter, scene, camera);
    for (std::size_t i = scene.route.chains.size(); i-- > 1;)
        drawing.paintLines(scene.route.chains[i], false);
    const RouteChain& main = scene.route.chains.front();
    drawing.paintAlternatives(main);
    drawing.paintLines(main, true);
    drawing.paintStops(main);
    painter.restore();
}

} // namespace corescope
