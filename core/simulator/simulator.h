#pragma once

#include <cstdint>
#include <functional>

#include <QString>

#include "core/error.h"

namespace corescope {

/// What to simulate. Equal options give equal files, byte for byte.
struct SimulationOptions
{
    /// 2026-11-01T00:00:00Z: fixed, so that a seed means the same file on every day.
    static constexpr std::int64_t defaultEndTime = 1793491200;

    QString outputPath; ///< database to create; must not exist
    QString truthPath;  ///< see simulator/truthfile.h for the format; empty = none; must not exist

    std::uint64_t transmissions = 20'000; ///< rows of transmissions, exactly
    std::uint64_t observations = 300'000; ///< rows of observations, exactly; at least as many as transmissions
    std::uint32_t nodes = 400;            ///< rows of nodes, exactly
    std::uint64_t seed = 1;

    /// Each pair of nodes now and then hears each other better or worse than before, for good.
    bool hasChangingLinks = false;

    unsigned days = 30;                    ///< length of the simulated time
    std::int64_t endTime = defaultEndTime; ///< Unix seconds
};

/// How far a simulation is.
struct SimulationProgress
{
    enum class Stage {
        Preparing, ///< placing nodes, computing links
        Sending,   ///< packets travel and rows are written; the counts move
        Indexing,  ///< the database's indexes are built; the counts stand still
    };

    Stage stage = Stage::Preparing;
    std::uint64_t transmissions = 0; ///< done
    std::uint64_t observations = 0;  ///< done
};

/// What was written.
struct SimulationSummary
{
    bool cancelled = false; ///< nothing was written, and the files are gone
    std::uint64_t transmissions = 0;
    std::uint64_t observations = 0;
    std::uint32_t nodes = 0;
    std::uint32_t observers = 0;
    std::int64_t databaseBytes = 0;
};

/// Creates a database as an ingestor would have written it in front of a mesh of radios: nodes in towns, links after
/// their distances, packets that flood. The paths' relays go into the truth file. Blocks until done, using all
/// processors.
///
/// `progress` is called on the calling thread every few hundred transmissions and may be empty; so may `isCancelled`,
/// which is asked as often. While it runs the output is called `<outputPath>.partial`; on failure, nothing is left
/// behind. Fails with Invalid on options that contradict each other or that no mesh of this size can meet, ReadOnly,
/// DiskFull.
Result<SimulationSummary> simulate(const SimulationOptions& options,
                                   const std::function<void(const SimulationProgress&)>& progress = {},
                                   const std::function<bool()>& isCancelled = {});

} // namespace corescope
