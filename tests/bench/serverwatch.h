#pragma once

#include "tests/bench/serverprocess.h"

namespace corescope::bench {

/// What a start looked like from outside; times in seconds since the process was made.
struct StartRecord
{
    double firstReply = 0; ///< of /api/healthz
    double served = 0;     ///< first /api/packets with data
    double backfillBegan = 0, backfillEnded = 0;
    double ready = 0;
    bool showedBackfilling = false;
    ProcessSize atServed, atReady;

    double backfillSeconds() const { return backfillEnded - backfillBegan; }
};

enum class WatchUntil { Served, Ready };

/// Follows a start by asking again and again: every 2 ms while it loads, every 20 ms afterwards. Fails when the server
/// ends, gives a wrong answer or is not ready after half an hour.
Result<StartRecord> watchStart(ServerProcess& server, WatchUntil until);

/// What /api/healthz says of its memory, and what the system says at the same moment.
struct MemoryAccount
{
    std::int64_t accounted = 0; ///< bytes, all parts together
    std::int64_t resident = 0;  ///< bytes, VmRSS
    std::int64_t observations = 0;
    QStringList parts; ///< "name: size", largest first
};
Result<MemoryAccount> memoryAccount(const ServerProcess& server);

} // namespace corescope::bench
