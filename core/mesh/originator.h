#pragma once

#include <string>
#include <string_view>

namespace corescope {

/// Who sent the packet, in lowercase: `pubKey` of its decoded JSON, else `from_node`, else `from`; '' if none is a
/// text.
std::string originatorKey(std::string_view decodedJson);

} // namespace corescope
