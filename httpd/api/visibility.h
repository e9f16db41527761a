#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// Which nodes and observers the site keeps to itself.
struct HiddenRows
{
    std::set<std::string, std::less<>> nodes;     ///< public keys in lower case
    std::set<std::string, std::less<>> observers; ///< ids in lower case
    std::vector<std::string> namePrefixes{"🚫"};   ///< nodes whose names begin so asked not to be shown

    bool hides(const NodeRow& node) const;
    bool hides(const ObserverRow& observer) const;
};

/// Snapshots as the outside may see them: without the hidden rows, as if those were not in the database. So no route
/// needs to think of them, pages of lists are full, and details of hidden ones are not found. Resolving hops goes on
/// with all nodes. Any thread.
class VisibleSnapshots
{
public:
    explicit VisibleSnapshots(HiddenRows hidden)
        : m_hidden(std::move(hidden))
    {
    }

    /// `all` itself when it has no hidden row. Null stays null. The tables that are made serve the next ones, too,
    /// until they change; the snapshot is not held, for what an old one has of its own is large.
    std::shared_ptr<const Snapshot> of(std::shared_ptr<const Snapshot> all) const;

private:
    void lookAt(const Snapshot& all) const;

    const HiddenRows m_hidden;
    mutable std::mutex m_mutex; ///< guards everything below
    mutable std::shared_ptr<const PrefixMap> m_allNodes, m_visibleNodes;
    mutable std::shared_ptr<const ObserverTable> m_allObservers, m_visibleObservers;
};

} // namespace corescope
