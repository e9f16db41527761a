#pragma once

#include "core/mesh/packetfield.h"

namespace corescope {

/// A display filter that is true of the packets that say the same in this field; empty where there is none.
QString fieldFilter(const packet::Field& field);

} // namespace corescope
