#pragma once

#include <vector>

#include <QWidget>

#include "gui/filter/filtermenu.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace corescope {

class Document;
class FigurePage;
class Selection;
class SnapshotTask;
class Timeline;

/// Figures of the database, a page a topic, and below them the timeline whose range all of them follow.
class AnalyticsPanel : public QWidget
{
    Q_OBJECT

public:
    AnalyticsPanel(Document& document, Selection& selection, QWidget* parent = nullptr);
    ~AnalyticsPanel() override;

    Timeline& timeline() { return *m_timeline; }
    /// The page that can be seen.
    FigurePage* currentPage() const;

signals:
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    QWidget* makeHeader();
    void addPages(Document& document, Selection& selection);
    void addRangeActions();
    void askForTimeline();
    void choosePage(int row);
    void followRange();
    void showNewest(std::int64_t lengthMs);
    void showState();
    void describe();

    Document& m_document;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QLabel* m_placeholder; ///< why there is nothing yet
    QLabel* m_rangeText;
    QLabel* m_summary;
    QToolButton* m_rangeButton;
    QToolButton* m_exportButton;
    Timeline* m_timeline;
    SnapshotTask* m_timelineTask;
    std::vector<FigurePage*> m_pages;
};

} // namespace corescope
