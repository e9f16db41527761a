#include "gui/observers/observerrecord.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/observeractivity.h"
#include "core/analytics/recentactivity.h"
#include "core/store/timetext.h"
#include "gui/newestreception.h"
#include "gui/packets/packetcells.h"
#include "gui/plaintext.h"

namespace corescope {

namespace {

constexpr std::uint64_t s_silent = std::uint64_t(1) << 32; // ids from here on are row numbers of the database

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void addRow(ObserverRecord& record, const ObserverRow& row)
{
    const auto text = [](const std::optional<std::string>& value) { return plainLine(value.value_or(std::string())); };
    record.lastSeen = parseTimeText(row.lastSeen.value_or(std::string()));
    record.noiseFloor = row.noiseFloor;
    if (row.batteryMv)
        record.volts = double(*row.batteryMv) / 1000;
    if (row.uptimeSecs)
        record.uptimeSeconds = double(*row.uptimeSecs);
    record.model = text(row.model);
    record.firmware = text(row.firmware);
    record.client = text(row.clientVersion);
    record.radio = text(row.radio);
}

/// Of one who never received anything.
ObserverRecord silentObserver(const ObserverRow& row)
{
    ObserverRecord record;
    record.id = s_silent + std::uint64_t(row.rowId);
    record.idText = plainLine(row.id);
    record.name = plainLine(row.name.value_or(std::string()));
    if (record.name.isEmpty())
        record.name = record.idText;
    record.iata = plainLine(row.iata.value_or(std::string()));
    addRow(record, row);
    return record;
}

} // namespace

std::vector<ObserverRecord> observerRecords(const Snapshot& snapshot, const std::stop_token& stop)
{
    const ObserverTable& observers = *snapshot.observers;
    const std::vector<ObserverTotals> totals = observerTotals(snapshot, stop);
    const RecentActivity activity = countActivity(snapshot, newestReceptionMs(snapshot) / 1000, stop);
    std::vector<ObserverRecord> records;
    for (std::uint32_t i = 0; i < observers.size(); ++i) {
        const ObserverIndex number(i);
        const auto& observer = observers[number];
        if (observer.identity != number || observer.id.empty())
            continue;
        ObserverRecord record;
        record.id = i;
        record.observer = number;
        record.name = observerName(snapshot, number);
        record.iata = plainLine(observer.iata);
        record.idText = plainLine(observer.id);
        record.receptions = totals[i].receptions;
        record.lastHour = activity.lastHourByObserver[i];
        if (totals[i].receptions > 0)
            record.lastHeard = std::int64_t(totals[i].lastHeard) * 1000;
        record.snr = finite(totals[i].signal.snr());
        record.rssi = finite(totals[i].signal.rssi());
        const auto row = std::ranges::find(observers.rows(), observer.id, &ObserverRow::id);
        if (row != observers.rows().end())
            addRow(record, *row);
        records.push_back(std::move(record));
    }
    for (const ObserverRow& row : observers.rows())
        if (!observers.find(row.id).isValid())
            records.push_back(silentObserver(row));
    return records;
}

} // namespace corescope
