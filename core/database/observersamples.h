#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.h"

namespace corescope {

class Connection;
class Schema;

/// One row of `observer_metrics`: what an observer told of itself, every five minutes or so. Counters count from its
/// start.
struct ObserverSample
{
    std::string observer;             ///< id
    std::string timestamp;            ///< `2026-04-05T12:35:00Z`
    std::optional<double> noiseFloor; ///< dBm
    std::optional<std::int64_t> batteryMv;
    std::optional<std::int64_t> txAirSecs, rxAirSecs; ///< seconds on air
    std::optional<std::int64_t> receiveErrors, packetsSent, packetsReceived;
};

/// The samples from `since` to `until` (texts, bounds included; '' for no end), by observer and time. `observer`: of
/// one only; '' for all. Errors: NotFound when the database has no such table, and those of any reading.
Result<std::vector<ObserverSample>> readObserverSamples(const Connection& connection, const Schema& schema,
                                                        const QString& observer, const QString& since,
                                                        const QString& until);

} // namespace corescope
