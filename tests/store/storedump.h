#pragma once

#include <string>

namespace corescope {

struct Arrangement;
struct Snapshot;
class PacketStore;
class ObserverTable;

/// Everything that the rows of a store mean, as text: independent of row numbers, so of the order in which rows came.
std::string dumpStore(const PacketStore& store, const Arrangement& packets, const ObserverTable& observers);
std::string dumpStore(const Snapshot& snapshot);

/// What is filed in the indexes of a snapshot, as text.
std::string dumpIndexes(const Snapshot& snapshot);

/// The first line in which two dumps differ; '' when they do not.
std::string firstDifference(const std::string& a, const std::string& b);

} // namespace corescope
