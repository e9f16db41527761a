#include "gui/map/nodeshape.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>

namespace corescope {

namespace {

constexpr double ringDistance = 3.5;    ///< pixels from a node to the ring of an observer
constexpr qsizetype mostNumbers = 3000; ///< kept, up to 11 kB each; a screen has no room for as many clusters

QPolygonF shapeOf(MapRole role, QPointF center, double radius)
{
    const auto points = [&](std::initializer_list<QPointF> offsets) {
        QPolygonF polygon;
        for (const QPointF& offset : offsets)
            polygon.append(center + offset * radius);
        return polygon;
    };
    switch (role) {
    case MapRole::Repeater:
        return points({{0, -1.05}, {1.05, 0.8}, {-1.05, 0.8}});
    case MapRole::Room:
        return points({{-0.85, -0.85}, {0.85, -0.85}, {0.85, 0.85}, {-0.85, 0.85}});
    case MapRole::Sensor:
        return points({{0, -1.15}, {1.0, 0}, {0, 1.15}, {-1.0, 0}});
    case MapRole::Other:
        return points({{-1, 0}, {-0.5, -0.87}, {0.5, -0.87}, {1, 0}, {0.5, 0.87}, {-0.5, 0.87}});
    case MapRole::Companion:
        break;
    }
    return {}; // a circle
}

void paintClusterRing(QPainter& painter, QPointF center, double radius, const MapColors& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.panel);
    painter.setPen(QPen(colors.node(MapRole::Repeater), 2.5));
    painter.drawEllipse(center, radius - 2, radius - 2);
    painter.restore();
}

void paintClusterNumber(QPainter& painter, std::uint32_t count, QPointF center, double radius, const MapColors& colors,
                        const QFont& font)
{
    painter.save();
    painter.setPen(colors.text);
    painter.setFont(font);
    painter.drawText(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                     QLocale().toString(count));
    painter.restore();
}

} // namespace

void paintNodeShape(QPainter& painter, MapRole role, bool isObserver, QPointF center, double radius,
                    const MapColors& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isObserver) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.outline, 3));
        painter.drawEllipse(center, radius + ringDistance, radius + ringDistance);
        painter.setPen(QPen(colors.node(role), 1.6));
        painter.drawEllipse(center, radius + ringDistance, radius + ringDistance);
    }
    painter.setBrush(colors.node(role));
    painter.setPen(QPen(colors.outline, 1));
    if (role == MapRole::Companion)
        painter.drawEllipse(center, 0.8 * radius, 0.8 * radius);
    else
        painter.drawPolygon(shapeOf(role, center, radius));
    painter.restore();
}

double clusterRadius(std::uint32_t count)
{
    return std::min(std::round(9 + 2 * std::log2(double(count))), 26.0);
}

void paintCluster(QPainter& painter, std::uint32_t count, QPointF center, const MapColors& colors, const QFont& font)
{
    const double radius = clusterRadius(count);
    paintClusterRing(painter, center, radius, colors);
    paintClusterNumber(painter, count, center, radius, colors, font);
}

NodeStamps::NodeStamps(const MapColors& colors, const QFont& font, double devicePixelRatio)
    : m_colors(colors)
    , m_font(font)
    , m_devicePixelRatio(devicePixelRatio)
{
    const double radius = nodeRadius + ringDistance + 2;
    for (const MapRole role : mapRoles)
        for (const bool isObserver : {false, true}) {
            QPixmap& stamp = m_nodes[2 * std::size_t(role) + isObserver] = blank(radius);
            QPainter painter(&stamp);
            paintNodeShape(painter, role, isObserver, {radius, radius}, nodeRadius, m_colors);
        }
}

QPixmap NodeStamps::blank(double radius) const
{
    const int side = int(std::ceil(2 * radius * m_devicePixelRatio));
    QPixmap pixmap(side, side);
    pixmap.setDevicePixelRatio(m_devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void NodeStamps::paintNode(QPainter& painter, MapRole role, bool isObserver, QPointF center) const
{
    const double radius = nodeRadius + ringDistance + 2;
    // Whole pixels: else each stamp is drawn by interpolation, which is slow and looks blurred.
    painter.drawPixmap((center - QPointF(radius, radius)).toPoint(), m_nodes[2 * std::size_t(role) + isObserver]);
}

bool NodeStamps::paintCluster(QPainter& painter, std::uint32_t count, QPointF center, std::size_t& mostNew)
{
    const double radius = clusterRadius(count);
    const QPoint corner = (center - QPointF(radius, radius)).toPoint();
    QPixmap& ring = m_rings[int(radius)];
    if (ring.isNull()) {
        ring = blank(radius);
        QPainter ringPainter(&ring);
        paintClusterRing(ringPainter, {radius, radius}, radius, m_colors);
    }
    painter.drawPixmap(corner, ring);
    auto number = m_numbers.find(count);
    if (number == m_numbers.end()) {
        if (mostNew == 0)
            return false;
        --mostNew;
        if (m_numbers.size() >= mostNumbers)
            m_numbers.clear();
        number = m_numbers.insert(count, blank(radius));
        QPainter numberPainter(&*number);
        paintClusterNumber(numberPainter, count, {radius, radius}, radius, m_colors, m_font);
    }
    painter.drawPixmap(corner, *number);
    return true;
}

} // namespace corescope
