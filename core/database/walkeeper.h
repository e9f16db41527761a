#pragma once

#include <chrono>
#include <cstdint>

#include "core/error.h"

namespace corescope {

class Connection;

/// Bytes of the -wal file at which something is done about it.
struct WalLimits
{
    std::int64_t checkpointAt = 16LL << 20; ///< SQLite moves what it can into the database with the commit
    std::int64_t truncateAt = 64LL << 20;   ///< after a commit the file is emptied if no reader needs it
    std::int64_t refuseAt = 128LL << 20;    ///< no further transaction begins until it could be emptied
};

/// The -wal file as it is now.
struct WalState
{
    std::int64_t bytes = 0;
    bool isHeld = false; ///< emptying it was tried and a long-running reader, or another writer, stood in the way
};

/// Keeps the -wal file of a writing connection small. It can only grow without end while some reader holds an old view
/// of the database, so the keeper notices that and in the end refuses to write on.
class WalKeeper
{
public:
    /// The connection must outlive the keeper.
    WalKeeper(const Connection& connection, const WalLimits& limits);

    /// Tells SQLite its share of the limits. Call once before writing.
    Result<void> start();
    /// To ask before each transaction. Errors: Busy while a reader holds the file above the last limit; DiskFull.
    Result<void> roomForTransaction();
    void afterCommit();

    /// Moves everything into the database and empties the file, waiting for readers up to the connection's busy
    /// timeout.
    Result<void> checkpoint();

    /// The same without keeping anybody waiting for long.
    Result<void> checkpointSoon();

    WalState state() const;

private:
    const Connection& m_connection;
    WalLimits m_limits;
    bool m_isHeld = false;
};

} // namespace corescope
