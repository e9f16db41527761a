#pragma once

#include <cstdint>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/mesh/hopprefix.h"

namespace corescope {

/// How far packets came and over which relays, by the best path of each transmission that has one. Who a hop is: see
/// PrefixMap::likeliest().
struct Topology
{
    struct HopCount
    {
        std::uint32_t hops = 0;
        std::uint64_t transmissions = 0;
    };
    struct HopSignal
    {
        std::uint32_t hops = 0;
        std::uint64_t transmissions = 0; ///< with an SNR
        double averageSnr = 0;           ///< dB, at the best path's observer
    };
    struct Relay
    {
        HopPrefix hop;
        std::uint64_t count = 0;
    };
    struct Pair
    {
        HopPrefix a, b; ///< neighbours in a path, a before b by their texts
        std::uint64_t count = 0;
    };
    /// A hop in the best paths that end at one observer. Distance 1 is the last hop.
    struct Reached
    {
        HopPrefix hop;
        std::uint32_t nearest = 0, farthest = 0; ///< hops to the observer
        std::uint64_t count = 0;
    };
    struct Ring
    {
        std::uint32_t distance = 0;
        std::vector<Reached> hops; ///< most frequent first
    };
    struct Reach
    {
        ObserverIndex observer;  ///< its identity; none for receptions without a known observer
        std::vector<Ring> rings; ///< nearest first, up to 15 hops
    };
    struct Witness
    {
        ObserverIndex observer;
        std::uint32_t distance = 0; ///< hops, the least
        std::uint64_t count = 0;
    };
    struct Witnessed
    {
        HopPrefix hop;
        std::vector<Witness> observers; ///< nearest first
    };

    double averageHops = 0;
    std::uint32_t medianHops = 0, mostHops = 0;
    std::vector<HopCount> hopCounts;   ///< ascending, up to 25 hops
    std::vector<HopSignal> hopSignals; ///< ascending, up to 20 hops
    std::vector<Relay> topRelays;      ///< 20
    std::vector<Pair> topPairs;        ///< 15
    std::vector<Reach> reaches;        ///< by the observer's name, then id
    std::vector<Witnessed> sharedHops; ///< in paths to two observers or more, to most first; 50
    std::vector<Witnessed> nearest;    ///< each with its nearest observer alone, nearest first; 50
};

/// Any thread; uses several for much data.
Topology topologyOf(const Snapshot& snapshot, const AnalyticsScope& scope);

} // namespace corescope
