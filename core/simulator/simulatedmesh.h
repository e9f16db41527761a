#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/mesh/packetencoder.h"
#include "core/simulator/geography.h"
#include "core/simulator/random.h"

namespace corescope::simulator {

using NodeNumber = std::uint32_t; ///< index into SimulatedMesh::nodes()

/// One radio of the mesh.
struct SimulatedNode
{
    explicit SimulatedNode(SigningKey itsKey)
        : key(std::move(itsKey))
    {
    }

    SigningKey key;
    std::string name;
    packet::NodeType type = packet::NodeType::Companion;
    std::size_t town = 0; ///< index into towns()
    Position place;       ///< where it really is

    std::optional<std::int32_t> latitude;  ///< what its adverts say, millionths of a degree; may be 0,0
    std::optional<std::int32_t> longitude; ///< as above

    double transmitGain = 0;     ///< dB over a node at street level: antenna, height, power
    double receiveGain = 0;      ///< dB; the same antenna less the noise of the place
    double noiseFloor = -115;    ///< dBm
    double activity = 1;         ///< how much it sends, relative to others of its type
    std::int64_t clockError = 0; ///< seconds that its clock is fast
    unsigned hashSize = 1;       ///< bytes a hop of the packets it floods
    unsigned hopLimit = 64;      ///< floods that passed more relays are not forwarded
    bool relays = false;
    bool onlyShortHashes = false; ///< old firmware: drops floods with hashes of 2 and 3 bytes
    bool listens = false;         ///< a relay or a possible observer: somebody whose reception matters
    bool listed = true;           ///< false: a phone that never adverts, so that no table knows it
};

/// A node whose receptions reach the database.
struct SimulatedObserver
{
    NodeNumber node = 0;
    double reliability = 1; ///< share of its receptions that arrive at the server
    double onlineFrom = 0;  ///< share of the simulated time, 0 to 1
    double onlineUntil = 1; ///< as above
};

/// One direction of a radio link.
struct Link
{
    NodeNumber to = 0;
    float snr = 0; ///< mean, dB
};

/// Weakest SNR at which a frame is received, dB; that of spreading factor 7.
inline constexpr float demodulationLimit = -7.5F;

/// Deviation of the SNR from packet to packet, dB.
inline constexpr float fadingDeviation = 2.5F;

/// More than this it never lifts or lowers the SNR, dB.
inline constexpr float strongestFading = 2.2F * fadingDeviation;

/// The nodes, where they are and who hears whom how well. A link's strength follows from distance, antennas and a
/// shadowing that belongs to the pair; only the fading differs from packet to packet. The shadowing stays as it is for
/// the whole simulation, or each pair now and then gets another: trees grow, masts are moved.
class SimulatedMesh
{
public:
    /// A mesh with `listed` nodes, and some phones more that never advert.
    SimulatedMesh(std::uint32_t listed, std::uint64_t seed, bool hasChangingLinks = false);

    std::span<const SimulatedNode> nodes() const { return m_nodes; }
    std::uint32_t listedCount() const { return m_listed; }

    /// Parts of the simulated time, equally long, in which links stay as they are.
    std::size_t eraCount() const { return m_eras.size(); }
    /// That of a moment, which is a share of the simulated time, 0 to 1.
    std::size_t eraAt(double share) const;

    /// Who can hear the node, of relays and possible observers; the best link first.
    std::span<const Link> links(NodeNumber from, std::size_t era = 0) const
    {
        const auto& [links, first] = m_eras[era];
        return std::span<const Link>(links).subspan(first[from], first[from + 1] - first[from]);
    }

    /// At first every node that could be an observer, best choices first, spread over the towns.
    std::span<const SimulatedObserver> observers() const { return m_observers; }
    /// Keeps the first `count` observers, and forgets the links to those who neither observe nor relay then.
    void limitObservers(std::size_t count);
    /// The node's index in `observers()`, or -1.
    std::int32_t observerOf(NodeNumber node) const { return m_observerOf[node]; }

private:
    void addNodes(std::uint32_t count, bool listed, Random& random);
    SigningKey makeKey(NodeNumber number) const;
    void describeRadio(SimulatedNode& node, Random& random) const;
    void placeAdvertised(SimulatedNode& node, Random& random) const;
    void chooseObservers(Random& random);
    void linkNodes(std::size_t era);
    double shadowing(NodeNumber a, NodeNumber b, std::size_t era) const;
    void numberObservers();

    std::uint64_t m_seed;
    std::uint32_t m_listed;
    std::vector<SimulatedNode> m_nodes;
    std::vector<SimulatedObserver> m_observers;
    std::vector<std::int32_t> m_observerOf;

    struct Era
    {
        std::vector<Link> links;        ///< of all nodes, one after the other
        std::vector<std::size_t> first; ///< index into links, one more than there are nodes
    };
    std::vector<Era> m_eras;
};

} // namespace corescope::simulator
