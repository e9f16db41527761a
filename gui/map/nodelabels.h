#pragma once

#include <cstdint>
#include <vector>

#include <QCache>
#include <QPixmap>

#include "gui/map/labelplacer.h"
#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

class QPainter;

namespace corescope {

/// The names on the map. Keeps them as pictures, for a frame has no time to lay out text.
class NodeLabels
{
public:
    NodeLabels();

    /// Forgets what was kept: data, font or colours are others now.
    void clear() { m_kept.clear(); }

    /// Names as many of `nodes` (numbers of the scene's data, most important first) as have room, those of `chosen` in
    /// any case. No name covers an obstacle. At most `mostNew` of them are drawn for the first time: false when that
    /// left some out, which then are for the next frame.
    bool paint(QPainter& painter, const MapScene& scene, const MapCamera& camera, std::vector<std::uint32_t> nodes,
               const std::vector<std::uint32_t>& chosen, std::vector<QRectF> obstacles, std::size_t mostNew);

private:
    struct Label
    {
        QString text;
        QSizeF size;
        QPixmap picture; ///< null until it is needed
    };

    const Label& label(const MapScene& scene, std::uint32_t node);
    bool paint(QPainter& painter, const MapScene& scene, std::uint32_t node, const QRectF& place, std::size_t& mostNew);

    QCache<std::uint32_t, Label> m_kept; ///< by node
};

} // namespace corescope
