#pragma once

#include "core/simulator/recorder.h"

namespace corescope::simulator {

/// The simulated span, Unix seconds.
struct TimeSpan
{
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// Writes nodes, inactive_nodes, observers and observer_metrics to fit the packets that `recorder` wrote: a node's
/// counts and times are those of its adverts. False when something could not be written; the database knows why.
bool writeSideTables(const SimulatedMesh& mesh, const Recorder& recorder, TimeSpan span, std::uint64_t seed,
                     SimulationDatabase& database);

} // namespace corescope::simulator
