#include "core/mesh/meshcrypto.h"

#include <algorithm>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace corescope {

namespace {

constexpr std::size_t s_blockSize = 16;

struct FreeCipherContext
{
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

struct FreeDigestContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeCipherContext>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeDigestContext>;

Bytes runAes(ByteView key, const Bytes& input, bool encrypt)
{
    if (key.size() < s_blockSize || input.empty())
        return {};
    const CipherContext context(EVP_CIPHER_CTX_new());
    Bytes output(input.size() + s_blockSize);
    int written = 0;
    if (!context || EVP_CipherInit_ex(context.get(), EVP_aes_128_ecb(), nullptr, key.data(), nullptr, encrypt) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_CipherUpdate(context.get(), output.data(), &written, input.data(), static_cast<int>(input.size())) != 1)
        return {};
    output.resize(static_cast<std::size_t>(written));
    return output;
}

Bytes firstBlock(const Digest& digest)
{
    return Bytes(digest.begin(), digest.begin() + s_blockSize);
}

ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string toHex(ByteView bytes, const char* digits)
{
    std::string text(bytes.size() * 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    return text;
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

} // namespace

Digest sha256(ByteView data)
{
    Digest digest{};
    EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    return digest;
}

Digest hmacSha256(ByteView key, ByteView data)
{
    Digest digest{};
    // OpenSSL takes a null key for "the one of before", so an empty key still needs an address.
    static constexpr std::uint8_t s_noKey = 0;
    HMAC(EVP_sha256(), key.empty() ? &s_noKey : key.data(), static_cast<int>(key.size()), data.data(), data.size(),
         digest.data(), nullptr);
    return digest;
}

std::array<std::uint8_t, 2> meshMac(ByteView key, ByteView ciphertext)
{
    const Digest digest = hmacSha256(key, ciphertext);
    return {digest[0], digest[1]};
}

Bytes encryptAes128(ByteView key, ByteView plaintext)
{
    Bytes padded(plaintext.begin(), plaintext.end());
    padded.resize((padded.size() + s_blockSize - 1) / s_blockSize * s_blockSize);
    return runAes(key, padded, true);
}

Bytes decryptAes128(ByteView key, ByteView ciphertext)
{
    if (ciphertext.size() % s_blockSize != 0)
        return {};
    return runAes(key, Bytes(ciphertext.begin(), ciphertext.end()), false);
}

std::optional<SigningKey> SigningKey::fromSeed(ByteView seed)
{
    if (seed.size() != 32)
        return std::nullopt;
    SigningKey key;
    key.m_key.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()), EVP_PKEY_free);
    std::size_t length = key.m_publicKey.size();
    if (!key.m_key || EVP_PKEY_get_raw_public_key(key.m_key.get(), key.m_publicKey.data(), &length) != 1)
        return std::nullopt;
    return key;
}

Signature SigningKey::sign(ByteView message) const
{
    Signature signature{};
    std::size_t length = signature.size();
    const DigestContext context(EVP_MD_CTX_new());
    if (context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) == 1)
        EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size());
    return signature;
}

bool verifySignature(ByteView publicKey, ByteView message, ByteView signature)
{
    if (publicKey.size() != 32 || signature.size() != 64)
        return false;
    const std::shared_ptr<EVP_PKEY> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, publicKey.data(), publicKey.size()), EVP_PKEY_free);
    const DigestContext context(EVP_MD_CTX_new());
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

Bytes hashtagChannelKey(std::string_view name)
{
    return firstBlock(sha256(viewOf(name)));
}

Bytes publicChannelKey()
{
    return {0x8b, 0x33, 0x87, 0xe9, 0xc5, 0xcd, 0xea, 0x6a, 0xc9, 0xe5, 0xed, 0xba, 0xa1, 0x15, 0xcd, 0x72};
}

std::uint8_t channelHash(ByteView channelKey)
{
    return sha256(channelKey)[0];
}

Bytes regionKey(std::string_view name)
{
    if (name.starts_with('#'))
        return firstBlock(sha256(viewOf(name)));
    std::string withHash("#");
    withHash += name;
    return firstBlock(sha256(viewOf(withHash)));
}

std::uint64_t littleEndian(ByteView bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        number = number << 8 | bytes[i];
    return number;
}

std::string toLowerHex(ByteView bytes)
{
    return toHex(bytes, "0123456789abcdef");
}

std::string toUpperHex(ByteView bytes)
{
    return toHex(bytes, "0123456789ABCDEF");
}

std::optional<Bytes> fromHex(std::string_view hex)
{
    if (hex.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes(hex.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexValue(hex[2 * i]);
        const int low = hexValue(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return bytes;
}

} // namespace corescope
