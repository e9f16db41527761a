#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/database/observersamples.h"

namespace corescope {

/// How an observer was doing over time: its samples, and what follows from how its counters moved between two of them.
struct SampleSeries
{
    enum Resolution { FiveMinutes = 300, Hour = 3600, Day = 86400 }; ///< seconds

    struct Point
    {
        std::string timestamp;
        std::optional<double> noiseFloor; ///< dBm
        std::optional<std::int64_t> batteryMv;
        std::optional<double> txAirtime, rxAirtime; ///< percent of the time since the point before
        std::optional<double> receiveErrors;        ///< percent of what came in
        bool isReboot = false;                      ///< a counter went back: nothing follows from it
    };

    std::vector<Point> points; ///< ascending
};

/// `samples` of one observer, ascending. With a coarser resolution the last sample of each hour or day (UTC) counts.
/// What follows from counters is absent after a gap of more than two steps.
SampleSeries sampleSeries(std::span<const ObserverSample> samples, SampleSeries::Resolution resolution);

} // namespace corescope
