#pragma once

#include "gui/analytics/customplot.h"
#include "gui/analytics/figures.h"

namespace corescope {

/// Draws one chart. What the pointer or the arrow keys are at is outlined and told in a tip; a click or Space chooses
/// it, a double click or Enter asks for its packets.
class ChartView : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(Chart chart);
    const Chart& chart() const { return m_chart; }

    /// The mark at a place of the widget; null for none.
    const ChartMark* markAt(QPointF place) const;
    /// The middle of a mark in the widget.
    QPointF placeOf(const ChartMark& mark) const;

    /// Draws it as shapes, with its title, in the widget's size.
    void paintOn(QPaintDevice& device);

signals:
    void chosen(const corescope::FigureTarget& target);
    void filterWanted(const QString& filter);
    /// `target` is empty where there is nothing.
    void menuWanted(const corescope::FigureTarget& target, const QPoint& globalPosition);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void setCurrent(const ChartMark* mark);
    void placeOutline();
    void showTip(QPoint place);
    void step(int by);
    std::vector<const ChartMark*> marksInOrder() const;

    Chart m_chart;
    QCPTextElement* m_title;
    QCPItemRect* m_outline; ///< around the current mark; made anew with the plots
    const ChartMark* m_current = nullptr;
};

} // namespace corescope
