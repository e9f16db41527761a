#include <map>

#include <QCoreApplication>

#include "core/analytics/hashcollisions.h"
#include "core/analytics/hashsizefigures.h"
#include "core/analytics/traffic.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/nodes/nodename.h"
#include "gui/plaintext.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString bytesLabel(std::size_t index)
{
    const int bytes = int(index) + 1; // lupdate passes over a text with a sum behind it
    return QCoreApplication::translate("analytics", "%Ln byte(s)", nullptr, bytes);
}

Chart sizeUseChart(const HashSizeFigures& figures)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = QCoreApplication::translate("analytics", "Packets by bytes a hop");
    chart.xTitle = QCoreApplication::translate("analytics", "Packets with hops");
    chart.empty = QCoreApplication::translate("analytics", "No packet in this range came over a relay.");
    if (figures.total == 0)
        return chart;
    ChartSeries& series = chart.series.emplace_back();
    for (std::size_t i = 0; i < figures.transmissions.size(); ++i) {
        const std::uint64_t count = figures.transmissions[i];
        series.marks.push_back(
            {0,
             double(count),
             int(i),
             bytesLabel(i) + u'\n' + QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(count)),
             {}});
        chart.rows.append(bytesLabel(i));
    }
    return chart;
}

/// How many repeaters begin with each byte: the fuller a cell, the less a hop of one byte says.
Chart prefixChart(const Snapshot& snapshot, const HashCollisions& collisions)
{
    Chart chart;
    chart.kind = Chart::Kind::HeatMap;
    chart.title = QCoreApplication::translate("analytics", "Repeaters by first byte");
    chart.xTitle = QCoreApplication::translate("analytics", "Second hex digit");
    chart.yTitle = QCoreApplication::translate("analytics", "First hex digit");
    chart.valueTitle = QCoreApplication::translate("analytics", "Repeaters");
    chart.empty = QCoreApplication::translate("analytics", "No repeaters sent an advert in this range.");
    std::array<std::vector<NodeIndex>, 256> byByte;
    const NodeTable& nodes = snapshot.nodes();
    for (const NodeIndex node : collisions.nodes) {
        if (nodes.row(node).role.value_or("") != "repeater")
            continue;
        bool isHex = false;
        const QString digits = QString::fromStdString(nodes.row(node).publicKey.substr(0, 2));
        const uint byte = digits.toUInt(&isHex, 16);
        if (isHex && byte < byByte.size())
            byByte[byte].push_back(node);
    }
    for (int digit = 0; digit < 16; ++digit) {
        chart.columns.append(QString::number(digit, 16).toUpper());
        chart.rows.append(QString::number(digit, 16).toUpper());
    }
    ChartSeries& series = chart.series.emplace_back();
    for (std::size_t byte = 0; byte < byByte.size(); ++byte) {
        const std::vector<NodeIndex>& here = byByte[byte];
        if (here.empty())
            continue;
        constexpr std::size_t mostNames = 8;
        QString text = u"%1: "_s.arg(byte, 2, 16, QChar(u'0')).toUpper() +
                       QCoreApplication::translate("analytics", "%Ln repeater(s)", nullptr, int(here.size()));
        for (std::size_t i = 0; i < std::min(mostNames, here.size()); ++i)
            text += u'\n' + nodeName(snapshot, nodes.key(here[i]));
        if (here.size() > mostNames)
            text += u"\n…"_s;
        series.marks.push_back(
            {double(byte % 16), double(here.size()), int(byte / 16), text, {.node = nodes.key(here.front())}});
    }
    return chart;
}

Chart sizeTimeChart(const PageRequest& request, const HashSizeFigures& figures)
{
    Chart chart;
    chart.kind = Chart::Kind::Columns;
    chart.title = QCoreApplication::translate("analytics", "Bytes a hop over time");
    chart.isTime = true;
    chart.xTitle = timeAxisTitle();
    const std::int64_t hour = 3'600'000;
    const std::int64_t length = std::max(hour, bucketLength(request.shown, 100));
    const TimeBuckets spans = shownBuckets(length, request.shown.end);
    chart.yTitle = QCoreApplication::translate("analytics", "Packets per %1").arg(lengthText(length));
    chart.empty = QCoreApplication::translate("analytics", "No packet in this range came over a relay.");
    chart.markWidth = double(length) / 1000;
    chart.begin = double(request.shown.begin) / 1000;
    chart.end = double(request.shown.end) / 1000;
    std::map<std::int64_t, HashSizeFigures::Counts> buckets; // by begin
    for (const HashSizeFigures::Hour& part : figures.perHour)
        for (std::size_t i = 0; i < part.counts.size(); ++i)
            buckets[spans.beginOf(part.hour * hour)][i] += part.counts[i];
    if (buckets.empty())
        return chart;
    for (std::size_t i = 0; i < figures.transmissions.size(); ++i) {
        ChartSeries& series = chart.series.emplace_back(ChartSeries{bytesLabel(i), {}});
        for (const auto& [begin, counts] : buckets) {
            const auto count = int(counts[i]);
            series.marks.push_back({double(begin + length / 2) / 1000,
                                    double(count),
                                    0,
                                    shownMinute(begin) + u'\n' + bytesLabel(i) + u": "_s +
                                        QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, count),
                                    {.filter = timeFilter({begin, begin + length})}});
        }
    }
    return chart;
}

QString spreadLabel(HashCollisions::Spread spread)
{
    switch (spread) {
    case HashCollisions::Spread::Local:
        return QCoreApplication::translate("analytics", "local: hear each other's paths");
    case HashCollisions::Spread::Regional:
        return QCoreApplication::translate("analytics", "regional: may meet in a path");
    case HashCollisions::Spread::Distant:
        return QCoreApplication::translate("analytics", "distant");
    case HashCollisions::Spread::Incomplete:
        break;
    }
    return QCoreApplication::translate("analytics", "positions unknown");
}

FigureTable collisionTable(const Snapshot& snapshot, const HashCollisions& collisions)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Collisions");
    table.columns = {
        QCoreApplication::translate("analytics", "Prefix"), QCoreApplication::translate("analytics", "Repeaters"),
        QCoreApplication::translate("analytics", "Apart (km)"), QCoreApplication::translate("analytics", "How near"),
        QCoreApplication::translate("analytics", "Names")};
    table.empty = QCoreApplication::translate("analytics", "No two repeaters that sent adverts begin alike.");
    for (const HashCollisions::Size& size : collisions.bySize)
        for (const HashCollisions::Collision& collision : size.collisions) {
            QStringList names;
            for (const NodeIndex node : collision.nodes)
                names.append(nodeName(snapshot, snapshot.nodes().key(node)));
            table.rows.push_back({{textCell(plainLine(collision.prefix)), countCell(collision.nodes.size()),
                                   collision.located > 1 ? numberCell(collision.maximumKm, 1) : FigureCell{},
                                   textCell(spreadLabel(collision.spread)), textCell(names.join(u", "_s))},
                                  {.node = snapshot.nodes().key(collision.nodes.front())}});
        }
    return table;
}

FigureTable sizeTable(const HashSizeFigures& figures, const HashCollisions& collisions)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Sizes");
    table.columns = {QCoreApplication::translate("analytics", "Bytes a hop"),
                     QCoreApplication::translate("analytics", "Packets"),
                     QCoreApplication::translate("analytics", "Share"),
                     QCoreApplication::translate("analytics", "Advertisers"),
                     QCoreApplication::translate("analytics", "Repeaters*"),
                     QCoreApplication::translate("analytics", "Collisions*")};
    for (std::size_t i = 0; i < figures.transmissions.size(); ++i)
        table.rows.push_back(
            {{countCell(i + 1), countCell(figures.transmissions[i]), shareCell(figures.transmissions[i], figures.total),
              countCell(figures.advertisers[i]), countCell(collisions.bySize[i].repeaters),
              countCell(collisions.bySize[i].collisions.size())},
             {}});
    return table;
}

} // namespace

PageFigures hashSizesPage(const PageRequest& request)
{
    const Snapshot& snapshot = *request.snapshot;
    const HashSizeFigures figures = hashSizeFigures(snapshot, request.scope);
    const std::int64_t weekEnd = std::min(request.now, request.shown.end);
    const HashCollisions collisions = hashCollisions(snapshot, request.scope, collectHashSizes(snapshot, weekEnd));
    PageFigures page;
    page.charts = {sizeUseChart(figures), sizeTimeChart(request, figures), prefixChart(snapshot, collisions)};
    page.tables = {collisionTable(snapshot, collisions), sizeTable(figures, collisions)};
    page.summary = QCoreApplication::translate("analytics", "Collisions: by adverts of the 7 days before %1")
                       .arg(shownMinute(weekEnd));
    return page;
}

} // namespace corescope
