#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/packets/{id}`: one packet, by content hash (16 hex digits, any case), else by the id of a transmission,
/// else by that of an observation.
///
/// `{packet, path, breakdown:{ranges}, observation_count, observations, resolution}`: the packet as in the list with
/// all its observations, or the observation that was asked for; the hops of its path; what the bytes of `raw_hex` mean;
/// every observation of the packet; once links were learned, who its relays are by what is known now, see
/// writeResolution().
/// (`resolved_path` is what was stored: it is not given up for a little more likeliness.) 404 when nothing has this
/// hash or id.
Reply packetDetail(const Snapshot& snapshot, const Request& request);

} // namespace corescope
