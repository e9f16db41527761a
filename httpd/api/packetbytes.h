#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace corescope {

/// Some bytes of a packet and what they are.
struct PacketRange
{
    std::size_t first = 0, last = 0; ///< byte numbers, both included
    std::string_view label;
};

/// What the bytes of a packet mean, front to back; blanks in the hex text are left out. As far as the packet is whole:
/// nothing for text that is no hex or shorter than two bytes.
std::vector<PacketRange> packetRanges(std::string_view rawHex);

} // namespace corescope
