#include "core/mesh/noderole.h"

#include "core/store/ascii.h"

namespace corescope {

bool canRelay(std::string_view role)
{
    const std::string lower = toLowerAscii(role);
    return lower == "room" || lower.find("repeater") != std::string::npos ||
           lower.find("room_server") != std::string::npos;
}

bool isRepeater(std::string_view role)
{
    return toLowerAscii(role).find("repeater") != std::string::npos;
}

} // namespace corescope
