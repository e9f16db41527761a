#include "core/database/tables.h"

#include <cmath>

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sql.h"
#include "core/database/sqlvalues.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// Takes the values of one row in the order of the select list.
class RowCursor
{
public:
    explicit RowCursor(const QSqlQuery& query)
        : m_query(query)
    {
    }

    std::optional<std::string> text()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toString().toStdString());
    }

    std::optional<double> real()
    {
        const double number = realValue(next());
        return std::isnan(number) ? std::nullopt : std::optional(number);
    }

    std::optional<std::int64_t> integer() { return integerValue(next()); }

private:
    QVariant next() { return m_query.value(m_column++); }

    const QSqlQuery& m_query;
    int m_column = 0;
};

/// Runs a select and makes one Row of each result row that `make` accepts.
template <typename Row, typename Make>
Result<std::vector<Row>> readAll(const Connection& connection, const QString& table, const QString& select, Make&& make)
{
    std::vector<Row> rows;
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.exec(select);
    while (query.next()) {
        RowCursor cursor(query);
        if (std::optional<Row> row = make(cursor))
            rows.push_back(std::move(*row));
    }
    if (query.lastError().isValid())
        return tl::unexpected(connection.error(query.lastError(), ErrorText::tr("reading table %1").arg(table)));
    return rows;
}

Result<std::int64_t> readNumber(const Connection& connection, const QString& select, const QString& doing)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(select) || !query.next())
        return tl::unexpected(connection.error(query.lastError(), doing));
    return query.value(0).toLongLong();
}

} // namespace

Result<std::vector<NodeRow>> readNodes(const Connection& connection, const Schema& schema)
{
    if (!schema.hasTable(u"nodes"_s))
        return {};
    return readAll<NodeRow>(connection, u"nodes"_s, sql::selectNodes(schema), [](RowCursor& cursor) {
        std::optional<NodeRow> row;
        std::optional<std::string> key = cursor.text();
        if (!key || key->empty())
            return row;
        row.emplace();
        row->publicKey = std::move(*key);
        row->name = cursor.text();
        row->role = cursor.text();
        row->lat = cursor.real();
        row->lon = cursor.real();
        row->lastSeen = cursor.text();
        row->firstSeen = cursor.text();
        row->advertCount = cursor.integer().value_or(0);
        row->batteryMv = cursor.integer();
        row->temperatureC = cursor.real();
        row->isForeign = cursor.integer().value_or(0) != 0;
        row->defaultScope = cursor.text();
        return row;
    });
}

Result<std::vector<ObserverRow>> readObservers(const Connection& connection, const Schema& schema)
{
    if (!schema.hasTable(u"observers"_s))
        return {};
    return readAll<ObserverRow>(connection, u"observers"_s, sql::selectObservers(schema), [](RowCursor& cursor) {
        std::optional<ObserverRow> row(std::in_place);
        row->id = cursor.text().value_or(std::string());
        row->name = cursor.text();
        row->iata = cursor.text();
        row->lastSeen = cursor.text();
        row->firstSeen = cursor.text();
        row->packetCount = cursor.integer().value_or(0);
        row->model = cursor.text();
        row->firmware = cursor.text();
        row->clientVersion = cursor.text();
        row->radio = cursor.text();
        row->batteryMv = cursor.integer();
        row->uptimeSecs = cursor.integer();
        row->noiseFloor = cursor.real();
        row->rowId = cursor.integer().value_or(0);
        row->isInactive = cursor.integer().value_or(0) != 0;
        row->lastPacketAt = cursor.text();
        row->clockSkewSeconds = cursor.real();
        row->clockSkewCount24h = cursor.integer().value_or(0);
        row->clockLastNaiveAt = cursor.text();
        if (const auto canRelay = cursor.integer())
            row->canRelay = *canRelay != 0;
        return row;
    });
}

Result<std::vector<NeighborEdgeRow>> readNeighborEdges(const Connection& connection, const Schema& schema)
{
    if (!schema.hasNeighborEdges())
        return {};
    const QString select = sql::selectNeighborEdges(schema);
    return readAll<NeighborEdgeRow>(connection, u"neighbor_edges"_s, select, [](RowCursor& cursor) {
        std::optional<NeighborEdgeRow> row(std::in_place);
        row->nodeA = cursor.text().value_or(std::string());
        row->nodeB = cursor.text().value_or(std::string());
        row->count = cursor.integer().value_or(1);
        row->lastSeen = cursor.text().value_or(std::string());
        return row;
    });
}

Result<std::int64_t> rowCount(const Connection& connection, const Schema& schema, const QString& table)
{
    if (!schema.hasTable(table))
        return 0;
    return readNumber(connection, u"SELECT count(*) FROM "_s + table,
                      ErrorText::tr("counting the rows of table %1").arg(table));
}

Result<std::int64_t> dataVersion(const Connection& connection)
{
    return readNumber(connection, u"PRAGMA data_version"_s, ErrorText::tr("looking for changes"));
}

} // namespace corescope
