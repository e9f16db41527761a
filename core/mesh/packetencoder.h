#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/mesh/meshcrypto.h"

namespace corescope::packet {

/// Who passes a packet on. Lower two bits of the header.
enum class Route : std::uint8_t {
    TransportFlood = 0, ///< flood within a region, carries transport codes
    Flood = 1,
    Direct = 2,
    TransportDirect = 3,
};

/// What a packet carries. Bits 2 to 5 of the header.
enum class Type : std::uint8_t {
    Request = 0,
    Response = 1,
    Text = 2,
    Ack = 3,
    Advert = 4,
    GroupText = 5,
    GroupData = 6,
    AnonymousRequest = 7,
    Path = 8,
    Trace = 9,
    Multipart = 10,
    Control = 11,
    RawCustom = 15,
};

inline constexpr std::size_t maxPayload = 184; ///< bytes
inline constexpr std::size_t maxPath = 64;     ///< bytes
inline constexpr std::size_t maxHops = 63;
inline constexpr std::size_t maxAdvertData = 32; ///< bytes, flags included

/// Everything around and in one frame on the air.
struct Frame
{
    Route route = Route::Flood;
    Type type = Type::Request;
    std::uint16_t regionCode = 0; ///< transport code 1, written on transport routes only; code 2 is sent as 0
    unsigned hashSize = 1;        ///< bytes per path entry, 1 to 3
    Bytes path;                   ///< entries one after the other; signed SNR bytes in a trace
    Bytes payload;
};

/// The byte that announces the path: size and number of its entries. Only meaningful for paths that `encode` accepts.
std::uint8_t pathByte(unsigned hashSize, std::size_t pathBytes);

/// The frame's bytes. Fails (Invalid) on what no receiver would accept: a path over 64 bytes or 63 entries or with a
/// broken last entry, a payload over 184 bytes.
Result<Bytes> encode(const Frame& frame);

/// What identifies a packet on all its ways: 16 lowercase hex digits over payload type and payload. A trace counts its
/// path byte in, so it has another hash at every hop.
std::string contentHash(Type type, std::uint8_t pathByte, ByteView payload);

/// Transport code 1 of a payload within a region; never 0 or 0xFFFF.
std::uint16_t regionCode(ByteView regionKey, Type type, ByteView payload);

/// Type of the node that an advert announces: lower four bits of its flags.
enum class NodeType : std::uint8_t { None = 0, Companion = 1, Repeater = 2, Room = 3, Sensor = 4 };

/// What an advert says about its node besides the key.
struct AdvertData
{
    NodeType type = NodeType::Companion;
    std::optional<std::int32_t> latitude;  ///< millionths of a degree; sent with a longitude only
    std::optional<std::int32_t> longitude; ///< millionths of a degree; sent with a latitude only
    std::uint16_t feature1 = 0;            ///< left out when 0
    std::uint16_t feature2 = 0;            ///< left out when 0
    std::string name;                      ///< UTF-8; cut at a character's border to what fits
};

/// The advert's text as far as it fits into `room` bytes without a broken character.
std::string_view cutToBytes(std::string_view utf8, std::size_t room);

/// App data of an advert: flags, location, features, name; at most 32 bytes.
Bytes advertData(const AdvertData& data);

/// Signed advert. `timestamp` in Unix seconds.
Bytes advert(const SigningKey& key, std::uint32_t timestamp, ByteView appData);

/// Request, response, text or path to one peer: two address bytes, MAC and ciphertext. `secret` is the 32-byte shared
/// one.
Bytes peerPayload(std::uint8_t destination, std::uint8_t source, ByteView secret, ByteView plaintext);

/// Request of a sender whom the receiver need not know.
Bytes anonymousRequest(std::uint8_t destination, const PublicKey& sender, ByteView secret, ByteView plaintext);

/// Channel message under a 16- or 32-byte key. `text` is usually `sender: message`; `timestamp` in Unix seconds.
Bytes groupText(ByteView channelKey, std::uint32_t timestamp, std::uint8_t flags, std::string_view text);

/// Acknowledgement: checksum, and attempt and random byte where given.
Bytes ack(std::uint32_t checksum, ByteView extra = {});

/// Route probe. `route` holds entries of `1 << (flags & 3)` bytes.
Bytes trace(std::uint32_t tag, std::uint32_t authCode, std::uint8_t flags, ByteView route);

/// Question to all neighbours for nodes of some types (bit n = type n).
Bytes discoverRequest(bool prefixOnly, std::uint8_t typeMask, std::uint32_t tag);

/// Answer to it. `snrQuarters`: how well the request was heard, dB times 4. `key` is 8 or 32 bytes.
Bytes discoverResponse(NodeType type, std::int8_t snrQuarters, std::uint32_t tag, ByteView key);

} // namespace corescope::packet
