#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QFont>

#include "gui/map/basemap.h"
#include "gui/map/mapcolors.h"
#include "gui/map/mapdata.h"
#include "gui/map/nodeclusters.h"
#include "gui/map/packetroute.h"

namespace corescope {

/// Everything that is on the map, apart from the part of the world that is looked at. All painters take one.
struct MapScene
{
    std::shared_ptr<const BaseMap> baseMap; ///< null while it is being loaded
    std::shared_ptr<const MapData> data = std::make_shared<const MapData>();
    PacketRoute route;                      ///< of the chosen packet
    std::uint32_t selected = MapData::none; ///< the chosen node, in data
    double leastAffinity = 0;               ///< weaker edges are not drawn
    bool showsEdges = true, showsLabels = true, showsLegend = true;
    std::vector<GeoPosition> measured; ///< the line that is being measured
    QString attribution;               ///< who made the ground
    MapColors colors;
    QFont font;

    /// Where a key's node is; nothing if it told no place.
    std::optional<QPointF> world(KeyIndex key) const
    {
        const std::uint32_t node = data->find(key);
        return node != MapData::none && data->nodes()[node].isPlaced ? std::optional(data->nodes()[node].world)
                                                                     : std::nullopt;
    }
};

} // namespace corescope
