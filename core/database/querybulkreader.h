#pragma once

#include "core/database/bulkreader.h"

namespace corescope {

/// The plain road: forward-only QSqlQuery, for drivers whose handle cannot be used. About four times slower.
class QueryBulkReader final : public BulkReader
{
public:
    QueryBulkReader(const Connection& connection, const Schema& schema);

    Result<IdRange> idRange(Table table) override;
    Result<void> readTransmissions(IdRange range, RowSink& sink, std::string_view sinceFirstSeen) override;
    Result<void> readObservations(IdRange range, RowSink& sink, bool withResolvedPath) override;

private:
    const Connection& m_connection;
    const Schema& m_schema;
};

} // namespace corescope
