#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// Whom a node hears and who hears it, by the paths that name it beyond doubt.
struct NodeReach
{
    struct Link
    {
        KeyIndex key;
        std::uint64_t heard = 0;   ///< receptions that it passed on, or sent, to the node
        std::uint64_t hearing = 0; ///< receptions that it took over from the node

        std::uint64_t bottleneck() const { return std::min(heard, hearing); }
        bool isBidirectional() const { return heard > 0 && hearing > 0; }
    };
    struct Observer
    {
        KeyIndex key;
        ObserverIndex observer;
        std::uint64_t count = 0; ///< receptions from the node itself
        std::uint64_t snrCount = 0;
        double snrSum = 0; ///< dB
    };

    std::vector<std::string> tokens; ///< how paths name the node and nobody else, upper case, sorted
    std::vector<Link> links;         ///< those that go both ways first, then by bottleneck and sum
    std::vector<Observer> observers; ///< most receptions first
    std::uint64_t receptions = 0;    ///< whose paths name it
};

/// Of the receptions since `since` (Unix seconds), at most 200,000 of which name the node. Any thread; uses several for
/// much data.
NodeReach nodeReach(const Snapshot& snapshot, NodeIndex node, std::int64_t since);

} // namespace corescope
