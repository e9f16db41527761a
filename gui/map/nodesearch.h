#pragma once

#include <QLineEdit>

#include "gui/map/nodelistmodel.h"

namespace corescope {

/// Nodes whose name contains a text, or whose key begins with it, names that begin with it first. At most `most`.
std::vector<std::uint32_t> findNodes(const MapData& data, const QString& text, std::size_t most);

/// A line that suggests nodes while somebody types, and tells which one was chosen.
class NodeSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit NodeSearch(QWidget* parent = nullptr);

    void setNodes(std::shared_ptr<const MapData> nodes) { m_data = std::move(nodes); }
    void setColors(const MapColors& colors) { m_model.setColors(colors); }

signals:
    void nodeChosen(corescope::KeyIndex node);

private:
    void suggest(const QString& text);
    void choose(const QModelIndex& index);

    std::shared_ptr<const MapData> m_data = std::make_shared<const MapData>();
    NodeListModel m_model; ///< of the suggestions
};

} // namespace corescope
