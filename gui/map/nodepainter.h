#pragma once

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"
#include "gui/map/nodelabels.h"
#include "gui/map/nodeshape.h"

class QPainter;

namespace corescope {

/// What paintNodes() drew, for the names that follow.
struct DrawnNodes
{
    std::vector<std::uint32_t> single; ///< nodes that stand for themselves, those with most links first
    std::vector<QRectF> clusters;      ///< the areas of the others
};

/// Draws nodes and clusters. `stamps` null: as shapes instead of pictures, for a vector format.
DrawnNodes paintNodes(QPainter& painter, const MapScene& scene, const MapCamera& camera, const NodeClusters& clusters,
                      NodeStamps* stamps);

/// Draws the names, those of the chosen node and of the route first.
void paintNames(QPainter& painter, const MapScene& scene, const MapCamera& camera, DrawnNodes drawn,
                NodeLabels& labels);

} // namespace corescope
