#include "core/mesh/packetframe.h"

#include <algorithm>
#include <array>
#include <cctype>

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

constexpr std::size_t s_codesLength = 4;
constexpr unsigned s_reservedHashSize = 4;

bool isBlank(char c)
{
    return c == ' ' || c == '\r' || c == '\n';
}

std::string withoutBlanks(std::string_view text)
{
    std::string kept(text);
    std::erase_if(kept, isBlank);
    return kept;
}

/// Worded as by the decode route of older servers, whose clients show it.
QString hexFault(std::string_view text)
{
    const auto wrong = std::ranges::find_if(text, [](char c) { return !std::isxdigit(static_cast<unsigned char>(c)); });
    if (wrong == text.end())
        return u"invalid hex: encoding/hex: odd length hex string"_s;
    const auto code = static_cast<unsigned char>(*wrong);
    QString message = u"invalid hex: encoding/hex: invalid byte: U+%1"_s.arg(code, 4, 16, '0'_L1);
    message = message.left(message.size() - 4) + message.right(4).toUpper();
    if (code > ' ' && code < 0x7F)
        message += u" '%1'"_s.arg(QLatin1Char(*wrong));
    return message;
}

void checkPath(FrameLayout& layout, ByteView bytes, std::size_t offset)
{
    const unsigned announced = bytes[layout.pathLength.begin];
    layout.hashSize = (announced >> 6) + 1;
    const std::size_t length = std::size_t(announced & 63) * layout.hashSize;
    const std::size_t left = bytes.size() - offset;
    if (layout.hashSize == s_reservedHashSize || length > maxPath)
        layout.error = {FrameFault::BadPathEncoding,
                        u"invalid path encoding: %1 hops of %2 bytes"_s.arg(announced & 63).arg(layout.hashSize)};
    else if (length > left)
        layout.error = {FrameFault::PathOverrun, u"path length %1 exceeds buffer of %2 bytes"_s.arg(length).arg(left)};
    if (length <= left)
        layout.path = {offset, length};
}

std::uint16_t littleEndian16(ByteView bytes)
{
    return static_cast<std::uint16_t>(littleEndian(bytes));
}

} // namespace

std::string_view routeName(Route route)
{
    static constexpr std::array<std::string_view, 4> s_names{"TRANSPORT_FLOOD", "FLOOD", "DIRECT", "TRANSPORT_DIRECT"};
    return s_names[static_cast<unsigned>(route) & 3];
}

std::uint8_t pathByte(unsigned hashSize, std::size_t pathBytes)
{
    return static_cast<std::uint8_t>((hashSize - 1) << 6 | pathBytes / hashSize);
}

FrameLayout layOut(ByteView bytes)
{
    FrameLayout layout;
    if (bytes.size() < 2) {
        layout.error = {FrameFault::TooShort, u"packet too short (need at least header + pathLength)"_s};
        return layout;
    }
    layout.header = {0, 1};
    std::size_t offset = 1;
    if (hasTransportCodes(routeOf(bytes[0]))) {
        if (bytes.size() < offset + s_codesLength) {
            layout.error = {FrameFault::NoTransportCodes, u"packet too short for transport codes"_s};
            return layout;
        }
        layout.transportCodes = {offset, s_codesLength};
        offset += s_codesLength;
    }
    if (offset == bytes.size()) {
        layout.error = {FrameFault::NoPathByte, u"packet too short (no path byte)"_s};
        return layout;
    }
    layout.pathLength = {offset++, 1};
    checkPath(layout, bytes, offset);
    offset += layout.path.length;
    layout.payload = {offset, bytes.size() - offset};
    if (!layout.error && layout.payload.length > maxPayload)
        layout.error = {FrameFault::PayloadTooLarge,
                        u"payload of %1 bytes is longer than 184"_s.arg(layout.payload.length)};
    return layout;
}

tl::expected<Frame, FrameError> parseFrame(ByteView bytes)
{
    FrameLayout layout = layOut(bytes);
    if (layout.error)
        return tl::unexpected(std::move(*layout.error));
    const auto part = [&](FrameLayout::Part range) { return bytes.subspan(range.begin, range.length); };
    Frame frame;
    frame.route = routeOf(bytes[0]);
    frame.type = typeOf(bytes[0]);
    frame.version = bytes[0] >> 6;
    if (const ByteView codes = part(layout.transportCodes); !codes.empty()) {
        frame.regionCode = littleEndian16(codes.first(2));
        frame.reservedCode = littleEndian16(codes.last(2));
    }
    frame.hashSize = layout.hashSize;
    const ByteView path = part(layout.path), payload = part(layout.payload);
    frame.path.assign(path.begin(), path.end());
    frame.payload.assign(payload.begin(), payload.end());
    return frame;
}

tl::expected<Bytes, FrameError> bytesFromText(std::string_view hexText)
{
    const std::string digits = withoutBlanks(hexText);
    if (auto bytes = fromHex(digits))
        return std::move(*bytes);
    return tl::unexpected(FrameError{FrameFault::InvalidHex, hexFault(digits)});
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
    hashed.insert(hashed.end(), payload.begin(), payload.end());
    return toLowerHex(ByteView(sha256(hashed)).first(8));
}

std::string contentHash(std::string_view hexText)
{
    const auto bytes = bytesFromText(hexText);
    const FrameLayout layout = bytes ? layOut(*bytes) : FrameLayout();
    const unsigned announced = layout.pathLength.length > 0 ? (*bytes)[layout.pathLength.begin] : 0;
    // A path that is too long or has hops of a reserved size is no hindrance as long as its bytes are there.
    if (layout.pathLength.length == 0 || layout.path.length < (announced & 63) * layout.hashSize)
        return std::string(hexText.substr(0, 16));
    const auto type = typeOf((*bytes)[0]);
    return contentHash(type, static_cast<std::uint8_t>(announced),
                       ByteView(*bytes).subspan(layout.payload.begin, layout.payload.length));
}

std::uint16_t regionCode(ByteView regionKey, Type type, ByteView payload)
{
    Bytes message{static_cast<std::uint8_t>(type)};
    message.insert(message.end(), payload.begin(), payload.end());
    const std::uint16_t code = littleEndian16(ByteView(hmacSha256(regionKey, message)).first(2));
    if (code == 0)
        return 1;
    return code == 0xFFFF ? 0xFFFE : code;
}

std::optional<std::string> scopeName(const Frame& frame, std::span<const Region> regions)
{
    if (!hasTransportCodes(frame.route) || frame.regionCode == 0)
        return std::nullopt;
    const auto fits = [&](const Region& region) {
        return frame.regionCode == regionCode(region.key, frame.type, frame.payload);
    };
    const auto found = frame.payload.empty() ? regions.end() : std::ranges::find_if(regions, fits);
    return found == regions.end() ? std::string() : found->name;
}

} // namespace corescope::packet
