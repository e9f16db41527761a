#include "core/mesh/packetdissector.h"

#include "core/mesh/payloadreader.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<std::string> entriesOf(ByteView bytes, std::size_t width)
{
    std::vector<std::string> entries;
    for (; bytes.size() >= width; bytes = bytes.subspan(width))
        entries.push_back(toUpperHex(bytes.first(width)));
    return entries;
}

std::vector<double> snrOf(ByteView quarters)
{
    std::vector<double> snr;
    for (const std::uint8_t quarter : quarters)
        snr.push_back(static_cast<std::int8_t>(quarter) / 4.0);
    return snr;
}

Hops hopsOf(const Frame& frame, const Payload& payload)
{
    const auto* trace = std::get_if<Trace>(&payload);
    if (trace && !trace->route.empty()) {
        Hops hops{static_cast<unsigned>(trace->width()), entriesOf(trace->route, trace->width())};
        hops.completed = static_cast<unsigned>(frame.hopCount());
        if (frame.hashSize == 1)
            hops.snr = snrOf(frame.path);
        return hops;
    }
    // A direct packet without hops does not tell how long they would be: senders leave the bits at 0.
    const bool isSizeKnown = !isDirect(frame.route) || !frame.path.empty() || frame.type == Type::Trace;
    return {isSizeKnown ? frame.hashSize : 0, entriesOf(frame.path, frame.hashSize)};
}

QString anomalyOf(const Frame& frame, const Payload& payload)
{
    if (frame.type != Type::Trace)
        return {};
    if (const auto* truncated = std::get_if<Truncated>(&payload))
        return u"TRACE payload decode failed: %1"_s.arg(truncated->error);
    if (!isDirect(frame.route) && !std::get<Trace>(payload).route.empty())
        return u"TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)"_s;
    return {};
}

void readHeader(FieldReader& in)
{
    const std::uint8_t header = in.takeCode<std::uint8_t>(u"Header"_s);
    const auto route = routeOf(header);
    const auto type = typeOf(header);
    const int version = header >> 6;
    in.showBits(u"Route type"_s, u"%1 (%2)"_s.arg(fromAscii(routeName(route))).arg(header & 3));
    in.showBits(u"Payload type"_s, u"%1 (%2)"_s.arg(fromAscii(typeName(type))).arg(header >> 2 & 15));
    in.showBits(u"Payload version"_s, QString::number(version));
    if (version != 0)
        in.warn(u"Radios drop packets whose payload version is not 0."_s);
}

void readTransportCodes(FieldReader& in, const Frame* frame, std::span<const Region> regions)
{
    in.take(u"Transport codes"_s, 4);
    FieldReader codes = in.inside();
    const std::uint64_t region = littleEndian(codes.take(u"Region code"_s, 2));
    if (region == 0)
        codes.showBits(u"Region"_s, u"nowhere"_s);
    else if (const auto name = frame ? scopeName(*frame, regions) : std::nullopt; name && !name->empty())
        codes.showBits(u"Region"_s, QString::fromStdString(*name));
    if (region == 0xFFFF)
        codes.warn(u"No region has this code."_s);
    codes.take(u"Reserved code"_s, 2);
}

void readPath(FieldReader& in, std::size_t length, unsigned hashSize, Type type)
{
    in.take(u"Path"_s, length);
    FieldReader hops = in.inside();
    for (int hop = 1; hops.left() >= hashSize; ++hop) {
        const ByteView bytes = hops.take(u"Hop %1"_s.arg(hop), hashSize);
        hops.show(fromAscii(toUpperHex(bytes)));
        if (type == Type::Trace && hashSize == 1)
            hops.show(u"%1 dB SNR"_s.arg(static_cast<std::int8_t>(bytes[0]) / 4.0));
    }
}

/// All but the payload, as far as it is there.
void readEnvelope(FieldReader& in, const FrameLayout& layout, const Frame* frame, std::span<const Region> regions)
{
    if (layout.header.length == 0)
        return;
    const auto type = typeOf(in.rest()[0]);
    readHeader(in);
    if (layout.transportCodes.length > 0)
        readTransportCodes(in, frame, regions);
    if (layout.pathLength.length == 0)
        return;
    const unsigned announced = in.takeCode<std::uint8_t>(u"Path length"_s);
    in.showBits(u"Hops"_s, QString::number(announced & 63));
    in.showBits(u"Bytes per hop"_s, QString::number(layout.hashSize));
    if (layout.path.length > 0)
        readPath(in, layout.path.length, layout.hashSize, type);
}

} // namespace

Dissection dissect(ByteView bytes, const DissectOptions& options)
{
    const FrameLayout layout = layOut(bytes);
    auto frame = parseFrame(bytes);
    Dissection result{{bytes.begin(), bytes.end()}, {u"Packet"_s, {}, 0, bytes.size(), {}, {}}, {}};
    Field& root = result.root;
    FieldReader in(bytes, 0, root);
    readEnvelope(in, layout, frame ? &*frame : nullptr, options.regions);
    if (!frame) {
        root.warnings.append(frame.error().message);
        takeRest(in, layout.payload.length > 0 ? u"Payload"_s : u"Data"_s);
        result.packet = tl::unexpected(std::move(frame.error()));
        return result;
    }

    Payload payload;
    if (in.left() > 0) {
        in.take(u"Payload"_s, in.left());
        payload = readPayload(in.inside(), *frame, options);
    } else {
        // Keeps what it would warn about away from the fields that are there.
        Field none;
        payload = readPayload({{}, 0, none}, *frame, options);
    }
    if (const auto* truncated = std::get_if<Truncated>(&payload))
        root.warnings.append(u"The payload is %1."_s.arg(truncated->error));
    DecodedPacket decoded{*frame, hopsOf(*frame, payload), std::move(payload), {}};
    decoded.anomaly = anomalyOf(decoded.frame, decoded.payload);
    if (!decoded.anomaly.isEmpty())
        root.warnings.append(decoded.anomaly);
    root.value = fromAscii(typeName(frame->type));
    const std::string hash = contentHash(frame->type, pathByte(frame->hashSize, frame->path.size()), frame->payload);
    root.children.push_back({u"Content hash"_s, fromAscii(hash), 0, 0, {}, {}});
    result.packet = std::move(decoded);
    return result;
}

} // namespace corescope::packet
