#pragma once

#include <string>
#include <string_view>

#include "core/store/path.h"

namespace corescope {

/// Appends the hops of a path as people read them, `A1` or `0BF3`, with `separator` between, sender side first; of what
/// is no array of hops the text as it was stored.
void appendHops(PathView path, std::string_view separator, std::string& out);

} // namespace corescope
