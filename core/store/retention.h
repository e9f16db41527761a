#pragma once

#include <string>

#include "core/engineoptions.h"
#include "core/error.h"

namespace corescope {

class Connection;
class Schema;
struct Snapshot;

/// The first_seen text from which on transmissions are kept when a database is loaded: by age, and so many of the
/// newest as will fit into the memory allowed, judged by the number of rows. '' keeps everything.
Result<std::string> oldestToLoad(const Connection& connection, const Schema& schema, const EngineOptions& options);

/// The same for a store in use, by what it really holds; '' when nothing needs to go. Rows go in steps of a twentieth
/// of the store, since dropping them means building it anew.
std::string oldestToKeep(const Snapshot& snapshot, std::size_t bytesHeld, const EngineOptions& options);

} // namespace corescope
