#pragma once

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

class QPainter;

namespace corescope {

/// Draws the scene's edges, the strongest on top.
void paintEdges(QPainter& painter, const MapScene& scene, const MapCamera& camera);

/// Draws the chosen node's edges over all others and marks it and its neighbours.
void paintNeighbors(QPainter& painter, const MapScene& scene, const MapCamera& camera);

} // namespace corescope
