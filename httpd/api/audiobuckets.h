#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"

namespace corescope {

/// `GET /api/audio-lab/buckets`: `{buckets:{<type>:[packet]}}`, up to eight packets of each type, from the shortest to
/// the longest.
Reply audioBuckets(const Snapshot& snapshot);

} // namespace corescope
