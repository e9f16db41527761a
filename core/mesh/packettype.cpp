#include "core/mesh/packettype.h"

#include <array>

namespace corescope {

std::string_view packet::typeName(Type type)
{
    static constexpr std::array<std::string_view, 16> s_names{
        "REQ",  "RESPONSE", "TXT_MSG",   "ACK",     "ADVERT",  "GRP_TXT", "GRP_DATA", "ANON_REQ",
        "PATH", "TRACE",    "MULTIPART", "CONTROL", "UNKNOWN", "UNKNOWN", "UNKNOWN",  "RAW_CUSTOM"};
    return s_names[static_cast<unsigned>(type) & 15];
}

std::string_view payloadTypeName(int payloadType)
{
    using enum packet::Type;
    if (payloadType < 0 || payloadType > 11)
        return {};
    const auto type = packet::Type(payloadType);
    return type == GroupData || type == Multipart ? std::string_view() : packet::typeName(type);
}

std::string payloadTypeLabel(int payloadType)
{
    if (payloadType == -1)
        return "UNK";
    const std::string_view name = payloadTypeName(payloadType);
    return name.empty() ? "UNK(" + std::to_string(payloadType) + ')' : std::string(name);
}

} // namespace corescope
