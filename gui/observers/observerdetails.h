#pragma once

#include <QStackedWidget>

#include "core/analytics/observeractivity.h"
#include "gui/observers/observerrecord.h"
#include "gui/snapshottask.h"

class QComboBox;
class QLabel;

namespace corescope {

class BarChart;
class FactList;

/// What one observer is, and what it received in the last days.
class ObserverDetails : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ObserverDetails(Document& document, QWidget* parent = nullptr);

    /// Null: says what to do.
    void setObserver(const ObserverRecord* observer);

private:
    QWidget* makePage();
    void ask();
    void showActivity(const ObserverActivity& activity, std::int64_t now);

    SnapshotTask m_task;
    ObserverIndex m_observer;
    QLabel* m_title;
    QComboBox* m_days;
    FactList* m_facts;
    BarChart *m_overTime, *m_names, *m_snr, *m_types;
};

} // namespace corescope
