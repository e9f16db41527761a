#include "core/database/sql.h"

#include <QStringList>

#include "core/database/schema.h"

using namespace Qt::StringLiterals;

namespace corescope::sql {

namespace {

/// Builds the column list of one table.
class Columns
{
public:
    Columns(const Schema& schema, QString table, TextForm form)
        : m_schema(schema)
        , m_table(std::move(table))
        , m_form(form)
    {
    }

    Columns& value(const QString& column)
    {
        m_list << (m_schema.hasColumn(m_table, column) ? column : u"NULL"_s);
        return *this;
    }

    Columns& text(const QString& column)
    {
        if (m_form == TextForm::Native || !m_schema.hasColumn(m_table, column))
            return value(column);
        m_list << u"CAST("_s + column + u" AS TEXT)"_s;
        return *this;
    }

    Columns& expression(const QString& sql)
    {
        m_list << sql;
        return *this;
    }

    QString select() const { return u"SELECT "_s + m_list.join(u", "_s) + u" FROM "_s + m_table; }

private:
    const Schema& m_schema;
    QString m_table;
    TextForm m_form;
    QStringList m_list;
};

} // namespace

QString selectTransmissions(const Schema& schema, TextForm form, bool sinceFirstSeen)
{
    Columns columns(schema, u"transmissions"_s, form);
    columns.value(u"id"_s).text(u"raw_hex"_s).text(u"hash"_s).text(u"first_seen"_s);
    columns.value(u"route_type"_s).value(u"payload_type"_s).text(u"decoded_json"_s);
    columns.text(u"scope_name"_s);
    QString query = columns.select() + u" WHERE id BETWEEN ? AND ?"_s;
    // The plus sign keeps the index on first_seen out of it, which would mean sorting by id afterwards.
    if (sinceFirstSeen)
        query += u" AND +first_seen >= ?"_s;
    return query + u" ORDER BY id"_s;
}

QString selectObservations(const Schema& schema, TextForm form, bool withResolvedPath)
{
    const bool v3 = schema.layout() == Schema::Layout::V3;
    Columns columns(schema, u"observations"_s, form);
    columns.value(u"id"_s).value(u"transmission_id"_s).text(u"direction"_s);
    columns.value(u"snr"_s).value(u"rssi"_s).value(u"score"_s);
    columns.text(u"path_json"_s).value(u"timestamp"_s);
    if (v3)
        columns.value(u"observer_idx"_s);
    else
        columns.text(u"observer_id"_s);
    if (withResolvedPath)
        columns.text(u"resolved_path"_s);
    else if (!v3)
        columns.expression(u"NULL"_s);
    if (!v3)
        columns.text(u"observer_name"_s);
    return columns.select() + u" WHERE id BETWEEN ? AND ? ORDER BY id"_s;
}

QString selectIdRange(const QString& table)
{
    return u"SELECT (SELECT min(id) FROM "_s + table + u"), (SELECT max(id) FROM "_s + table + u')';
}

QString selectNodes(const Schema& schema)
{
    Columns columns(schema, u"nodes"_s, TextForm::Cast);
    columns.text(u"public_key"_s).text(u"name"_s).text(u"role"_s).value(u"lat"_s).value(u"lon"_s);
    columns.text(u"last_seen"_s).text(u"first_seen"_s).value(u"advert_count"_s);
    columns.value(u"battery_mv"_s).value(u"temperature_c"_s);
    columns.value(u"foreign_advert"_s).text(u"default_scope"_s);
    return columns.select();
}

QString selectObservers(const Schema& schema)
{
    Columns columns(schema, u"observers"_s, TextForm::Cast);
    columns.text(u"id"_s).text(u"name"_s).text(u"iata"_s).text(u"last_seen"_s).text(u"first_seen"_s);
    columns.value(u"packet_count"_s).text(u"model"_s).text(u"firmware"_s).text(u"client_version"_s).text(u"radio"_s);
    columns.value(u"battery_mv"_s).value(u"uptime_secs"_s).value(u"noise_floor"_s).expression(u"rowid"_s);
    columns.value(u"inactive"_s).text(u"last_packet_at"_s).value(u"clock_skew_seconds"_s);
    columns.value(u"clock_skew_count_24h"_s).text(u"clock_last_naive_at"_s).value(u"can_relay"_s);
    return columns.select();
}

QString selectNeighborEdges(const Schema& schema)
{
    Columns columns(schema, u"neighbor_edges"_s, TextForm::Cast);
    columns.text(u"node_a"_s).text(u"node_b"_s).value(u"count"_s).text(u"last_seen"_s);
    return columns.select();
}

QString createNeighborEdges()
{
    return u"CREATE TABLE IF NOT EXISTS neighbor_edges (node_a TEXT NOT NULL, node_b TEXT NOT NULL, "
           u"count INTEGER DEFAULT 1, last_seen TEXT, PRIMARY KEY (node_a, node_b))"_s;
}

QString addResolvedPath()
{
    return u"ALTER TABLE observations ADD COLUMN resolved_path TEXT"_s;
}

QString updateResolvedPath()
{
    return u"UPDATE observations SET resolved_path = ? WHERE id = ?"_s;
}

QString clearResolvedPaths(bool onlyUnresolved)
{
    const QString query =
        u"UPDATE observations SET resolved_path = NULL WHERE id BETWEEN ? AND ? AND resolved_path IS NOT NULL"_s;
    return onlyUnresolved ? query + u" AND instr(resolved_path, 'null') > 0"_s : query;
}

QString upsertNeighborEdge()
{
    return u"INSERT INTO neighbor_edges (node_a, node_b, count, last_seen) VALUES (?, ?, ?, ?) "
           u"ON CONFLICT (node_a, node_b) DO UPDATE SET count = COALESCE(count, 0) + excluded.count, "
           u"last_seen = max(COALESCE(last_seen, ''), excluded.last_seen)"_s;
}

QString deleteNeighborEdges()
{
    return u"DELETE FROM neighbor_edges"_s;
}

QString pruneNeighborEdges()
{
    return u"DELETE FROM neighbor_edges WHERE last_seen < ?"_s;
}

} // namespace corescope::sql
