#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <QString>
#include <tl/expected.hpp>

#include "core/mesh/meshcrypto.h"
#include "core/mesh/packettype.h"

// Layout of the frame: `Packet::readFrom` and `Mesh` of the MeshCore firmware, version 1.17.
namespace corescope::packet {

inline constexpr std::size_t maxPayload = 184; ///< bytes
inline constexpr std::size_t maxPath = 64;     ///< bytes
inline constexpr std::size_t maxHops = 63;
inline constexpr std::size_t maxAdvertData = 32; ///< bytes, flags included

/// What a header byte says.
/// @{
constexpr Route routeOf(std::uint8_t header)
{
    return static_cast<Route>(header & 3);
}
constexpr Type typeOf(std::uint8_t header)
{
    return static_cast<Type>(header >> 2 & 15);
}
/// @}

/// `TRANSPORT_FLOOD`, `FLOOD`, `DIRECT`, `TRANSPORT_DIRECT`.
std::string_view routeName(Route route);

constexpr bool hasTransportCodes(Route route)
{
    return route == Route::TransportFlood || route == Route::TransportDirect;
}

constexpr bool isDirect(Route route)
{
    return route == Route::Direct || route == Route::TransportDirect;
}

/// Everything around and in one frame on the air.
struct Frame
{
    Route route = Route::Flood;
    Type type = Type::Request;
    std::uint16_t regionCode = 0; ///< transport code 1, on transport routes only
    unsigned hashSize = 1;        ///< bytes per path entry, 1 to 3
    Bytes path;                   ///< entries one after the other; signed SNR bytes in a trace
    Bytes payload;
    std::uint8_t version = 0;       ///< of the payload's format, 0 to 3; radios drop all but 0
    std::uint16_t reservedCode = 0; ///< transport code 2, sent as 0

    std::size_t hopCount() const { return path.size() / hashSize; }
};

/// The byte that announces the path: size and number of its entries. Only meaningful for paths that `encode` accepts.
std::uint8_t pathByte(unsigned hashSize, std::size_t pathBytes);

/// Why bytes are no frame, in the order in which it is looked for.
enum class FrameFault {
    InvalidHex,
    TooShort,
    NoTransportCodes,
    NoPathByte,
    BadPathEncoding,
    PathOverrun,
    PayloadTooLarge
};

struct FrameError
{
    FrameFault fault;
    QString message; ///< as clients of the decode route know it
};

/// Where the parts of a frame lie, as far as they are there: also of bytes that are no valid frame.
struct FrameLayout
{
    struct Part
    {
        std::size_t begin = 0, length = 0;
    };

    Part header, transportCodes, pathLength, path, payload; ///< length 0: not there
    unsigned hashSize = 1;                                  ///< 1 to 4; 4 is reserved
    std::optional<FrameError> error;                        ///< the first thing that is wrong
};

FrameLayout layOut(ByteView bytes);

/// Takes a frame apart. Its payload may be empty, or too short for its type.
tl::expected<Frame, FrameError> parseFrame(ByteView bytes);

/// Bytes of a packet's hex text of either case; spaces and line ends between digits are left out.
tl::expected<Bytes, FrameError> bytesFromText(std::string_view hexText);

/// What identifies a packet on all its ways: 16 lowercase hex digits of the SHA-256 over payload type and payload, as
/// in the firmware's `Packet::calculatePacketHash`. A trace counts its path byte in, so it has another hash at every
/// hop.
std::string contentHash(Type type, std::uint8_t pathByte, ByteView payload);

/// The same of a packet's hex text. Text that holds no payload (no hex, too short, a path beyond the end) has its
/// first 16 characters for a hash.
std::string contentHash(std::string_view hexText);

/// Transport code 1 of a payload within a region; never 0 or 0xFFFF.
std::uint16_t regionCode(ByteView regionKey, Type type, ByteView payload);

/// A region that packets can be kept within.
struct Region
{
    std::string name; ///< with `#`
    Bytes key;        ///< 16 bytes, see `regionKey`
};

/// Name of the region that a packet is kept within: nothing when it is for everywhere, "" when it is none of `regions`.
std::optional<std::string> scopeName(const Frame& frame, std::span<const Region> regions);

} // namespace corescope::packet
