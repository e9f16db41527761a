#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include <QString>

#include "core/store/snapshot.h"

namespace corescope {

/// An observer as the table shows it: what the database says of it, and what it received.
struct ObserverRecord
{
    std::uint64_t id = 0;   ///< its identity's number; above all of these for one that never received anything
    ObserverIndex observer; ///< its identity; none as above
    QString name;           ///< or its id, where it has none
    QString iata;           ///< region code
    QString idText;
    std::uint64_t receptions = 0;
    std::uint64_t lastHour = 0;                      ///< receptions of the hour before the newest one of all
    std::optional<std::int64_t> lastHeard, lastSeen; ///< Unix ms: last reception, and last sign of life
    std::optional<double> snr, rssi;                 ///< dB and dBm, means
    std::optional<double> noiseFloor, volts, uptimeSeconds;
    QString model, firmware, client, radio;

    bool operator==(const ObserverRecord&) const = default;
};

/// All observers of a snapshot. Looks at every reception: make it aside. Asked to stop, it is done early,
/// and what it returns is of no use.
std::vector<ObserverRecord> observerRecords(const Snapshot& snapshot, const std::stop_token& stop = {});

} // namespace corescope
