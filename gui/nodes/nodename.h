#pragma once

#include <QString>

#include "core/store/snapshot.h"

namespace corescope {

/// What a key is called: the node's name, or the beginning of the key where there is none. One plain line.
QString nodeName(const Snapshot& snapshot, KeyIndex key);

} // namespace corescope
