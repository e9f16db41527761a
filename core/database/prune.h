#pragma once

#include <cstdint>

#include "core/error.h"

namespace corescope {

/// Deletes the transmissions first seen before `oldestKept` (text) and their observations from a database file, in one
/// transaction. Returns how many transmissions. Programs that have them in memory keep them until their next start.
/// Errors: as those of opening and writing.
Result<std::int64_t> pruneTransmissions(const QString& file, const QString& oldestKept);

/// Deletes the samples that observers took of themselves before `oldestKept` (text). Returns how many; 0 without such a
/// table. Errors: as those of opening and writing.
Result<std::int64_t> pruneSamples(const QString& file, const QString& oldestKept);

} // namespace corescope
