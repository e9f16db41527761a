#include <algorithm>

#include "core/export/jsonwriter.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

QByteArray channelsJson(const Snapshot& snapshot, const ChannelFigures& figures)
{
    JsonWriter json(64 * 1024);
    json.beginObject();
    json.field("activeChannels", figures.channels.size());
    json.field("decryptable", std::ranges::count(figures.channels, false, &ChannelFigures::Channel::isEncrypted));
    json.key("channels");
    json.beginArray();
    for (const ChannelFigures::Channel& channel : figures.channels) {
        json.beginObject();
        json.field("hash", std::string_view(channel.hash));
        json.field("name", std::string_view(channel.name));
        json.field("messages", channel.messages);
        json.field("senders", channel.senders);
        json.field("lastActivity", snapshot.store->texts(channel.last).firstSeen);
        json.field("encrypted", channel.isEncrypted);
        json.endObject();
    }
    json.endArray();
    json.key("topSenders");
    json.beginArray();
    for (const ChannelFigures::Sender& sender : figures.topSenders) {
        json.beginObject();
        json.field("name", std::string_view(sender.name));
        json.field("count", sender.messages);
        json.endObject();
    }
    json.endArray();
    json.key("channelTimeline");
    json.beginArray();
    for (const ChannelFigures::HourOfChannel& hour : figures.timeline) {
        json.beginObject();
        writeHour(json, hour.hour);
        json.field("channel", std::string_view(hour.channel));
        json.field("count", hour.messages);
        json.endObject();
    }
    json.endArray();
    json.key("msgLengths");
    json.beginArray();
    for (const std::uint32_t length : figures.lengths)
        json.value(length);
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace corescope
