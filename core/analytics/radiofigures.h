#pragma once

#include <cstdint>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/analytics/levels.h"

namespace corescope {

/// How packets were received: signal, sizes, types, over time. SNR in dB, RSSI in dBm, sizes in bytes, hours since 1970
/// (UTC).
struct RadioFigures
{
    struct Type
    {
        int payloadType = 0;
        std::uint64_t transmissions = 0;
    };
    struct TypeSignal
    {
        int payloadType = 0; ///< -1: NULL
        std::uint64_t observations = 0;
        double average = 0, minimum = 0, maximum = 0; ///< SNR
    };
    struct Hour
    {
        std::int64_t hour = 0;
        std::uint64_t packets = 0; ///< each counts once in every hour in which it was received
    };
    struct HourSignal
    {
        std::int64_t hour = 0;
        std::uint64_t observations = 0; ///< with an SNR
        double average = 0;             ///< SNR
    };
    struct Point
    {
        float snr = 0, rssi = 0;
    };

    std::uint64_t transmissions = 0;
    std::uint64_t observations = 0;       ///< of the whole scope also one for each transmission that nobody received
    Levels snr, rssi;                     ///< of the observations
    Levels sizes;                         ///< of the transmissions whose bytes are known
    std::vector<Type> types;              ///< most transmissions first; without those of unknown type
    std::vector<TypeSignal> signalByType; ///< most observations first
    std::vector<Hour> packetsPerHour;     ///< earliest first, hours without packets left out
    std::vector<HourSignal> signalPerHour;
    std::vector<Point> points; ///< at most 999 observations with SNR and RSSI, evenly chosen
    double spanHours = 0;      ///< between the first and the last reception
};

/// Counts observations of the scope, and the transmissions that they belong to. Without observers in the scope also
/// transmissions that nobody received. Any thread; uses several for much data.
RadioFigures radioFigures(const Snapshot& snapshot, const AnalyticsScope& scope);

} // namespace corescope
