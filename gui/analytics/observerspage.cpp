#include <QCoreApplication>

#include "core/analytics/traffic.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/packets/packetcells.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t s_mostRows = 25; // of a chart

QString observerLabel(const Snapshot& snapshot, ObserverIndex observer)
{
    const QString name = observerName(snapshot, observer);
    return name.isEmpty() ? QCoreApplication::translate("analytics", "unknown") : name;
}

FigureTarget observerTarget(const PageRequest& request, ObserverIndex observer)
{
    if (!observer.isValid())
        return {};
    const auto& known = (*request.snapshot->observers)[observer];
    return {.observer = observer, .filter = inRange(equalFilter(u"observer"_s, known.id), request)};
}

Chart observerChart(const PageRequest& request, const Traffic& traffic)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = QCoreApplication::translate("analytics", "Receptions by observer");
    chart.xTitle = QCoreApplication::translate("analytics", "Receptions");
    chart.empty = QCoreApplication::translate("analytics", "Nothing was received in this range.");
    ChartSeries& series = chart.series.emplace_back();
    for (std::size_t i = 0; i < std::min(s_mostRows, traffic.observers.size()); ++i) {
        const Traffic::Observer& observer = traffic.observers[i];
        const QString label = observerLabel(*request.snapshot, observer.observer);
        series.marks.push_back(
            {0, double(observer.observations), int(i),
             label + u'\n' +
                 QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(observer.observations)),
             observerTarget(request, observer.observer)});
        chart.rows.append(label);
    }
    return chart;
}

/// When each observer received how much: gaps are observers that were away.
Chart presenceChart(const PageRequest& request, const Traffic& traffic, const TimeBuckets& buckets)
{
    const std::int64_t length = buckets.length;
    Chart chart;
    chart.kind = Chart::Kind::HeatMap;
    chart.title = QCoreApplication::translate("analytics", "Observers over time");
    chart.isTime = true;
    chart.xTitle = timeAxisTitle();
    chart.valueTitle = QCoreApplication::translate("analytics", "Receptions per %1").arg(lengthText(length));
    chart.empty = QCoreApplication::translate("analytics", "Nothing was received in this range.");
    chart.markWidth = double(length) / 1000;
    chart.begin = double(buckets.beginOf(request.shown.begin)) / 1000;
    chart.end = double(buckets.beginOf(request.shown.end - 1) + length) / 1000;
    ChartSeries& series = chart.series.emplace_back();
    for (std::size_t i = 0; i < std::min(s_mostRows, traffic.observers.size()); ++i) {
        const Traffic::Observer& observer = traffic.observers[i];
        chart.rows.append(observerLabel(*request.snapshot, observer.observer));
        const FigureTarget target = observerTarget(request, observer.observer);
        for (std::size_t bucket = 0; bucket < observer.perBucket.size(); ++bucket) {
            const std::uint64_t count = observer.perBucket[bucket];
            const double x = double(traffic.buckets[bucket].begin + length / 2) / 1000;
            if (count == 0 || x < chart.begin || x > chart.end)
                continue;
            series.marks.push_back(
                {x, double(count), int(i),
                 chart.rows.back() + u'\n' + shownMinute(traffic.buckets[bucket].begin) + u'\n' +
                     QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(count)),
                 target});
        }
    }
    return chart;
}

FigureTable observerTable(const PageRequest& request, const Traffic& traffic, std::uint64_t observations)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Observers");
    table.columns = {
        QCoreApplication::translate("analytics", "Observer"), QCoreApplication::translate("analytics", "Receptions"),
        QCoreApplication::translate("analytics", "Share"), QCoreApplication::translate("analytics", "SNR (dB)"),
        QCoreApplication::translate("analytics", "Last")};
    for (const Traffic::Observer& observer : traffic.observers)
        table.rows.push_back(
            {{textCell(observerLabel(*request.snapshot, observer.observer)), countCell(observer.observations),
              shareCell(observer.observations, observations),
              observer.snrCount > 0 ? numberCell(observer.averageSnr, 1) : FigureCell{}, momentCell(observer.last)},
             observerTarget(request, observer.observer)});
    return table;
}

} // namespace

PageFigures observersPage(const PageRequest& request)
{
    const TimeBuckets buckets = shownBuckets(bucketLength(request.shown, 100), request.shown.end);
    const Traffic traffic = trafficOf(*request.snapshot, request.scope, buckets);
    std::uint64_t observations = 0;
    for (const Traffic::Observer& observer : traffic.observers)
        observations += observer.observations;
    PageFigures page;
    page.charts = {observerChart(request, traffic), presenceChart(request, traffic, buckets)};
    page.tables = {observerTable(request, traffic, observations)};
    page.summary = QCoreApplication::translate("analytics", "%Ln observer(s)", nullptr, int(traffic.observers.size()));
    return page;
}

} // namespace corescope
