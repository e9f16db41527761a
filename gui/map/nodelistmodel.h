#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QAbstractListModel>
#include <QIcon>

#include "gui/map/mapcolors.h"
#include "gui/map/mapdata.h"

namespace corescope {

/// Some of the map's nodes as a list of names with the shapes that the map uses.
class NodeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setNodes(std::shared_ptr<const MapData> data, std::vector<std::uint32_t> nodes);
    void setColors(const MapColors& colors);
    KeyIndex key(const QModelIndex& index) const;
    QModelIndex find(KeyIndex key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const MapData> m_data;
    std::vector<std::uint32_t> m_nodes; ///< in m_data
    std::array<QIcon, mapRoles.size()> m_icons;
};

} // namespace corescope
