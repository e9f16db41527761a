#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st;

namespace corescope {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// SHA-256 of the bytes.
Digest sha256(ByteView data);

/// HMAC-SHA256. MeshCore uses the first two bytes, see `meshMac`.
Digest hmacSha256(ByteView key, ByteView data);

/// The two bytes that stand in front of every ciphertext of the mesh: the start of the HMAC over the ciphertext.
std::array<std::uint8_t, 2> meshMac(ByteView key, ByteView ciphertext);

/// AES-128 in ECB mode with the first 16 bytes of `key`. A last block that is not full is filled with zeros; there is
/// no other padding, so the plaintext's length is lost. Empty when the key is shorter than 16 bytes.
Bytes encryptAes128(ByteView key, ByteView plaintext);

/// The reverse. Empty when the key is shorter than 16 bytes or the ciphertext is no multiple of 16.
Bytes decryptAes128(ByteView key, ByteView ciphertext);

/// An Ed25519 identity that can sign: what a node is. Copies share the key; signing is safe from several threads.
class SigningKey
{
public:
    /// From the 32-byte seed of RFC 8032; no value when the seed has another length.
    static std::optional<SigningKey> fromSeed(ByteView seed);

    const PublicKey& publicKey() const { return m_publicKey; }
    Signature sign(ByteView message) const;

private:
    SigningKey() = default;

    std::shared_ptr<evp_pkey_st> m_key;
    PublicKey m_publicKey{};
};

/// Whether `signature` is the key owner's over `message`. False as well for keys that are no valid point.
bool verifySignature(ByteView publicKey, ByteView message, ByteView signature);

/// Key of a hashtag channel: the first 16 bytes of the SHA-256 of its name, `#` included, in UTF-8.
Bytes hashtagChannelKey(std::string_view name);

/// Key of the channel that every device knows by the name `Public`.
Bytes publicChannelKey();

/// First byte of the SHA-256 of the channel's key: how a channel is called in a packet.
std::uint8_t channelHash(ByteView channelKey);

/// Key of a transport region: first 16 bytes of the SHA-256 of its name with exactly one leading `#`.
Bytes regionKey(std::string_view name);

/// Number of up to 8 bytes, the lowest first: how all numbers of the mesh are sent.
std::uint64_t littleEndian(ByteView bytes);

std::string toLowerHex(ByteView bytes);
std::string toUpperHex(ByteView bytes);

/// Bytes of a hex text of either case; no value when the text is not hex or has an odd length.
std::optional<Bytes> fromHex(std::string_view hex);

} // namespace corescope
