#pragma once

#include <unordered_set>
#include <vector>

#include "core/simulator/traffic.h"

namespace corescope::simulator {

/// Which transmissions to make, and when they are sent.
struct BatchPlan
{
    std::uint64_t firstIndex = 0;
    std::vector<double> times; ///< Unix seconds, ascending
    double start = 0;          ///< of the simulated time, Unix seconds
    double length = 1;         ///< seconds

    double share(std::size_t i) const { return (times[i] - start) / length; }
};

/// The plan's transmissions, made by all processors. The outcome does not depend on how many there are.
std::vector<Transmission> makeBatch(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan);

/// Replaces transmissions whose hash is taken, by another packet at the same time; `taken` learns the new ones. False
/// when no unused one is found.
bool makeHashesUnique(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan,
                      std::unordered_set<std::string>& taken, std::vector<Transmission>& batch);

/// Leaves exactly `wanted` receptions over the whole batch, at least one of each transmission, the others in proportion
/// to how many there are. When there are too few, packets are repeated and ill-heard ones replaced by others with
/// hashes not `taken`. False when that does not help.
bool trimReceptions(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan, std::uint64_t wanted,
                    std::uint64_t seed, std::unordered_set<std::string>& taken, std::vector<Transmission>& batch);

} // namespace corescope::simulator
