#pragma once

#include <optional>

#include <QTimer>
#include <QWidget>

#include "gui/analytics/analyticspage.h"
#include "gui/filter/filtermenu.h"

class QBoxLayout;
class QMenu;
class QTabWidget;

namespace corescope {

class ChartView;
class Document;
class FigureTableModel;
class Selection;
class SnapshotTask;

/// One page of figures: pictures, and the numbers beside them. It is computed while it can be seen, on a thread of its
/// own; what is chosen in it is selected in the window.
class FigurePage : public QWidget
{
    Q_OBJECT

public:
    FigurePage(const AnalyticsPage& page, Document& document, Selection& selection, QWidget* parent = nullptr);

    /// Nothing: all time. Quick figures follow a range that is being dragged; slow ones are given up for the newest
    /// range as soon as that stays.
    void setRange(const std::optional<TimeRange>& range);

    const std::vector<ChartView*>& charts() const { return m_charts; }
    const QString& summary() const { return m_summary; }

    /// Actions that save the pictures.
    void addExportActions(QMenu& menu);

signals:
    /// New figures are there.
    void shown();
    void filterRequested(const QString& filter, corescope::FilterMode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    void show(PageFigures figures);
    void addChart();
    void addTable(const FigureTable& table, std::size_t number);
    void choose(const FigureTarget& target);
    void addTargetActions(QMenu& menu, const FigureTarget& target);

    const AnalyticsPage& m_page;
    Document& m_document;
    Selection& m_selection;
    SnapshotTask* m_task;
    QBoxLayout* m_pictures;
    QTabWidget* m_numbers;
    std::vector<ChartView*> m_charts;
    std::vector<FigureTableModel*> m_tables;
    QString m_summary;
    std::optional<TimeRange> m_range, m_askedRange;
    bool m_isAsking = false;
    QTimer m_patience; ///< while figures are being made of a range that is not wanted any more
};

} // namespace corescope
