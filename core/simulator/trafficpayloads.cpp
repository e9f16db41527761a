#include <array>

#include "core/simulator/names.h"
#include "core/simulator/traffic.h"

namespace corescope::simulator {

using packet::NodeType;
using packet::Type;

namespace {

struct Channel
{
    const char* name;
    double share;
};

constexpr std::array s_channels{Channel{"Public", 0.45}, Channel{"#test", 0.1},  Channel{"#wardriving", 0.15},
                                Channel{"#bot", 0.1},    Channel{"#chat", 0.08}, Channel{"#general", 0.04}};
constexpr std::uint32_t s_privateChannels = 12;

} // namespace

void Traffic::fillPeer(Transmission& transmission, const Conversation* conversation, Random& random) const
{
    const std::span<const SimulatedNode> nodes = m_mesh.nodes();
    const PublicKey& source = nodes[transmission.source].key.publicKey();
    NodeNumber other = 0;
    if (conversation != nullptr)
        other = transmission.source == conversation->from ? conversation->to : conversation->from;
    const std::uint8_t destination = nodes[other].key.publicKey()[0];

    std::array<std::uint8_t, 32> secret{};
    random.fill(secret);
    std::array<std::size_t, 4> lengths{13, 30, 60, 100};
    Bytes plaintext(transmission.frame.type == Type::Request ? 13 : random.pick(std::span<const std::size_t>(lengths)));
    random.fill(plaintext);

    if (transmission.frame.type == Type::Ack) {
        const Bytes extra{static_cast<std::uint8_t>(random.below(3)), static_cast<std::uint8_t>(random.below(256))};
        const std::array<std::size_t, 4> extraLengths{0, 0, 1, 2};
        const std::size_t length = random.pick(std::span<const std::size_t>(extraLengths));
        transmission.frame.payload =
            packet::ack(static_cast<std::uint32_t>(random.next()), ByteView(extra).first(length));
    } else if (transmission.frame.type == Type::AnonymousRequest) {
        transmission.frame.payload = packet::anonymousRequest(destination, source, secret, plaintext);
    } else {
        transmission.frame.payload = packet::peerPayload(destination, source[0], secret, plaintext);
    }
}

void Traffic::fillAdvert(Transmission& transmission) const
{
    const SimulatedNode& node = m_mesh.nodes()[transmission.source];
    packet::AdvertData data;
    data.type = node.type;
    data.latitude = node.latitude;
    data.longitude = node.longitude;
    data.name = node.name;
    const auto timestamp = static_cast<std::uint32_t>(static_cast<std::int64_t>(transmission.time) + node.clockError);
    transmission.frame.payload = packet::advert(node.key, timestamp, packet::advertData(data));
}

void Traffic::fillGroupText(Transmission& transmission, ChannelText& channelText, Random& random) const
{
    const std::span<const SimulatedNode> nodes = m_mesh.nodes();
    const SimulatedNode& sender = nodes[transmission.source];
    const auto timestamp = static_cast<std::uint32_t>(static_cast<std::int64_t>(transmission.time) + sender.clockError);
    const std::string& otherName = nodes[random.below(static_cast<std::uint32_t>(nodes.size()))].name;
    const std::string text = sender.name + ": " + chatMessage(towns()[sender.town].name, otherName, random);

    double draw = random.uniform();
    const Channel* known = nullptr;
    for (const Channel& channel : s_channels) {
        draw -= channel.share;
        if (draw < 0) {
            known = &channel;
            break;
        }
    }
    Bytes key;
    if (known == nullptr)
        key = hashtagChannelKey("a channel of friends, number " + std::to_string(random.below(s_privateChannels)));
    else
        key = known == &s_channels.front() ? publicChannelKey() : hashtagChannelKey(known->name);

    Bytes payload = packet::groupText(key, timestamp, 0, text);
    // Now and then a radio delivers the beginning of a frame only.
    constexpr std::size_t damagedLength = 7;
    if (random.chance(0.01)) {
        payload.resize(damagedLength);
        known = nullptr;
    }
    if (known != nullptr)
        channelText = {known->name, sender.name, text, timestamp};
    transmission.channelHash = known != nullptr ? known->name : "enc_" + toUpperHex(ByteView(payload).first(1));
    transmission.frame.payload = std::move(payload);
}

void Traffic::fillControl(Transmission& transmission, Random& random) const
{
    const SimulatedNode& node = m_mesh.nodes()[transmission.source];
    const auto tag = static_cast<std::uint32_t>(random.next());
    if (node.type == NodeType::Companion) {
        transmission.frame.payload = packet::discoverRequest(false, 0x04, tag);
    } else {
        const auto quarters = static_cast<std::int8_t>(static_cast<int>(random.below(72)) - 28);
        transmission.frame.payload = packet::discoverResponse(node.type, quarters, tag, node.key.publicKey());
    }
}

} // namespace corescope::simulator
