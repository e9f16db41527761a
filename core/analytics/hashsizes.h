#pragma once

#include <cstdint>
#include <string_view>

#include <tsl/robin_map.h>

#include "core/store/snapshot.h"

namespace corescope {

/// With how many bytes a node names relays in its adverts' paths.
struct HashSizeUse
{
    int last = 0;                ///< bytes, in the newest advert
    unsigned seen = 0;           ///< bit n: n bytes were seen
    std::uint32_t samples = 0;   ///< adverts looked at
    std::uint32_t changes = 0;   ///< between one advert and the next
    bool isInconsistent() const; ///< the node goes to and fro, which hints at two devices with one key
};

/// By lowercase public key.
using HashSizes = tsl::robin_map<KeyIndex, HashSizeUse, std::hash<KeyIndex>>;

/// Who sent an advert: `pubKey` of its decoded JSON, or `public_key`, as old ingestors wrote. None when it does not
/// tell, or names somebody who occurs nowhere else.
KeyIndex advertSender(const PacketStore& store, TransmissionIndex advert);

/// Looks at the adverts first seen in the seven days before `now` (Unix ms).
HashSizes collectHashSizes(const Snapshot& snapshot, std::int64_t now);

} // namespace corescope
