#include <QCoreApplication>

#include "core/analytics/radiofigures.h"
#include "core/analytics/traffic.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/packets/packetcells.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_hour = 3'600'000; // ms

/// A quantity of receptions, as it is shown.
struct SignalKind
{
    QString name, unit, field;
    std::size_t mostBins;
    double leastWidth;     ///< radios tell no more
    float lowest, highest; ///< that a radio can tell: what is beyond is not drawn
};

/// Bins whose borders are round numbers: few of them, none narrower than what radios tell.
Chart levelChart(const PageRequest& request, const Levels& levels, const SignalKind& kind)
{
    Chart chart;
    chart.title = QCoreApplication::translate("analytics", "%1 of receptions").arg(kind.name);
    chart.xTitle = u"%1 (%2)"_s.arg(kind.name, kind.unit);
    chart.yTitle = QCoreApplication::translate("analytics", "Receptions");
    chart.empty = QCoreApplication::translate("analytics", "No reception in this range has an %1 that can be true.")
                      .arg(kind.name);
    auto sorted = levels.sorted();
    std::uint64_t untold = 0;
    std::erase_if(sorted, [&](const auto& level) {
        const bool isCredible = kind.lowest <= level.first && level.first <= kind.highest;
        untold += isCredible ? 0 : level.second;
        return !isCredible;
    });
    if (untold > 0)
        chart.xTitle +=
            QCoreApplication::translate("analytics", ", %Ln impossible one(s) left out", nullptr, int(untold));
    if (sorted.empty())
        return chart;
    double width = kind.leastWidth;
    while ((sorted.back().first - sorted.front().first) / width > double(kind.mostBins))
        width *= 2;
    chart.markWidth = width;
    ChartSeries& series = chart.series.emplace_back();
    for (const auto& [value, count] : sorted) {
        const double begin = std::floor(double(value) / width) * width;
        if (series.marks.empty() || series.marks.back().x != begin + width / 2)
            series.marks.push_back({begin + width / 2, 0, 0, {}, {}});
        series.marks.back().value += double(count);
    }
    for (ChartMark& mark : series.marks) {
        const double begin = mark.x - width / 2, end = mark.x + width / 2;
        mark.text = QCoreApplication::translate("analytics", "%1 to below %2 %3")
                        .arg(decimalText(begin, width < 1 ? 1 : 0), decimalText(end, width < 1 ? 1 : 0), kind.unit) +
                    u'\n' + QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(mark.value));
        mark.target.filter =
            inRange(u"%1 >= %2 && %1 < %3"_s.arg(kind.field, QString::number(begin), QString::number(end)), request);
    }
    return chart;
}

Chart signalTimeChart(const PageRequest& request, const RadioFigures& figures)
{
    Chart chart;
    chart.kind = Chart::Kind::Line;
    chart.title = QCoreApplication::translate("analytics", "Average SNR over time");
    chart.isTime = true;
    chart.xTitle = timeAxisTitle();
    chart.yTitle = QCoreApplication::translate("analytics", "SNR (dB)");
    chart.empty = QCoreApplication::translate("analytics", "No reception in this range has an SNR.");
    chart.begin = double(request.shown.begin) / 1000;
    chart.end = double(request.shown.end) / 1000;
    // Hours together, so that no more than the picture can show are told apart.
    const std::int64_t length = std::max(s_hour, bucketLength(request.shown, 150));
    const TimeBuckets spans = shownBuckets(length, request.shown.end);
    ChartSeries& series = chart.series.emplace_back();
    double sum = 0;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < figures.signalPerHour.size(); ++i) {
        const RadioFigures::HourSignal& hour = figures.signalPerHour[i];
        const std::int64_t begin = spans.beginOf(hour.hour * s_hour);
        sum += hour.average * double(hour.observations);
        count += hour.observations;
        if (i + 1 < figures.signalPerHour.size() && figures.signalPerHour[i + 1].hour * s_hour < begin + length)
            continue;
        const double average = sum / double(count);
        series.marks.push_back(
            {double(begin + length / 2) / 1000,
             average,
             0,
             QCoreApplication::translate("analytics", "%1\n%2 dB, %Ln reception(s)", nullptr, int(count))
                 .arg(shownMinute(begin), decimalText(average, 1)),
             {.filter = timeFilter({begin, begin + length})}});
        sum = 0;
        count = 0;
    }
    return chart;
}

FigureTable levelTable(const RadioFigures& figures)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Levels");
    table.columns = {{},
                     QCoreApplication::translate("analytics", "SNR (dB)"),
                     QCoreApplication::translate("analytics", "RSSI (dBm)")};
    const LevelSummary snr = figures.snr.summary(), rssi = figures.rssi.summary();
    const bool hasSnr = figures.snr.count() > 0, hasRssi = figures.rssi.count() > 0;
    const auto add = [&](const QString& name, double LevelSummary::*member, int decimals) {
        table.rows.push_back({{textCell(name), hasSnr ? numberCell(snr.*member, decimals + 1) : FigureCell{},
                               hasRssi ? numberCell(rssi.*member, decimals) : FigureCell{}},
                              {}});
    };
    add(QCoreApplication::translate("analytics", "Lowest"), &LevelSummary::minimum, 0);
    add(QCoreApplication::translate("analytics", "Median"), &LevelSummary::median, 0);
    add(QCoreApplication::translate("analytics", "Average"), &LevelSummary::average, 1);
    add(QCoreApplication::translate("analytics", "Highest"), &LevelSummary::maximum, 0);
    add(QCoreApplication::translate("analytics", "Standard deviation"), &LevelSummary::standardDeviation, 1);
    table.rows.push_back({{textCell(QCoreApplication::translate("analytics", "Receptions")),
                           countCell(figures.snr.count()), countCell(figures.rssi.count())},
                          {}});
    return table;
}

FigureTable typeSignalTable(const PageRequest& request, const RadioFigures& figures)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "SNR by type");
    table.columns = {
        QCoreApplication::translate("analytics", "Type"), QCoreApplication::translate("analytics", "Receptions"),
        QCoreApplication::translate("analytics", "Average (dB)"), QCoreApplication::translate("analytics", "Lowest"),
        QCoreApplication::translate("analytics", "Highest")};
    for (const RadioFigures::TypeSignal& type : figures.signalByType) {
        const QString name = packetTypeName(type.payloadType);
        table.rows.push_back({{textCell(name.isEmpty() ? QCoreApplication::translate("analytics", "unknown") : name),
                               countCell(type.observations), numberCell(type.average, 1), numberCell(type.minimum, 1),
                               numberCell(type.maximum, 1)},
                              {.filter = name.isEmpty() ? QString() : inRange(u"type == "_s + name, request)}});
    }
    return table;
}

} // namespace

PageFigures signalPage(const PageRequest& request)
{
    const RadioFigures figures = radioFigures(*request.snapshot, request.scope);
    PageFigures page;
    page.charts.push_back(levelChart(request, figures.snr, {u"SNR"_s, u"dB"_s, u"snr"_s, 60, 0.5, -64, 64}));
    page.charts.push_back(levelChart(request, figures.rssi, {u"RSSI"_s, u"dBm"_s, u"rssi"_s, 60, 1, -200, 50}));
    page.charts.push_back(signalTimeChart(request, figures));
    page.tables.push_back(levelTable(figures));
    page.tables.push_back(typeSignalTable(request, figures));
    page.summary = QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(figures.transmissions));
    return page;
}

} // namespace corescope
