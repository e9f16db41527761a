#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include <QString>

namespace corescope {

/// Everything the engine can be told. The command line and the configuration file fill it in.
struct EngineOptions
{
    QString database;
    bool readOnly = false; ///< resolve in memory, leave the file as it is
    int workers = 0;       ///< threads that load and resolve; 0: one per core

    std::uint32_t chunkSize = 5000;                ///< rows a transaction of the backfill
    std::chrono::milliseconds yield{0};            ///< pause after each chunk
    std::optional<std::chrono::hours> backfillAge; ///< resolve only what was first seen this long ago; all if not set
    std::chrono::milliseconds pollPeriod{1000};
    /// Neighbour edges not confirmed for this long before the newest reception are forgotten.
    std::chrono::hours neighborMaxAge{5 * 24};

    std::optional<std::chrono::hours> retention; ///< keep transmissions first seen this long ago; all if not set
    std::optional<std::int64_t> maxMemoryMb;     ///< keep the newest that fit; all if not set
};

} // namespace corescope
