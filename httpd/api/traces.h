#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/traces/{hash}`: `{traces:[{observer, observer_name, time, snr (dB), rssi (dBm), path_json}]}`, every
/// reception of one packet in the order of time, repeated ones included. Empty for an unknown hash.
Reply packetTraces(const Snapshot& snapshot, const Request& request);

} // namespace corescope
