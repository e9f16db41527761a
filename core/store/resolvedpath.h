#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index.h"

namespace corescope {

class KeyPool;

/// How a list of relays is kept: byte 0 is the size of an entry (2 or 4 bytes), then one key number per hop, all bits
/// set for a hop nobody could name.
namespace resolvedrecord {

/// The record of a list of relays, written into `record`.
void encode(std::span<const KeyIndex> relays, std::string& record);

/// The relays of a record, into `relays`, which is emptied first; `KeyIndex::none()` where unresolved.
void decode(std::string_view record, std::vector<KeyIndex>& relays);

/// A `resolved_path` text (`["64 hex digits",null,...]`) as relays, unknown keys interned. False when the text is no
/// array of strings and nulls.
bool parse(std::string_view json, KeyPool& keys, std::vector<KeyIndex>& relays);

/// The text that CoreScope stores for a list of relays, appended to `out`.
void appendJson(std::span<const KeyIndex> relays, const KeyPool& keys, std::string& out);

} // namespace resolvedrecord

} // namespace corescope
