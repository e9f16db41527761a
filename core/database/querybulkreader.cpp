#include "core/database/querybulkreader.h"

#include <array>

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sql.h"
#include "core/database/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// Keeps the UTF-8 form of the row's texts alive while the sink looks at them.
class Texts
{
public:
    std::string_view at(const QSqlQuery& query, int column)
    {
        QByteArray& text = m_texts.at(static_cast<std::size_t>(column));
        text = query.value(column).toString().toUtf8();
        return {text.constData(), static_cast<std::size_t>(text.size())};
    }

private:
    std::array<QByteArray, sql::ObsObserverName + 1> m_texts;
};

void readTimestamp(const QSqlQuery& query, Texts& texts, ObservationRow& row)
{
    row.timestamp = 0;
    row.timestampText = {};
    const QVariant value = query.value(sql::ObsTimestamp);
    if (value.typeId() == QMetaType::Double)
        row.timestamp = secondsFromReal(value.toDouble());
    else if (const auto number = integerValue(value))
        row.timestamp = *number;
    else if (value.typeId() == QMetaType::QString)
        row.timestampText = texts.at(query, sql::ObsTimestamp);
}

} // namespace

QueryBulkReader::QueryBulkReader(const Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

Result<IdRange> QueryBulkReader::idRange(Table table)
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.exec(sql::selectIdRange(tableName(table))) || !query.next())
        return tl::unexpected(m_connection.error(query.lastError(), readingTable(tableName(table))));
    const auto first = integerValue(query.value(0));
    const auto last = integerValue(query.value(1));
    return first && last ? IdRange{*first, *last} : IdRange();
}

Result<void> QueryBulkReader::readTransmissions(IdRange range, RowSink& sink, std::string_view sinceFirstSeen)
{
    const QString doing = readingTable(u"transmissions"_s);
    const bool filtered = !sinceFirstSeen.empty() && m_schema.hasColumn(u"transmissions"_s, u"first_seen"_s);
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql::selectTransmissions(m_schema, sql::TextForm::Cast, filtered)))
        return tl::unexpected(m_connection.error(query.lastError(), doing));
    query.addBindValue(qint64{range.first});
    query.addBindValue(qint64{range.last});
    if (filtered)
        query.addBindValue(QString::fromUtf8(sinceFirstSeen.data(), static_cast<qsizetype>(sinceFirstSeen.size())));
    if (!query.exec())
        return tl::unexpected(m_connection.error(query.lastError(), doing));

    Texts texts;
    TransmissionRow row;
    while (query.next()) {
        row.id = query.value(sql::TxId).toLongLong();
        row.rawHex = texts.at(query, sql::TxRawHex);
        row.hash = texts.at(query, sql::TxHash);
        row.firstSeen = texts.at(query, sql::TxFirstSeen);
        row.routeType = narrow(integerValue(query.value(sql::TxRouteType)));
        row.payloadType = narrow(integerValue(query.value(sql::TxPayloadType)));
        row.decodedJson = texts.at(query, sql::TxDecodedJson);
        row.scopeName.reset();
        if (!query.isNull(sql::TxScopeName))
            row.scopeName = texts.at(query, sql::TxScopeName);
        if (!sink.transmission(row))
            return {};
    }
    if (query.lastError().isValid())
        return tl::unexpected(m_connection.error(query.lastError(), doing));
    return {};
}

Result<void> QueryBulkReader::readObservations(IdRange range, RowSink& sink, bool withResolvedPath)
{
    const QString doing = readingTable(u"observations"_s);
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql::selectObservations(m_schema, sql::TextForm::Cast, withResolvedPath)))
        return tl::unexpected(m_connection.error(query.lastError(), doing));
    query.addBindValue(qint64{range.first});
    query.addBindValue(qint64{range.last});
    if (!query.exec())
        return tl::unexpected(m_connection.error(query.lastError(), doing));

    const bool v3 = m_schema.layout() == Schema::Layout::V3;
    Texts texts;
    ObservationRow row;
    while (query.next()) {
        row.id = query.value(sql::ObsId).toLongLong();
        row.transmissionId = integerValue(query.value(sql::ObsTransmissionId)).value_or(0);
        row.direction = texts.at(query, sql::ObsDirection);
        row.snr = realValue(query.value(sql::ObsSnr));
        row.rssi = realValue(query.value(sql::ObsRssi));
        row.score = realValue(query.value(sql::ObsScore));
        row.pathJson = texts.at(query, sql::ObsPathJson);
        readTimestamp(query, texts, row);
        if (v3) {
            row.observerRowId = integerValue(query.value(sql::ObsObserver));
        } else {
            row.observerId = texts.at(query, sql::ObsObserver);
            row.observerName = texts.at(query, sql::ObsObserverName);
        }
        if (withResolvedPath)
            row.resolvedPath = texts.at(query, sql::ObsResolvedPath);
        if (!sink.observation(row))
            return {};
    }
    if (query.lastError().isValid())
        return tl::unexpected(m_connection.error(query.lastError(), doing));
    return {};
}

} // namespace corescope
