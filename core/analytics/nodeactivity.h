#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/analytics/nodehealth.h"
#include "core/store/snapshot.h"

namespace corescope {

/// What a node did in some days: the packets that name it, or whose decoded text contains its key or name.
struct NodeActivity
{
    struct Coverage
    {
        ObserverIndex observer; ///< its identity
        std::uint64_t packets = 0;
        SignalMeans signal;
        std::string_view firstSeen, lastSeen;
    };
    struct Peer
    {
        std::string key, name;
        std::uint64_t messages = 0;
        std::string_view lastContact;
    };

    std::int64_t days = 0;
    std::int64_t from = 0, to = 0;                               ///< Unix ms
    std::vector<TransmissionIndex> packets;                      ///< in list order
    std::map<std::string, std::uint64_t> packetsByHour;          ///< by `YYYY-MM-DDTHH`, UTC
    std::map<int, std::uint64_t> packetsByType;                  ///< -1: no type
    std::vector<Coverage> observers;                             ///< by best receptions; most packets first
    std::array<std::uint64_t, 5> byHops{};                       ///< packets over 0, 1, 2, 3 and more hops
    std::vector<Peer> peers;                                     ///< at most 20, most messages first
    std::array<std::array<std::uint64_t, 24>, 7> byHourOfWeek{}; ///< by day, 0 = Sunday, and hour, UTC

    double availability = 0;              ///< percent of hours with a packet
    std::int64_t longestSilenceMs = 0;    ///< between two hours with packets
    std::string longestSilenceStart;      ///< hour as above; '' with less than two hours
    double snrMean = 0, snrDeviation = 0; ///< dB, of best receptions
    std::string_view grade;               ///< `A` to `D`, from these two
    double relayedShare = 0;              ///< percent of relayed packets that took more than one hop
};

/// `days` up to `now` (Unix ms). Asked to stop, it is done early, and what it returns is of no use.
NodeActivity nodeActivity(const Snapshot& snapshot, NodeIndex node, std::int64_t days, std::int64_t now,
                          const std::stop_token& stop = {});

} // namespace corescope
