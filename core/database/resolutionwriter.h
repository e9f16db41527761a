#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/database/rows.h"
#include "core/database/schema.h"
#include "core/database/walkeeper.h"
#include "core/database/writestatement.h"

namespace corescope {

/// The relays found for one observation, as they go into the database.
struct ResolvedPathUpdate
{
    std::int64_t observationId = 0;
    std::string_view text; ///< JSON array; empty writes NULL, which means "not tried yet"
};

/// The one connection that writes: resolved paths and neighbour edges, each call one short transaction that happens as
/// a whole or not at all. Every call may fail with Busy (another writer or the -wal limit; try again), DiskFull or
/// ReadOnly.
class ResolutionWriter
{
public:
    struct Options
    {
        std::chrono::milliseconds busyTimeout{1000}; ///< short, so that the caller can give way and come back
        WalLimits walLimits;
        bool usePlainRoad = false; ///< see Connection::Options
    };

    enum class Clear {
        Unresolved, ///< paths with at least one null in them
        All,
    };

    /// Opens the database for writing and adds the table and the column that may be missing.
    static Result<std::unique_ptr<ResolutionWriter>> open(const QString& file, const Options& options);
    static Result<std::unique_ptr<ResolutionWriter>> open(const QString& file) { return open(file, Options()); }

    ResolutionWriter(const ResolutionWriter&) = delete;
    ResolutionWriter& operator=(const ResolutionWriter&) = delete;
    /// Empties the -wal file if nobody stands in the way.
    ~ResolutionWriter();

    const Schema& schema() const { return m_schema; }
    const Connection& connection() const { return m_connection; }

    /// Ids that no longer exist are passed over.
    Result<void> write(std::span<const ResolvedPathUpdate> updates);
    /// Sets resolved paths of these observations back to NULL, so that the backfill tries them again. Returns how many.
    /// Call it for the pieces of partition(), some 50,000 ids each, to stay short, show progress and be able to stop.
    Result<std::int64_t> clearResolvedPaths(IdRange piece, Clear which);

    /// Adds the counts to those of edges already there and keeps the later last_seen.
    Result<void> upsertNeighborEdges(std::span<const NeighborEdgeRow> edges);
    Result<void> replaceNeighborEdges(std::span<const NeighborEdgeRow> edges);
    /// Deletes edges with a last_seen before this text. Returns how many.
    Result<std::int64_t> pruneNeighborEdges(std::string_view olderThan);

    WalState walState() const { return m_wal.state(); }
    std::int64_t walBytes() const { return m_wal.state().bytes; }
    Result<void> checkpoint() { return m_wal.checkpoint(); }

private:
    ResolutionWriter(Connection connection, const Options& options);

    template <typename Work>
    auto inTransaction(const QString& doing, Work&& work) -> decltype(work());
    Result<void> upsertEach(std::span<const NeighborEdgeRow> edges);
    Result<std::int64_t> runOnce(const QString& sql, const QString& doing, std::initializer_list<SqlValue> values);

    Connection m_connection; ///< first: the statements below must go before it
    Schema m_schema;
    WalKeeper m_wal;
    std::unique_ptr<WriteStatement> m_updatePath; ///< made at first use
    std::unique_ptr<WriteStatement> m_upsertEdge; ///< made at first use
};

} // namespace corescope
