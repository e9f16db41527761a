#include "gui/observers/observertablemodel.h"

#include <algorithm>

#include <QLocale>

#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString observerTime(std::optional<std::int64_t> unixMs)
{
    return unixMs ? shownTime(*unixMs) : QString();
}

QString oneDecimal(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', 1) : QString();
}

template <typename T>
RecordModel::SortValue figureOf(const std::optional<T>& value)
{
    return value ? RecordModel::SortValue(double(*value)) : RecordModel::SortValue();
}

} // namespace

QString uptimeText(double seconds)
{
    const auto minutes = std::int64_t(std::clamp(seconds, 0.0, 1e12)) / 60;
    const auto two = [](std::int64_t number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString time = two(minutes / 60 % 24) + u':' + two(minutes % 60);
    return minutes < 24 * 60
               ? time
               : ObserverTableModel::tr("%1 d %2").arg(QLocale().toString(qlonglong(minutes / 1440)), time);
}

ObserverTableModel::ObserverTableModel(QObject* parent)
    : RecordModel({{tr("Name")},
                   {tr("Region"), false, tr("Code of the next airport")},
                   {tr("Receptions"), true},
                   {tr("Last Hour"), true, tr("Receptions of the hour before the newest one of all observers")},
                   {tr("Last Reception")},
                   {tr("Last Seen"), false, tr("Last sign of life, as the database says")},
                   {tr("SNR"), true, tr("Mean of all receptions, in dB")},
                   {tr("RSSI"), true, tr("Mean of all receptions, in dBm")},
                   {tr("Noise Floor"), true, tr("In dBm")},
                   {tr("Battery"), true},
                   {tr("Uptime"), true},
                   {tr("Model")},
                   {tr("Firmware")},
                   {tr("Client")},
                   {tr("Radio")},
                   {tr("Id")}},
                  parent)
{
}

void ObserverTableModel::setObservers(std::vector<ObserverRecord> observers)
{
    if (observers != m_observers)
        changeRecords([&] { m_observers = std::move(observers); });
}

const ObserverRecord* ObserverTableModel::observer(std::uint64_t id) const
{
    const auto found = std::ranges::find(m_observers, id, &ObserverRecord::id);
    return found == m_observers.end() ? nullptr : &*found;
}

QString ObserverTableModel::cellText(std::size_t record, int column) const
{
    const ObserverRecord& observer = m_observers[record];
    switch (Field(column)) {
    case Name:
        return observer.name;
    case Iata:
        return observer.iata;
    case Receptions:
        return countText(observer.receptions);
    case LastHour:
        return countText(observer.lastHour);
    case LastHeard:
        return observerTime(observer.lastHeard);
    case LastSeen:
        return observerTime(observer.lastSeen);
    case Snr:
        return oneDecimal(observer.snr);
    case Rssi:
        return oneDecimal(observer.rssi);
    case NoiseFloor:
        return oneDecimal(observer.noiseFloor);
    case Battery:
        return observer.volts ? tr("%1 V").arg(QLocale().toString(*observer.volts, 'f', 2)) : QString();
    case Uptime:
        return observer.uptimeSeconds ? uptimeText(*observer.uptimeSeconds) : QString();
    case Model:
        return observer.model;
    case Firmware:
        return observer.firmware;
    case Client:
        return observer.client;
    case Radio:
        return observer.radio;
    case Id:
        return observer.idText;
    }
    return {};
}

RecordModel::SortValue ObserverTableModel::sortValue(std::size_t record, int column) const
{
    const ObserverRecord& observer = m_observers[record];
    switch (Field(column)) {
    case Receptions:
        return double(observer.receptions);
    case LastHour:
        return double(observer.lastHour);
    case LastHeard:
        return figureOf(observer.lastHeard);
    case LastSeen:
        return figureOf(observer.lastSeen);
    case Snr:
        return figureOf(observer.snr);
    case Rssi:
        return figureOf(observer.rssi);
    case NoiseFloor:
        return figureOf(observer.noiseFloor);
    case Battery:
        return figureOf(observer.volts);
    case Uptime:
        return figureOf(observer.uptimeSeconds);
    default:
        return RecordModel::sortValue(record, column);
    }
}

bool ObserverTableModel::matches(std::size_t record, const QString& search) const
{
    const ObserverRecord& observer = m_observers[record];
    return observer.name.contains(search, Qt::CaseInsensitive) ||
           observer.iata.startsWith(search, Qt::CaseInsensitive) ||
           observer.idText.startsWith(search, Qt::CaseInsensitive) ||
           observer.model.contains(search, Qt::CaseInsensitive);
}

} // namespace corescope
