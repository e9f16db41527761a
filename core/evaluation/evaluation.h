#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/evaluation/scoreboard.h"
#include "core/evaluation/truthtable.h"
#include "core/mesh/joint/linklearner.h"
#include "core/store/snapshot.h"

namespace corescope {

/// How a resolver is put to the test.
struct EvaluationOptions
{
    int draws = 20;         ///< of the truncation test
    std::uint64_t seed = 1; ///< of the draws
    LearningOptions learning;
};

/// How often one resolver was right.
struct ResolverScore
{
    explicit ResolverScore(std::uint32_t transmissions)
        : oneByte(transmissions)
        , wide(transmissions)
        , direct(transmissions)
    {
    }

    ScoreBoard oneByte; ///< hops of one byte in floods; in the truncation test, those that were cut to one byte
    ScoreBoard wide;    ///< hops of two or more bytes in floods; with a truth only
    ScoreBoard direct;  ///< hops of one byte of direct packets; with a truth only

    // Of hops of one byte in floods, with a truth only:
    std::uint64_t unlisted = 0;          ///< whose relay no table lists
    std::uint64_t unlistedGivenAway = 0; ///< of these, answered by a listed one
    std::uint64_t listed = 0;
    std::uint64_t listedCalledUnknown = 0;
};

struct EvaluationResult
{
    ResolverScore joint, affinity;
    double learningSeconds = 0; ///< wall time of the last learning
    double decodeSeconds = 0;   ///< of one core, for the observations below
    std::uint64_t decodedObservations = 0;
    std::size_t modelBytes = 0, learningBytes = 0;

    explicit EvaluationResult(std::uint32_t transmissions)
        : joint(transmissions)
        , affinity(transmissions)
    {
    }
};

/// The truncation test, which needs no truth: in a random half of the transmissions, hops of two or three bytes that
/// can only mean one relay are cut to one byte before anything is learned; then both resolvers are asked for them.
/// `progress` gets the draws done, and may be empty; `isCancelled` as well.
std::optional<EvaluationResult> evaluateByTruncation(const Snapshot& snapshot, const EvaluationOptions& options,
                                                     const std::function<void(int)>& progress,
                                                     const std::function<bool()>& isCancelled);

/// Both resolvers against the truth of a simulated database.
std::optional<EvaluationResult> evaluateByTruth(const Snapshot& snapshot, const TruthTable& truth,
                                                const EvaluationOptions& options,
                                                const std::function<bool()>& isCancelled);

} // namespace corescope
