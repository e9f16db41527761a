#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// The ways that packets took through a node.
struct NodePaths
{
    struct Hop
    {
        std::string prefix; ///< as stored
        NodeIndex node;     ///< what it is taken for; none when nobody fits
    };
    struct Path
    {
        std::vector<Hop> hops;     ///< sender side first
        std::uint64_t count = 0;   ///< transmissions
        std::string_view lastSeen; ///< newest first_seen
        TransmissionIndex sample;  ///< the transmission first seen then
    };

    std::vector<Path> paths;         ///< most frequent first, then last seen first; no more than asked for
    std::uint64_t pathCount = 0;     ///< before the cut
    std::uint64_t transmissions = 0; ///< that went one of these ways
};

/// Paths in which the node may be a relay: a hop is its key, or the first bytes of it. Short hops that stand for other
/// nodes as well are counted too. `publicKey` as in the node table. Asked to stop, it is done early, and what it
/// returns is of no use.
NodePaths pathsThrough(const Snapshot& snapshot, std::string_view publicKey, std::size_t most,
                       const std::stop_token& stop = {});

} // namespace corescope
