#include "core/database/sqlitebulkreader.h"

#include <sqlite3.h>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sql.h"
#include "core/database/sqlvalues.h"
#include "core/database/statement.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

std::string_view textAt(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    if (!text)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

/// A number where the value is one, whatever its type; else the text as written.
void readTimestamp(sqlite3_stmt* statement, ObservationRow& row)
{
    row.timestamp = 0;
    row.timestampText = {};
    const int type = sqlite3_column_type(statement, sql::ObsTimestamp);
    if (type == SQLITE_INTEGER) {
        row.timestamp = sqlite3_column_int64(statement, sql::ObsTimestamp);
    } else if (type == SQLITE_FLOAT) {
        row.timestamp = secondsFromReal(sqlite3_column_double(statement, sql::ObsTimestamp));
    } else if (type == SQLITE_TEXT) {
        const std::string_view text = textAt(statement, sql::ObsTimestamp);
        if (const auto number = integerFromText(text))
            row.timestamp = *number;
        else
            row.timestampText = text;
    }
}

/// Steps through all rows; `row` returns whether to go on.
template <typename Row>
int forEachRow(Statement& statement, Row&& row)
{
    int code = statement.step();
    while (code == SQLITE_ROW && row(statement.get()))
        code = statement.step();
    return code == SQLITE_ROW ? SQLITE_DONE : code;
}

} // namespace

SqliteBulkReader::SqliteBulkReader(const Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

Result<IdRange> SqliteBulkReader::idRange(Table table)
{
    const QString doing = readingTable(tableName(table));
    Result<Statement> statement = Statement::prepare(m_connection, sql::selectIdRange(tableName(table)), doing);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const int code = statement->step(); code != SQLITE_ROW)
        return tl::unexpected(m_connection.error(code, doing));
    const auto first = integerValue(statement->get(), 0);
    const auto last = integerValue(statement->get(), 1);
    return first && last ? IdRange{*first, *last} : IdRange();
}

Result<void> SqliteBulkReader::readTransmissions(IdRange range, RowSink& sink, std::string_view sinceFirstSeen)
{
    const QString doing = readingTable(u"transmissions"_s);
    const bool filtered = !sinceFirstSeen.empty() && m_schema.hasColumn(u"transmissions"_s, u"first_seen"_s);
    const QString query = sql::selectTransmissions(m_schema, sql::TextForm::Native, filtered);
    Result<Statement> statement = Statement::prepare(m_connection, query, doing);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, range.first);
    statement->bind(2, range.last);
    if (filtered)
        statement->bind(3, sinceFirstSeen);

    TransmissionRow row;
    const int code = forEachRow(*statement, [&](sqlite3_stmt* values) {
        row.id = sqlite3_column_int64(values, sql::TxId);
        row.rawHex = textAt(values, sql::TxRawHex);
        row.hash = textAt(values, sql::TxHash);
        row.firstSeen = textAt(values, sql::TxFirstSeen);
        row.routeType = narrow(integerValue(values, sql::TxRouteType));
        row.payloadType = narrow(integerValue(values, sql::TxPayloadType));
        row.decodedJson = textAt(values, sql::TxDecodedJson);
        return sink.transmission(row);
    });
    if (code != SQLITE_DONE)
        return tl::unexpected(m_connection.error(code, doing));
    return {};
}

Result<void> SqliteBulkReader::readObservations(IdRange range, RowSink& sink, bool withResolvedPath)
{
    const QString doing = readingTable(u"observations"_s);
    const QString query = sql::selectObservations(m_schema, sql::TextForm::Native, withResolvedPath);
    Result<Statement> statement = Statement::prepare(m_connection, query, doing);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, range.first);
    statement->bind(2, range.last);

    const bool v3 = m_schema.layout() == Schema::Layout::V3;
    ObservationRow row;
    const int code = forEachRow(*statement, [&](sqlite3_stmt* values) {
        row.id = sqlite3_column_int64(values, sql::ObsId);
        row.transmissionId = integerValue(values, sql::ObsTransmissionId).value_or(0);
        row.direction = textAt(values, sql::ObsDirection);
        row.snr = realValue(values, sql::ObsSnr);
        row.rssi = realValue(values, sql::ObsRssi);
        row.score = realValue(values, sql::ObsScore);
        row.pathJson = textAt(values, sql::ObsPathJson);
        readTimestamp(values, row);
        if (v3) {
            row.observerRowId = integerValue(values, sql::ObsObserver);
        } else {
            row.observerId = textAt(values, sql::ObsObserver);
            row.observerName = textAt(values, sql::ObsObserverName);
        }
        if (withResolvedPath)
            row.resolvedPath = textAt(values, sql::ObsResolvedPath);
        return sink.observation(row);
    });
    if (code != SQLITE_DONE)
        return tl::unexpected(m_connection.error(code, doing));
    return {};
}

} // namespace corescope
