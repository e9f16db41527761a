#include "gui/packets/packetcells.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <simdjson.h>

#include "core/filter/packetsummary.h"
#include "core/mesh/packetframe.h"
#include "core/store/hoplist.h"
#include "core/store/timetext.h"
#include "gui/filter/filtermenu.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// Radios tell the SNR in quarters, and the RSSI mostly in whole numbers.
QString decibels(float value, bool isSnr)
{
    const int decimals = isSnr || value != std::floor(value) ? 2 : 0;
    return std::isnan(value) ? QString() : QString::number(double(value), 'f', decimals);
}

QString summaryOf(std::string_view decodedJson)
{
    thread_local PacketSummary summary;
    return plainLine(summary.of(decodedJson));
}

std::int64_t beginOf(const Snapshot& snapshot)
{
    const auto& order = *snapshot.packets.byFirstSeen;
    return order.empty() ? 0 : parseTimeText(snapshot.store->texts(order.front()).firstSeen).value_or(0);
}

QString cellTime(const Snapshot& snapshot, PacketLine line, TimeFormat format)
{
    const PacketStore& store = *snapshot.store;
    const std::int64_t begin = format == TimeFormat::Relative ? beginOf(snapshot) : 0;
    if (!line.isPacket())
        return timeText(std::int64_t(store.seconds(line.observation)) * 1000, format, begin);
    const std::string_view text = store.texts(line.packet).firstSeen;
    const auto ms = parseTimeText(text);
    return ms ? timeText(*ms, format, begin) : plainLine(text);
}

QString hopsOf(const PacketStore& store, ObservationIndex row)
{
    if (!row.isValid() || !store.path(row).isValid() || store.elementCount(row) == 0)
        return {};
    std::string text;
    appendHops(store.pathView(store.path(row)), " ", text);
    return plainLine(text);
}

QString payloadFilter(std::string_view decodedJson)
{
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(decodedJson.data(), decodedJson.size()).get(object) != simdjson::SUCCESS)
        return {};
    for (const char* name : {"name", "text", "srcHash", "channelHashHex", "pubKey", "type"}) {
        std::string_view value;
        if (object.at_key(name).get(value) == simdjson::SUCCESS)
            return u"payload.%1 == %2"_s.arg(
                QString::fromLatin1(name), quotedFilterValue(QString::fromUtf8(value.data(), qsizetype(value.size()))));
    }
    return {};
}

} // namespace

QString packetColumnTitle(PacketColumn column)
{
    switch (column) {
    case PacketColumn::Number:
        return QCoreApplication::translate("packets", "No.");
    case PacketColumn::Time:
        return QCoreApplication::translate("packets", "Time");
    case PacketColumn::Type:
        return QCoreApplication::translate("packets", "Type");
    case PacketColumn::Route:
        return QCoreApplication::translate("packets", "Route");
    case PacketColumn::Hash:
        return QCoreApplication::translate("packets", "Hash");
    case PacketColumn::Size:
        return QCoreApplication::translate("packets", "Size");
    case PacketColumn::Hops:
        return QCoreApplication::translate("packets", "Hops");
    case PacketColumn::Path:
        return QCoreApplication::translate("packets", "Path");
    case PacketColumn::Observer:
        return QCoreApplication::translate("packets", "Observer");
    case PacketColumn::Snr:
        return QCoreApplication::translate("packets", "SNR");
    case PacketColumn::Rssi:
        return QCoreApplication::translate("packets", "RSSI");
    case PacketColumn::Observations:
        return QCoreApplication::translate("packets", "Heard");
    case PacketColumn::Info:
        break;
    }
    return QCoreApplication::translate("packets", "Info");
}

bool isNumeric(PacketColumn column)
{
    switch (column) {
    case PacketColumn::Number:
    case PacketColumn::Size:
    case PacketColumn::Hops:
    case PacketColumn::Snr:
    case PacketColumn::Rssi:
    case PacketColumn::Observations:
        return true;
    default:
        return false;
    }
}

ObservationIndex shownObservation(const Snapshot& snapshot, PacketLine line)
{
    return line.isPacket() ? snapshot.packets.states[line.packet.value()].best : line.observation;
}

QString packetTypeName(int payloadType)
{
    if (payloadType < 0)
        return {};
    const std::string_view name = payloadType > 15 ? "UNKNOWN" : packet::typeName(packet::Type(payloadType));
    return name == "UNKNOWN" ? QString::number(payloadType) : latin(name);
}

QString routeTypeName(int routeType)
{
    if (routeType < 0)
        return {};
    return routeType > 3 ? QString::number(routeType) : latin(packet::routeName(packet::Route(routeType)));
}

QString observerName(const Snapshot& snapshot, ObserverIndex observer)
{
    if (!observer.isValid() || observer.value() >= snapshot.observers->size())
        return {};
    const auto& known = (*snapshot.observers)[observer];
    return plainLine(known.name.empty() ? known.id : known.name);
}

QString packetCell(const Snapshot& snapshot, PacketLine line, PacketColumn column, TimeFormat format)
{
    const PacketStore& store = *snapshot.store;
    const ObservationIndex row = shownObservation(snapshot, line);
    switch (column) {
    case PacketColumn::Number:
        return line.isPacket() ? QString::number(store.id(line.packet)) : QString();
    case PacketColumn::Time:
        return cellTime(snapshot, line, format);
    case PacketColumn::Type:
        return line.isPacket() ? packetTypeName(store.payloadType(line.packet)) : QString();
    case PacketColumn::Route:
        return line.isPacket() ? routeTypeName(store.routeType(line.packet)) : QString();
    case PacketColumn::Hash:
        return line.isPacket() ? plainLine(store.texts(line.packet).hash) : QString();
    case PacketColumn::Size:
        return line.isPacket() ? QString::number(store.texts(line.packet).rawHex.size() / 2) : QString();
    case PacketColumn::Hops:
        return row.isValid() ? QString::number(store.elementCount(row)) : QString();
    case PacketColumn::Path:
        return hopsOf(store, row);
    case PacketColumn::Observer:
        return row.isValid() ? observerName(snapshot, store.observer(row)) : QString();
    case PacketColumn::Snr:
        return row.isValid() ? decibels(store.snr(row), true) : QString();
    case PacketColumn::Rssi:
        return row.isValid() ? decibels(store.rssi(row), false) : QString();
    case PacketColumn::Observations:
        return line.isPacket() ? QString::number(snapshot.packets.states[line.packet.value()].listCount) : QString();
    case PacketColumn::Info:
        break;
    }
    return line.isPacket() ? summaryOf(store.texts(line.packet).decodedJson) : QString();
}

QString packetCellFilter(const Snapshot& snapshot, PacketLine line, PacketColumn column)
{
    const PacketStore& store = *snapshot.store;
    const PacketLine packet{line.packet, {}};
    const auto text = [&](PacketLine of) { return packetCell(snapshot, of, column, TimeFormat::Utc); };
    const auto equals = [](QStringView field, const QString& value) {
        return value.isEmpty() ? QString() : u"%1 == %2"_s.arg(field, value);
    };
    switch (column) {
    case PacketColumn::Number:
        return equals(u"id", text(packet));
    case PacketColumn::Time: {
        const auto ms = parseTimeText(store.texts(line.packet).firstSeen);
        return ms ? u"time >= %1"_s.arg(latin(isoMilliseconds(*ms))) : QString();
    }
    case PacketColumn::Type:
        return equals(u"type", text(packet));
    case PacketColumn::Route:
        return equals(u"route", text(packet));
    case PacketColumn::Hash:
        return equals(u"hash", quotedFilterValue(text(packet)));
    case PacketColumn::Size:
        return equals(u"size", text(packet));
    case PacketColumn::Hops:
        return equals(u"hops", text(line));
    case PacketColumn::Path:
        return text(line).isEmpty() ? u"hops == 0"_s
                                    : equals(u"path", quotedFilterValue(text(line).replace(u' ', u',')));
    case PacketColumn::Observer:
        return text(line).isEmpty() ? QString() : equals(u"observer", quotedFilterValue(text(line)));
    case PacketColumn::Snr:
        return equals(u"snr", text(line));
    case PacketColumn::Rssi:
        return equals(u"rssi", text(line));
    case PacketColumn::Observations:
        return equals(u"observations", text(packet));
    case PacketColumn::Info:
        break;
    }
    return payloadFilter(store.texts(line.packet).decodedJson);
}

} // namespace corescope
