#pragma once

#include <string_view>
#include <vector>

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

class QString;

namespace corescope {

/// `GET /api/nodes/resolve?prefix=`: `{prefix, pubkey?, name?, ambiguous}`, the node whose key begins with at least
/// four hex digits. 400 for anything else.
Reply resolveNode(const Snapshot& snapshot, const Request& request);

/// `GET /api/nodes/{pubkey}/battery?days=` (7, 1 to 365): `{public_key, days, samples:[{timestamp, battery_mv}],
/// latest_mv, latest_ts, status, thresholds{low_mv, critical_mv}}` of a node that is an observer too; `status` is `ok`,
/// `low`, `critical` or `unknown`. 404 for an unknown key. `now` in Unix ms.
Reply nodeBattery(const Snapshot& snapshot, const QString& database, const Request& request, std::int64_t now);

/// The nodes whose key begins with `prefix`, any case; at most two, which is enough to see that it is ambiguous.
std::vector<NodeIndex> nodesBeginningWith(const NodeTable& nodes, std::string_view prefix);

} // namespace corescope
