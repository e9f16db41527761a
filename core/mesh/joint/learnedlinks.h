#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/mesh/joint/linkmodel.h"

namespace corescope {

/// The counts of a model with keys instead of row numbers, so that they outlive a node table: what is kept in a file,
/// and what is taken along when nodes or observers are added.
struct LearnedLinks
{
    std::vector<std::string> rows;      ///< as RelayIndex::text(); the last, '', is anybody
    std::vector<std::string> observers; ///< ids, lowercase
    std::vector<std::string> ghosts;    ///< prefixes
    /// "from" is an index of rows; "to" as well, or rows.size() + an index of observers.
    std::vector<PairCounter::Pair> counts;

    static LearnedLinks of(const LinkModel& model, const KeyPool& keys);

    /// A model for these tables. A ghost that has been listed since hands its counts to the node.
    std::shared_ptr<const LinkModel> model(std::shared_ptr<const NodeTable> nodes,
                                           std::shared_ptr<const ObserverTable> observerTable, const KeyPool& keys,
                                           const LinkModelOptions& options) const;
};

/// Whether two node tables have the same relays and senders at the same places, so that a model of one fits the other.
bool haveSameRelays(const NodeTable& a, const NodeTable& b);

} // namespace corescope
