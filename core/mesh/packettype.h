#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corescope {

// The header byte of a packet: `Packet.h` of the MeshCore firmware, version 1.17.
namespace packet {

/// Who passes a packet on. Lower two bits of the header.
enum class Route : std::uint8_t {
    TransportFlood = 0, ///< flood within a region, carries transport codes
    Flood = 1,
    Direct = 2,
    TransportDirect = 3,
};

/// What a packet carries. Bits 2 to 5 of the header; 12 to 14 are unassigned.
enum class Type : std::uint8_t {
    Request = 0,
    Response = 1,
    Text = 2,
    Ack = 3,
    Advert = 4,
    GroupText = 5,
    GroupData = 6,
    AnonymousRequest = 7,
    Path = 8,
    Trace = 9,
    Multipart = 10,
    Control = 11,
    RawCustom = 15,
};

/// `ADVERT`, `GRP_TXT`, ...; `UNKNOWN` for what is unassigned.
std::string_view typeName(Type type);

} // namespace packet

/// The name that figures and live messages show, by the number in a database: typeName(), '' for numbers that CoreScope
/// does not name there (6, 10 and from 12 on).
std::string_view payloadTypeName(int payloadType);

/// As payloadTypeName(), `UNK(<n>)` for other numbers and `UNK` for -1, which stands for NULL.
std::string payloadTypeLabel(int payloadType);

} // namespace corescope
