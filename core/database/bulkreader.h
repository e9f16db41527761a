#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <QString>

#include "core/database/rows.h"
#include "core/error.h"

namespace corescope {

class Connection;
class Schema;

/// Ids from first to last, both included.
struct IdRange
{
    std::int64_t first = 1;
    std::int64_t last = 0;

    bool isEmpty() const { return last < first; }
    /// Ids in it, so an upper bound of the rows. Ends at 2^60: a hostile table may span all 2^64 ids, and sums must
    /// fit.
    std::int64_t length() const
    {
        constexpr std::uint64_t most = std::uint64_t(1) << 60;
        const std::uint64_t gaps = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
        return isEmpty() ? 0 : static_cast<std::int64_t>(std::min(gaps, most - 1) + 1);
    }
    bool operator==(const IdRange&) const = default;
};

/// Cuts a range into pieces of `idsPerPiece` ids, more where that would make over 10,000 pieces. Ids may have gaps, so
/// pieces hold at most that many rows.
std::vector<IdRange> partition(IdRange range, std::int64_t idsPerPiece);

/// Reads whole tables in id order, row by row, into a sink. Two roads behind one interface: sqlite3 directly, or
/// QSqlQuery where the driver has no sqlite3 handle. Rows are the same on both, except that QSqlQuery shows bytes that
/// are no UTF-8 as U+FFFD.
class BulkReader
{
public:
    enum class Table { Transmissions, Observations };

    virtual ~BulkReader() = default;

    /// Least and greatest id; an empty range without rows. Takes two index look-ups.
    virtual Result<IdRange> idRange(Table table) = 0;

    /// With `sinceFirstSeen` only transmissions whose first_seen is not less, compared as text. After an error the sink
    /// keeps what it received; errors name the table: Invalid (damaged), Busy, Internal.
    virtual Result<void> readTransmissions(IdRange range, RowSink& sink, std::string_view sinceFirstSeen = {}) = 0;
    virtual Result<void> readObservations(IdRange range, RowSink& sink, bool withResolvedPath) = 0;

protected:
    static QString tableName(Table table);
    static QString readingTable(const QString& table);
};

/// The fastest road that the connection allows. Connection and schema must outlive the reader; after addMissing() make
/// a new one.
std::unique_ptr<BulkReader> makeBulkReader(const Connection& connection, const Schema& schema);

} // namespace corescope
