#pragma once

#include "core/analytics/nodepaths.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// A way that packets took through a node.
struct PathRecord
{
    std::int64_t packet = 0; ///< transmissions.id of one that went this way
    std::uint64_t count = 0; ///< packets
    QString way;             ///< names, or prefixes in hex where nobody fits; sender side first
    int hops = 0;
    std::optional<std::int64_t> lastSeen; ///< Unix ms

    bool operator==(const PathRecord&) const = default;
};

std::vector<PathRecord> pathRecords(const Snapshot& snapshot, const NodePaths& paths);

/// The ways through one node. The id of a way is that of its packet.
class PathTableModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field { Packets, Hops, LastSeen, Way };

    explicit PathTableModel(QObject* parent = nullptr);

    void setPaths(std::vector<PathRecord> paths);

    std::size_t recordCount() const override { return m_paths.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override { return std::uint64_t(m_paths[record].packet); }
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;

private:
    std::vector<PathRecord> m_paths;
};

} // namespace corescope
