#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `POST /api/paths/inspect` with `{prefixes:[...], limit?}`: which nodes a path of 1 to 64 hops may lead over, see
/// inspectPath(). Hops are 1 to 3 bytes in hex, all of the same length; `limit` 10, at most 50.
///
/// `{candidates:[{path, names, score (0 to 1), speculative (below 0.7), evidence:{perHop:[{prefix,
/// candidatesConsidered, chosen, edgeWeight, alternatives?:[{publicKey, name, score}]}]}}], input:{prefixes, hops},
/// stats:{beamWidth, expansionsRun, elapsedMs}}`. 400 says what is wrong with the body. `now` in Unix ms.
Reply pathInspection(const Snapshot& snapshot, const Request& request, std::int64_t now);

} // namespace corescope
