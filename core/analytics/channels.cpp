#include "core/analytics/channels.h"

#include <algorithm>
#include <ranges>

#include "core/analytics/decodedreader.h"

namespace corescope {

namespace {

/// Whether this is what decrypting with a wrong key gives: control characters, or bytes that are no UTF-8.
bool isGarbage(std::string_view text)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD
    constexpr int mostOdd = 2;
    int odd = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\t' && c != '\n') || text.substr(i, replacement.size()) == replacement)
            ++odd;
    }
    return odd > mostOdd || !simdjson::validate_utf8(text);
}

/// Where the text goes on after `sender: `; 0 when it does not begin like that.
std::size_t endOfSender(std::string_view text)
{
    const std::size_t colon = text.find(": ");
    return colon == std::string_view::npos || colon == 0 ? 0 : colon;
}

std::string encryptedName(std::int64_t hashByte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = std::size_t(hashByte & 0xFF);
    return {'e', 'n', 'c', '_', digits[byte >> 4], digits[byte & 15]};
}

} // namespace

std::uint32_t ChannelIndex::numberOf(std::string_view name)
{
    const auto found = m_numbers.find(name);
    if (found != m_numbers.end())
        return found->second;
    m_names.emplace_back(name);
    m_numbers.emplace(name, std::uint32_t(m_names.size() - 1));
    return std::uint32_t(m_names.size() - 1);
}

void ChannelIndex::decode(const Snapshot& snapshot)
{
    const PacketStore& store = *snapshot.store;
    DecodedReader reader;
    for (auto row = std::uint32_t(m_entries.size()); row < snapshot.packets.transmissionCount(); ++row) {
        Entry& entry = m_entries.emplace_back();
        if (!store.isOfType(TransmissionIndex(row), packet::Type::GroupText))
            continue;
        reader.read(store.texts(TransmissionIndex(row)).decodedJson);
        const std::string_view type = reader.text("type");
        if (type == "CHAN") {
            const std::string_view name = reader.text("channel"), text = reader.text("text");
            entry.kind = Decrypted;
            entry.isGarbage = isGarbage(name) || isGarbage(text);
            entry.hasText = !text.empty();
            entry.hasSender = !reader.text("sender").empty();
            entry.channel = numberOf(name.empty() ? "unknown" : name);
        } else if (type == "GRP_TXT") {
            entry.kind = Encrypted;
            entry.channel = numberOf(encryptedName(reader.number("channelHash").value_or(0)));
        }
    }
}

ChannelIndex::ChannelIndex(const Snapshot& snapshot, const ChannelIndex* previous)
    : m_store(snapshot.store)
{
    if (previous && previous->m_store.lock() == snapshot.store &&
        previous->m_entries.size() <= snapshot.packets.transmissionCount()) {
        m_entries = previous->m_entries;
        m_names = previous->m_names;
        m_numbers = previous->m_numbers;
    }
    m_entries.reserve(snapshot.packets.transmissionCount());
    decode(snapshot);

    std::vector<Channel*> byNumber(m_names.size());
    for (const TransmissionIndex row : *snapshot.packets.byFirstSeen) {
        const Entry& entry = m_entries[row.value()];
        if (entry.kind == NoMessage)
            continue;
        Channel*& channel = byNumber[entry.channel];
        if (!channel) {
            channel = &m_channels[m_names[entry.channel]];
            channel->name = m_names[entry.channel];
            channel->isEncrypted = entry.kind == Encrypted;
        }
        channel->messages.push_back({row, entry.isGarbage, entry.hasText, entry.hasSender});
    }
}

const Channel* ChannelIndex::find(std::string_view name) const
{
    const auto channel = m_channels.find(name);
    return channel == m_channels.end() ? nullptr : &channel->second;
}

std::vector<ChannelSummary> ChannelIndex::summarize(const Snapshot& snapshot,
                                                    const std::optional<ObserverSet>& observers) const
{
    std::vector<ChannelSummary> summaries;
    for (const auto& [name, channel] : m_channels) {
        ChannelSummary summary{&channel, 0, {}, {}, {}};
        for (const Channel::Message& message : channel.messages | std::views::reverse) {
            if (message.isGarbage || (observers && !observers->received(snapshot, message.packet)))
                continue;
            if (summary.messageCount++ == 0)
                summary.lastActivity = snapshot.store->texts(message.packet).firstSeen;
            const bool isFirstText = message.hasText && !summary.lastMessage;
            const bool isFirstSender = message.hasSender && !summary.lastSender;
            if (!isFirstText && !isFirstSender)
                continue;
            DecodedReader reader;
            reader.read(snapshot.store->texts(message.packet).decodedJson);
            if (isFirstText) {
                const std::string_view text = reader.text("text");
                const std::size_t colon = endOfSender(text);
                summary.lastMessage = colon == 0 ? text : text.substr(colon + 2);
            }
            if (isFirstSender)
                summary.lastSender = reader.text("sender");
        }
        if (summary.messageCount > 0)
            summaries.push_back(std::move(summary));
    }
    std::ranges::stable_sort(summaries, [](const ChannelSummary& a, const ChannelSummary& b) {
        if (a.channel->isEncrypted != b.channel->isEncrypted)
            return b.channel->isEncrypted;
        return a.lastActivity > b.lastActivity;
    });
    return summaries;
}

ChannelMessage readMessage(const PacketStore& store, TransmissionIndex packet)
{
    constexpr std::size_t longestSender = 49; // bytes; more is a text with a colon in it
    DecodedReader reader;
    reader.read(store.texts(packet).decodedJson);
    ChannelMessage message{packet, std::string(reader.text("sender")), std::string(reader.text("text")),
                           reader.json("sender_timestamp")};
    if (const std::size_t colon = endOfSender(message.text); colon > 0 && colon <= longestSender) {
        message.sender = message.text.substr(0, colon);
        message.text.erase(0, colon + 2);
    }
    return message;
}

} // namespace corescope
