#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/mesh/hopprefix.h"

namespace corescope {

/// A wish for the most frequent sub-paths of some lengths.
struct SubPathGroup
{
    std::uint32_t shortest = 2, longest = 8; ///< hops, 2 to 8
    std::size_t limit = 100;
};

/// Parts of best paths: which stretches of relays packets take most. Hops that mean the same relay count together
/// however many bytes name it; who a hop is: see PrefixMap::likeliest().
struct SubPaths
{
    struct SubPath
    {
        std::vector<HopPrefix> hops; ///< as in the first path that has it
        std::uint64_t count = 0;     ///< twice for one that occurs twice in a path
    };

    std::uint64_t paths = 0;                   ///< transmissions with at least two hops
    std::vector<std::vector<SubPath>> byGroup; ///< for each group asked for, most frequent first
};

inline constexpr std::uint32_t longestSubPath = 8; ///< hops

/// Any thread; uses several for much data. Lengths beyond 8 hops are not looked for.
SubPaths subPathsOf(const Snapshot& snapshot, const AnalyticsScope& scope, std::span<const SubPathGroup> groups);

/// The name of the node that a hop most likely is, else the hop as a lowercase text.
std::string hopName(const Snapshot& snapshot, HopPrefix hop);

/// The packets that came along one sub-path.
struct SubPathDetail
{
    struct Count
    {
        std::string text;
        std::uint64_t count = 0;
    };

    std::uint64_t matches = 0;       ///< twice for a path that has it twice
    std::string firstSeen, lastSeen; ///< texts, '' without matches
    std::uint64_t snrCount = 0, rssiCount = 0;
    double averageSnr = 0, averageRssi = 0; ///< dB and dBm, at the best paths' observers
    std::vector<std::uint64_t> byHourOfDay; ///< 24, UTC, by first_seen
    std::vector<Count> paths;               ///< whole paths by names, most frequent first; 15
    std::vector<Count> observers;           ///< names, most frequent first; 10
};

/// From the index over best paths, for 2 to 8 hops; nothing matches others.
SubPathDetail subPathDetail(const Snapshot& snapshot, std::span<const HopPrefix> hops);

} // namespace corescope
