#pragma once

#include <chrono>
#include <string>

#include "core/engine.h"
#include "httpd/reply.h"

namespace corescope {

/// `GET /api/healthz`: how the engine is doing. 200 as long as the process lives, also while it opens and loads.
///
/// `ready` (all rows loaded, resolved and indexed), `state` (name of the StartupPhase), `loadedTx`, `loadedObs` (in the
/// store, without duplicates), `load{rows,total}`,
/// `backfill{total,processed,done,remaining,rowsPerSecond,secondsLeft}`, `from_pubkey_backfill{total,processed,done}`
/// (the same for browsers that know this name), `lastError` (text or null), `writesDatabase`, `database` (file name),
/// `memory{<part>:bytes, total, resident, peak}`, `uptime` in seconds, `version`.
Reply healthReply(const Engine& engine, std::chrono::seconds uptime, const std::string& version);

} // namespace corescope
