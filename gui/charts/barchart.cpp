#include "gui/charts/barchart.h"

#include <algorithm>

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "gui/plaintext.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_chartMargin = 6; // pixels
constexpr double s_leastBar = 1; // pixels of a value that is not 0
constexpr std::int64_t s_mostBars = 400;

QString valueText(double value)
{
    return QLocale().toString(value, 'f', value == double(std::int64_t(value)) ? 0 : 1);
}

} // namespace

BarChart::BarChart(const QString& title, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setTitle(title);
}

void BarChart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void BarChart::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    describe();
    update();
}

/// For those who cannot see the picture.
void BarChart::describe()
{
    QStringList texts;
    for (const Bar& bar : m_bars)
        if (bar.value > 0)
            texts += text(bar);
    setAccessibleDescription(texts.join(u"; "_s));
}

QString BarChart::text(const Bar& bar) const
{
    return tr("%1: %2").arg(bar.meaning.isEmpty() ? bar.label : bar.meaning, valueText(bar.value));
}

QSize BarChart::sizeHint() const
{
    return {260, 6 * fontMetrics().height() + 2 * s_chartMargin};
}

QSize BarChart::minimumSizeHint() const
{
    return {120, 5 * fontMetrics().height() + 2 * s_chartMargin};
}

QRectF BarChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(s_chartMargin, s_chartMargin + line + 2, -s_chartMargin, -s_chartMargin - line);
}

QRectF BarChart::column(std::size_t bar) const
{
    const QRectF area = plot();
    const double width = area.width() / double(m_bars.size());
    return {area.left() + width * double(bar), area.top(), width, area.height()};
}

double BarChart::largest() const
{
    return m_bars.empty() ? 0 : std::ranges::max(m_bars, {}, &Bar::value).value;
}

bool BarChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (column(i).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), plainToolTip(text(m_bars[i])), this, column(i).toRect());
            return true;
        }
    QToolTip::hideText();
    return true;
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    const QRectF head(s_chartMargin, s_chartMargin, width() - 2 * s_chartMargin, fontMetrics().height());
    const double most = largest();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(head, Qt::AlignLeft, m_title);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (most <= 0) {
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing to show"));
        return;
    }
    const QString top = tr("at most %1").arg(valueText(most));
    if (fontMetrics().horizontalAdvance(m_title + u"   "_s + top) < head.width())
        painter.drawText(head, Qt::AlignRight, top);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    double free = area.left(); // where the next label may begin
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF place = column(i);
        const double height = m_bars[i].value <= 0 ? 0 : std::max(s_leastBar, area.height() * m_bars[i].value / most);
        const double gap = place.width() > 4 ? 1 : 0;
        painter.fillRect(QRectF(place.left() + gap, place.bottom() - height, place.width() - 2 * gap, height),
                         palette().color(QPalette::Highlight));
        const double wide = fontMetrics().horizontalAdvance(m_bars[i].label);
        const double left =
            std::clamp(place.center().x() - wide / 2, area.left(), std::max(area.left(), area.right() - wide));
        if (left < free || m_bars[i].label.isEmpty())
            continue;
        painter.drawText(QRectF(left, area.bottom() + 1, wide + 1, fontMetrics().height()), Qt::AlignLeft,
                         m_bars[i].label);
        free = left + wide + fontMetrics().horizontalAdvance(u"  "_s);
    }
}

std::vector<Bar> timeBars(const std::map<std::int64_t, std::uint64_t>& counts, std::int64_t begin, std::int64_t end,
                          const TimeBuckets& spans)
{
    constexpr std::int64_t day = 24 * 3'600'000;
    const QLocale locale;
    std::vector<Bar> bars;
    begin = spans.beginOf(std::max(begin, end - s_mostBars * spans.length));
    for (std::int64_t start = begin; start < end; start += spans.length) {
        const bool isDay = spans.length >= day;
        // Days have one length, whatever the clocks of the zone did meanwhile.
        const QDateTime time = isDay ? QDateTime::fromMSecsSinceEpoch(start + spans.zone, Qt::UTC) : inShownZone(start);
        const auto count = counts.find(start);
        bars.push_back({time.toString(isDay ? u"MM-dd"_s : u"MM-dd HH:mm"_s),
                        count == counts.end() ? 0.0 : double(count->second),
                        isDay ? locale.toString(time.date(), QLocale::LongFormat) : shownMinute(start)});
    }
    return bars;
}

} // namespace corescope
