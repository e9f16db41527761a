#pragma once

#include <cstdint>

#include "core/error.h"

namespace corescope {

/// Deletes the transmissions first seen before `oldestKept` (text) and their observations from a database file, in one
/// transaction. Returns how many transmissions. Programs that have them in memory keep them until their next start.
/// Errors: as those of opening and writing.
Result<std::int64_t> pruneTransmissions(const QString& file, const QString& oldestKept);

} // namespace corescope
