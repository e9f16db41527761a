#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/mesh/hopprefix.h"
#include "core/store/snapshot.h"

namespace corescope {

/// The hops of a transmission's best path, sender side first, into `hops`, which is emptied first.
void bestHops(const Snapshot& snapshot, TransmissionIndex transmission, std::vector<HopPrefix>& hops);

/// The characters of a hop in lower case; a whole key for one that is.
std::string hopText(HopPrefix hop, const KeyPool& keys);

/// The same in upper case, as paths are stored.
std::string storedHopText(HopPrefix hop, const KeyPool& keys);

/// Whether the text of one hop comes before that of another.
bool isTextBefore(HopPrefix a, HopPrefix b, const KeyPool& keys);

/// Two hops, or a hop and a number, as the key of a hash table.
using HashedPair = std::pair<std::uint64_t, std::uint64_t>;
struct HashOfPair
{
    std::size_t operator()(const HashedPair& pair) const noexcept
    {
        const std::uint64_t mixed = (pair.first * 0x9E37'79B9'7F4A'7C15 ^ pair.second) * 0xC2B2'AE3D'27D4'EB4F;
        return mixed ^ mixed >> 32;
    }
};

} // namespace corescope
