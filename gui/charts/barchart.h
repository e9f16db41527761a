#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <QWidget>

#include "core/analytics/timebuckets.h"

namespace corescope {

struct Bar
{
    QString label;    ///< below it, where there is room
    double value = 0; ///< not negative
    QString meaning;  ///< its tool tip, without the value
};

/// A few figures as bars under a title, for a details pane: the largest value is told, the others by tool tips.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setBars(std::vector<Bar> bars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plot() const;
    QRectF column(std::size_t bar) const; ///< the whole height of the plot
    double largest() const;
    QString text(const Bar& bar) const;
    void describe();

    QString m_title;
    std::vector<Bar> m_bars;
};

/// Bars of the spans of time from `begin` to `end`, from counts by the begin of a span. All in ms.
std::vector<Bar> timeBars(const std::map<std::int64_t, std::uint64_t>& counts, std::int64_t begin, std::int64_t end,
                          const TimeBuckets& spans);

} // namespace corescope
