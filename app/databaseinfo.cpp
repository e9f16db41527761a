#include "app/databaseinfo.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/database/tables.h"
#include "core/store/timetext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// What is shown is poorer without these.
const QStringList s_optional{
    u"nodes"_s,
    u"nodes.battery_mv"_s,
    u"nodes.temperature_c"_s,
    u"observers"_s,
    u"observers.iata"_s,
    u"observers.model"_s,
    u"observers.firmware"_s,
    u"observers.client_version"_s,
    u"observers.radio"_s,
    u"observers.battery_mv"_s,
    u"observers.uptime_secs"_s,
    u"observers.noise_floor"_s,
    u"transmissions.raw_hex"_s,
    u"transmissions.decoded_json"_s,
    u"transmissions.route_type"_s,
    u"observations.direction"_s,
    u"observations.score"_s,
    u"observations.resolved_path"_s,
    u"neighbor_edges"_s,
    u"observer_metrics"_s,
    u"inactive_nodes"_s,
};

QStringList missingParts(const Schema& schema)
{
    QStringList missing;
    for (const QString& part : s_optional) {
        const QString table = part.section(u'.', 0, 0);
        const QString column = part.section(u'.', 1);
        const bool isThere =
            column.isEmpty() ? schema.hasTable(table) : !schema.hasTable(table) || schema.hasColumn(table, column);
        if (!isThere)
            missing << part;
    }
    return missing;
}

/// Counts observations and their pending hops.
class ObservationCounter : public RowSink
{
public:
    explicit ObservationCounter(DatabaseInfo& info)
        : m_info(info)
    {
    }

    bool observation(const ObservationRow& row) override
    {
        ++m_info.observations;
        if (row.pathJson.size() > 2) { // "[]" has no hop
            ++m_info.withHops;
            m_info.pending += row.resolvedPath.empty();
        }
        const std::int64_t time =
            row.timestampText.empty() ? row.timestamp * 1000 : parseTimeText(row.timestampText).value_or(0);
        if (time > 0) {
            m_info.firstMs = m_info.firstMs == 0 ? time : std::min(m_info.firstMs, time);
            m_info.lastMs = std::max(m_info.lastMs, time);
        }
        return true;
    }

private:
    DatabaseInfo& m_info;
};

} // namespace

Result<DatabaseInfo> readDatabaseInfo(const QString& file)
{
    const auto connection = Connection::open(file, u"info"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto schema = Schema::detect(*connection);
    if (!schema)
        return tl::unexpected(schema.error());

    DatabaseInfo info;
    info.file = connection->file();
    info.fileBytes = QFileInfo(info.file).size();
    info.walBytes = QFileInfo(info.file + u"-wal"_s).size();
    info.layout = schema->layout();
    info.missing = missingParts(*schema);
    if (QSqlQuery query(connection->database()); query.exec(u"PRAGMA journal_mode"_s) && query.next())
        info.journalMode = query.value(0).toString();

    const std::pair<QString, std::int64_t*> tables[] = {
        {u"transmissions"_s, &info.transmissions},
        {u"nodes"_s, &info.nodes},
        {u"observers"_s, &info.observers},
        {u"neighbor_edges"_s, &info.neighborEdges},
    };
    for (const auto& [table, count] : tables) {
        const auto rows = rowCount(*connection, *schema, table);
        if (!rows)
            return tl::unexpected(rows.error());
        *count = *rows;
    }

    const auto reader = makeBulkReader(*connection, *schema);
    const auto range = reader->idRange(BulkReader::Table::Observations);
    if (!range)
        return tl::unexpected(range.error());
    ObservationCounter counter(info);
    const auto read = reader->readObservations(*range, counter, schema->hasResolvedPath());
    if (!read)
        return tl::unexpected(read.error());
    return info;
}

} // namespace corescope
