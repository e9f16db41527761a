#include "gui/analytics/chartview.h"

#include "gui/analytics/chartplots.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double s_reach = 12; // pixels beside a point of a line that still count as it

} // namespace

ChartView::ChartView(QWidget* parent)
    : QCustomPlot(parent)
    , m_title(new QCPTextElement(this))
    , m_outline(new QCPItemRect(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 130);
    setLocale(QLocale()); // digits in groups
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_title);
    plotLayout()->setRowSpacing(0);
    m_outline->setLayer(u"overlay"_s);
    draw();
}

void ChartView::setChart(Chart chart)
{
    // Figures of a file that grows: what is pointed at stays so.
    const ChartMark before = m_current ? *m_current : ChartMark();
    const bool isPointing = m_current != nullptr;
    m_current = nullptr;
    m_chart = std::move(chart);
    for (const ChartMark* mark : marksInOrder())
        if (isPointing && mark->x == before.x && mark->row == before.row)
            m_current = mark;
    setAccessibleName(m_chart.title);
    setAccessibleDescription(m_chart.isEmpty() ? m_chart.empty : QString());
    draw();
}

void ChartView::draw()
{
    clearPlottables();
    if (QCPLayoutElement* scale = plotLayout()->hasElement(1, 1) ? plotLayout()->element(1, 1) : nullptr)
        plotLayout()->remove(scale);
    delete axisRect()->marginGroup(QCP::msTop);
    axisRect()->insetLayout()->addElement(legend, Qt::AlignTop); // out of the way until a chart has several series
    plotLayout()->simplify();
    yAxis->setRangeReversed(false);
    yAxis->setTickLength(5);
    yAxis->grid()->setVisible(true);
    legend->setVisible(false);
    const ChartColors colors(palette());
    const bool isEmpty = m_chart.isEmpty();
    axisRect()->setVisible(!isEmpty);
    for (QCPAxis* axis : axisRect()->axes())
        axis->setVisible(!isEmpty && (axis == xAxis || axis == yAxis));
    if (!isEmpty)
        addPlots(*this, m_chart, colors);
    applyColors(*this, colors);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextColor(colors.text);
    const bool saysWhy = isEmpty && !m_chart.empty.isEmpty();
    // A title may reach over the scale of colours beside the picture, and as far to the other side.
    const int room = width() - (!isEmpty && m_chart.kind == Chart::Kind::HeatMap ? 60 : 12);
    const QString title = QFontMetrics(bold).elidedText(m_chart.title, Qt::ElideRight, room);
    m_title->setTextFlags(Qt::AlignHCenter | Qt::AlignTop | (saysWhy ? Qt::TextWordWrap : Qt::TextDontClip));
    // Room for three lines of the reason, however narrow the picture is.
    m_title->setText(saysWhy ? title + u"\n\n"_s + m_chart.empty + u"\n\n"_s : title);
    m_outline->setPen(QPen(colors.mark, 1.5));
    m_outline->setBrush(Qt::NoBrush);
    placeOutline();
    replot(rpQueuedReplot);
}

std::vector<const ChartMark*> ChartView::marksInOrder() const
{
    std::vector<const ChartMark*> marks;
    for (const ChartSeries& series : m_chart.series)
        for (const ChartMark& mark : series.marks)
            marks.push_back(&mark);
    std::ranges::stable_sort(
        marks, [](const ChartMark* a, const ChartMark* b) { return a->row != b->row ? a->row < b->row : a->x < b->x; });
    return marks;
}

const ChartMark* ChartView::markAt(QPointF place) const
{
    if (m_chart.isEmpty() || !axisRect()->rect().contains(place.toPoint()))
        return nullptr;
    const QPointF at(xAxis->pixelToCoord(place.x()), yAxis->pixelToCoord(place.y()));
    const ChartMark* best = nullptr;
    double bestDistance = s_reach;
    for (const ChartMark* mark : marksInOrder()) {
        const QRectF box = markBox(m_chart, *mark);
        switch (m_chart.kind) {
        case Chart::Kind::Line:
            if (const double distance = std::abs(xAxis->coordToPixel(mark->x) - place.x()); distance < bestDistance) {
                bestDistance = distance;
                best = mark;
            }
            break;
        case Chart::Kind::Bars: // the whole row: short bars are hard to hit
            if (box.top() <= at.y() && at.y() < box.bottom())
                return mark;
            break;
        case Chart::Kind::Columns: { // above it as well, for the same reason
            const bool isAlone = m_chart.series.size() == 1;
            if (box.left() <= at.x() && at.x() < box.right() &&
                (isAlone || (box.top() <= at.y() && at.y() < box.bottom())))
                return mark;
            break;
        }
        case Chart::Kind::HeatMap:
            if (box.contains(at))
                return mark;
            break;
        }
    }
    return best;
}

QPointF ChartView::placeOf(const ChartMark& mark) const
{
    const QPointF middle = markBox(m_chart, mark).center();
    return {xAxis->coordToPixel(middle.x()), yAxis->coordToPixel(middle.y())};
}

void ChartView::placeOutline()
{
    m_outline->setVisible(m_current != nullptr);
    if (!m_current)
        return;
    QRectF box = markBox(m_chart, *m_current);
    if (m_chart.kind == Chart::Kind::Line) {
        const double x = 4 * xAxis->range().size() / std::max(1, axisRect()->width());
        const double y = 4 * yAxis->range().size() / std::max(1, axisRect()->height());
        box.adjust(-x, -y, x, y);
    }
    m_outline->topLeft->setCoords(box.topLeft());
    m_outline->bottomRight->setCoords(box.bottomRight());
}

void ChartView::setCurrent(const ChartMark* mark)
{
    if (m_current == mark)
        return;
    m_current = mark;
    placeOutline();
    if (mark)
        setAccessibleDescription(mark->text);
    layer(u"overlay"_s)->replot(); // and nothing else of the picture
}

void ChartView::showTip(QPoint place)
{
    QToolTip::showText(mapToGlobal(place), m_current ? plainToolTip(m_current->text) : QString(), this);
}

void ChartView::step(int by)
{
    const auto marks = marksInOrder();
    if (marks.empty())
        return;
    const auto at = std::ranges::find(marks, m_current);
    const auto last = std::ptrdiff_t(marks.size()) - 1;
    const std::ptrdiff_t place = at == marks.end() ? (by > 0 ? 0 : last) : at - marks.begin() + by;
    setCurrent(marks[std::size_t(std::clamp<std::ptrdiff_t>(place, 0, last))]);
    showTip(placeOf(*m_current).toPoint());
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const ChartMark* mark = markAt(event->position());
    if (mark != m_current)
        setCurrent(mark);
    showTip(event->position().toPoint());
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    setCurrent(markAt(event->position()));
    if (m_current && event->button() == Qt::LeftButton)
        emit chosen(m_current->target);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const ChartMark* mark = markAt(event->position());
    if (mark && event->button() == Qt::LeftButton && !mark->target.filter.isEmpty())
        emit filterWanted(mark->target.filter);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey)
        setCurrent(markAt(event->pos()));
    const QPoint place = byKey && m_current ? mapToGlobal(placeOf(*m_current).toPoint()) : event->globalPos();
    QToolTip::hideText();
    emit menuWanted(m_current ? m_current->target : FigureTarget(), place);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Home:
        setCurrent(nullptr);
        return step(1);
    case Qt::Key_End:
        setCurrent(nullptr);
        return step(-1);
    case Qt::Key_Space:
        if (m_current)
            emit chosen(m_current->target);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current && !m_current->target.filter.isEmpty())
            emit filterWanted(m_current->target.filter);
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        if (const auto marks = marksInOrder(); !m_current && !marks.empty())
            setCurrent(marks.front());
    QCustomPlot::focusInEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        setCurrent(nullptr);
    QCustomPlot::focusOutEvent(event);
}

void ChartView::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setCurrent(nullptr);
    QCustomPlot::leaveEvent(event);
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QCustomPlot::changeEvent(event);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    draw(); // names are cut, and labels left out, by the width
}

void ChartView::paintOn(QPaintDevice& device)
{
    const ChartMark* const current = m_current;
    m_current = nullptr;
    placeOutline();
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.fillRect(QRect(QPoint(), size()), palette().color(QPalette::Base));
    toPainter(&painter, width(), height());
    painter.end();
    m_current = current;
    placeOutline();
}

} // namespace corescope
