#pragma once

#include <cstdint>

#include <QStringList>

#include "core/database/schema.h"

namespace corescope {

/// What `corescope info` tells about a database.
struct DatabaseInfo
{
    QString file; ///< absolute
    std::int64_t fileBytes = 0;
    std::int64_t walBytes = 0; ///< written, but not yet moved into the file
    QString journalMode;
    Schema::Layout layout = Schema::Layout::V3;
    QStringList missing; ///< optional tables, and columns as table.column

    std::int64_t transmissions = 0;
    std::int64_t observations = 0;
    std::int64_t nodes = 0;
    std::int64_t observers = 0;
    std::int64_t neighborEdges = 0;

    std::int64_t withHops = 0;            ///< observations
    std::int64_t pending = 0;             ///< observations with hops and without a resolved path
    std::int64_t firstMs = 0, lastMs = 0; ///< observation times, Unix ms; both 0 without any
};

/// Reads the whole database once, and writes nothing. Errors as of Connection::open() and BulkReader.
Result<DatabaseInfo> readDatabaseInfo(const QString& file);

} // namespace corescope
