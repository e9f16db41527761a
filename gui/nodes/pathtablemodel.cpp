#include "gui/nodes/pathtablemodel.h"

#include "core/store/timetext.h"
#include "gui/nodes/nodename.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

std::vector<PathRecord> pathRecords(const Snapshot& snapshot, const NodePaths& paths)
{
    std::vector<PathRecord> records;
    for (const NodePaths::Path& path : paths.paths) {
        QStringList way;
        for (const NodePaths::Hop& hop : path.hops)
            way += hop.node.isValid() ? nodeName(snapshot, snapshot.nodes().key(hop.node)) : plainLine(hop.prefix);
        records.push_back({snapshot.store->id(path.sample), path.count, way.join(u" → "_s), int(path.hops.size()),
                           parseTimeText(path.lastSeen)});
    }
    return records;
}

PathTableModel::PathTableModel(QObject* parent)
    : RecordModel({{tr("Packets"), true}, {tr("Hops"), true}, {tr("Last Seen")}, {tr("Path")}}, parent)
{
}

void PathTableModel::setPaths(std::vector<PathRecord> paths)
{
    if (paths != m_paths)
        changeRecords([&] { m_paths = std::move(paths); });
}

QString PathTableModel::cellText(std::size_t record, int column) const
{
    const PathRecord& path = m_paths[record];
    switch (Field(column)) {
    case Packets:
        return countText(path.count);
    case Hops:
        return QString::number(path.hops);
    case LastSeen:
        return path.lastSeen ? shownTime(*path.lastSeen) : QString();
    case Way:
        return path.way;
    }
    return {};
}

RecordModel::SortValue PathTableModel::sortValue(std::size_t record, int column) const
{
    const PathRecord& path = m_paths[record];
    switch (Field(column)) {
    case Packets:
        return double(path.count);
    case Hops:
        return double(path.hops);
    case LastSeen:
        return path.lastSeen ? SortValue(double(*path.lastSeen)) : SortValue();
    default:
        return RecordModel::sortValue(record, column);
    }
}

} // namespace corescope
