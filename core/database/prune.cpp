#include "core/database/prune.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/transaction.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

Result<std::int64_t> deleteRows(const Connection& connection, const QString& sql, const QString& oldestKept)
{
    QSqlQuery query(connection.database());
    query.prepare(sql);
    query.addBindValue(oldestKept);
    if (!query.exec())
        return tl::unexpected(connection.error(query.lastError(), ErrorText::tr("deleting old rows")));
    return query.numRowsAffected();
}

} // namespace

Result<std::int64_t> pruneTransmissions(const QString& file, const QString& oldestKept)
{
    const auto connection = Connection::open(file, u"prune"_s, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    auto transaction = Transaction::begin(*connection, ErrorText::tr("deleting old packets"));
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto observations = deleteRows(
        *connection,
        u"DELETE FROM observations WHERE transmission_id IN (SELECT id FROM transmissions WHERE first_seen < ?)"_s,
        oldestKept);
    if (!observations)
        return observations;
    auto deleted = deleteRows(*connection, u"DELETE FROM transmissions WHERE first_seen < ?"_s, oldestKept);
    if (!deleted)
        return deleted;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return deleted;
}

Result<std::int64_t> pruneSamples(const QString& file, const QString& oldestKept)
{
    const auto connection = Connection::open(file, u"prune"_s, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto schema = Schema::detect(*connection);
    if (!schema)
        return tl::unexpected(schema.error());
    if (!schema->hasColumn(u"observer_metrics"_s, u"timestamp"_s))
        return 0;
    return deleteRows(*connection, u"DELETE FROM observer_metrics WHERE timestamp < ?"_s, oldestKept);
}

} // namespace corescope
