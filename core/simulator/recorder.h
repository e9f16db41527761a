#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/simulator/simulationdatabase.h"
#include "core/simulator/traffic.h"
#include "core/simulator/truthfile.h"

namespace corescope::simulator {

/// What the side tables say about a node or an observer, gathered from the rows written.
struct Activity
{
    std::int64_t count = 0; ///< adverts of a node, receptions of an observer
    std::int64_t first = 0; ///< Unix seconds, meaningless when count is 0
    std::int64_t last = 0;  ///< as above
};

/// Plays the ingestor: takes transmissions with their receptions and writes rows in the order in which they arrive, so
/// that the observations of neighbouring transmissions interleave and the first one to arrive makes the transmission's
/// row.
class Recorder
{
public:
    /// `truth` may be null.
    Recorder(const SimulatedMesh& mesh, SimulationDatabase& database, TruthFile* truth);

    /// Takes a transmission that was sent no earlier than those before it. False when something could not be written.
    bool add(Transmission transmission);
    /// Writes what is still waiting.
    bool finish();

    std::int64_t observationsWritten() const { return m_observations; }
    const std::vector<Activity>& nodeActivity() const { return m_nodes; }         ///< by node
    const std::vector<Activity>& observerActivity() const { return m_observers; } ///< by observer

    /// Why a call returned false.
    const Error& error() const { return m_error; }

private:
    struct Arrival
    {
        double time = 0;
        std::uint64_t order = 0; ///< breaks ties
        std::uint32_t slot = 0;
        std::uint32_t reception = 0;

        bool operator<(const Arrival& other) const
        {
            return time != other.time ? time > other.time : order > other.order;
        }
    };

    struct Pending
    {
        Transmission transmission;
        std::int64_t id = 0; ///< row of transmissions, 0 = not written yet
        std::size_t waiting = 0;
    };

    bool writeUntil(double time);
    bool writeArrival(const Arrival& arrival);
    bool writeTransmission(Pending& pending, std::int64_t time);
    void makePathJson(const Transmission& transmission);

    const SimulatedMesh& m_mesh;
    SimulationDatabase& m_database;
    TruthFile* m_truth;
    std::vector<std::string> m_prefixes; ///< first bytes of the keys, upper-case hex, by node
    std::vector<Pending> m_pending;
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<Arrival> m_arrivals; ///< heap, earliest on top
    std::vector<Activity> m_nodes;
    std::vector<Activity> m_observers;
    std::vector<NodeNumber> m_relays; ///< of the path at hand
    std::string m_pathJson;           ///< as above
    std::uint64_t m_order = 0;
    std::int64_t m_transmissions = 0;
    std::int64_t m_observations = 0;
    Error m_error;
};

} // namespace corescope::simulator
