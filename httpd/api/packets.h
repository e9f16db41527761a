#pragma once

#include "core/store/snapshot.h"
#include "httpd/api/packetfilter.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/packets`: `{packets:[...], total, limit, offset}`, newest first.
///
/// Parameters: `limit` (50), `offset` (0), `order=asc`; the filters of PacketFilter; `expand=observations` adds each
/// packet's receptions; `groupByHash=true` gives the grouped form in the order of the latest reception; `nodes` (comma
/// list) gives the packets from or to these nodes and ignores the other filters but since and until.
/// `total` counts the matches before paging. 400 when the page would be larger than a reply can be.
Reply packetList(const Snapshot& snapshot, const Request& request, const FilterSources& sources = {});

} // namespace corescope
