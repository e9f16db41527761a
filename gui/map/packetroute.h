#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QString>

#include "core/index.h"

namespace corescope {

struct Snapshot;

/// A place that a packet came through.
struct RouteStop
{
    enum class Part { Originator, Relay, Observer };

    Part part = Part::Relay;
    KeyIndex key;                       ///< none: nobody knows who it was
    QString hop;                        ///< a relay's prefix as in the packet, '' for the others
    std::optional<double> confidence;   ///< that it was this relay, 0 to 1; nothing if the resolver cannot say
    std::vector<KeyIndex> alternatives; ///< others that it could have been, likely ones first
};

/// One reception's way, sender side first.
struct RouteChain
{
    std::int64_t observation = 0; ///< observations.id
    std::vector<RouteStop> stops;
};

/// The ways of one packet to those who received it, the one that is looked at first; each different one once. Empty
/// when the packet is not in the snapshot.
struct PacketRoute
{
    static constexpr std::size_t mostChains = 100; ///< more would only make a tangle

    std::vector<RouteChain> chains;

    bool isEmpty() const { return chains.empty(); }
};

/// `observation`: the reception that is looked at; none: the one with the longest path.
PacketRoute packetRoute(const Snapshot& snapshot, std::int64_t packet, std::optional<std::int64_t> observation);

} // namespace corescope
