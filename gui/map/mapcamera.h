#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace corescope {

/// Which part of the world (see MercatorProjection) is seen in a picture, and how large. Pixels are logical ones.
class MapCamera
{
public:
    static constexpr double tileSize = 256; ///< pixels of the whole world at zoom level 0
    static constexpr double minLevel = 1, maxLevel = 20;

    QSizeF size() const { return m_size; }
    QPointF center() const { return m_center; }
    double scale() const { return m_scale; } ///< pixels a side of the world
    double level() const;                    ///< zoom level as tile servers count it
    int nearestLevel() const;
    static double scaleOf(int level);

    void setSize(QSizeF size) { m_size = size; }
    void setCenter(QPointF world);
    void setScale(double scale);

    QPointF toScreen(QPointF world) const
    {
        return {(world.x() - m_center.x()) * m_scale + m_size.width() / 2,
                (world.y() - m_center.y()) * m_scale + m_size.height() / 2};
    }
    QRectF toScreen(const QRectF& world) const { return {toScreen(world.topLeft()), toScreen(world.bottomRight())}; }
    QPointF toWorld(QPointF screen) const
    {
        return {(screen.x() - m_size.width() / 2) / m_scale + m_center.x(),
                (screen.y() - m_size.height() / 2) / m_scale + m_center.y()};
    }
    QRectF worldRect() const { return {toWorld(QPointF()), toWorld({m_size.width(), m_size.height()})}; }

    /// Moves what is seen by so many pixels, as a drag does.
    void pan(QPointF pixels);
    /// Zooms so that what is at `screen` stays there.
    void zoomAbout(QPointF screen, double factor);
    /// Shows all of `world` with a margin in pixels, but no closer than `closest` (a zoom level).
    void fit(const QRectF& world, double margin, double closest = 15);

    bool operator==(const MapCamera&) const = default;

private:
    QSizeF m_size{640, 480};
    QPointF m_center{0.5, 0.5};
    double m_scale = tileSize * 2;
};

} // namespace corescope
