#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/simulator/flood.h"
#include "core/simulator/payloadjson.h"

namespace corescope::simulator {

/// One packet, everything about it and everybody who received it.
struct Transmission
{
    packet::Frame frame; ///< path empty except for traces: every observer sees another one
    std::string hash;
    std::string decodedJson;
    std::string channelHash; ///< the column of that name; '' = NULL
    std::string scopeName;   ///< region with `#`; '' = NULL
    NodeNumber source = 0;
    double time = 0; ///< Unix seconds of the first sending
    bool isAdvert = false;
    bool isFlood = false;

    FloodRules rules;
    std::vector<Forwarding> forwardings; ///< of a flood
    std::vector<NodeNumber> route;       ///< of a direct packet or trace
    std::vector<Reception> receptions;   ///< at most one for an observer and a path; those that could be reported

    /// The relays that the path of the reception names, in its order.
    void relaysOf(const Reception& reception, std::vector<NodeNumber>& relays) const;
};

/// Two nodes that talk, over a route that an earlier flood found.
struct Conversation
{
    NodeNumber from = 0;
    NodeNumber to = 0;
    std::vector<NodeNumber> route; ///< relays between them
};

/// Decides who sends what, and lets it travel. Made once; `make` is a pure function of its arguments, so transmissions
/// can be made in any order and on any thread.
class Traffic
{
public:
    Traffic(const SimulatedMesh& mesh, std::uint64_t seed);

    /// The transmission number `index`, sent at `time` (Unix seconds), `share` of the way through the simulated time.
    /// `variant` chooses another one for the same number. Empty receptions: nobody heard anything in many tries.
    Transmission make(Flood& flood, std::uint64_t index, std::uint64_t variant, double time, double share) const;

    /// Lets the source of a flood send the packet once more, which gives more receptions.
    void repeat(Flood& flood, Transmission& transmission, std::uint64_t index, unsigned round, double share) const;

private:
    void findConversations(std::uint64_t seed);
    NodeNumber chooseSource(packet::Type type, Random& random) const;
    Transmission attempt(Flood& flood, double time, Random& random) const;
    void fillPeer(Transmission& transmission, const Conversation* conversation, Random& random) const;
    void fillAdvert(Transmission& transmission) const;
    void fillGroupText(Transmission& transmission, ChannelText& channelText, Random& random) const;
    void fillControl(Transmission& transmission, Random& random) const;
    void travelDirect(Flood& flood, Transmission& transmission, Random& random) const;
    void travelTrace(Flood& flood, Transmission& transmission, Random& random) const;
    void chooseScope(Transmission& transmission, Random& random) const;
    void keepReportable(Transmission& transmission, double share, Random& random) const;

    const SimulatedMesh& m_mesh;
    std::uint64_t m_seed;
    std::vector<double> m_advertWeights; ///< running sums over the nodes, like the next
    std::vector<double> m_talkWeights;
    std::vector<Conversation> m_conversations;
};

} // namespace corescope::simulator
