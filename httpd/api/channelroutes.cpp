#include "core/analytics/persnapshot.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/channels.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addChannelRoutes(Router& router, ApiContext& api)
{
    const auto channels = std::make_shared<PerSnapshot<ChannelIndex>>();
    const auto onChannels = [&api, channels](auto answer) {
        return api.onData(Validity::Snapshot, [channels, answer](const Snapshot& snapshot, const Request& request) {
            const auto index =
                channels->get(snapshot, [&](const ChannelIndex* previous) { return ChannelIndex(snapshot, previous); });
            return answer(snapshot, *index, request);
        });
    };
    router.get("/api/channels", "Channels, last active first. Parameters: region, includeEncrypted.",
               onChannels(channelList));
    router.get("/api/channels/{hash}/messages", "Messages of a channel. Parameters: limit, offset, region.",
               onChannels(channelMessages));
}

} // namespace corescope
