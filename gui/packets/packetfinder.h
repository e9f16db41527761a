#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "core/store/snapshot.h"
#include "gui/packets/packetline.h"

namespace corescope {

/// A search for a text in the packets that are listed.
struct PacketSearch
{
    std::shared_ptr<const Snapshot> snapshot;
    PacketLines lines;
    std::string text; ///< A to Z in lower case
    int from = -1;    ///< the row after (or before) which it begins
    bool forward = true;

    struct Found
    {
        PacketLine line;
        bool isPastEnd = false; ///< the search came to the end of the list and went on at the other one
    };
};

/// The next packet that has the text in hash, bytes or decoded JSON; letters of either case are the same. The row where
/// it begins is looked at last.
std::optional<PacketSearch::Found> findPacket(const PacketSearch& search, const std::atomic<bool>& isSuperseded);

} // namespace corescope
