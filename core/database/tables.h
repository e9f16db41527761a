#pragma once

#include <cstdint>
#include <vector>

#include "core/database/rows.h"
#include "core/error.h"

class QString;

namespace corescope {

class Connection;
class Schema;

/// The small tables, read at once. A missing table reads as empty, a missing or unfit value as absent.
/// Errors name the table: Invalid (damaged), Busy, Internal.
/// @{
/// In row order; rows without a key are left out, since nothing can refer to them.
Result<std::vector<NodeRow>> readNodes(const Connection& connection, const Schema& schema);
Result<std::vector<ObserverRow>> readObservers(const Connection& connection, const Schema& schema);
Result<std::vector<NeighborEdgeRow>> readNeighborEdges(const Connection& connection, const Schema& schema);
/// @}

/// Rows of a table of the schema, 0 when it is missing. Walks an index of the table: a second or so on millions of
/// rows.
Result<std::int64_t> rowCount(const Connection& connection, const Schema& schema, const QString& table);

/// A number that changes when another connection has changed the database. Says nothing on an immutable connection.
Result<std::int64_t> dataVersion(const Connection& connection);

} // namespace corescope
