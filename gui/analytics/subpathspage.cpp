#include <QCoreApplication>

#include "core/analytics/besthops.h"
#include "core/analytics/subpaths.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto s_groups =
    std::to_array<SubPathGroup>({{2, 2, 100}, {3, 3, 100}, {4, 4, 100}, {5, longestSubPath, 100}});
constexpr std::size_t s_mostSubPathBars = 15;

QString lengthTitle(const SubPathGroup& group)
{
    return group.shortest == group.longest
               ? QCoreApplication::translate("analytics", "%Ln hop(s)", nullptr, int(group.shortest))
               : QCoreApplication::translate("analytics", "%1 to %2 hops").arg(group.shortest).arg(group.longest);
}

QString pathLabel(const Snapshot& snapshot, const SubPaths::SubPath& subPath)
{
    QStringList names;
    for (const HopPrefix hop : subPath.hops)
        names.append(plainLine(hopName(snapshot, hop)));
    return names.join(u" → "_s);
}

/// Its newest packet in the range, which shows it on the map, and all packets with these very hops.
FigureTarget pathTarget(const PageRequest& request, const SubPaths::SubPath& subPath)
{
    const Snapshot& snapshot = *request.snapshot;
    FigureTarget target;
    TransmissionIndex newest;
    snapshot.indexes->forEach(&TransmissionIndexes::subPaths, subPathKey(subPath.hops), [&](TransmissionIndex row) {
        const std::string_view seen = snapshot.store->texts(row).firstSeen;
        if ((!newest.isValid() || seen > snapshot.store->texts(newest).firstSeen) &&
            request.scope.includes(snapshot, row))
            newest = row;
    });
    if (newest.isValid())
        target.packet = snapshot.store->id(newest);
    std::string hops;
    for (const HopPrefix hop : subPath.hops)
        hops.append(hops.empty() ? "" : ",").append(storedHopText(hop, snapshot.store->keys()));
    target.filter = inRange(equalFilter(u"path"_s, hops).replace(u"=="_s, u"contains"_s), request);
    return target;
}

} // namespace

PageFigures subPathsPage(const PageRequest& request)
{
    const SubPaths subPaths = subPathsOf(*request.snapshot, request.scope, s_groups);
    PageFigures page;
    for (std::size_t group = 0; group < s_groups.size(); ++group) {
        Chart chart;
        chart.kind = Chart::Kind::Bars;
        chart.title =
            QCoreApplication::translate("analytics", "Most used sub-paths: %1").arg(lengthTitle(s_groups[group]));
        chart.xTitle = QCoreApplication::translate("analytics", "Packets");
        chart.empty = QCoreApplication::translate("analytics", "No packet in this range came over that many relays.");
        FigureTable table;
        table.title = lengthTitle(s_groups[group]);
        table.columns = {QCoreApplication::translate("analytics", "Sub-path"),
                         QCoreApplication::translate("analytics", "Packets"),
                         QCoreApplication::translate("analytics", "Share")};
        ChartSeries& series = chart.series.emplace_back();
        for (const SubPaths::SubPath& subPath : subPaths.byGroup[group]) {
            const QString label = pathLabel(*request.snapshot, subPath);
            const FigureTarget target = pathTarget(request, subPath);
            if (series.marks.size() < s_mostSubPathBars) {
                series.marks.push_back(
                    {0, double(subPath.count), int(series.marks.size()),
                     label + u'\n' +
                         QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(subPath.count)),
                     target});
                chart.rows.append(label);
            }
            table.rows.push_back(
                {{textCell(label), countCell(subPath.count), shareCell(subPath.count, subPaths.paths)}, target});
        }
        if (group < 2) // longer ones are too long for names beside bars
            page.charts.push_back(std::move(chart));
        page.tables.push_back(std::move(table));
    }
    page.summary =
        QCoreApplication::translate("analytics", "%Ln packet(s) with two hops or more", nullptr, int(subPaths.paths));
    return page;
}

} // namespace corescope
