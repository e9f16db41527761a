#include <QCoreApplication>

#include "core/analytics/distances.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/nodes/nodename.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_longestBars = 20;

QString noDistances()
{
    return QCoreApplication::translate("analytics",
                                       "No packet in this range went between two nodes whose positions are known.");
}

QString linkLabel(const Snapshot& snapshot, const DistanceHop& hop)
{
    return nodeName(snapshot, hop.from) + u" – "_s + nodeName(snapshot, hop.to);
}

FigureTarget linkTarget(const PageRequest& request, const DistanceHop& hop)
{
    const PacketStore& store = *request.snapshot->store;
    const auto relay = [&](KeyIndex key) { return equalFilter(u"relay"_s, std::string(store.keys().text(key))); };
    FigureTarget target{.packet = store.id(hop.transmission)};
    // A filter knows relays only: who sent a packet is none.
    if (hop.kind == DistanceHop::Kind::RelayRelay)
        target.filter = inRange(relay(hop.from) + u" && "_s + relay(hop.to), request);
    return target;
}

Chart distanceChart(const Distances& distances)
{
    Chart chart;
    chart.title = QCoreApplication::translate("analytics", "Lengths of hops");
    chart.xTitle = QCoreApplication::translate("analytics", "Distance (km)");
    chart.yTitle = QCoreApplication::translate("analytics", "Hops");
    chart.empty = noDistances();
    if (distances.histogram.counts.empty())
        return chart;
    const Histogram& histogram = distances.histogram;
    chart.markWidth = histogram.binWidth;
    ChartSeries& series = chart.series.emplace_back();
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double begin = histogram.binStart(i), end = histogram.binStart(i + 1);
        const auto count = int(histogram.counts[i]);
        series.marks.push_back(
            {(begin + end) / 2,
             double(count),
             0,
             QCoreApplication::translate("analytics", "%1 to %2 km").arg(decimalText(begin, 1), decimalText(end, 1)) +
                 u'\n' + QCoreApplication::translate("analytics", "%Ln hop(s)", nullptr, count),
             {}});
    }
    return chart;
}

Chart longestChart(const PageRequest& request, const Distances& distances)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = QCoreApplication::translate("analytics", "Longest links");
    chart.xTitle = QCoreApplication::translate("analytics", "Distance (km)");
    chart.empty = noDistances();
    ChartSeries& series = chart.series.emplace_back();
    for (const Distances::Link& link : distances.longestLinks) {
        if (chart.rows.size() == s_longestBars)
            break;
        const double km = double(link.hop.centiKm) / 100;
        const QString label = linkLabel(*request.snapshot, link.hop);
        series.marks.push_back(
            {0, km, int(chart.rows.size()),
             label + u'\n' + decimalText(km, 1) + u" km\n"_s +
                 QCoreApplication::translate("analytics", "%Ln hop(s)", nullptr, int(link.signal.count)),
             linkTarget(request, link.hop)});
        chart.rows.append(label);
    }
    return chart;
}

FigureTable linkTable(const PageRequest& request, const Distances& distances)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Links");
    table.columns = {QCoreApplication::translate("analytics", "From"), QCoreApplication::translate("analytics", "To"),
                     QCoreApplication::translate("analytics", "km"), QCoreApplication::translate("analytics", "Hops"),
                     QCoreApplication::translate("analytics", "Best SNR (dB)")};
    for (const Distances::Link& link : distances.longestLinks)
        table.rows.push_back(
            {{textCell(nodeName(*request.snapshot, link.hop.from)), textCell(nodeName(*request.snapshot, link.hop.to)),
              numberCell(double(link.hop.centiKm) / 100, 1), countCell(link.signal.count),
              numberCell(double(link.signal.best), 1)},
             linkTarget(request, link.hop)});
    return table;
}

FigureTable pathTable(const PageRequest& request, const Distances& distances)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Paths");
    table.columns = {QCoreApplication::translate("analytics", "km"), QCoreApplication::translate("analytics", "Hops"),
                     QCoreApplication::translate("analytics", "Along")};
    for (const Distances::Path& path : distances.longestPaths) {
        QStringList along;
        for (const DistanceHop& hop : path.hops) {
            if (along.isEmpty())
                along.append(nodeName(*request.snapshot, hop.from));
            along.append(nodeName(*request.snapshot, hop.to));
        }
        table.rows.push_back(
            {{numberCell(path.path.totalKm, 1), countCell(path.path.hopCount), textCell(along.join(u" → "_s))},
             {.packet = request.snapshot->store->id(path.path.transmission)}});
    }
    return table;
}

} // namespace

PageFigures distancesPage(const PageRequest& request)
{
    const Distances distances = distancesOf(*request.snapshot, request.scope);
    PageFigures page;
    page.charts = {longestChart(request, distances), distanceChart(distances)};
    page.tables = {linkTable(request, distances), pathTable(request, distances)};
    if (distances.hopCount > 0)
        page.summary = QCoreApplication::translate("analytics", "%Ln hop(s) between known positions, %1 km on average",
                                                   nullptr, int(distances.hopCount))
                           .arg(decimalText(distances.average, 1));
    return page;
}

} // namespace corescope
