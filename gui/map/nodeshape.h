#pragma once

#include <QFont>
#include <QHash>
#include <QPixmap>

#include "gui/map/mapcolors.h"

class QPainter;

namespace corescope {

/// Half the size of a node on the map, pixels.
inline constexpr double nodeRadius = 6;

/// Draws a node: a triangle for a repeater, a square for a room server, a circle for a companion, a diamond for a
/// sensor; a ring around those that are observers too.
void paintNodeShape(QPainter& painter, MapRole role, bool isObserver, QPointF center, double radius,
                    const MapColors& colors);

/// Half the size of the mark for so many nodes, whole pixels.
double clusterRadius(std::uint32_t count);
void paintCluster(QPainter& painter, std::uint32_t count, QPointF center, const MapColors& colors, const QFont& font);

/// The same as ready-made pictures: ten thousand of them are drawn in two milliseconds.
class NodeStamps
{
public:
    NodeStamps() = default;
    NodeStamps(const MapColors& colors, const QFont& font, double devicePixelRatio);

    void paintNode(QPainter& painter, MapRole role, bool isObserver, QPointF center) const;
    /// False when the number was left out because it is a new one and `mostNew` is 0.
    bool paintCluster(QPainter& painter, std::uint32_t count, QPointF center, std::size_t& mostNew);

private:
    QPixmap blank(double radius) const;

    MapColors m_colors;
    QFont m_font;
    double m_devicePixelRatio = 1;
    std::array<QPixmap, 2 * mapRoles.size()> m_nodes;
    QHash<int, QPixmap> m_rings;             ///< of clusters, by radius
    QHash<std::uint32_t, QPixmap> m_numbers; ///< in them
};

} // namespace corescope
