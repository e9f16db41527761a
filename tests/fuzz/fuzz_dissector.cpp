// Any bytes as a packet: dissection, JSON and encoding must neither fail nor disagree. An input is taken as a packet,
// as a packet's text, and as the plaintext of messages to a channel whose key is known.

#include <cstdlib>

#include <QJsonDocument>

#include "core/mesh/packetdissector.h"
#include "core/mesh/packetencoder.h"
#include "core/mesh/packetjson.h"

using namespace corescope;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkPlaces(const packet::Field& parent)
{
    for (const packet::Field& child : parent.children) {
        require(child.length == 0 ||
                (child.begin >= parent.begin && child.begin + child.length <= parent.begin + parent.length));
        checkPlaces(child);
    }
}

void checkJson(const QJsonObject& object)
{
    require(QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object() == object);
}

void checkPacket(ByteView bytes, const ChannelKeys& keys)
{
    const packet::Dissection dissection = packet::dissect(bytes, {&keys, {}, true});
    require(dissection.root.length == bytes.size());
    checkPlaces(dissection.root);
    if (!dissection.packet) {
        require(!dissection.packet.error().message.isEmpty());
        return;
    }
    const packet::DecodedPacket& decoded = *dissection.packet;
    const packet::Frame& frame = decoded.frame;
    require(packet::encode(frame) == Bytes(bytes.begin(), bytes.end()));
    require(packet::payloadBytes(decoded.payload) == frame.payload);
    checkJson(packet::headerJson(frame));
    checkJson(packet::pathJson(decoded.path));
    checkJson(packet::payloadJson(decoded));
    const std::uint8_t pathByte = packet::pathByte(frame.hashSize, frame.path.size());
    require(packet::contentHash(toUpperHex(bytes)) == packet::contentHash(frame.type, pathByte, frame.payload));
}

Bytes channelPacket(packet::Type type, ByteView plaintext, const ChannelKey& key)
{
    const Bytes ciphertext = encryptAes128(key.key, plaintext);
    packet::GroupMessage message;
    message.channelHash = key.hash;
    message.mac = meshMac(key.macKey, ciphertext);
    message.ciphertext = ciphertext;
    packet::Frame frame;
    frame.type = type;
    frame.payload = packet::payloadBytes(message);
    return packet::encode(frame).value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ChannelKeys s_keys = ChannelKeys::withPublic();
    const ByteView bytes(data, size);
    checkPacket(bytes, s_keys);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    packet::contentHash(text);
    if (const auto read = packet::bytesFromText(text))
        checkPacket(*read, s_keys);
    if (size <= 160)
        for (const packet::Type type : {packet::Type::GroupText, packet::Type::GroupData})
            checkPacket(channelPacket(type, bytes, s_keys.keys()[0]), s_keys);
    return 0;
}
