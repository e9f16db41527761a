#include "core/mesh/packetencoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

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

/// One overload for each kind of payload.
struct PayloadEncoder
{
    Bytes operator()(const PeerMessage& message) const
    {
        Bytes bytes{message.destination, message.source};
        append(bytes, message.mac);
        append(bytes, message.ciphertext);
        return bytes;
    }

    Bytes operator()(const Ack& acknowledgement) const { return ack(acknowledgement.checksum, acknowledgement.extra); }

    Bytes operator()(const Advert& node) const
    {
        Bytes bytes(node.key.begin(), node.key.end());
        appendLittleEndian(bytes, node.timestamp);
        append(bytes, node.signature);
        append(bytes, node.appData);
        return bytes;
    }

    Bytes operator()(const GroupMessage& message) const
    {
        Bytes bytes{message.channelHash};
        append(bytes, message.mac);
        append(bytes, message.ciphertext);
        return bytes;
    }

    Bytes operator()(const AnonymousRequest& request) const
    {
        Bytes bytes{request.destination};
        append(bytes, request.sender);
        append(bytes, request.mac);
        append(bytes, request.ciphertext);
        return bytes;
    }

    Bytes operator()(const Trace& probe) const { return trace(probe.tag, probe.authCode, probe.flags, probe.route); }

    Bytes operator()(const Multipart& part) const
    {
        Bytes bytes{static_cast<std::uint8_t>(part.remaining << 4 | static_cast<unsigned>(part.innerType))};
        append(bytes, part.inner);
        return bytes;
    }

    Bytes operator()(const Control& control) const
    {
        Bytes bytes{control.flags};
        append(bytes, control.body);
        return bytes;
    }

    Bytes operator()(const Opaque& opaque) const { return opaque.bytes; }
    Bytes operator()(const Truncated& truncated) const { return truncated.bytes; }
};

} // namespace

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
    bytes.push_back(static_cast<std::uint8_t>(frame.version << 6 | static_cast<unsigned>(frame.type) << 2 |
                                              static_cast<unsigned>(frame.route)));
    if (hasTransportCodes(frame.route)) {
        appendLittleEndian(bytes, frame.regionCode);
        appendLittleEndian(bytes, frame.reservedCode);
    }
    bytes.push_back(pathByte(frame.hashSize, frame.path.size()));
    append(bytes, frame.path);
    append(bytes, frame.payload);
    return bytes;
}

Bytes payloadBytes(const Payload& payload)
{
    return std::visit(PayloadEncoder(), payload);
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
        bytes[0] |= hasLocationFlag;
        appendLittleEndian(bytes, *data.latitude);
        appendLittleEndian(bytes, *data.longitude);
    }
    if (data.feature1 != 0) {
        bytes[0] |= hasFeature1Flag;
        appendLittleEndian(bytes, data.feature1);
    }
    if (data.feature2 != 0) {
        bytes[0] |= hasFeature2Flag;
        appendLittleEndian(bytes, data.feature2);
    }
    const std::string_view name = cutToBytes(data.name, maxAdvertData - bytes.size());
    if (!name.empty()) {
        bytes[0] |= hasNameFlag;
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
