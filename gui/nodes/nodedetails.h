#pragma once

#include <memory>

#include <QStackedWidget>

#include "core/analytics/affinitygraph.h"
#include "core/analytics/relayfigures.h"

class QLabel;
class QTabWidget;

namespace corescope {

class Document;
class NeighborTableModel;
class NodeActivityView;
class NodeHealthView;
class NodePathsView;
class RecordTable;
class Selection;

/// Everything about one node: health, neighbours, paths, activity, each found out while it is looked at.
class NodeDetails : public QStackedWidget
{
    Q_OBJECT

public:
    NodeDetails(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setNode(KeyIndex node); ///< none: says what to do
    /// What takes longer to find out about the mesh; null: not known yet.
    /// @{
    void setSurvey(std::shared_ptr<const AffinityGraph> survey);
    void setRelays(std::shared_ptr<const RelayReport> relays);
    /// @}

private:
    QWidget* makeTabs(Selection& selection);
    void showNeighbors();

    Document& m_document;
    KeyIndex m_node;
    std::shared_ptr<const AffinityGraph> m_survey;
    QLabel* m_title;
    QTabWidget* m_tabs;
    NodeHealthView* m_health;
    NeighborTableModel* m_neighbors;
    RecordTable* m_neighborTable;
    NodePathsView* m_paths;
    NodeActivityView* m_activity;
};

} // namespace corescope
