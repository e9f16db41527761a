#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <QString>

#include "core/mesh/packetframe.h"

// What the payload types hold, after the firmware's `Mesh`, `AdvertDataHelpers` and `BaseChatMesh`. Multi-byte numbers
// are little-endian on the air.
namespace corescope::packet {

using Mac = std::array<std::uint8_t, 2>;

/// Type of the node that an advert announces: lower four bits of its flags. 5 to 15 are unassigned.
enum class NodeType : std::uint8_t { None = 0, Companion = 1, Repeater = 2, Room = 3, Sensor = 4 };

/// `none`, `companion`, `repeater`, `room`, `sensor`; `type-5` and so on for unassigned ones.
std::string roleName(NodeType type);

/// Request, response, text or path: addresses, and what only the two peers can read.
struct PeerMessage
{
    std::uint8_t destination = 0; ///< first byte of the receiver's key
    std::uint8_t source = 0;
    Mac mac{};
    Bytes ciphertext;
};

/// Proof of reception.
struct Ack
{
    std::uint32_t checksum = 0;
    Bytes extra; ///< attempt or unread count, a random byte, and what nobody knows

    std::optional<std::uint8_t> attempt() const { return at(0); }
    std::optional<std::uint8_t> random() const { return at(1); }
    /// Bytes that have a meaning, 4 to 6.
    std::size_t length() const { return 4 + std::min<std::size_t>(extra.size(), 2); }

private:
    std::optional<std::uint8_t> at(std::size_t i) const
    {
        return i < extra.size() ? std::optional(extra[i]) : std::nullopt;
    }
};

/// A node introduces itself.
struct Advert
{
    PublicKey key{};
    std::uint32_t timestamp = 0; ///< Unix seconds by the node's own clock
    Signature signature{};
    Bytes appData;                      ///< what the following members are read from
    std::optional<bool> signatureValid; ///< nothing when it was not checked

    std::optional<std::uint8_t> flags;     ///< node type and what follows; nothing without app data
    std::optional<std::int32_t> latitude;  ///< millionths of a degree
    std::optional<std::int32_t> longitude; ///< millionths of a degree
    std::optional<std::uint16_t> feature1, feature2;
    std::string name;                                  ///< as `advertName` reads it
    std::optional<std::uint16_t> batteryMillivolts;    ///< of older sensors, 1 to 10,000
    std::optional<std::int16_t> temperatureHundredths; ///< °C, -5,000 to 10,000

    NodeType nodeType() const { return flags ? static_cast<NodeType>(*flags & 15) : NodeType::Companion; }
};

inline constexpr std::uint8_t hasLocationFlag = 0x10;
inline constexpr std::uint8_t hasFeature1Flag = 0x20;
inline constexpr std::uint8_t hasFeature2Flag = 0x40;
inline constexpr std::uint8_t hasNameFlag = 0x80;

enum class Decryption { NoKey, Failed, Done };

/// What a channel message says.
struct GroupText
{
    std::uint32_t timestamp = 0; ///< Unix seconds by the sender's clock
    std::uint8_t flags = 0;      ///< upper six bits: kind of text, 0 for channels
    std::string sender;          ///< as the text claims; '' when it names none
    std::string text;            ///< `sender: message`, or the message alone; valid UTF-8
};

/// What a channel datagram holds.
struct GroupData
{
    std::uint16_t dataType = 0; ///< to 0x00FF internal, from 0xFF00 experiments, applications between
    std::uint8_t length = 0;    ///< as announced
    std::optional<Bytes> data;  ///< nothing when it is announced longer than it can be
};

/// Text or datagram to a channel.
struct GroupMessage
{
    std::uint8_t channelHash = 0; ///< first byte of the SHA-256 of the channel's key
    Mac mac{};
    Bytes ciphertext;

    Decryption decryption = Decryption::NoKey;
    std::string channel;                                        ///< of the key that fitted
    Bytes plaintext;                                            ///< with the zeros that fill its last block
    std::variant<std::monostate, GroupText, GroupData> content; ///< what the plaintext says
};

/// Request of a sender whom the receiver need not know.
struct AnonymousRequest
{
    std::uint8_t destination = 0;
    PublicKey sender{}; ///< its long-term identity
    Mac mac{};
    Bytes ciphertext;
};

/// Route probe.
struct Trace
{
    std::uint32_t tag = 0;
    std::uint32_t authCode = 0;
    std::uint8_t flags = 0; ///< bits 0 and 1: exponent of the entries' width
    Bytes route;            ///< of the whole way; the frame's path holds the SNR of the relays passed so far

    std::size_t width() const { return std::size_t(1) << (flags & 3); } ///< bytes per entry: 1, 2, 4 or 8
};

/// One of a series of packets.
struct Multipart
{
    std::uint8_t remaining = 0; ///< packets still to come
    Type innerType = Type::Ack;
    Bytes inner;
    std::optional<Ack> ack; ///< what `inner` is, when it is an acknowledgement and whole
};

/// Plain-text control and discovery.
struct Control
{
    std::uint8_t flags = 0; ///< subtype in the upper four bits
    Bytes body;             ///< what follows and the members below are read from

    std::optional<std::uint8_t> filter;     ///< discovery request: bit n asks for nodes of type n
    std::optional<std::uint32_t> tag;       ///< of the request, in request and response
    std::optional<std::uint32_t> since;     ///< discovery request: changed since, Unix seconds
    std::optional<std::int8_t> snrQuarters; ///< discovery response: how the request was heard, dB times 4
    Bytes key;                              ///< discovery response: public key or its first 8 bytes

    bool isDiscoverRequest() const { return flags >> 4 == 8; }
    bool isDiscoverResponse() const { return flags >> 4 == 9; }
    NodeType nodeType() const { return static_cast<NodeType>(flags & 15); } ///< of the node that responds
    bool isZeroHop() const { return (flags & 0x80) != 0; }                  ///< never passed on
};

/// Bytes of an application, or of a type that is unassigned.
struct Opaque
{
    Bytes bytes;
};

/// Too short for its type.
struct Truncated
{
    Bytes bytes;
    QString error;
};

using Payload = std::variant<PeerMessage, Ack, Advert, GroupMessage, AnonymousRequest, Trace, Multipart, Control,
                             Opaque, Truncated>;

} // namespace corescope::packet
