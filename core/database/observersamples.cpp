#include "core/database/observersamples.h"

#include <cmath>

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sqlvalues.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

constexpr int s_firstFigure = 2; // after observer and time

/// Columns that came later read as NULL where they are missing.
QString selectSamples(const Schema& schema)
{
    QStringList columns{u"observer_id"_s, u"timestamp"_s};
    for (const QString& column : {u"noise_floor"_s, u"battery_mv"_s, u"tx_air_secs"_s, u"rx_air_secs"_s,
                                  u"recv_errors"_s, u"packets_sent"_s, u"packets_recv"_s})
        columns.append(schema.hasColumn(u"observer_metrics"_s, column) ? column : u"NULL"_s);
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM observer_metrics WHERE timestamp >= ?"_s;
}

} // namespace

Result<std::vector<ObserverSample>> readObserverSamples(const Connection& connection, const Schema& schema,
                                                        const QString& observer, const QString& since,
                                                        const QString& until)
{
    if (!schema.hasTable(u"observer_metrics"_s))
        return failure(Error::Kind::NotFound, u"no such table: observer_metrics"_s);
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.prepare(selectSamples(schema) + (observer.isEmpty() ? QString() : u" AND observer_id = ?"_s) +
                  (until.isEmpty() ? QString() : u" AND timestamp <= ?"_s) + u" ORDER BY observer_id, timestamp"_s);
    query.addBindValue(since.isNull() ? u""_s : since);
    for (const QString& bound : {observer, until})
        if (!bound.isEmpty())
            query.addBindValue(bound);
    query.exec();
    std::vector<ObserverSample> samples;
    while (query.next()) {
        const auto figure = [&](int number) { return integerValue(query.value(s_firstFigure + number)); };
        const double noise = realValue(query.value(s_firstFigure));
        samples.push_back({query.value(0).toString().toStdString(), query.value(1).toString().toStdString(),
                           std::isnan(noise) ? std::nullopt : std::optional(noise), figure(1), figure(2), figure(3),
                           figure(4), figure(5), figure(6)});
    }
    if (query.lastError().isValid())
        return tl::unexpected(
            connection.error(query.lastError(), ErrorText::tr("reading table %1").arg(u"observer_metrics"_s)));
    return samples;
}

} // namespace corescope
