#pragma once

#include "tests/bench/loadgenerator.h"

namespace corescope::bench {

/// The latency of the load against a thread that answers every request with the same 200 bytes, while `busyThreads`
/// others keep the processor busy: what scheduling and the loopback cost on this machine, whatever the server.
LoadReport bareReplies(const LoadOptions& options, int busyThreads, std::chrono::seconds duration);

} // namespace corescope::bench
