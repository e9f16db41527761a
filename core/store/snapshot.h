#pragma once

#include <cstdint>
#include <memory>
#include <mutex>

#include "core/mesh/neighborgraph.h"
#include "core/mesh/nodetable.h"
#include "core/mesh/prefixmap.h"
#include "core/store/arrangement.h"
#include "core/store/observertable.h"
#include "core/store/packetstore.h"
#include "core/store/transmissionindexes.h"

namespace corescope {

class LinkModel;

/// One moment of everything the engine knows. Immutable apart from the resolved paths, which may sharpen under a
/// reader's eyes; a reply is made from one snapshot, so that its counts agree.
struct Snapshot
{
    std::uint64_t version = 0; ///< grows with every change that a reader could see
    std::shared_ptr<const PacketStore> store;
    Arrangement packets;
    std::shared_ptr<const IndexSet> indexes;
    std::shared_ptr<const ObserverTable> observers;
    std::shared_ptr<const PrefixMap> prefixes; ///< and the node table
    std::shared_ptr<const NeighborGraph> graph;
    std::shared_ptr<const LinkModel> links; ///< what the joint decoder knows; null with the affinity resolver

    const NodeTable& nodes() const { return prefixes->nodes(); }
};

/// Where the newest snapshot is to be had. The lock is held while a pointer is copied and for nothing else.
class SnapshotCell
{
public:
    /// The newest snapshot; null until the first one is published.
    std::shared_ptr<const Snapshot> current() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_current;
    }

    /// Publishes the newest snapshot with a change; writers queue up, readers do not notice. Without a snapshot yet the
    /// change starts from an empty one.
    template <typename Change>
    void update(Change change)
    {
        const std::scoped_lock writers(m_writers);
        const auto old = current();
        auto next = old ? std::make_shared<Snapshot>(*old) : std::make_shared<Snapshot>();
        change(*next);
        ++next->version;
        std::shared_ptr<const Snapshot> published = std::move(next);
        const std::scoped_lock lock(m_mutex);
        m_current.swap(published);
    }

private:
    mutable std::mutex m_mutex;
    std::mutex m_writers;
    std::shared_ptr<const Snapshot> m_current;
};

} // namespace corescope
