#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/analytics/hashsizes.h"

namespace corescope {

/// Repeaters that a path cannot tell apart, because their keys begin alike.
struct HashCollisions
{
    /// How far apart nodes are: within 50 km they hear each other's paths, within 200 km they may.
    enum class Spread { Local, Regional, Distant, Incomplete };

    struct Collision
    {
        std::string prefix;                 ///< upper case
        std::vector<NodeIndex> nodes;       ///< two at least
        std::size_t located = 0;            ///< those with a position
        double maximumKm = 0;               ///< between any two of these
        Spread spread = Spread::Incomplete; ///< incomplete: less than two are located
    };
    struct Size
    {
        std::size_t repeaters = 0;                              ///< that name relays with so many bytes
        std::size_t nodes = 0;                                  ///< the same for any role
        std::map<std::string, std::vector<NodeIndex>> prefixes; ///< upper case; the repeaters with a long enough key
        std::vector<Collision> collisions;                      ///< by spread, then most nodes first
    };

    std::vector<NodeIndex> nodes;        ///< looked at
    std::vector<NodeIndex> inconsistent; ///< repeaters that change the number of bytes to and fro
    std::array<Size, 3> bySize;          ///< for 1, 2 and 3 bytes
};

/// Looks at all nodes, or with observers or a time in the scope at those that sent adverts in it or are the best
/// observer of a packet.
HashCollisions hashCollisions(const Snapshot& snapshot, const AnalyticsScope& scope, const HashSizes& sizes);

/// `local`, `regional`, `distant`, `incomplete`.
std::string_view spreadName(HashCollisions::Spread spread);

} // namespace corescope
