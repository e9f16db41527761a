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

/// The values of the current row. On a connection without mutexes, as Qt opens it, SQLite allows to look at a value
/// directly, which is cheaper than asking the statement first for its type and then for its content.
class RowValues
{
public:
    explicit RowValues(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }

    sqlite3_value* operator[](int column) const { return sqlite3_column_value(m_statement, column); }

private:
    sqlite3_stmt* m_statement;
};

/// A number where the value is one, whatever its type; else the text as written.
void readTimestamp(sqlite3_value* value, ObservationRow& row)
{
    row.timestamp = 0;
    row.timestampText = {};
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_INTEGER) {
        row.timestamp = sqlite3_value_int64(value);
    } else if (type == SQLITE_FLOAT) {
        row.timestamp = secondsFromReal(sqlite3_value_double(value));
    } else if (type == SQLITE_TEXT) {
        const std::string_view text = textValue(value);
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
    const RowValues values(statement.get());
    int code = statement.step();
    while (code == SQLITE_ROW && row(values))
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
    const RowValues values(statement->get());
    const auto first = integerValue(values[0]);
    const auto last = integerValue(values[1]);
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
    const int code = forEachRow(*statement, [&](const RowValues& values) {
        row.id = sqlite3_value_int64(values[sql::TxId]);
        row.rawHex = textValue(values[sql::TxRawHex]);
        row.hash = textValue(values[sql::TxHash]);
        row.firstSeen = textValue(values[sql::TxFirstSeen]);
        row.routeType = narrow(integerValue(values[sql::TxRouteType]));
        row.payloadType = narrow(integerValue(values[sql::TxPayloadType]));
        row.decodedJson = textValue(values[sql::TxDecodedJson]);
        row.scopeName.reset();
        if (sqlite3_value_type(values[sql::TxScopeName]) != SQLITE_NULL)
            row.scopeName = textValue(values[sql::TxScopeName]);
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
    const int code = forEachRow(*statement, [&](const RowValues& values) {
        row.id = sqlite3_value_int64(values[sql::ObsId]);
        row.transmissionId = integerValue(values[sql::ObsTransmissionId]).value_or(0);
        row.direction = textValue(values[sql::ObsDirection]);
        row.snr = realValue(values[sql::ObsSnr]);
        row.rssi = realValue(values[sql::ObsRssi]);
        row.score = realValue(values[sql::ObsScore]);
        row.pathJson = textValue(values[sql::ObsPathJson]);
        readTimestamp(values[sql::ObsTimestamp], row);
        if (v3) {
            row.observerRowId = integerValue(values[sql::ObsObserver]);
        } else {
            row.observerId = textValue(values[sql::ObsObserver]);
            row.observerName = textValue(values[sql::ObsObserverName]);
        }
        if (withResolvedPath)
            row.resolvedPath = textValue(values[sql::ObsResolvedPath]);
        return sink.observation(row);
    });
    if (code != SQLITE_DONE)
        return tl::unexpected(m_connection.error(code, doing));
    return {};
}

} // namespace corescope
