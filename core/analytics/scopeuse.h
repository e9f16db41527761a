#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// How many packets were sent to a part of the mesh (with transport codes) and how many to all of it.
struct ScopeUse
{
    struct Bucket
    {
        std::int64_t begin = 0; ///< Unix seconds
        std::uint64_t scoped = 0, unscoped = 0;
    };

    std::uint64_t scoped = 0, unscoped = 0;
    std::uint64_t unknown = 0; ///< scoped, to a part that the ingestor could not name
    std::map<std::string_view, std::uint64_t> byRegion;
    std::vector<Bucket> buckets; ///< ascending, empty ones left out
};

/// Of the packets first seen in the `seconds` before `now` (Unix seconds), in buckets of `bucketSeconds`.
ScopeUse scopeUse(const Snapshot& snapshot, std::int64_t now, std::int64_t seconds, std::int64_t bucketSeconds);

} // namespace corescope
