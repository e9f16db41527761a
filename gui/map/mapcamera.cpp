#include "gui/map/mapcamera.h"

#include <algorithm>
#include <cmath>

namespace corescope {

double MapCamera::level() const
{
    return std::log2(m_scale / tileSize);
}

int MapCamera::nearestLevel() const
{
    return int(std::round(level()));
}

double MapCamera::scaleOf(int level)
{
    return tileSize * std::exp2(level);
}

void MapCamera::setCenter(QPointF world)
{
    m_center = {std::clamp(world.x(), 0.0, 1.0), std::clamp(world.y(), 0.0, 1.0)};
}

void MapCamera::setScale(double scale)
{
    m_scale = std::clamp(scale, tileSize * std::exp2(minLevel), tileSize * std::exp2(maxLevel));
}

void MapCamera::pan(QPointF pixels)
{
    setCenter(m_center - pixels / m_scale);
}

void MapCamera::zoomAbout(QPointF screen, double factor)
{
    const QPointF fixed = toWorld(screen);
    setScale(m_scale * factor);
    pan(screen - toScreen(fixed));
}

void MapCamera::fit(const QRectF& world, double margin, double closest)
{
    const double width = std::max(1.0, m_size.width() - 2 * margin);
    const double height = std::max(1.0, m_size.height() - 2 * margin);
    const double most = tileSize * std::exp2(closest);
    setScale(std::min(
        {most, world.width() > 0 ? width / world.width() : most, world.height() > 0 ? height / world.height() : most}));
    setCenter(world.center());
}

} // namespace corescope
