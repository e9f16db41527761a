#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/analytics/levels.h"
#include "core/store/transmissionindexes.h"

namespace corescope {

/// How far packets were carried between nodes with known positions, in km. What a chain of nodes is, and which pairs
/// count, is the distance index's business; see DistanceHop.
struct Distances
{
    struct KindSummary
    {
        std::uint64_t count = 0;
        double average = 0, median = 0, minimum = 0, maximum = 0;
    };
    struct Hour
    {
        std::int64_t hour = 0; ///< since 1970
        std::uint64_t hops = 0;
        double average = 0;
    };
    /// How a pair of nodes was heard over all its hops.
    struct PairSignal
    {
        float best = 0, median = 0; ///< SNR in dB, NaN without any
        std::uint64_t count = 0;    ///< hops
    };
    struct Link
    {
        DistanceHop hop;
        PairSignal signal; ///< of the two nodes, in either direction
    };
    struct Path
    {
        DistancePath path;
        std::vector<DistanceHop> hops;
    };

    std::uint64_t hopCount = 0, pathCount = 0;
    double average = 0, maximum = 0;
    std::array<KindSummary, 3> kinds; ///< by DistanceHop::Kind
    Histogram histogram;              ///< 25 bins; one of 1 km width when all distances are equal
    std::vector<Hour> perHour;        ///< by first_seen, earliest first
    std::vector<Link> longestHops;    ///< 50; often the same few links again and again
    std::vector<Link> longestLinks;   ///< 50 different pairs of nodes, each by its longest hop
    std::vector<Path> longestPaths;   ///< 20
};

/// From the index over best paths; figures change with the index, see IndexSet.
Distances distancesOf(const Snapshot& snapshot, const AnalyticsScope& scope);

/// Name of a kind of link: `R↔R`, `C↔C`, `C↔R`, for relay and client.
std::string_view distanceKindName(DistanceHop::Kind kind);

} // namespace corescope
