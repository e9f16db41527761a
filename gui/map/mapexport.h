#pragma once

#include "gui/pictureexport.h"

namespace corescope {

class MapView;

/// What the map shows, drawn as shapes: the ready-made layers have the screen's resolution.
Picture mapPicture(MapView& view);

} // namespace corescope
