#include "gui/packets/packetcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include "core/export/packetexport.h"

namespace corescope {

namespace {

QString visibleCells(const Snapshot& snapshot, PacketLine line, const QHeaderView& columns, TimeFormat timeFormat)
{
    QStringList cells;
    for (int place = 0; place < columns.count(); ++place)
        if (const int column = columns.logicalIndex(place); !columns.isSectionHidden(column))
            cells += packetCell(snapshot, line, PacketColumn(column), timeFormat);
    return cells.join(u'\t') + u'\n';
}

} // namespace

void copyPackets(const Snapshot& snapshot, const std::vector<PacketLine>& lines, PacketCopyFormat format,
                 const QHeaderView& columns, TimeFormat timeFormat)
{
    QString text;
    PacketExport packets(snapshot);
    QByteArray bytes;
    if (format == PacketCopyFormat::Csv)
        packets.appendCsvHeader(bytes);
    for (const PacketLine& line : lines) {
        if (format == PacketCopyFormat::Text) {
            text += visibleCells(snapshot, line, columns, timeFormat);
        } else if (line.isPacket() || lines.size() == 1) {
            if (format == PacketCopyFormat::Csv)
                packets.appendCsv(line.packet, bytes);
            else if (format == PacketCopyFormat::Json)
                packets.appendJson(line.packet, bytes);
            else {
                const std::string_view hex = snapshot.store->texts(line.packet).rawHex;
                bytes.append(hex.data(), qsizetype(hex.size())).append('\n');
            }
        }
    }
    QGuiApplication::clipboard()->setText(format == PacketCopyFormat::Text ? text : QString::fromUtf8(bytes));
}

} // namespace corescope
