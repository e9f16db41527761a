#pragma once

#include "core/database/bulkreader.h"

namespace corescope {

/// The fast road: prepared sqlite3 statements, texts handed on where SQLite left them, nothing allocated per row.
class SqliteBulkReader final : public BulkReader
{
public:
    /// The connection must have a handle().
    SqliteBulkReader(const Connection& connection, const Schema& schema);

    Result<IdRange> idRange(Table table) override;
    Result<void> readTransmissions(IdRange range, RowSink& sink, std::string_view sinceFirstSeen) override;
    Result<void> readObservations(IdRange range, RowSink& sink, bool withResolvedPath) override;

private:
    const Connection& m_connection;
    const Schema& m_schema;
};

} // namespace corescope
