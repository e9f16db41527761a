#pragma once

#include <cstdint>
#include <map>
#include <stop_token>
#include <vector>

#include "core/analytics/nodehealth.h"
#include "core/store/snapshot.h"

namespace corescope {

/// What one observer received in all. Repeated receptions count each time.
struct ObserverTotals
{
    std::uint64_t receptions = 0;
    SignalMeans signal;
    std::uint32_t firstHeard = 0, lastHeard = 0; ///< Unix seconds of its first and last reception
};

/// By identity, see ObserverTable::Observer. Looks at every reception. Asked to stop, it
/// is done early, and what it returns is of no use.
std::vector<ObserverTotals> observerTotals(const Snapshot& snapshot, const std::stop_token& stop = {});

/// What one observer received in some days.
struct ObserverActivity
{
    /// Of a bucket of time.
    struct Bucket
    {
        std::uint64_t receptions = 0;
        std::uint64_t names = 0; ///< different keys, short hashes and hops that the packets name
    };

    std::vector<ObservationIndex> receptions;   ///< newest first
    std::int64_t bucketSeconds = 0;             ///< one hour, four hours or a day, by the number of days
    std::map<std::int64_t, Bucket> timeline;    ///< by start, Unix seconds; empty ones are left out
    std::map<int, std::uint64_t> byPayloadType; ///< packets without a type are left out
    std::map<int, std::uint64_t> bySnr;         ///< by the lower end of a range of 2 dB
};

/// The `days` before `now` (Unix seconds). `observer` as an identity; none for an unknown one. Buckets are
/// counted from midnight in a zone that is `zone` seconds ahead of UTC. Asked to stop, it is done early, and what it
/// returns is of no use.
ObserverActivity observerActivity(const Snapshot& snapshot, ObserverIndex observer, std::int64_t days, std::int64_t now,
                                  std::int64_t zone = 0, const std::stop_token& stop = {});

} // namespace corescope
