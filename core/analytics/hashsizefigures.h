#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/analytics/analyticsscope.h"
#include "core/mesh/hopprefix.h"

namespace corescope {

/// With how many bytes packets name their relays. Elements of the arrays are for 1, 2 and 3 bytes.
struct HashSizeFigures
{
    using Counts = std::array<std::uint64_t, 3>;

    struct Hour
    {
        std::int64_t hour = 0; ///< since 1970
        Counts counts{};
    };
    struct Hop
    {
        HopPrefix hop;
        std::uint64_t count = 0;
    };
    struct Advertiser
    {
        KeyIndex key;
        std::string name; ///< in its first advert, else the beginning of its key
        int hashSize = 0; ///< bytes, in its last advert
        std::uint64_t adverts = 0;
        TransmissionIndex last; ///< its last advert
    };

    std::uint64_t total = 0;           ///< transmissions with hops
    Counts transmissions{};            ///< those by size
    Counts advertisers{};              ///< nodes that sent adverts, by their last one
    std::vector<Hour> perHour;         ///< by first_seen, earliest first
    std::vector<Hop> topHops;          ///< 50
    std::vector<Advertiser> multiByte; ///< those with more than one byte, most adverts first
};

/// Any thread; uses several for much data.
HashSizeFigures hashSizeFigures(const Snapshot& snapshot, const AnalyticsScope& scope);

} // namespace corescope
