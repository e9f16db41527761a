#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analytics/observerset.h"
#include "core/store/snapshot.h"

namespace corescope {

/// All that is known of one channel.
struct Channel
{
    struct Message
    {
        TransmissionIndex packet;
        bool isGarbage = false; ///< name or text is no text: decrypted with a wrong key, most likely
        bool hasText = false, hasSender = false;
    };

    std::string name;              ///< of an encrypted one `enc_XX`, XX being its hash byte
    bool isEncrypted = false;      ///< nobody has decrypted these messages
    std::vector<Message> messages; ///< in list order
};

/// What the list of channels tells of one.
struct ChannelSummary
{
    const Channel* channel = nullptr;
    std::uint64_t messageCount = 0;
    std::string_view lastActivity;                      ///< first_seen of the last message
    std::optional<std::string> lastMessage, lastSender; ///< nothing when nobody ever said anything
};

/// A message as it is shown.
struct ChannelMessage
{
    TransmissionIndex packet;
    std::string sender, text;
    std::string senderTimestamp; ///< as decoded, JSON; `null` when it is not told
};

/// The group texts of a snapshot by channel. Immutable; a newer one is made from an older one by looking at the new
/// packets alone.
class ChannelIndex
{
public:
    /// `previous`: of another snapshot, or null.
    ChannelIndex(const Snapshot& snapshot, const ChannelIndex* previous);

    /// By name.
    const std::map<std::string, Channel, std::less<>>& channels() const { return m_channels; }
    /// Null when there is no channel of this name.
    const Channel* find(std::string_view name) const;

    /// The channels that have messages, encrypted ones last, those with the latest message first; of the snapshot that
    /// the index was made from. `observers`: counts only what one of them received.
    std::vector<ChannelSummary> summarize(const Snapshot& snapshot, const std::optional<ObserverSet>& observers) const;

private:
    enum Kind : std::uint8_t { NoMessage, Decrypted, Encrypted };
    /// What decoding a packet gave; never changes.
    struct Entry
    {
        std::uint32_t channel = 0; ///< in m_names
        Kind kind = NoMessage;
        bool isGarbage = false, hasText = false, hasSender = false;
    };

    void decode(const Snapshot& snapshot);
    std::uint32_t numberOf(std::string_view name);

    std::weak_ptr<const PacketStore> m_store; ///< whose rows the entries are of
    std::vector<Entry> m_entries;             ///< by TransmissionIndex
    std::vector<std::string> m_names;
    std::map<std::string, std::uint32_t, std::less<>> m_numbers;
    std::map<std::string, Channel, std::less<>> m_channels;
};

/// What was said in a decrypted message, sender and text apart.
ChannelMessage readMessage(const PacketStore& store, TransmissionIndex packet);

} // namespace corescope
