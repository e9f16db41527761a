#include "core/mesh/packetencoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

constexpr std::uint8_t s_hasLocation = 0x10;
constexpr std::uint8_t s_hasFeature1 = 0x20;
constexpr std::uint8_t s_hasFeature2 = 0x40;
constexpr std::uint8_t s_hasName = 0x80;

void append(Bytes& out, ByteView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

template <typename Number>
void appendLittleEndian(Bytes& out, Number number)
{
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i)));
}

void appendSealed(Bytes& out, ByteView aesKey, ByteView macKey, ByteView plaintext)
{
    const Bytes ciphertext = encryptAes128(aesKey, plaintext);
    append(out, meshMac(macKey, ciphertext));
    append(out, ciphertext);
}

bool isTransport(Route route)
{
    return route == Route::TransportFlood || route == Route::TransportDirect;
}

} // namespace

std::uint8_t pathByte(unsigned hashSize, std::size_t pathBytes)
{
    return static_cast<std::uint8_t>((hashSize - 1) << 6 | pathBytes / hashSize);
}

Result<Bytes> encode(const Frame& frame)
{
    if (frame.hashSize < 1 || frame.hashSize > 3)
        return failure(Error::Kind::Invalid, u"Path entries are 1, 2 or 3 bytes long, not %1."_s.arg(frame.hashSize));
    if (frame.path.size() % frame.hashSize != 0)
        return failure(Error::Kind::Invalid, u"The path ends in the middle of an entry."_s);
    if (frame.path.size() > maxPath || frame.path.size() / frame.hashSize > maxHops)
        return failure(Error::Kind::Invalid, u"The path is longer than 64 bytes or 63 hops."_s);
    if (frame.payload.size() > maxPayload)
        return failure(Error::Kind::Invalid,
                       u"The payload of %1 bytes is longer than 184."_s.arg(frame.payload.size()));

    Bytes bytes;
    bytes.reserve(6 + frame.path.size() + frame.payload.size());
    bytes.push_back(
        static_cast<std::uint8_t>(static_cast<unsigned>(frame.type) << 2 | static_cast<unsigned>(frame.route)));
    if (isTransport(frame.route)) {
        appendLittleEndian(bytes, frame.regionCode);
        appendLittleEndian(bytes, std::uint16_t(0));
    }
    bytes.push_back(pathByte(frame.hashSize, frame.path.size()));
    append(bytes, frame.path);
    append(bytes, frame.payload);
    return bytes;
}

std::string contentHash(Type type, std::uint8_t pathByte, ByteView payload)
{
    Bytes hashed;
    hashed.reserve(payload.size() + 3);
    hashed.push_back(static_cast<std::uint8_t>(type));
    if (type == Type::Trace) {
        // The firmware hashes its path length as a 16-bit number.
        hashed.push_back(pathByte);
        hashed.push_back(0);
    }
    append(hashed, payload);
    return toLowerHex(ByteView(sha256(hashed)).first(8));
}

std::uint16_t regionCode(ByteView regionKey, Type type, ByteView payload)
{
    Bytes message{static_cast<std::uint8_t>(type)};
    append(message, payload);
    const Digest digest = hmacSha256(regionKey, message);
    const auto code = static_cast<std::uint16_t>(digest[0] | digest[1] << 8);
    if (code == 0)
        return 1;
    return code == 0xFFFF ? 0xFFFE : code;
}

std::string_view cutToBytes(std::string_view utf8, std::size_t room)
{
    if (utf8.size() <= room)
        return utf8;
    while (room > 0 && (static_cast<unsigned char>(utf8[room]) & 0xC0) == 0x80)
        --room;
    return utf8.substr(0, room);
}

Bytes advertData(const AdvertData& data)
{
    Bytes bytes{static_cast<std::uint8_t>(data.type)};
    if (data.latitude && data.longitude) {
        bytes[0] |= s_hasLocation;
        appendLittleEndian(bytes, *data.latitude);
        appendLittleEndian(bytes, *data.longitude);
    }
    if (data.feature1 != 0) {
        bytes[0] |= s_hasFeature1;
        appendLittleEndian(bytes, data.feature1);
    }
    if (data.feature2 != 0) {
        bytes[0] |= s_hasFeature2;
        appendLittleEndian(bytes, data.feature2);
    }
    const std::string_view name = cutToBytes(data.name, maxAdvertData - bytes.size());
    if (!name.empty()) {
        bytes[0] |= s_hasName;
        bytes.insert(bytes.end(), name.begin(), name.end());
    }
    return bytes;
}

Bytes advert(const SigningKey& key, std::uint32_t timestamp, ByteView appData)
{
    Bytes signedPart(key.publicKey().begin(), key.publicKey().end());
    appendLittleEndian(signedPart, timestamp);
    Bytes payload = signedPart;
    append(signedPart, appData);
    append(payload, key.sign(signedPart));
    append(payload, appData);
    return payload;
}

Bytes peerPayload(std::uint8_t destination, std::uint8_t source, ByteView secret, ByteView plaintext)
{
    Bytes payload{destination, source};
    appendSealed(payload, secret, secret, plaintext);
    return payload;
}

Bytes anonymousRequest(std::uint8_t destination, const PublicKey& sender, ByteView secret, ByteView plaintext)
{
    Bytes payload{destination};
    append(payload, sender);
    appendSealed(payload, secret, secret, plaintext);
    return payload;
}

Bytes groupText(ByteView channelKey, std::uint32_t timestamp, std::uint8_t flags, std::string_view text)
{
    Bytes plaintext;
    appendLittleEndian(plaintext, timestamp);
    plaintext.push_back(flags);
    plaintext.insert(plaintext.end(), text.begin(), text.end());

    Bytes macKey(channelKey.begin(), channelKey.end());
    macKey.resize(32);
    Bytes payload{channelHash(channelKey)};
    appendSealed(payload, channelKey, macKey, plaintext);
    return payload;
}

Bytes ack(std::uint32_t checksum, ByteView extra)
{
    Bytes payload;
    appendLittleEndian(payload, checksum);
    append(payload, extra);
    return payload;
}

Bytes trace(std::uint32_t tag, std::uint32_t authCode, std::uint8_t flags, ByteView route)
{
    Bytes payload;
    appendLittleEndian(payload, tag);
    appendLittleEndian(payload, authCode);
    payload.push_back(flags);
    append(payload, route);
    return payload;
}

Bytes discoverRequest(bool prefixOnly, std::uint8_t typeMask, std::uint32_t tag)
{
    Bytes payload{static_cast<std::uint8_t>(prefixOnly ? 0x81 : 0x80), typeMask};
    appendLittleEndian(payload, tag);
    return payload;
}

Bytes discoverResponse(NodeType type, std::int8_t snrQuarters, std::uint32_t tag, ByteView key)
{
    Bytes payload{static_cast<std::uint8_t>(0x90 | static_cast<unsigned>(type)),
                  static_cast<std::uint8_t>(snrQuarters)};
    appendLittleEndian(payload, tag);
    append(payload, key);
    return payload;
}

} // namespace corescope::packet
