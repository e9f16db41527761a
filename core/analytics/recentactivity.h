#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// How much was received lately, by observations' reception times. Repeated receptions count each time.
struct RecentActivity
{
    std::uint64_t lastHour = 0;
    std::uint64_t last24Hours = 0;
    std::vector<std::uint64_t> lastHourByObserver; ///< by identity, see ObserverTable::Observer
};

/// Counts the receptions after `now` (Unix seconds) minus one hour, and one day. Asked to stop, it is done early, and
/// what it returns is of no use.
RecentActivity countActivity(const Snapshot& snapshot, std::int64_t now, const std::stop_token& stop = {});

} // namespace corescope
