#include "core/mesh/payloadreader.h"

#include <algorithm>

#include "core/store/timetext.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

constexpr std::size_t s_checksumLength = 4, s_publicKeyLength = 32, s_keyPrefixLength = 8, s_controlFixedPart = 6;

/// Bytes that a payload of the type has at least.
std::size_t shortestPayload(Type type)
{
    switch (type) {
    case Type::Request:
    case Type::Response:
    case Type::Text:
    case Type::Path:
    case Type::Ack:
        return 4;
    case Type::Advert:
        return 100;
    case Type::GroupText:
    case Type::GroupData:
        return 3;
    case Type::AnonymousRequest:
        return 35;
    case Type::Trace:
        return 9;
    case Type::Multipart:
    case Type::Control:
        return 1;
    case Type::RawCustom:
        break;
    }
    return 0;
}

PeerMessage readPeerMessage(FieldReader in, Type type)
{
    PeerMessage message;
    message.destination = in.takeCode<std::uint8_t>(u"Destination"_s);
    message.source = in.takeCode<std::uint8_t>(u"Source"_s);
    message.mac = takeMac(in);
    message.ciphertext = takeCiphertext(in, type == Type::Path ? u"Encrypted path"_s : u"Encrypted data"_s);
    return message;
}

Ack readAck(FieldReader in)
{
    Ack ack;
    ack.checksum = in.takeCode<std::uint32_t>(u"Checksum"_s);
    const ByteView extra = in.rest();
    ack.extra.assign(extra.begin(), extra.end());
    // A room server puts the number of unread posts where others put the attempt, and nothing tells them apart.
    in.takeNumber<std::uint8_t>(u"Attempt or unread count"_s);
    in.takeNumber<std::uint8_t>(u"Random byte"_s);
    if (!takeRest(in, u"Unknown bytes"_s).empty())
        in.warn(u"An acknowledgement has 6 bytes at the most."_s);
    return ack;
}

AnonymousRequest readAnonymousRequest(FieldReader in)
{
    AnonymousRequest request;
    request.destination = in.takeCode<std::uint8_t>(u"Destination"_s);
    std::ranges::copy(in.take(u"Sender key"_s, s_publicKeyLength), request.sender.begin());
    request.mac = takeMac(in);
    request.ciphertext = takeCiphertext(in, u"Encrypted data"_s);
    return request;
}

Trace readTrace(FieldReader in)
{
    Trace trace;
    trace.tag = in.takeNumber<std::uint32_t>(u"Tag"_s);
    trace.authCode = in.takeNumber<std::uint32_t>(u"Authentication code"_s);
    trace.flags = in.takeCode<std::uint8_t>(u"Flags"_s);
    in.showBits(u"Bytes per hop"_s, QString::number(trace.width()));
    trace.route = takeRest(in, u"Route"_s);
    if (trace.route.empty())
        return trace;
    FieldReader entries = in.inside();
    for (int hop = 1; entries.left() >= trace.width(); ++hop)
        entries.take(u"Hop %1"_s.arg(hop), trace.width());
    if (entries.left() > 0) {
        entries.take(u"Rest"_s, entries.left());
        entries.warn(u"The route ends in the middle of a hop."_s);
    }
    return trace;
}

Multipart readMultipart(FieldReader in)
{
    const std::uint8_t first = in.takeCode<std::uint8_t>(u"Part"_s);
    Multipart part{static_cast<std::uint8_t>(first >> 4), static_cast<Type>(first & 15), {}, {}};
    in.showBits(u"Packets to come"_s, QString::number(part.remaining));
    in.showBits(u"Inner type"_s, QString::fromUtf8(typeName(part.innerType)));
    if (in.left() < 2)
        in.warn(u"Radios ignore multiparts of 2 bytes or fewer."_s);
    part.inner = takeRest(in, u"Inner payload"_s);
    if (part.innerType == Type::Ack && part.inner.size() >= s_checksumLength)
        part.ack = readAck(in.inside());
    return part;
}

void readDiscoverRequest(FieldReader& in, Control& control)
{
    control.filter = in.takeNumber<std::uint8_t>(u"Wanted node types"_s);
    QStringList wanted;
    for (unsigned type = 1; type < 8; ++type)
        if ((*control.filter >> type & 1) != 0)
            wanted.append(QString::fromStdString(roleName(static_cast<NodeType>(type))));
    in.show(wanted.isEmpty() ? u"none"_s : wanted.join(u", "_s));
    control.tag = in.takeNumber<std::uint32_t>(u"Tag"_s);
    if (in.left() >= 4) {
        control.since = in.takeNumber<std::uint32_t>(u"Changed since"_s);
        in.show(timeOf(*control.since));
    }
}

void readDiscoverResponse(FieldReader& in, Control& control)
{
    control.snrQuarters = in.takeNumber<std::int8_t>(u"SNR of the request"_s);
    in.show(u"%1 dB"_s.arg(*control.snrQuarters / 4.0));
    control.tag = in.takeNumber<std::uint32_t>(u"Tag"_s);
    const bool isWhole = in.left() >= s_publicKeyLength;
    const ByteView key =
        in.take(isWhole ? u"Public key"_s : u"Key prefix"_s, isWhole ? s_publicKeyLength : s_keyPrefixLength);
    control.key.assign(key.begin(), key.end());
}

Control readControl(FieldReader in, const Frame& frame)
{
    Control control;
    control.flags = in.takeCode<std::uint8_t>(u"Flags"_s);
    control.body.assign(in.rest().begin(), in.rest().end());
    in.showBits(u"Subtype"_s, control.isDiscoverRequest()    ? u"discovery request"_s
                              : control.isDiscoverResponse() ? u"discovery response"_s
                                                             : u"unknown"_s);
    if (control.isDiscoverRequest())
        in.showBits(u"Answer with"_s, (control.flags & 1) != 0 ? u"key prefix"_s : u"whole key"_s);
    if (control.isDiscoverResponse())
        in.showBits(u"Node type"_s, QString::fromStdString(roleName(control.nodeType())));
    if (control.isZeroHop() && !(isDirect(frame.route) && frame.path.empty()))
        in.warn(u"Radios accept this subtype from neighbours only, by a direct route without hops."_s);
    const bool isWhole = 1 + in.left() >= s_controlFixedPart;
    if (control.isDiscoverRequest() && isWhole)
        readDiscoverRequest(in, control);
    else if (control.isDiscoverResponse() && isWhole)
        readDiscoverResponse(in, control);
    takeRest(in, u"Data"_s);
    return control;
}

Opaque readOpaque(FieldReader in, Type type)
{
    if (type != Type::RawCustom && in.left() > 0) {
        Opaque opaque{takeRest(in, u"Data"_s)};
        in.warn(u"This payload type is unassigned."_s);
        return opaque;
    }
    return {takeRest(in, u"Data"_s)};
}

Truncated readTruncated(FieldReader in, Type type)
{
    const QString error = type == Type::Advert ? u"too short for advert"_s : u"too short"_s;
    return {takeRest(in, u"Data"_s), error};
}

} // namespace

std::string roleName(NodeType type)
{
    switch (type) {
    case NodeType::None:
        return "none";
    case NodeType::Companion:
        return "companion";
    case NodeType::Repeater:
        return "repeater";
    case NodeType::Room:
        return "room";
    case NodeType::Sensor:
        return "sensor";
    }
    return "type-" + std::to_string(static_cast<unsigned>(type));
}

Mac takeMac(FieldReader& in)
{
    const ByteView bytes = in.take(u"MAC"_s, 2);
    return bytes.empty() ? Mac{} : Mac{bytes[0], bytes[1]};
}

Bytes takeCiphertext(FieldReader& in, const QString& name)
{
    Bytes ciphertext = takeRest(in, name);
    if (ciphertext.size() % cipherBlock != 0)
        in.warn(u"The encrypted part is no multiple of 16 bytes: it was cut or damaged."_s);
    return ciphertext;
}

Bytes takeRest(FieldReader& in, const QString& name)
{
    const ByteView bytes = in.take(name, in.left());
    return {bytes.begin(), bytes.end()};
}

QString timeOf(std::uint32_t unixSeconds)
{
    return QString::fromStdString(isoSeconds(unixSeconds).string());
}

Payload readPayload(FieldReader in, const Frame& frame, const DissectOptions& options)
{
    if (frame.payload.size() < shortestPayload(frame.type))
        return readTruncated(in, frame.type);
    switch (frame.type) {
    case Type::Request:
    case Type::Response:
    case Type::Text:
    case Type::Path:
        return readPeerMessage(in, frame.type);
    case Type::Ack:
        return readAck(in);
    case Type::Advert:
        return readAdvert(in, options.verifySignatures);
    case Type::GroupText:
    case Type::GroupData:
        return readGroupMessage(in, frame.type, options.channelKeys);
    case Type::AnonymousRequest:
        return readAnonymousRequest(in);
    case Type::Trace:
        return readTrace(in);
    case Type::Multipart:
        return readMultipart(in);
    case Type::Control:
        return readControl(in, frame);
    case Type::RawCustom:
        break;
    }
    return readOpaque(in, frame.type);
}

} // namespace corescope::packet
