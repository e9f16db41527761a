#pragma once

#include <cstdint>
#include <vector>

#include "core/simulator/simulatedmesh.h"

namespace corescope::simulator {

/// One relay's forwarding of a flooded packet.
struct Forwarding
{
    NodeNumber relay = 0;
    std::int32_t heardFrom = -1; ///< index of the forwarding it heard; -1 = the originator
};

/// A packet at an observer.
struct Reception
{
    std::uint32_t observer = 0; ///< index into SimulatedMesh::observers()
    /// Flood: index of the forwarding heard, -1 = the originator. Direct: number of relays that had passed the packet
    /// on.
    std::int32_t sender = -1;
    float snr = 0;             ///< dB, not limited to what a radio can report
    double time = 0;           ///< seconds since the packet was first sent
    std::uint64_t pathKey = 0; ///< equal for equal paths
};

/// What a flood is allowed to do.
struct FloodRules
{
    unsigned hashSize = 1;       ///< bytes a hop
    unsigned hopLimit = 63;      ///< relays
    std::uint64_t towns = ~0ULL; ///< bit per town: relays elsewhere do not know the region
    double airtime = 0.3;        ///< seconds a frame takes
    float interference = 0;      ///< how much weaker everything is received at the moment, dB
    double silence = 0;          ///< probability that a relay has no time for the packet
};

/// Spreads packets through the mesh, as relays and chance have it: relays wait a random while, frames on the air at the
/// same time drown each other at a receiver unless one is much stronger. One instance per thread; it keeps its tables.
class Flood
{
public:
    explicit Flood(const SimulatedMesh& mesh);

    /// From now on links are as at this moment, a share of the simulated time. At first it is the beginning.
    void setMoment(double share) { m_era = m_mesh.eraAt(share); }

    /// Sends a packet from `source` and lets it flood. Adds to the two lists. `start` shifts the times: seconds.
    void spread(NodeNumber source, const FloodRules& rules, double start, Random& random,
                std::vector<Forwarding>& forwardings, std::vector<Reception>& receptions);

    /// Sends a packet once, no relaying. Adds who received it; tells whether `expected` did.
    bool sendOnce(NodeNumber from, double start, std::int32_t sender, NodeNumber expected, Random& random,
                  std::vector<Reception>& receptions) const;

private:
    struct Event
    {
        double time = 0;
        std::int32_t forwarding = -1;

        bool operator<(const Event& other) const { return time > other.time; }
    };

    struct Radio
    {
        double receivingUntil = 0;
        double sendingUntil = 0;
        float receivingSnr = 0;
    };

    float fading(Random& random); ///< dB, never above strongestFading

    const SimulatedMesh& m_mesh;
    std::size_t m_era = 0;
    std::vector<std::uint8_t> m_finished; ///< by node: whatever it still hears has no effect
    std::vector<std::uint8_t> m_hasSeen;  ///< by node: relays forward a packet once
    std::vector<Radio> m_radios;
    std::vector<Event> m_events;           ///< heap, earliest on top
    std::vector<std::uint64_t> m_pathKeys; ///< by forwarding
    std::vector<unsigned> m_hops;          ///< by forwarding
    std::uint64_t m_fadingBits = 0;
    int m_fadingLeft = 0;
};

} // namespace corescope::simulator
