#include "httpd/api/channels.h"

#include <algorithm>

#include "httpd/api/shapes.h"

namespace corescope {

namespace {

/// Nothing for regions that nobody is in: that filters nothing.
std::optional<ObserverSet> observersIn(const Snapshot& snapshot, const Request& request)
{
    ObserverSet observers = ObserverSet::ofRegions(snapshot, request.query.value("region").toStdString());
    return observers.isEmpty() ? std::nullopt : std::optional(std::move(observers));
}

void writeMessage(JsonWriter& json, const Snapshot& snapshot, const ChannelMessage& message)
{
    const PacketStore& store = *snapshot.store;
    const ObservationIndex best = snapshot.packets.states[message.packet.value()].best;
    const auto texts = store.texts(message.packet);
    std::string_view observer;
    if (best.isValid())
        if (const ObserverIndex number = store.observer(best);
            number.isValid() && number.value() < snapshot.observers->size()) {
            const auto& known = (*snapshot.observers)[number];
            observer = known.name.empty() ? known.id : known.name;
        }
    json.beginObject();
    json.field("sender", std::string_view(message.sender));
    json.field("text", std::string_view(message.text));
    nullableField(json, "timestamp", texts.firstSeen);
    json.key("sender_timestamp");
    json.raw(message.senderTimestamp);
    json.field("packetId", store.id(message.packet));
    nullableField(json, "packetHash", texts.hash);
    json.field("repeats", 1);
    json.key("observers");
    json.beginArray();
    if (!observer.empty())
        json.value(observer);
    json.endArray();
    json.field("hops", best.isValid() ? store.elementCount(best) : 0);
    json.key("snr");
    if (best.isValid())
        json.value(store.snr(best));
    else
        json.value(nullptr);
    json.endObject();
}

} // namespace

Reply channelList(const Snapshot& snapshot, const ChannelIndex& channels, const Request& request)
{
    const bool withEncrypted = request.query.value("includeEncrypted") == "true";
    JsonWriter json(8 * 1024);
    json.beginObject();
    json.key("channels");
    json.beginArray();
    for (const ChannelSummary& summary : channels.summarize(snapshot, observersIn(snapshot, request))) {
        const Channel& channel = *summary.channel;
        if (channel.isEncrypted && !withEncrypted)
            continue;
        json.beginObject();
        json.field("hash", std::string_view(channel.name));
        json.field("name", std::string_view(channel.isEncrypted ? "Encrypted (0x" + channel.name.substr(4) + ')'
                                                                : channel.name));
        json.field("lastMessage", summary.lastMessage);
        json.field("lastSender", summary.lastSender);
        json.field("messageCount", summary.messageCount);
        json.field("lastActivity", summary.lastActivity);
        if (channel.isEncrypted)
            json.field("encrypted", true);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

Reply channelMessages(const Snapshot& snapshot, const ChannelIndex& channels, const Request& request)
{
    constexpr qint64 usualLimit = 100;
    const qint64 askedLimit = request.queryInteger("limit", usualLimit);
    const std::uint64_t limit = std::uint64_t(askedLimit > 0 ? askedLimit : usualLimit);
    const std::uint64_t offset = std::uint64_t(std::max<qint64>(request.queryInteger("offset", 0), 0));
    const auto observers = observersIn(snapshot, request);
    std::vector<TransmissionIndex> packets;
    if (const Channel* const channel = channels.find(request.variable("hash").toStdString());
        channel && !channel->isEncrypted)
        for (const Channel::Message& message : channel->messages)
            if (!observers || observers->received(snapshot, message.packet))
                packets.push_back(message.packet);

    const std::uint64_t total = packets.size();
    const std::uint64_t end = total - std::min(offset, total);
    JsonWriter json(32 * 1024);
    json.beginObject();
    json.key("messages");
    json.beginArray();
    for (std::uint64_t i = end - std::min(limit, end); i < end; ++i)
        writeMessage(json, snapshot, readMessage(*snapshot.store, packets[i]));
    json.endArray();
    json.field("total", total);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
