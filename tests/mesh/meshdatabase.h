#pragma once

#include <optional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/rows.h"
#include "core/mesh/affinityresolver.h"
#include "core/mesh/neighborgraphbuilder.h"
#include "core/mesh/originator.h"

/// What the tests need of a recorded database: nodes, edges, and observations with the resolved path written there.
class MeshDatabase
{
public:
    explicit MeshDatabase(const QString& fileName)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), fileName);
        m_database.setDatabaseName(fileName);
        m_database.open();
    }

    std::vector<corescope::NodeRow> nodes()
    {
        std::vector<corescope::NodeRow> rows;
        QSqlQuery query = select(QStringLiteral("SELECT public_key, lat, lon, role FROM nodes"));
        while (query.next()) {
            corescope::NodeRow row;
            row.publicKey = text(query, 0);
            if (!query.isNull(1))
                row.lat = query.value(1).toDouble();
            if (!query.isNull(2))
                row.lon = query.value(2).toDouble();
            row.role = text(query, 3);
            rows.push_back(row);
        }
        return rows;
    }

    std::vector<corescope::NeighborEdgeRow> edges()
    {
        std::vector<corescope::NeighborEdgeRow> rows;
        QSqlQuery query = select(QStringLiteral("SELECT node_a, node_b, count, last_seen FROM neighbor_edges"));
        while (query.next())
            rows.push_back({text(query, 0), text(query, 1), query.value(2).toLongLong(), text(query, 3)});
        return rows;
    }

    /// Calls \a visit(originator, observer id, hops as JSON array, recorded relays as JSON array) for each path.
    template <typename Visitor>
    void visitResolvedPaths(Visitor visit)
    {
        QSqlQuery query = select(QStringLiteral(
            "SELECT t.decoded_json, r.id, o.path_json, o.resolved_path FROM observations o"
            " JOIN transmissions t ON t.id = o.transmission_id LEFT JOIN observers r ON r.rowid = o.observer_idx"
            " WHERE o.resolved_path IS NOT NULL AND o.path_json NOT IN ('', '[]')"));
        while (query.next()) {
            visit(corescope::originatorKey(text(query, 0)), corescope::toLowerAscii(text(query, 1)),
                  QJsonDocument::fromJson(query.value(2).toByteArray()).array(),
                  QJsonDocument::fromJson(query.value(3).toByteArray()).array());
        }
    }

private:
    QSqlQuery select(const QString& sql)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.exec(sql);
        return query;
    }

    static std::string text(const QSqlQuery& query, int column) { return query.value(column).toString().toStdString(); }

    QSqlDatabase m_database;
};
