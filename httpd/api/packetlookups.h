#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/packets/timestamps?since=`: a bare array with the first_seen of every packet first seen after `since`
/// (text), ascending. 400 without `since`.
Reply packetTimestamps(const Snapshot& snapshot, const Request& request);

/// `POST /api/packets/observations` with `{hashes:[...]}`, at most 200 of them:
/// `{results:{<hash as sent>:[observation]}}`, newest observation first; `[]` for an unknown hash. 400 for a body that
/// is no such object, or more hashes.
Reply packetObservations(const Snapshot& snapshot, const Request& request);

} // namespace corescope
