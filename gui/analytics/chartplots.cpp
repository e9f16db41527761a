#include "gui/analytics/chartplots.h"

#include "gui/analytics/customplot.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double s_barHeight = 0.74; // of a row

/// Names at 0, 1, 2, ... of an axis, each no wider than `widest` pixels, and only so many that they do not touch.
void setUpNames(QCPAxis& axis, const QStringList& names, int widest, qsizetype most)
{
    const QFontMetrics metrics(axis.parentPlot()->font());
    const qsizetype step = std::max<qsizetype>(1, (names.size() + most - 1) / std::max<qsizetype>(1, most));
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (qsizetype i = 0; i < names.size(); i += step)
        ticker->addTick(double(i), metrics.elidedText(names[i], Qt::ElideMiddle, widest));
    axis.setTicker(ticker);
    axis.setNumberFormat(u"f"_s); // else a name with 1e5 in it is written as a power of ten
}

void setUpTime(QCPAxis& axis, double begin, double end, int width)
{
    QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
    const double span = end - begin;
    const auto year = [](double seconds) { return inShownZone(std::int64_t(seconds * 1000)).date().year(); };
    ticker->setDateTimeFormat(span < 600                 ? u"HH:mm:ss"_s
                              : span < 3 * 86'400        ? u"HH:mm\nd MMM"_s
                              : year(begin) == year(end) ? u"d\nMMM"_s
                                                         : u"d MMM\nyyyy"_s);
    ticker->setDateTimeSpec(TimeDisplay::instance().isUtc() ? Qt::UTC : Qt::LocalTime);
    ticker->setTickCount(std::clamp(width / 100, 2, 6)); // a date is about half as wide
    axis.setTicker(ticker);
}

/// Labels at multiples of 1, 2 or 5 times a power of ten, none nearer to each other than `least`, and with the decimals
/// that these have.
void setUpNumbers(QCPAxis& axis, double size, double least)
{
    const bool isWide = axis.orientation() == Qt::Vertical || axis.parentPlot()->width() > 400;
    const double wanted = std::max(size, least) / (isWide ? 5 : 3);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    double step = 10 * power;
    for (const double times : {5, 2, 1})
        if (times * power >= wanted)
            step = times * power;
    step = std::max(step, least);
    QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(step);
    axis.setTicker(ticker);
    axis.setNumberFormat(u"f"_s);
    axis.setNumberPrecision(step < 1 ? 1 : 0);
}

double largestValue(const Chart& chart)
{
    double largest = 0;
    for (const ChartSeries& series : chart.series)
        for (const ChartMark& mark : series.marks)
            largest = std::max(largest, mark.value);
    return largest;
}

QCPRange spanOf(const Chart& chart)
{
    if (chart.begin < chart.end)
        return {chart.begin, chart.end};
    if (!chart.columns.isEmpty())
        return {-0.5, double(chart.columns.size()) - 0.5};
    double begin = std::numeric_limits<double>::max(), end = std::numeric_limits<double>::lowest();
    const double half = chart.kind == Chart::Kind::Line ? 0.2 : chart.markWidth / 2;
    for (const ChartSeries& series : chart.series)
        for (const ChartMark& mark : series.marks) {
            begin = std::min(begin, mark.x - half);
            end = std::max(end, mark.x + half);
        }
    return begin < end ? QCPRange(begin, end) : QCPRange(0, 1);
}

void setUpAcross(QCustomPlot& plot, const Chart& chart)
{
    const QCPRange span = spanOf(chart);
    // Names of rows and the scale of colours take their part of a heat map.
    const int width = chart.kind == Chart::Kind::HeatMap ? plot.width() / 2 : plot.width();
    plot.xAxis->setRange(span);
    if (chart.isTime)
        setUpTime(*plot.xAxis, span.lower, span.upper, width);
    else if (!chart.columns.isEmpty())
        setUpNames(*plot.xAxis, chart.columns, 60, width / 30);
    else
        setUpNumbers(*plot.xAxis, span.size(), 1);
}

void setUpRows(QCustomPlot& plot, const Chart& chart)
{
    setUpNames(*plot.yAxis, chart.rows, std::max(60, plot.width() * 2 / 5),
               plot.height() / std::max(1, plot.fontMetrics().height()));
    plot.yAxis->setRange(-0.5, std::max(1.0, double(chart.rows.size())) - 0.5);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setTickLength(0);
    plot.yAxis->grid()->setVisible(false);
}

/// Below the picture, where it hides nothing of it.
void addLegend(QCustomPlot& plot, const Chart& chart)
{
    if (chart.series.size() < 2)
        return;
    plot.legend->setVisible(true);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setWrap(std::max(1, plot.width() / 90));
    plot.legend->setIconSize(12, 8);
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(plot.plotLayout()->rowCount() - 1, 0.001);
}

void addColumns(QCustomPlot& plot, const Chart& chart, const ChartColors& colors)
{
    setUpAcross(plot, chart);
    QCPBars* below = nullptr;
    double highest = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        const QColor color = colors.series[i % colors.series.size()];
        bars->setPen(Qt::NoPen);
        bars->setBrush(color);
        bars->setName(chart.series[i].name);
        // Columns of many and of wide bars alike have a gap that can be seen between them.
        bars->setWidth(chart.markWidth * 0.9);
        QVector<double> keys, values;
        for (const ChartMark& mark : chart.series[i].marks) {
            keys.append(mark.x);
            values.append(mark.value);
        }
        bars->setData(keys, values);
        if (below)
            bars->moveAbove(below);
        below = bars;
        bool isFound = false;
        highest = std::max(highest, bars->getValueRange(isFound).upper);
    }
    plot.yAxis->setRange(0, highest > 0 ? highest * 1.06 : 1);
    setUpNumbers(*plot.yAxis, highest, 1);
    addLegend(plot, chart);
}

void addLyingBars(QCustomPlot& plot, const Chart& chart, const ChartColors& colors)
{
    const double largest = largestValue(chart);
    setUpRows(plot, chart);
    plot.xAxis->setRange(0, largest > 0 ? largest * 1.04 : 1);
    setUpNumbers(*plot.xAxis, largest, 1);
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setPen(Qt::NoPen);
    bars->setBrush(colors.series[0]);
    bars->setWidth(s_barHeight);
    QVector<double> keys, values;
    for (const ChartMark& mark : chart.series.front().marks) {
        keys.append(mark.row);
        values.append(mark.value);
    }
    bars->setData(keys, values);
}

void addLines(QCustomPlot& plot, const Chart& chart, const ChartColors& colors)
{
    setUpAcross(plot, chart);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        QCPGraph* graph = plot.addGraph();
        const QColor color = colors.series[i % colors.series.size()];
        graph->setPen(QPen(color, 1.6));
        if (chart.series[i].marks.size() < 60)
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, 5));
        graph->setName(chart.series[i].name);
        QVector<double> keys, values;
        for (const ChartMark& mark : chart.series[i].marks) {
            keys.append(mark.x);
            values.append(mark.value);
        }
        graph->setData(keys, values);
    }
    plot.yAxis->rescale();
    const double size = plot.yAxis->range().size();
    plot.yAxis->setRange(plot.yAxis->range().lower - std::max(0.5, size * 0.08),
                         plot.yAxis->range().upper + std::max(0.5, size * 0.08));
    setUpNumbers(*plot.yAxis, plot.yAxis->range().size(), 0.1);
    addLegend(plot, chart);
}

void addHeatMap(QCustomPlot& plot, const Chart& chart, const ChartColors& colors)
{
    const QCPRange span = spanOf(chart);
    setUpAcross(plot, chart);
    setUpRows(plot, chart);
    const int columns = std::max(1, qRound(span.size() / chart.markWidth));
    const int rows = std::max(1, int(chart.rows.size()));
    auto* map = new QCPColorMap(plot.xAxis, plot.yAxis);
    map->data()->setSize(columns, rows);
    // The ranges reach from the middle of the first cell to that of the last; of one cell from end to end.
    const auto middles = [](double begin, double end, int count) {
        const double inset = count > 1 ? (end - begin) / count / 2 : 0;
        return QCPRange(begin + inset, end - inset);
    };
    map->data()->setRange(middles(span.lower, span.upper, columns), middles(-0.5, rows - 0.5, rows));
    map->data()->fill(std::numeric_limits<double>::quiet_NaN());
    for (const ChartMark& mark : chart.series.front().marks)
        map->data()->setCell(std::clamp(int((mark.x - span.lower) / chart.markWidth), 0, columns - 1), mark.row,
                             mark.value);
    map->setInterpolate(false);
    auto* scale = new QCPColorScale(&plot);
    scale->setBarWidth(10);
    plot.plotLayout()->addElement(1, 1, scale);
    auto* margins = new QCPMarginGroup(&plot);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    scale->setLabel(chart.valueTitle);
    map->setColorScale(scale);
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStops({{0, colors.heat[1]}, {0.4, colors.heat[2]}, {1, colors.heat[3]}});
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(colors.heat[0]);
    map->setGradient(gradient);
    const double largest = largestValue(chart);
    map->setDataRange({0, std::max(1.0, largest)});
    setUpNumbers(*scale->axis(), largest, 1);
}

} // namespace

void addPlots(QCustomPlot& plot, const Chart& chart, const ChartColors& colors)
{
    plot.xAxis->setLabel(chart.xTitle);
    plot.yAxis->setLabel(chart.yTitle);
    switch (chart.kind) {
    case Chart::Kind::Columns:
        return addColumns(plot, chart, colors);
    case Chart::Kind::Bars:
        return addLyingBars(plot, chart, colors);
    case Chart::Kind::Line:
        return addLines(plot, chart, colors);
    case Chart::Kind::HeatMap:
        return addHeatMap(plot, chart, colors);
    }
}

void applyColors(QCustomPlot& plot, const ChartColors& colors)
{
    plot.setBackground(QBrush(colors.ground));
    const QFont font = plot.font();
    const auto applyToAxis = [&](QCPAxis* axis) {
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->setTickLabelColor(colors.text);
        axis->setLabelColor(colors.text);
        axis->setBasePen(QPen(colors.axis));
        axis->setTickPen(QPen(colors.axis));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(QPen(colors.grid));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    };
    applyToAxis(plot.xAxis);
    applyToAxis(plot.yAxis);
    for (int i = 0; i < plot.plotLayout()->elementCount(); ++i)
        if (auto* scale = qobject_cast<QCPColorScale*>(plot.plotLayout()->elementAt(i)))
            applyToAxis(scale->axis());
    plot.legend->setFont(font);
    plot.legend->setTextColor(colors.text);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setBrush(Qt::NoBrush);
}

QRectF markBox(const Chart& chart, const ChartMark& mark)
{
    const double half = chart.markWidth / 2;
    switch (chart.kind) {
    case Chart::Kind::Columns: {
        double below = 0; // the marks of other series that this one stands on
        for (const ChartSeries& series : chart.series) {
            if (!series.marks.empty() && &mark >= &series.marks.front() && &mark <= &series.marks.back())
                break;
            for (const ChartMark& other : series.marks)
                below += other.x == mark.x ? other.value : 0;
        }
        return QRectF(QPointF(mark.x - half, below), QPointF(mark.x + half, below + mark.value));
    }
    case Chart::Kind::Bars:
        return QRectF(QPointF(0, mark.row - 0.5), QPointF(mark.value, mark.row + 0.5));
    case Chart::Kind::Line:
        return QRectF(QPointF(mark.x, mark.value), QSizeF());
    case Chart::Kind::HeatMap:
        break;
    }
    return QRectF(QPointF(mark.x - half, mark.row - 0.5), QPointF(mark.x + half, mark.row + 0.5));
}

} // namespace corescope
