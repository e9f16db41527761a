#include "gui/details/packetfieldmodel.h"

#include "gui/details/dissectortexts.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

void PacketFieldModel::setField(packet::Field root)
{
    beginResetModel();
    m_entries.clear();
    m_root = std::move(root);
    addChildren(m_root, -1);
    endResetModel();
}

void PacketFieldModel::addChildren(const packet::Field& field, int parent)
{
    const int first = int(m_entries.size());
    if (parent >= 0)
        m_entries[std::size_t(parent)].firstChild = first;
    for (std::size_t i = 0; i < field.children.size(); ++i)
        m_entries.push_back({&field.children[i], parent, int(i)});
    for (std::size_t i = 0; i < field.children.size(); ++i)
        addChildren(field.children[i], first + int(i));
}

QModelIndex PacketFieldModel::indexOfByte(std::size_t offset) const
{
    int best = -1;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const packet::Field& field = *m_entries[std::size_t(i)].field;
        const bool has = offset >= field.begin && offset < field.begin + field.length;
        if (has && (best < 0 || field.length <= m_entries[std::size_t(best)].field->length))
            best = i;
    }
    return best < 0 ? QModelIndex() : createIndex(m_entries[std::size_t(best)].row, 0, quintptr(best));
}

QModelIndex PacketFieldModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int first = parent.isValid() ? m_entries[parent.internalId()].firstChild : 0;
    return createIndex(row, column, quintptr(first + row));
}

QModelIndex PacketFieldModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_entries[child.internalId()].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_entries[std::size_t(parent)].row, 0, quintptr(parent));
}

int PacketFieldModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_root.children.size());
    return parent.column() == 0 ? childCount(int(parent.internalId())) : 0;
}

int PacketFieldModel::columnCount(const QModelIndex&) const
{
    return 2;
}

QVariant PacketFieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const packet::Field& shown = field(index);
    if (index.column() == 0)
        return translatedDissectorText(shown.name);
    QString text = plainLine(shown.value.toUtf8().toStdString());
    for (const QString& warning : shown.warnings)
        text +=
            (text.isEmpty() ? u"⚠ "_s : u"  ⚠ "_s) + plainLine(translatedDissectorText(warning).toUtf8().toStdString());
    return text;
}

QVariant PacketFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Field") : tr("Value");
}

} // namespace corescope
