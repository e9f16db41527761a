#pragma once

#include <cstdint>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/mesh/airtime.h"

namespace corescope {

/// Which payload types keep the channel busy: the airtime of each packet, times the relays that sent it on.
struct AirtimeShare
{
    struct Type
    {
        int payloadType = 0; ///< -1: NULL
        std::uint64_t transmissions = 0;
        double relayedNs = 0; ///< airtime of all packets by all relays
    };

    std::vector<Type> types; ///< most airtime first
    std::uint64_t transmissions = 0;
    double relayedNs = 0;
};

/// Relays of a packet: the different hops in the paths of all its observations in the scope. Any thread; uses several
/// for much data.
AirtimeShare airtimeShare(const Snapshot& snapshot, const AnalyticsScope& scope, const RadioPreset& preset);

} // namespace corescope
