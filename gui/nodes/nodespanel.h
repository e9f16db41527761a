#pragma once

#include "core/analytics/affinitygraph.h"
#include "gui/filter/filtermenu.h"
#include "gui/snapshottask.h"

namespace corescope {

class NodeDetails;
class NodeTableModel;
class RecordPane;
class RecordTable;
class Selection;

/// All nodes as a table, and everything about the chosen one beside it.
class NodesPanel : public QWidget
{
    Q_OBJECT

public:
    NodesPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

signals:
    /// The packets of a node are to become (part of) the display filter.
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    void askForNodes();
    void askForSurvey();
    void askForRelays(const std::shared_ptr<const AffinityGraph>& survey);
    void clear();
    void showSelection();
    void updateCount();
    void addMenu(QMenu& menu, quint64 id);

    Document& m_document;
    Selection& m_selection;
    SnapshotTask m_nodesTask;
    SnapshotTask m_surveyTask;
    SnapshotTask m_relaysTask; ///< with what the survey found
    NodeTableModel* m_nodes;
    RecordTable* m_table;
    RecordPane* m_pane;
    NodeDetails* m_details;
};

/// A display filter that is true of the packets that name the node as sender or receiver.
QString nodeFilter(const Snapshot& snapshot, KeyIndex node);
/// One that is true of the packets that are known to have gone over it.
QString relayFilter(const Snapshot& snapshot, KeyIndex node);

} // namespace corescope
