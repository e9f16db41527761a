#pragma once

#include <string_view>

#include "core/analytics/hashsizes.h"
#include "core/store/snapshot.h"

namespace corescope {

/// Whether a node understands paths that name relays with more than one byte.
struct MultiByteUse
{
    enum class Status {
        Unknown,   ///< nothing tells
        Suspected, ///< a path with such hops names it, and no other node
        Confirmed, ///< its own adverts have such paths
    };

    Status status = Status::Unknown;
    int hashSize = 1; ///< largest number of bytes that was seen

    std::string_view statusName() const;   ///< `unknown`, `suspected`, `confirmed`
    std::string_view evidenceName() const; ///< `path`, `advert`, '' for unknown
};

/// Of one node. Any thread; a few look-ups.
MultiByteUse multiByteUse(const Snapshot& snapshot, NodeIndex node, const HashSizes& sizes);

} // namespace corescope
