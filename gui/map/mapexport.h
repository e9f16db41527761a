#pragma once

#include <QString>

#include "core/error.h"

namespace corescope {

class MapView;

/// Writes what the map shows into a file, as SVG when its name ends so, else as PNG with two pixels for one.
Result<void> exportMap(MapView& view, const QString& file);

} // namespace corescope
