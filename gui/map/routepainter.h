#pragma once

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

class QPainter;

namespace corescope {

/// Draws the chosen packet's ways: the one that is looked at strong, with its relays numbered from the sender, the
/// others faint. A line is dashed where relays in between are unknown or told no place. Rings mark what else an
/// ambiguous hop could be.
void paintRoute(QPainter& painter, const MapScene& scene, const MapCamera& camera);

} // namespace corescope
