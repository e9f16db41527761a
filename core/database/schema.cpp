#include "core/database/schema.h"

#include <utility>

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/connection.h"
#include "core/database/sql.h"
#include "core/database/transaction.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// First column of the result, in lower case: names mean the same in either case.
Result<QSet<QString>> names(const Connection& connection, const QString& select)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.exec(select);
    QSet<QString> found;
    while (query.next())
        found.insert(query.value(0).toString().toLower());
    if (query.lastError().isValid())
        return tl::unexpected(connection.error(query.lastError(), ErrorText::tr("looking up the tables")));
    return found;
}

tl::unexpected<Error> foreign(const Connection& connection, const QString& what)
{
    return failure(Error::Kind::NotADatabase,
                   ErrorText::tr("%1: %2 is missing, so this is no CoreScope database, or one that its ingestor has "
                                 "not finished to set up. Check the path.")
                       .arg(connection.file(), what));
}

} // namespace

Result<Schema> Schema::detect(const Connection& connection)
{
    Schema schema;
    // Views do not count: reading one can take any time, and nothing can be written to it.
    const Result<QSet<QString>> tables = names(connection, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    for (const QString& table : {u"transmissions"_s, u"observations"_s, u"nodes"_s, u"observers"_s,
                                 u"observer_metrics"_s, u"neighbor_edges"_s, u"inactive_nodes"_s}) {
        if (!tables->contains(table))
            continue;
        Result<QSet<QString>> columns = names(connection, u"SELECT name FROM pragma_table_info('"_s + table + u"')"_s);
        if (!columns)
            return tl::unexpected(columns.error());
        schema.m_columns.insert(table, *columns);
    }
    for (const QString& table : {u"transmissions"_s, u"observations"_s}) {
        if (!schema.hasTable(table))
            return foreign(connection, ErrorText::tr("table %1").arg(table));
        if (!schema.hasColumn(table, u"id"_s))
            return foreign(connection, ErrorText::tr("column %1").arg(table + u".id"_s));
    }
    if (!schema.hasColumn(u"observations"_s, u"transmission_id"_s))
        return foreign(connection, ErrorText::tr("column %1").arg(u"observations.transmission_id"_s));
    schema.m_layout = schema.hasColumn(u"observations"_s, u"observer_idx"_s) ? Layout::V3 : Layout::V2;
    return schema;
}

bool Schema::hasColumn(const QString& table, const QString& column) const
{
    const auto columns = m_columns.constFind(table);
    return columns != m_columns.constEnd() && columns->contains(column);
}

bool Schema::hasResolvedPath() const
{
    return hasColumn(u"observations"_s, u"resolved_path"_s);
}

bool Schema::hasNeighborEdges() const
{
    return hasTable(u"neighbor_edges"_s);
}

Result<void> addMissing(const Connection& readWrite, Schema& schema)
{
    if (schema.hasResolvedPath() && schema.hasNeighborEdges())
        return {};
    const QString doing = ErrorText::tr("adding what is missing to the schema");
    Result<Transaction> transaction = Transaction::begin(readWrite, doing);
    if (!transaction)
        return tl::unexpected(transaction.error());

    // Another program may have been faster; under the write lock the answer is final.
    const Result<Schema> current = Schema::detect(readWrite);
    if (!current)
        return tl::unexpected(current.error());
    QStringList steps;
    if (!current->hasNeighborEdges())
        steps << sql::createNeighborEdges();
    if (!current->hasResolvedPath())
        steps << sql::addResolvedPath();
    for (const QString& step : std::as_const(steps)) {
        if (const Result<void> done = readWrite.execute(step, doing); !done)
            return done;
    }
    if (const Result<void> done = transaction->commit(); !done)
        return done;

    const Result<Schema> completed = Schema::detect(readWrite);
    if (!completed)
        return tl::unexpected(completed.error());
    schema = *completed;
    return {};
}

} // namespace corescope
