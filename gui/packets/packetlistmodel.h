#pragma once

#include <set>

#include <QAbstractTableModel>

#include "gui/packets/packetorder.h"

namespace corescope {

/// The packets that pass the display filter, in the order wanted, with the observations of those that were opened on
/// lines below them. Cells are made when they are painted; lines come from a PacketOrderer.
class PacketListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IsPacketRole = Qt::UserRole, ///< bool
        IsExpandedRole,              ///< bool
        IsExpandableRole,            ///< bool
    };

    explicit PacketListModel(QObject* parent = nullptr);

    /// Shows what a request was answered with. Lines that only continue those shown are inserted, so that nothing
    /// moves; otherwise the model is reset.
    void show(const PacketOrderResult& result);
    /// The same lines in a newer snapshot of the same rows: paths may have sharpened.
    void refresh(std::shared_ptr<const Snapshot> snapshot);
    void clear();

    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
    const PacketLines& lines() const { return *m_lines; }
    PacketLine line(int row) const { return (*m_lines)[std::size_t(row)]; }
    /// How many lines are packets.
    std::uint32_t packetCount() const { return m_packets; }
    /// The row of a line, -1 when it is not shown.
    int rowOf(PacketLine line) const;

    /// Opens a packet into its observations, or closes it.
    void setExpanded(int row, bool expanded);
    const std::set<TransmissionIndex>& expanded() const { return m_expanded; }

    void toggleMark(int row);
    bool isMarked(int row) const;
    /// The next marked row after `row` in one direction, -1 for none.
    int nextMark(int row, bool forward) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void repaint();

    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<PacketLines> m_lines;
    std::uint32_t m_packets = 0;
    std::set<TransmissionIndex> m_expanded;
    std::set<std::int64_t> m_marked; ///< transmissions.id
};

} // namespace corescope
