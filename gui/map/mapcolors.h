#pragma once

#include <array>

#include <QColor>
#include <QPalette>

#include "gui/map/maprole.h"

namespace corescope {

/// All colours of the map, light or dark like the rest of the window.
struct MapColors
{
    explicit MapColors(const QPalette& palette = {});

    bool isDark = false;
    QColor sea, land, coast, border;
    QColor text, halo;   ///< labels, and the outline that keeps them legible
    QColor panel, frame; ///< behind legend and scale bar
    QColor outline;      ///< around nodes
    QColor selection;    ///< the chosen node, its neighbours' links
    QColor route;        ///< the chosen packet's path
    QColor measure;
    std::array<QColor, 4> edges; ///< by affinity, weakest first

    QColor node(MapRole role) const { return m_nodes[std::size_t(role)]; }

    bool operator==(const MapColors&) const = default;

private:
    std::array<QColor, mapRoles.size()> m_nodes;
};

} // namespace corescope
