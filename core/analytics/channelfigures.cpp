#include "core/analytics/channelfigures.h"

#include <algorithm>
#include <map>
#include <set>

#include <simdjson.h>

#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

/// What a group text says of itself.
struct DecodedMessage
{
    std::string hash;
    std::string_view type, channel, text, sender; ///< valid until the next one is read

    bool read(std::string_view decodedJson)
    {
        thread_local simdjson::dom::parser parser;
        simdjson::dom::object object;
        if (parser.parse(decodedJson.data(), decodedJson.size()).get(object) != simdjson::SUCCESS)
            return false;
        type = textOf(object, "type");
        channel = textOf(object, "channel");
        text = textOf(object, "text");
        sender = textOf(object, "sender");
        hash = hashText(object, "channelHash");
        if (hash.empty())
            hash = hashText(object, "channel_hash");
        if (hash.empty())
            hash = "?";
        return true;
    }

    bool isEncrypted() const { return text.empty() && sender.empty(); }

private:
    static std::string_view textOf(simdjson::dom::object object, std::string_view key)
    {
        std::string_view text;
        return object[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
    }

    static std::string hashText(simdjson::dom::object object, std::string_view key)
    {
        std::int64_t number = 0;
        if (object[key].get(number) == simdjson::SUCCESS)
            return std::to_string(number);
        return std::string(textOf(object, key));
    }
};

struct ChannelGroup
{
    ChannelFigures::Channel channel;
    std::set<std::string, std::less<>> senders;
    std::map<std::int64_t, std::uint64_t> hours;
};

struct ChannelPart
{
    std::map<std::string, ChannelGroup, std::less<>> groups; ///< by hash, or hash and name
    std::map<std::string, std::uint64_t, std::less<>> senders;
    std::vector<std::uint32_t> lengths;
    DecodedMessage message;
    std::string key;

    void count(const PacketStore& store, TransmissionIndex row)
    {
        const auto texts = store.texts(row);
        if (!message.read(texts.decodedJson))
            return;
        key = message.hash;
        if (message.type == "CHAN" && !message.channel.empty())
            key.append("_").append(message.channel);
        ChannelGroup& group = groups[key];
        if (group.channel.messages++ == 0) {
            group.channel.hash = message.hash;
            group.channel.name = message.channel;
            if (message.channel.empty())
                group.channel.name.append("ch").append(message.hash);
        }
        group.channel.last = row;
        group.channel.isEncrypted = group.channel.isEncrypted && message.isEncrypted();
        if (const auto seen = firstSeenMs(store, row))
            ++group.hours[hourOf(*seen)];
        if (!message.sender.empty()) {
            if (!group.senders.contains(message.sender))
                group.senders.emplace(message.sender);
            const auto sender = senders.find(message.sender);
            ++(sender != senders.end() ? sender->second : senders[std::string(message.sender)]);
        }
        if (!message.text.empty())
            lengths.push_back(std::uint32_t(message.text.size()));
    }

    /// `other` is of later transmissions.
    void add(ChannelPart& other)
    {
        for (auto& [otherKey, group] : other.groups) {
            const auto [known, isNew] = groups.try_emplace(otherKey, std::move(group));
            if (isNew)
                continue;
            ChannelGroup& mine = known->second;
            mine.channel.messages += group.channel.messages;
            mine.channel.last = group.channel.last;
            mine.channel.isEncrypted = mine.channel.isEncrypted && group.channel.isEncrypted;
            mine.senders.merge(group.senders);
            for (const auto& [hour, messages] : group.hours)
                mine.hours[hour] += messages;
        }
        for (const auto& [sender, messages] : other.senders)
            senders[sender] += messages;
        lengths.insert(lengths.end(), other.lengths.begin(), other.lengths.end());
    }
};

} // namespace

ChannelFigures channelFigures(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    const PacketStore& store = *snapshot.store;
    auto parts = passOverTransmissions<ChannelPart>(snapshot, [&](ChannelPart& part, TransmissionIndex row) {
        if (store.isOfType(row, packet::Type::GroupText) && scope.includes(snapshot, row))
            part.count(store, row);
    });
    ChannelPart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all.add(parts[i]);

    ChannelFigures figures;
    std::map<std::pair<std::int64_t, std::string>, std::uint64_t> timeline; // two groups may have one name
    for (auto& [key, group] : all.groups) {
        group.channel.senders = group.senders.size();
        for (const auto& [hour, messages] : group.hours)
            timeline[{hour, group.channel.name}] += messages;
        figures.channels.push_back(std::move(group.channel));
    }
    std::ranges::stable_sort(figures.channels, std::greater(), &ChannelFigures::Channel::messages);
    for (const auto& [place, messages] : timeline)
        figures.timeline.push_back({place.first, place.second, messages});
    for (const auto& [name, messages] : all.senders)
        figures.topSenders.push_back({name, messages});
    std::ranges::stable_sort(figures.topSenders, std::greater(), &ChannelFigures::Sender::messages);
    if (figures.topSenders.size() > 15)
        figures.topSenders.resize(15);
    figures.lengths = std::move(all.lengths);
    return figures;
}

} // namespace corescope
