#include <QCoreApplication>

#include "core/analytics/topology.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/quantities.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString hopsText(std::uint32_t hops)
{
    return QCoreApplication::translate("analytics", "%Ln hop(s)", nullptr, int(hops));
}

QString noPaths()
{
    return QCoreApplication::translate("analytics", "No packet in this range came over a relay.");
}

FigureTarget hopsTarget(const PageRequest& request, std::uint32_t hops)
{
    return {.filter = inRange(u"hops == %1"_s.arg(hops), request)};
}

Chart hopChart(const PageRequest& request, const Topology& topology)
{
    Chart chart;
    chart.title = QCoreApplication::translate("analytics", "Packets by hops");
    chart.xTitle = QCoreApplication::translate("analytics", "Hops of the longest path");
    chart.yTitle = QCoreApplication::translate("analytics", "Packets");
    chart.empty = noPaths();
    chart.markWidth = 0.8;
    ChartSeries& series = chart.series.emplace_back();
    for (const auto& [hops, count] : topology.hopCounts)
        series.marks.push_back(
            {double(hops), double(count), 0,
             hopsText(hops) + u'\n' + QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(count)),
             hopsTarget(request, hops)});
    return chart;
}

Chart hopSignalChart(const PageRequest& request, const Topology& topology)
{
    Chart chart;
    chart.kind = Chart::Kind::Line;
    chart.title = QCoreApplication::translate("analytics", "Average SNR by hops");
    chart.xTitle = QCoreApplication::translate("analytics", "Hops of the longest path");
    chart.yTitle = QCoreApplication::translate("analytics", "SNR (dB)");
    chart.empty = QCoreApplication::translate("analytics", "No reception in this range has an SNR.");
    ChartSeries& series = chart.series.emplace_back();
    for (const Topology::HopSignal& signal : topology.hopSignals)
        series.marks.push_back({double(signal.hops), signal.averageSnr, 0,
                                hopsText(signal.hops) + u'\n' + decimalText(signal.averageSnr, 1) + u" dB"_s,
                                hopsTarget(request, signal.hops)});
    return chart;
}

Chart relayChart(const PageRequest& request, const Topology& topology)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = QCoreApplication::translate("analytics", "Busiest relays");
    chart.xTitle = QCoreApplication::translate("analytics", "Packets");
    chart.empty = noPaths();
    ChartSeries& series = chart.series.emplace_back();
    for (const Topology::Relay& relay : topology.topRelays) {
        const QString label = hopLabel(*request.snapshot, relay.hop);
        series.marks.push_back(
            {0,
             double(relay.count),
             int(chart.rows.size()),
             label + u'\n' + QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(relay.count)),
             {.node = hopKey(*request.snapshot, relay.hop)}});
        chart.rows.append(label);
    }
    return chart;
}

FigureTable hopTable(const PageRequest& request, const Topology& topology)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Hops");
    table.columns = {
        QCoreApplication::translate("analytics", "Hops"), QCoreApplication::translate("analytics", "Packets"),
        QCoreApplication::translate("analytics", "Share"), QCoreApplication::translate("analytics", "SNR (dB)")};
    std::uint64_t all = 0;
    for (const Topology::HopCount& count : topology.hopCounts)
        all += count.transmissions;
    for (const Topology::HopCount& count : topology.hopCounts) {
        FigureCell snr;
        for (const Topology::HopSignal& signal : topology.hopSignals)
            if (signal.hops == count.hops)
                snr = numberCell(signal.averageSnr, 1);
        table.rows.push_back(
            {{countCell(count.hops), countCell(count.transmissions), shareCell(count.transmissions, all), snr},
             hopsTarget(request, count.hops)});
    }
    return table;
}

FigureTable relayTable(const PageRequest& request, const Topology& topology)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Relays");
    table.columns = {QCoreApplication::translate("analytics", "Relay"),
                     QCoreApplication::translate("analytics", "Packets")};
    for (const Topology::Relay& relay : topology.topRelays)
        table.rows.push_back({{textCell(hopLabel(*request.snapshot, relay.hop)), countCell(relay.count)},
                              {.node = hopKey(*request.snapshot, relay.hop)}});
    return table;
}

FigureTable pairTable(const PageRequest& request, const Topology& topology)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Pairs");
    table.columns = {QCoreApplication::translate("analytics", "Relay"),
                     QCoreApplication::translate("analytics", "Next to"),
                     QCoreApplication::translate("analytics", "Packets")};
    for (const Topology::Pair& pair : topology.topPairs)
        table.rows.push_back({{textCell(hopLabel(*request.snapshot, pair.a)),
                               textCell(hopLabel(*request.snapshot, pair.b)), countCell(pair.count)},
                              {.node = hopKey(*request.snapshot, pair.a)}});
    return table;
}

} // namespace

PageFigures hopsPage(const PageRequest& request)
{
    const Topology topology = topologyOf(*request.snapshot, request.scope);
    PageFigures page;
    page.charts = {hopChart(request, topology), hopSignalChart(request, topology), relayChart(request, topology)};
    page.tables = {hopTable(request, topology), relayTable(request, topology), pairTable(request, topology)};
    if (topology.mostHops > 0)
        page.summary = QCoreApplication::translate("analytics", "%1 hops on average, median %2, at most %3")
                           .arg(decimalText(topology.averageHops, 1), countText(topology.medianHops),
                                countText(topology.mostHops));
    return page;
}

} // namespace corescope
