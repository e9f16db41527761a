#include "core/mesh/joint/senderhint.h"

#include <charconv>
#include <string>
#include <string_view>

#include "core/mesh/packettype.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

bool is(const TransmissionToResolve& transmission, packet::Type type)
{
    return transmission.payloadType == int(type);
}

bool hasPeers(const TransmissionToResolve& transmission)
{
    using enum packet::Type;
    return is(transmission, Request) || is(transmission, Response) || is(transmission, Text) || is(transmission, Path);
}

/// The value of the first text member of this name in compact JSON. Quotes inside of texts are escaped, so what is
/// found is no part of a text. As it stands there, with its escapes.
std::string_view memberText(std::string_view json, std::string_view nameInQuotes)
{
    std::size_t begin = json.find(nameInQuotes);
    if (begin == json.npos || (begin > 0 && json[begin - 1] == '\\'))
        return {};
    begin += nameInQuotes.size();
    if (json.substr(begin, 2) != ":\"")
        return {};
    begin += 2;
    std::size_t end = begin;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return end >= json.size() ? std::string_view() : json.substr(begin, end - begin);
}

std::optional<std::uint8_t> byteOf(std::string_view hex)
{
    std::uint8_t byte = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), byte, 16);
    if (hex.size() != 2 || error != std::errc() || end != hex.data() + hex.size())
        return std::nullopt;
    return byte;
}

} // namespace

EndHint senderHint(const TransmissionToResolve& transmission)
{
    if (transmission.originator.isValid())
        return {.key = transmission.originator};
    if (is(transmission, packet::Type::AnonymousRequest))
        return {.keyText = memberText(transmission.decodedJson, "\"ephemeralPubKey\"")};
    if (hasPeers(transmission))
        return {.firstByte = byteOf(memberText(transmission.decodedJson, "\"srcHash\""))};
    if (is(transmission, packet::Type::GroupText))
        return {.name = memberText(transmission.decodedJson, "\"sender\"")};
    return {};
}

EndHint receiverHint(const TransmissionToResolve& transmission)
{
    if (hasPeers(transmission) || is(transmission, packet::Type::AnonymousRequest))
        return {.firstByte = byteOf(memberText(transmission.decodedJson, "\"destHash\""))};
    return {};
}

bool isTraceRoute(const TransmissionToResolve& transmission)
{
    const std::string_view route = memberText(transmission.decodedJson, "\"pathData\"");
    if (route.empty())
        return false;
    for (const PathToResolve& path : transmission.paths) {
        std::string hops;
        for (const HopPrefix hop : path.hops)
            hops += hop.text();
        if (toLowerAscii(route) != hops)
            return false;
    }
    return true;
}

} // namespace corescope
