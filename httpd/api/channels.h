#pragma once

#include "core/analytics/channels.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/channels`: `{channels:[{hash, name, lastMessage, lastSender, messageCount, lastActivity}]}`, last active
/// first; `hash` is the name.
///
/// Parameters: `region` (comma list: counts what was received there; regions without observers filter nothing);
/// `includeEncrypted=true` adds channels that nobody has the key of, with `encrypted:true`.
Reply channelList(const Snapshot& snapshot, const ChannelIndex& channels, const Request& request);

/// `GET /api/channels/{hash}/messages`: `{messages:[...], total}`; `hash` is the channel's name. `limit` (100) messages
/// counted back from the newest but `offset` (0), oldest first; `region` as above. Each tells `sender`, `text`,
/// `timestamp` (first_seen), `sender_timestamp`, `packetId`, `packetHash`, `repeats`, `observers`, `hops`, `snr` (dB).
Reply channelMessages(const Snapshot& snapshot, const ChannelIndex& channels, const Request& request);

} // namespace corescope
