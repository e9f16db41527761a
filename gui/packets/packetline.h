#pragma once

#include <memory>
#include <vector>

#include "core/index.h"

namespace corescope {

/// A line of the packet list: a packet, or one of its observations below it.
struct PacketLine
{
    TransmissionIndex packet;
    ObservationIndex observation; ///< none: the packet itself

    bool isPacket() const { return !observation.isValid(); }
    bool operator==(const PacketLine&) const = default;
};

using PacketLines = std::vector<PacketLine>;

} // namespace corescope
