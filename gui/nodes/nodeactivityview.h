#pragma once

#include "core/analytics/nodeactivity.h"
#include "gui/snapshottask.h"

class QComboBox;

namespace corescope {

class BarChart;
class FactList;

/// What one node did in the last days: packets over time, by hour of the day, by type and hops.
class NodeActivityView : public QWidget
{
    Q_OBJECT

public:
    explicit NodeActivityView(Document& document, QWidget* parent = nullptr);

    void setNode(KeyIndex node); ///< none: nothing is shown

private:
    void ask();
    void showActivity(const NodeActivity& activity);

    SnapshotTask m_task;
    KeyIndex m_node;
    QComboBox* m_days;
    FactList* m_facts;
    BarChart *m_overTime, *m_byHour, *m_byType, *m_byHops;
};

} // namespace corescope
