#pragma once

#include "gui/filter/filtermenu.h"
#include "gui/snapshottask.h"

namespace corescope {

class ObserverDetails;
class ObserverTableModel;
class RecordPane;
class RecordTable;
class Selection;

/// All observers as a table, and what the chosen one receives beside it. An observer that is a node too is chosen
/// together with the node, whichever of them somebody chose.
class ObserversPanel : public QWidget
{
    Q_OBJECT

public:
    ObserversPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

signals:
    /// The packets of an observer are to become (part of) the display filter.
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    void askForObservers();
    void clear();
    void choose(quint64 id);
    void followNode();
    void showSelection();
    void updateCount();
    void addMenu(QMenu& menu, quint64 id);

    Document& m_document;
    Selection& m_selection;
    SnapshotTask m_task;
    ObserverTableModel* m_observers;
    RecordTable* m_table;
    RecordPane* m_pane;
    ObserverDetails* m_details;
    std::optional<std::uint64_t> m_chosen; ///< id of what is shown
};

} // namespace corescope
