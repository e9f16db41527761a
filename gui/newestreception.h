#pragma once

#include <cstdint>

#include "core/store/snapshot.h"

namespace corescope {

/// When the newest packet or reception of a snapshot was heard, Unix ms; 0 without any. It is the present for figures
/// about "the last day" and for the age of links: a file from last year shows what its mesh was like then.
inline std::int64_t newestReceptionMs(const Snapshot& snapshot)
{
    const auto& byLatest = snapshot.packets.byLatest;
    return byLatest && !byLatest->empty() ? snapshot.packets.states[byLatest->back().value()].latestMs : 0;
}

} // namespace corescope
