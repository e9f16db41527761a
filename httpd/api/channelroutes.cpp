#include "httpd/api/analyticsquery.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/channels.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addChannelRoutes(Router& router, ApiContext& api)
{
    const auto onChannels = [&api](auto answer) {
        return api.onData(Validity::Snapshot, [&api, answer](const Snapshot& snapshot, const Request& request) {
            return answer(snapshot, *api.channels(snapshot), request);
        });
    };
    router.get("/api/channels",
               {"Channels, last active first.",
                {regionParameter(),
                 {"includeEncrypted", ParameterType::Boolean, "Also those that nobody decrypts; default false."}},
                "{channels:[{hash, name, lastMessage, lastSender, messageCount, lastActivity, encrypted}]}"},
               onChannels(channelList));
    router.get(
        "/api/channels/{hash}/messages",
        {"Messages of a channel, oldest first.",
         {{"hash", ParameterType::Text, "Name of the channel."},
          {"limit", ParameterType::Integer, "Default 100."},
          {"offset", ParameterType::Integer, "How many of the newest to leave out; default 0."},
          regionParameter()},
         "{messages:[{sender, text, timestamp, sender_timestamp, packetId, packetHash, repeats, observers, hops, "
         "snr}], total}; snr in dB"},
        onChannels(channelMessages));
}

} // namespace corescope
