#pragma once

#include <string_view>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// The transmissions that name this key as sender or receiver, in list order (first_seen, ascending).
std::vector<TransmissionIndex> packetsOfNode(const Snapshot& snapshot, KeyIndex key);

/// The newest transmissions, at most `most`, whose decoded text contains the node's key or name, newest first: what it
/// sent and what speaks of it. Letters compare without regard to case, `%` and `_` in the name stand for any text and
/// any character.
std::vector<TransmissionIndex> packetsMentioning(const Snapshot& snapshot, const NodeRow& node, std::size_t most);

} // namespace corescope
