#pragma once

#include <QAbstractItemModel>

#include "core/mesh/packetfield.h"

namespace corescope {

/// A dissected packet as a tree: what a field is called and what it says, warnings included.
class PacketFieldModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setField(packet::Field root);

    const packet::Field& field(const QModelIndex& index) const { return *m_entries[index.internalId()].field; }
    /// The innermost field that has this byte; invalid when none has.
    QModelIndex indexOfByte(std::size_t offset) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A field with what its place in the tree tells; depth first, children of one field in a row.
    struct Entry
    {
        const packet::Field* field;
        int parent; ///< entry; -1 for the root's children
        int row;
        int firstChild = 0; ///< entry
    };

    void addChildren(const packet::Field& field, int parent);
    int childCount(int entry) const { return int(m_entries[std::size_t(entry)].field->children.size()); }

    packet::Field m_root;
    std::vector<Entry> m_entries;
};

} // namespace corescope
