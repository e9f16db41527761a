#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/mesh/meshcrypto.h"
#include "core/mesh/packetpayload.h"

namespace corescope::packet {

/// The frame's bytes. Fails (Invalid) on what no receiver would accept: a path over 64 bytes or 63 entries or with a
/// broken last entry, a payload over 184 bytes.
Result<Bytes> encode(const Frame& frame);

/// The payload's bytes, the reverse of taking it apart.
Bytes payloadBytes(const Payload& payload);

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
