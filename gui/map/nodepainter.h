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
    bool isComplete = true;            ///< no number was left out
};

/// Draws nodes and clusters. `stamps` null: as shapes instead of pictures, for a vector format; else at most `mostNew`
/// numbers are drawn for the first time, and it becomes what is left of it.
DrawnNodes paintNodes(QPainter& painter, const MapScene& scene, const MapCamera& camera, const NodeClusters& clusters,
                      NodeStamps* stamps, std::size_t& mostNew);

/// Draws the names, those of the chosen node and of the route first. See NodeLabels::paint().
bool paintNames(QPainter& painter, const MapScene& scene, const MapCamera& camera, DrawnNodes drawn, NodeLabels& labels,
                std::size_t mostNew);

} // namespace corescope
