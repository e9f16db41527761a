#pragma once

#include <memory>

#include "gui/nodes/noderecord.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// The nodes of a mesh. The id of a node is its key's number.
class NodeTableModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field {
        Name,
        Role,
        Key,
        LastHeard,
        FirstHeard,
        Adverts,
        Packets,
        Relayed,
        RelayedLastDay,
        Usefulness,
        Neighbors,
        Position,
        Battery,
        Temperature,
    };

    explicit NodeTableModel(QObject* parent = nullptr);

    void setNodes(std::vector<NodeRecord> nodes);
    /// What takes longer to find out; null: not known yet.
    void setRelays(std::shared_ptr<const RelayReport> relays);

    const NodeRecord& node(const QModelIndex& index) const { return m_nodes[record(index)]; }
    std::size_t recordCount() const override { return m_nodes.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override { return m_nodes[record].key.value(); }
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;
    bool matches(std::size_t record, const QString& search) const override;

private:
    const RelayFigures* relaysOf(const NodeRecord& node) const;

    std::vector<NodeRecord> m_nodes;
    std::shared_ptr<const RelayReport> m_relays;
};

} // namespace corescope
