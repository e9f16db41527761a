#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include <QString>

namespace corescope {

/// Who resolves hops.
enum class ResolverKind {
    Joint,    ///< whole transmissions at once, by learned links
    Affinity, ///< hop by hop, by the rules of the older server
};

/// Everything the engine can be told. The command line and the configuration file fill it in.
struct EngineOptions
{
    QString database;
    bool readOnly = false; ///< resolve in memory, leave the file as it is
    int workers = 0;       ///< threads that load and resolve; 0: one per core

    ResolverKind resolver = ResolverKind::Joint;
    double minConfidence = 0;  ///< relays less likely than this are not named; joint only
    QString modelFolder;       ///< where what was learned is kept; empty: nowhere
    bool resolveAgain = false; ///< once: also what is resolved already, and keep what comes out otherwise; joint only

    std::uint32_t chunkSize = 5000;                ///< rows a transaction of the backfill
    std::chrono::milliseconds yield{0};            ///< pause after each chunk
    std::optional<std::chrono::hours> backfillAge; ///< resolve only what was first seen this long ago; all if not set
    std::chrono::milliseconds pollPeriod{1000};
    /// Neighbour edges not confirmed for this long before the newest reception are forgotten.
    std::chrono::hours neighborMaxAge{5 * 24};

    std::optional<std::chrono::hours> retention; ///< keep transmissions first seen this long ago; all if not set
    std::optional<std::int64_t> maxMemoryMb;     ///< keep the newest that fit; all if not set

    /// Delete from the file, once a day, transmissions first seen before this time, and observers' samples taken before
    /// it. Nothing is deleted if not set.
    std::optional<std::chrono::hours> packetRetention, sampleRetention;

    std::chrono::milliseconds maintenancePeriod{60'000}; ///< between two looks at what is too old or outdated
};

} // namespace corescope
