#include <array>

#include <QCoreApplication>
#include <QLocale>

#include "core/analytics/traffic.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_hourMs = 3'600'000;

Chart trafficChart(const PageRequest& request, const Traffic& traffic, std::int64_t length,
                   std::uint64_t Traffic::Bucket::*count)
{
    const bool isPackets = count == &Traffic::Bucket::transmissions;
    Chart chart;
    chart.title = isPackets ? QCoreApplication::translate("analytics", "Packets over time")
                            : QCoreApplication::translate("analytics", "Receptions over time");
    chart.isTime = true;
    chart.xTitle = timeAxisTitle();
    chart.yTitle = isPackets ? QCoreApplication::translate("analytics", "Packets per %1").arg(lengthText(length))
                             : QCoreApplication::translate("analytics", "Receptions per %1").arg(lengthText(length));
    chart.empty = QCoreApplication::translate("analytics", "Nothing was received in this range.");
    chart.markWidth = double(length) / 1000;
    chart.begin = double(request.shown.begin) / 1000;
    chart.end = double(request.shown.end) / 1000;
    ChartSeries& series = chart.series.emplace_back();
    for (const Traffic::Bucket& bucket : traffic.buckets) {
        const TimeRange range{std::max(bucket.begin, request.scope.time.begin),
                              std::min(bucket.begin + length, request.scope.time.end)};
        const std::uint64_t value = bucket.*count;
        const QString what = isPackets
                                 ? QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(value))
                                 : QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(value));
        series.marks.push_back({double(bucket.begin + length / 2) / 1000,
                                double(value),
                                0,
                                shownMinute(bucket.begin) + u'\n' + what,
                                {.filter = timeFilter(range)}});
    }
    return chart;
}

/// Receptions by hour of the day and day of the week: when a mesh is busy.
Chart weekChart(const Traffic& hours)
{
    Chart chart;
    chart.kind = Chart::Kind::HeatMap;
    chart.title = QCoreApplication::translate("analytics", "By hour and weekday");
    chart.xTitle = hourAxisTitle();
    chart.valueTitle = QCoreApplication::translate("analytics", "Receptions");
    chart.empty = QCoreApplication::translate("analytics", "Nothing was received in this range.");
    for (int hour = 0; hour < 24; ++hour)
        chart.columns.append(QString::number(hour));
    const QLocale locale;
    for (int day = 1; day <= 7; ++day)
        chart.rows.append(locale.standaloneDayName(day, QLocale::ShortFormat));
    std::array<std::array<std::uint64_t, 24>, 7> counts{};
    for (const Traffic::Bucket& bucket : hours.buckets) {
        const QDateTime time = inShownZone(bucket.begin);
        counts[std::size_t(time.date().dayOfWeek() - 1)][std::size_t(time.time().hour())] += bucket.observations;
    }
    ChartSeries& series = chart.series.emplace_back();
    for (int day = 0; day < 7; ++day)
        for (int hour = 0; hour < 24; ++hour) {
            const std::uint64_t count = counts[std::size_t(day)][std::size_t(hour)];
            if (count == 0)
                continue;
            const QString when = u"%1 %2:00–%3:00"_s.arg(locale.standaloneDayName(day + 1)).arg(hour).arg(hour + 1);
            series.marks.push_back(
                {double(hour),
                 double(count),
                 day,
                 when + u'\n' + QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(count)),
                 {}});
        }
    return chart;
}

} // namespace

PageFigures trafficPage(const PageRequest& request)
{
    const std::int64_t length = bucketLength(request.shown, 150);
    const auto count = [&](std::int64_t lengthMs) {
        return trafficOf(*request.snapshot, request.scope, shownBuckets(lengthMs, request.shown.end));
    };
    const Traffic traffic = count(length);
    PageFigures page;
    page.charts.push_back(trafficChart(request, traffic, length, &Traffic::Bucket::transmissions));
    page.charts.push_back(trafficChart(request, traffic, length, &Traffic::Bucket::observations));
    page.charts.push_back(weekChart(length <= s_hourMs ? traffic : count(s_hourMs)));

    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Over time");
    table.columns = {QCoreApplication::translate("analytics", "From"),
                     QCoreApplication::translate("analytics", "Packets"),
                     QCoreApplication::translate("analytics", "Receptions")};
    std::uint64_t observations = 0;
    for (std::size_t i = 0; i < traffic.buckets.size(); ++i) {
        const Traffic::Bucket& bucket = traffic.buckets[i];
        observations += bucket.observations;
        table.rows.push_back(
            {{momentCell(bucket.begin), countCell(bucket.transmissions), countCell(bucket.observations)},
             page.charts.front().series.front().marks[i].target});
    }
    page.tables.push_back(std::move(table));
    page.summary = QCoreApplication::translate("analytics", "%Ln reception(s)", nullptr, int(observations));
    return page;
}

} // namespace corescope
