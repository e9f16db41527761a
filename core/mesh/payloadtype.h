#pragma once

#include <string>
#include <string_view>

namespace corescope {

/// The payload type in a packet's header, bits 2 to 5. Numbers that are not here are reserved.
enum PayloadType {
    RequestPayload = 0,
    ResponsePayload = 1,
    TextPayload = 2,
    AckPayload = 3,
    AdvertPayload = 4,
    GroupTextPayload = 5,
    AnonymousRequestPayload = 7,
    PathPayload = 8,
    TracePayload = 9,
    ControlPayload = 11,
};

/// The name that figures and live messages show: `ADVERT`, `GRP_TXT`, ...; '' for other numbers.
constexpr std::string_view payloadTypeName(int payloadType)
{
    switch (payloadType) {
    case RequestPayload:
        return "REQ";
    case ResponsePayload:
        return "RESPONSE";
    case TextPayload:
        return "TXT_MSG";
    case AckPayload:
        return "ACK";
    case AdvertPayload:
        return "ADVERT";
    case GroupTextPayload:
        return "GRP_TXT";
    case AnonymousRequestPayload:
        return "ANON_REQ";
    case PathPayload:
        return "PATH";
    case TracePayload:
        return "TRACE";
    case ControlPayload:
        return "CONTROL";
    default:
        return {};
    }
}

/// As payloadTypeName(), `UNK(<n>)` for other numbers and `UNK` for -1, which stands for NULL.
inline std::string payloadTypeLabel(int payloadType)
{
    if (payloadType == -1)
        return "UNK";
    const std::string_view name = payloadTypeName(payloadType);
    return name.empty() ? "UNK(" + std::to_string(payloadType) + ')' : std::string(name);
}

} // namespace corescope
