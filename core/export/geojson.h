#pragma once

#include <QByteArray>

#include "core/store/snapshot.h"

namespace corescope {

/// Nodes that told where they are, and the neighbour edges between those, as a FeatureCollection of RFC 7946: points
/// with `kind` "node", `public_key`, `name`, `role`, `last_seen`, `advert_count`, and lines with `kind` "edge",
/// `node_a`, `node_b`, `count`, `last_seen` and `score` (0 to 1, see edgeScore(), at `nowMs`, Unix ms).
QByteArray toGeoJson(const Snapshot& snapshot, std::int64_t nowMs);

} // namespace corescope
