#pragma once

#include <atomic>
#include <cstdint>

#include <QString>

#include "core/database/schema.h"
#include "core/error.h"

namespace corescope {

class PacketStore;

/// How far loading has come; written by the loader, read by anybody.
struct LoadProgress
{
    std::atomic<std::int64_t> rowsDone = 0;
    std::atomic<std::int64_t> rowsTotal = 0; ///< from the spans of ids, so an upper bound
};

/// Reads all transmissions and observations into a store: pieces of the tables are read and parsed on several threads,
/// each with a connection of its own, and taken in in the order of their ids.
class DatabaseLoader
{
public:
    struct Options
    {
        int threads = 2;
        bool usePlainRoad = false; ///< read with QSqlQuery although sqlite3 is at hand
    };

    DatabaseLoader(QString file, Schema schema, PacketStore& store, Options options);

    /// Reads until done or until `stop` is set, which is no error. On an error the store keeps what was read so far.
    Result<void> run(LoadProgress& progress, const std::atomic<bool>& stop);

private:
    const QString m_file;
    const Schema m_schema;
    PacketStore& m_store;
    const Options m_options;
};

} // namespace corescope
