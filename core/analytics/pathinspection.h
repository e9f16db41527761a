#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/mesh/hopprefix.h"
#include "core/store/snapshot.h"

namespace corescope {

/// One way to read a path of short hops.
struct InspectedPath
{
    struct Alternative
    {
        NodeIndex node;
        double score = 0;
    };
    struct Hop
    {
        NodeIndex node;
        double score = 0;                      ///< 0.05 to 1
        std::size_t considered = 0;            ///< nodes that can relay and whose keys begin so
        std::vector<Alternative> alternatives; ///< the best five others, judged from the same hop before
    };

    std::vector<Hop> hops;
    double score = 0; ///< geometric mean of the hops'
};

/// How wide the search is: so many ways are followed from hop to hop.
inline constexpr std::size_t pathInspectionWidth = 20;

/// The likeliest ways to read the hops, best first, at most `most` (and as many as the search is wide). Of a hop's
/// score 35 % are the neighbour edge with the hop before, 20 % the distance (full up to 50 km), 15 % how recently they
/// heard each other (full for a day), and 30 % how few nodes there are to choose from. `now` in Unix ms. Nothing when a
/// hop stands for no node that can relay.
std::vector<InspectedPath> inspectPath(const Snapshot& snapshot, std::span<const HopPrefix> hops, std::size_t most,
                                       std::int64_t now);

} // namespace corescope
