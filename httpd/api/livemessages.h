#pragma once

#include <vector>

#include <QString>

#include "core/live/storekeeper.h"
#include "core/store/snapshot.h"

namespace corescope {

/// What WebSocket clients are told of new rows: a JSON text for each new observation, those of new packets first, in
/// the order of ids, then those that packets known before were received with once more.
///
/// `{type:"packet", data:{id, hash, raw_hex, first_seen, timestamp, route_type, payload_type, decoded_json,
/// observer_id, observer_name, observer_iata, snr, rssi, path_json, direction, observation_count, resolved_path?,
/// decoded:{header:{payloadTypeName}, path?, payload?}, packet:{the same without decoded}}}`. The radio's fields are
/// this observation's, not the best one's. `observation_count` is the packet's when all of them had come, or for a late
/// one with this one. `payload` is `decoded_json` as an object, when it is one; `path` is that of a route probe, with
/// its `hopsCompleted`.
///
/// Nothing when `snapshot` is of another store than the rows.
std::vector<QString> liveMessages(const Snapshot& snapshot, const Addition& addition);

} // namespace corescope
