#include "gui/analytics/timeline.h"

#include <array>

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include "gui/analytics/chartcolors.h"
#include "gui/analytics/figuretexts.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_handle = 6;     // pixels beside an end that still take hold of it
constexpr int s_sideMargin = 6; // pixels at either side
constexpr int s_tickSpace = 90; // pixels a label needs

/// Seconds between labels so that they do not touch.
std::int64_t tickStep(const TimeRange& span, int width)
{
    return bucketLength(span, std::max(2, width / s_tickSpace)) / 1000;
}

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time range"));
    setToolTip(tr("Drag to choose a range; drag it or its ends to change it; double click or Esc for all time. "
                  "Keys: arrows move it, Shift and arrows move its end."));
}

QSize Timeline::sizeHint() const
{
    return {400, 40 + fontMetrics().height()};
}

QSize Timeline::minimumSizeHint() const
{
    return {120, 30 + fontMetrics().height()};
}

void Timeline::setTraffic(std::vector<Traffic::Bucket> buckets, std::int64_t bucketMs, const TimeRange& span)
{
    m_isCounted = true;
    m_buckets = std::move(buckets);
    m_bucketMs = std::max<std::int64_t>(1, bucketMs);
    changeRange([&] { m_brush.setSpan(span); });
    m_strip = {};
    update();
}

void Timeline::clear()
{
    m_isCounted = false;
    m_buckets.clear();
    changeRange([this] {
        m_brush.clear();
        m_brush.setSpan({0, 0});
    });
    m_strip = {};
    update();
}

void Timeline::setRange(const std::optional<TimeRange>& range)
{
    changeRange([&] { m_brush.setRange(range); });
}

template <typename Change>
void Timeline::changeRange(Change change)
{
    const auto before = m_brush.range();
    change();
    if (m_brush.range() == before)
        return;
    const auto& range = m_brush.range();
    setAccessibleDescription(range ? tr("%1 to %2").arg(shownMinute(range->begin), shownMinute(range->end))
                                   : tr("All time"));
    update();
    emit rangeChanged();
}

QRect Timeline::strip() const
{
    return rect().adjusted(s_sideMargin, 3, -s_sideMargin, -fontMetrics().height() - 3);
}

double Timeline::toX(std::int64_t ms) const
{
    const double length = double(std::max<std::int64_t>(1, span().end - span().begin));
    return strip().left() + double(ms - span().begin) / length * strip().width();
}

std::int64_t Timeline::toTime(double x) const
{
    const double share = (x - strip().left()) / std::max(1, strip().width());
    return span().begin + std::int64_t(share * double(span().end - span().begin));
}

std::int64_t Timeline::reach() const
{
    return (span().end - span().begin) * s_handle / std::max(1, strip().width());
}

void Timeline::drawStrip()
{
    const ChartColors colors(palette());
    const QRect area = strip();
    m_strip = QPixmap(size() * devicePixelRatioF());
    m_strip.setDevicePixelRatio(devicePixelRatioF());
    m_strip.fill(colors.ground);
    QPainter painter(&m_strip);
    std::uint64_t most = 1;
    for (const Traffic::Bucket& bucket : m_buckets)
        most = std::max(most, bucket.transmissions);
    for (const Traffic::Bucket& bucket : m_buckets) {
        if (bucket.begin + m_bucketMs <= span().begin || bucket.begin >= span().end)
            continue;
        const double left = std::max(toX(bucket.begin), double(area.left()));
        const double right = std::min(toX(bucket.begin + m_bucketMs), double(area.right() + 1));
        const double height = std::max(1.0, double(bucket.transmissions) / double(most) * area.height());
        painter.fillRect(QRectF(left, area.bottom() + 1 - height, std::max(1.0, right - left), height),
                         colors.series[0]);
    }
    painter.setPen(colors.axis);
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
    painter.setPen(colors.text);
    if (!isEmpty())
        drawTimes(painter);
    else if (m_isCounted)
        painter.drawText(area, Qt::AlignCenter, tr("No packets yet"));
}

void Timeline::drawTimes(QPainter& painter) const
{
    const QRect area = strip();
    const std::int64_t step = tickStep(span(), area.width());
    // Labels stand at whole hours and days of the zone that times are written in.
    const std::int64_t offset = inShownZone(span().begin).offsetFromUtc();
    const std::int64_t begin = span().begin / 1000 + offset;
    for (std::int64_t at = (begin + step - 1) / step * step; (at - offset) * 1000 < span().end; at += step) {
        const QDateTime time = inShownZone((at - offset) * 1000);
        const bool isDay = step >= 86'400 || time.time() == QTime(0, 0);
        const QString text =
            isDay ? locale().toString(time.date(), u"d MMM"_s) : time.toString(step < 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
        const int x = int(toX((at - offset) * 1000));
        painter.drawLine(x, area.bottom() + 1, x, area.bottom() + 3);
        const QRect place(x - s_tickSpace / 2, area.bottom() + 3, s_tickSpace, fontMetrics().height());
        painter.drawText(place, Qt::AlignCenter, text);
    }
}

void Timeline::drawBrush(QPainter& painter) const
{
    if (!range())
        return;
    const QRectF area = strip();
    const double begin = toX(range()->begin), end = toX(range()->end);
    QColor shade = palette().color(QPalette::Base);
    shade.setAlphaF(0.72F);
    painter.fillRect(QRectF(area.topLeft(), QPointF(begin, area.bottom())), shade);
    painter.fillRect(QRectF(QPointF(end, area.top()), area.bottomRight()), shade);
    const QColor color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(begin, area.top()), QPointF(end, area.bottom())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const double x : {begin, end})
        painter.drawRoundedRect(QRectF(x - 2.5, area.center().y() - 8, 5, 16), 2, 2);
}

void Timeline::paintEvent(QPaintEvent*)
{
    if (m_strip.isNull())
        drawStrip();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_strip);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBrush(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(QPalette::Base);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void Timeline::resizeEvent(QResizeEvent*)
{
    m_strip = {};
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !isEmpty())
        m_brush.grab(toTime(event->position().x()), reach());
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    const std::int64_t time = toTime(event->position().x());
    if (m_brush.isHeld())
        return changeRange([&] { m_brush.dragTo(time); });
    switch (m_brush.partAt(time, reach())) {
    case TimeBrush::Part::Begin:
    case TimeBrush::Part::End:
        return setCursor(Qt::SizeHorCursor);
    case TimeBrush::Part::Body:
        return setCursor(Qt::OpenHandCursor);
    case TimeBrush::Part::Nothing:
        break;
    }
    setCursor(Qt::CrossCursor);
}

void Timeline::mouseReleaseEvent(QMouseEvent*)
{
    m_brush.letGo();
}

void Timeline::mouseDoubleClickEvent(QMouseEvent*)
{
    m_brush.letGo();
    changeRange([this] { m_brush.clear(); });
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    const bool movesEnd = event->modifiers() & Qt::ShiftModifier;
    const std::int64_t length = range() ? range()->end - range()->begin : 0;
    const std::int64_t step = std::max<std::int64_t>(1000, (span().end - span().begin) / 50);
    const auto move = [&](std::int64_t by) { changeRange([&] { movesEnd ? m_brush.moveEnd(by) : m_brush.move(by); }); };
    switch (event->key()) {
    case Qt::Key_Right:
        return move(step);
    case Qt::Key_Left:
        return move(-step);
    case Qt::Key_PageUp:
        return move(-length);
    case Qt::Key_PageDown:
        return move(length);
    case Qt::Key_Home:
        return move(span().begin - span().end);
    case Qt::Key_End:
        return move(span().end - span().begin);
    case Qt::Key_Escape:
    case Qt::Key_Delete:
        m_brush.letGo();
        return changeRange([this] { m_brush.clear(); });
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_strip = {};
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace corescope
