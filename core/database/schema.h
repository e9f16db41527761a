#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include "core/error.h"

namespace corescope {

class Connection;

/// What a database holds, looked up once: CoreScope databases differ by age, so every table but two and every column
/// but the ids may be missing. SQL texts are built from it.
class Schema
{
public:
    enum class Layout {
        V2, ///< observations carry observer_id and observer_name
        V3, ///< observations refer to observers by rowid in observer_idx
    };

    /// Errors: NotADatabase naming what is missing when `transmissions` or `observations` or their ids are.
    static Result<Schema> detect(const Connection& connection);

    Layout layout() const { return m_layout; }
    bool hasTable(const QString& table) const { return m_columns.contains(table); }
    bool hasColumn(const QString& table, const QString& column) const;
    bool hasResolvedPath() const;
    bool hasNeighborEdges() const;

private:
    QHash<QString, QSet<QString>> m_columns; ///< by table; all names in lower case
    Layout m_layout = Layout::V3;
};

/// Creates table `neighbor_edges` and column `observations.resolved_path` where missing, nothing else, and brings
/// `schema` up to date. Any number of programs may do this at once. Writes nothing when both are there. Errors: Busy,
/// ReadOnly, DiskFull.
Result<void> addMissing(const Connection& readWrite, Schema& schema);

} // namespace corescope
