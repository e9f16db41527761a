#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <QPainterPath>
#include <QPolygonF>

#include "core/error.h"
#include "gui/map/mapcamera.h"
#include "gui/map/topojson.h"

class QPainter;

namespace corescope {

struct MapColors;

/// Coasts and borders of the world, ready to be drawn. Immutable: paint it from any thread.
class BaseMap
{
public:
    /// Those that the program brings along; takes some ten milliseconds.
    static std::shared_ptr<const BaseMap> shipped();

    explicit BaseMap(const Outlines& outlines);

    /// Fills all the painter's device of the camera's size.
    void paint(QPainter& painter, const MapCamera& camera, const MapColors& colors) const;

private:
    struct Arc
    {
        QPolygonF points; ///< in the world of MercatorProjection
        QRectF bounds;
    };
    struct Ring
    {
        Outlines::Outline uses;
        QRectF bounds;             ///< beyond the world where it goes over the 180th meridian
        bool isAroundPole = false; ///< Antarctica: the south pole closes it
    };

    /// All points of an outline; one that goes over the edge of the map goes on beside it. Returns how many worlds
    /// further it ends.
    template <typename Visit>
    int visitPoints(const Outlines::Outline& outline, Visit visit) const;
    /// `turn`: how many worlds beside its own place.
    QPolygonF ringOnScreen(const Ring& ring, const MapCamera& camera, int turn) const;
    void addLine(const Arc& arc, const MapCamera& camera, QPainterPath& path) const;

    std::vector<Arc> m_arcs;
    std::vector<Ring> m_land;
    std::vector<std::size_t> m_coasts, m_borders; ///< in m_arcs
};

} // namespace corescope
