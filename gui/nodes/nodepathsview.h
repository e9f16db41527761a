#pragma once

#include "gui/snapshottask.h"

class QLabel;

namespace corescope {

class PathTableModel;
class RecordTable;
class Selection;

/// The ways that packets took through one node. Opening one chooses a packet that went it.
class NodePathsView : public QWidget
{
    Q_OBJECT

public:
    NodePathsView(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setNode(KeyIndex node); ///< none: nothing is shown

private:
    void ask();
    void clear();

    SnapshotTask m_task;
    KeyIndex m_node;
    PathTableModel* m_paths;
    RecordTable* m_table;
    QLabel* m_summary;
};

} // namespace corescope
