#pragma once

#include <string_view>

namespace corescope {

/// True if nodes of this role pass packets on: a role containing `repeater` or `room_server`, or exactly `room`; any
/// case.
bool canRelay(std::string_view role);

/// True if the role text contains `repeater`, any case.
bool isRepeater(std::string_view role);

} // namespace corescope
