#include "gui/nodes/heardbymodel.h"

#include <cmath>

#include <QLocale>

#include "gui/packets/packetcells.h"
#include "gui/quantities.h"

namespace corescope {

namespace {

std::optional<double> meanOf(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace

std::vector<HeardByRecord> heardByRecords(const Snapshot& snapshot, const NodeHealth& health)
{
    std::vector<HeardByRecord> records;
    for (const NodeHealth::HeardBy& heard : health.observers)
        records.push_back({heard.observer, observerName(snapshot, heard.observer), heard.packets,
                           meanOf(heard.signal.snr()), meanOf(heard.signal.rssi())});
    return records;
}

HeardByModel::HeardByModel(QObject* parent)
    : RecordModel({{tr("Heard By")},
                   {tr("Packets"), true, tr("Packets of which the observer has the best reception")},
                   {tr("SNR"), true, tr("Mean, in dB")},
                   {tr("RSSI"), true, tr("Mean, in dBm")}},
                  parent)
{
}

void HeardByModel::setObservers(std::vector<HeardByRecord> observers)
{
    if (observers != m_observers)
        changeRecords([&] { m_observers = std::move(observers); });
}

QString HeardByModel::cellText(std::size_t record, int column) const
{
    const HeardByRecord& observer = m_observers[record];
    const auto mean = [](std::optional<double> value) {
        return value ? QLocale().toString(*value, 'f', 1) : QString();
    };
    switch (Field(column)) {
    case Observer:
        return observer.name;
    case Packets:
        return countText(observer.packets);
    case Snr:
        return mean(observer.snr);
    case Rssi:
        return mean(observer.rssi);
    }
    return {};
}

RecordModel::SortValue HeardByModel::sortValue(std::size_t record, int column) const
{
    const HeardByRecord& observer = m_observers[record];
    switch (Field(column)) {
    case Packets:
        return double(observer.packets);
    case Snr:
        return observer.snr ? SortValue(*observer.snr) : SortValue();
    case Rssi:
        return observer.rssi ? SortValue(*observer.rssi) : SortValue();
    default:
        return RecordModel::sortValue(record, column);
    }
}

} // namespace corescope
