#include "gui/map/nodelistmodel.h"

#include <algorithm>

#include <QPainter>

#include "gui/map/nodeshape.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

void NodeListModel::setNodes(std::shared_ptr<const MapData> data, std::vector<std::uint32_t> nodes)
{
    beginResetModel();
    m_data = std::move(data);
    m_nodes = std::move(nodes);
    endResetModel();
}

void NodeListModel::setColors(const MapColors& colors)
{
    constexpr int side = 32; // shown at half of that, or all on fine screens
    for (const MapRole role : mapRoles) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintNodeShape(painter, role, false, {side / 2.0, side / 2.0}, side / 2.0 - 3, colors);
        m_icons[std::size_t(role)] = QIcon(picture);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

KeyIndex NodeListModel::key(const QModelIndex& index) const
{
    return index.isValid() ? m_data->nodes()[m_nodes[std::size_t(index.row())]].key : KeyIndex();
}

QModelIndex NodeListModel::find(KeyIndex key) const
{
    const auto found = std::ranges::find_if(m_nodes, [&](std::uint32_t i) { return m_data->nodes()[i].key == key; });
    return found == m_nodes.end() ? QModelIndex() : index(int(found - m_nodes.begin()));
}

int NodeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_nodes.size());
}

QVariant NodeListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MapNode& node = m_data->nodes()[m_nodes[std::size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return node.name;
    case Qt::DecorationRole:
        return m_icons[std::size_t(node.role)];
    case Qt::ToolTipRole:
        return plainToolTip(u"%1\n%2\n%3"_s.arg(node.name, roleName(node.role), node.keyText.left(16)));
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(node.name, roleName(node.role));
    default:
        return {};
    }
}

} // namespace corescope
