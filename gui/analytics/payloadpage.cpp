#include <QCoreApplication>

#include "core/analytics/radiofigures.h"
#include "gui/analytics/analyticspage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/packets/packetcells.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

Chart typeChart(const PageRequest& request, const RadioFigures& figures)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = QCoreApplication::translate("analytics", "Packets by type");
    chart.xTitle = QCoreApplication::translate("analytics", "Packets");
    chart.empty = QCoreApplication::translate("analytics", "No packet in this range has a known type.");
    ChartSeries& series = chart.series.emplace_back();
    for (const RadioFigures::Type& type : figures.types) {
        const QString name = packetTypeName(type.payloadType);
        series.marks.push_back(
            {0,
             double(type.transmissions),
             int(chart.rows.size()),
             name + u'\n' + QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(type.transmissions)),
             {.filter = inRange(u"type == "_s + name, request)}});
        chart.rows.append(name);
    }
    return chart;
}

Chart sizeChart(const PageRequest& request, const RadioFigures& figures)
{
    constexpr double bytes = 8;
    Chart chart;
    chart.title = QCoreApplication::translate("analytics", "Packet sizes");
    chart.xTitle = QCoreApplication::translate("analytics", "Size (bytes)");
    chart.yTitle = QCoreApplication::translate("analytics", "Packets");
    chart.empty = QCoreApplication::translate("analytics", "The bytes of no packet in this range are known.");
    chart.markWidth = bytes;
    ChartSeries& series = chart.series.emplace_back();
    for (const auto& [size, count] : figures.sizes.sorted()) {
        const double begin = std::floor(double(size) / bytes) * bytes;
        if (series.marks.empty() || series.marks.back().x != begin + bytes / 2)
            series.marks.push_back({begin + bytes / 2, 0, 0, {}, {}});
        series.marks.back().value += double(count);
    }
    for (ChartMark& mark : series.marks) {
        const int begin = int(mark.x - bytes / 2), end = int(mark.x + bytes / 2);
        mark.text = QCoreApplication::translate("analytics", "%1 to %2 bytes").arg(begin).arg(end - 1) + u'\n' +
                    QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(mark.value));
        mark.target.filter = inRange(u"size >= %1 && size < %2"_s.arg(begin).arg(end), request);
    }
    return chart;
}

FigureTable payloadTable(const PageRequest& request, const RadioFigures& figures)
{
    FigureTable table;
    table.title = QCoreApplication::translate("analytics", "Types");
    table.columns = {
        QCoreApplication::translate("analytics", "Type"), QCoreApplication::translate("analytics", "Packets"),
        QCoreApplication::translate("analytics", "Share"), QCoreApplication::translate("analytics", "SNR (dB)")};
    for (const RadioFigures::Type& type : figures.types) {
        const QString name = packetTypeName(type.payloadType);
        FigureCell snr;
        for (const RadioFigures::TypeSignal& signal : figures.signalByType)
            if (signal.payloadType == type.payloadType)
                snr = numberCell(signal.average, 1);
        table.rows.push_back(
            {{textCell(name), countCell(type.transmissions), shareCell(type.transmissions, figures.transmissions), snr},
             {.filter = inRange(u"type == "_s + name, request)}});
    }
    return table;
}

} // namespace

PageFigures payloadPage(const PageRequest& request)
{
    const RadioFigures figures = radioFigures(*request.snapshot, request.scope);
    PageFigures page;
    page.charts = {typeChart(request, figures), sizeChart(request, figures)};
    page.tables = {payloadTable(request, figures)};
    page.summary = QCoreApplication::translate("analytics", "%Ln packet(s)", nullptr, int(figures.transmissions));
    return page;
}

} // namespace corescope
