#pragma once

#include <QPixmap>
#include <QWidget>

#include "core/analytics/traffic.h"
#include "gui/analytics/timebrush.h"

namespace corescope {

/// A strip of packets over all time with a brush. Dragging makes a range, its ends and its middle can be dragged, a
/// double click or Escape clears it; the arrow keys move it, with Shift its end.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    /// What the strip shows: receptions in buckets of so many ms, over a span of time.
    void setTraffic(std::vector<Traffic::Bucket> buckets, std::int64_t bucketMs, const TimeRange& span);
    /// An empty strip, and no range.
    void clear();

    const TimeRange& span() const { return m_brush.span(); }
    const std::optional<TimeRange>& range() const { return m_brush.range(); }
    void setRange(const std::optional<TimeRange>& range);

    /// Where a time (Unix ms) is, in the widget's x.
    double toX(std::int64_t ms) const;
    std::int64_t toTime(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The range has changed, also while it is being dragged.
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    template <typename Change>
    void changeRange(Change change);
    QRect strip() const; ///< where the packets are drawn, above the times
    std::int64_t reach() const;
    void drawStrip();
    void drawTimes(QPainter& painter) const;
    void drawBrush(QPainter& painter) const;
    bool isEmpty() const { return m_buckets.empty(); }

    TimeBrush m_brush;
    bool m_isCounted = false; ///< the buckets are those of the data, and not still to come
    std::vector<Traffic::Bucket> m_buckets;
    std::int64_t m_bucketMs = 1;
    QPixmap m_strip; ///< drawn once, so that dragging paints no more than a rectangle
};

} // namespace corescope
