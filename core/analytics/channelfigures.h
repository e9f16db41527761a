#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analytics/analyticsscope.h"

namespace corescope {

/// What is said on channels, from the group texts (payload type 5) in the order in which they were first seen.
struct ChannelFigures
{
    struct Channel
    {
        std::string hash; ///< first byte of the key's hash as a decimal number; `?` when unknown
        std::string name; ///< `ch<hash>` for one whose key is not known
        std::uint64_t messages = 0;
        std::uint64_t senders = 0; ///< different names
        TransmissionIndex last;    ///< the newest message
        bool isEncrypted = true;   ///< no message could be read
    };
    struct Sender
    {
        std::string name;
        std::uint64_t messages = 0;
    };
    struct HourOfChannel
    {
        std::int64_t hour = 0; ///< since 1970
        std::string channel;   ///< its name
        std::uint64_t messages = 0;
    };

    std::vector<Channel> channels;       ///< most messages first
    std::vector<Sender> topSenders;      ///< 15
    std::vector<HourOfChannel> timeline; ///< earliest first, then by name
    std::vector<std::uint32_t> lengths;  ///< of the texts that could be read, in bytes of UTF-8
};

/// Any thread; uses several for much data.
ChannelFigures channelFigures(const Snapshot& snapshot, const AnalyticsScope& scope);

} // namespace corescope
