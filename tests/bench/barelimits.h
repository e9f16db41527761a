#pragma once

#include <cstdint>

#include <QString>

#include "core/error.h"

namespace corescope::bench {

/// Seconds to step through all transmissions and observations with sqlite3 alone: the columns that the loader asks for,
/// the table cut into pieces by rowid, `threads` connections. Nothing is done with the rows.
Result<double> bareScan(const QString& database, int threads);

struct BareUpdates
{
    double seconds = 0; ///< of begin, update and commit; reading the texts is not in it
    std::int64_t rows = 0;
};

/// Writes the resolved paths of one database into another with a prepared UPDATE by rowid, 5,000 in a transaction,
/// write-ahead log, synchronous=NORMAL, the log moved into the database at the same size as the server does it.
Result<BareUpdates> bareUpdates(const QString& resolved, const QString& target);

} // namespace corescope::bench
