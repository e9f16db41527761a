#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/backfill/resolvechunk.h"
#include "core/live/changecounter.h"
#include "core/mesh/joint/jointresolver.h"
#include "core/mesh/neighborgraphbuilder.h"
#include "core/store/snapshot.h"

namespace corescope {

/// What one batch of rows added.
struct Addition
{
    std::shared_ptr<PacketStore> store;           ///< what the indices below refer to; null when nothing was taken in
    std::vector<TransmissionIndex> transmissions; ///< new or changed, ascending
    std::vector<ObservationIndex> observations;   ///< new ones that are no duplicates, ascending
    /// Of the new observations that came without a resolved path; and others of their transmissions whose answer
    /// changed.
    std::shared_ptr<const ResolvedChunk> resolved;
    std::vector<NeighborEdgeRow> edges; ///< counts that the new observations add to the neighbour graph
};

/// The writing side of the store: takes rows in, keeps arrangement, indexes, neighbour graph and resolver in step, and
/// publishes a snapshot after each change. Calls may come from any thread and wait for each other; readers never do.
class StoreKeeper
{
public:
    StoreKeeper(std::shared_ptr<PacketStore> store, SnapshotCell& cell, int threads);

    /// From now on hops are resolved jointly, by this model; snapshots hold it.
    void setLinks(std::shared_ptr<const LinkModel> links, const JointResolverOptions& options);

    /// Takes over the tables `nodes` and `observers` as they are now; publishes when a snapshot exists and they
    /// changed.
    void setTables(std::vector<NodeRow> nodes, std::vector<ObserverRow> observers);

    /// Publishes the first snapshot of what was ingested. `edges` are the rows of neighbor_edges; without any the graph
    /// is built from the observations.
    void publishLoaded(const std::vector<NeighborEdgeRow>& edges);

    /// Takes in rows of a growing database, resolves the new ones with what is known now, and publishes. Rows up to the
    /// ids given are not looked for again. Does nothing, and returns an addition without a store, when old rows were
    /// dropped since the batch was begun: its numbers mean nothing in the new store.
    Addition takeIn(IngestBatch& batch, std::int64_t lastTransmissionId, std::int64_t lastObservationId);

    /// Builds all indexes anew aside and swaps them in one by one; rows may go on arriving.
    void rebuildIndexes();
    /// Whether so much has changed since they were built that looking beside them costs more than building them anew.
    bool wantsRebuild() const;

    /// When the newest reception taken in so far came, Unix ms; never later than now, so that an observer whose clock
    /// is ahead does not count. 0 without any.
    std::int64_t newestReception();

    /// Forgets neighbour edges last seen before `cutoff` (Unix ms).
    void pruneEdges(std::int64_t cutoff);

    /// Replaces the store by one without the transmissions first seen before `oldestKept` (text).
    void evict(const std::string& oldestKept);

    /// For work that ended: lets ETags and caches know that resolved paths have changed.
    void announceChange();

    /// Answers given before that were replaced by better ones: counted here, and how many there were in 24 hours.
    void countChangedAnswers(std::uint64_t count);
    std::uint64_t changedAnswersLastDay() const;

    std::shared_ptr<PacketStore> store() const;
    /// What resolves hops now; made anew when nodes change or the graph has aged.
    std::shared_ptr<const HopResolver> resolver();

private:
    void publish(std::shared_ptr<const IndexSet> indexes);
    void publishAllIndexes();
    std::shared_ptr<const HopResolver> currentResolver();
    void adaptLinks();
    std::vector<ObservationIndex> rowsToResolve(const std::vector<TransmissionIndex>& changed, std::uint32_t firstNew);

    mutable std::mutex m_changesMutex; ///< never held for long, so that whoever asks does not wait
    ChangeCounter m_changedAnswers;
    SnapshotCell& m_cell;
    const int m_threads;

    mutable std::mutex m_mutex; ///< guards everything below
    std::shared_ptr<PacketStore> m_store;
    std::unique_ptr<Arranger> m_arranger;
    std::shared_ptr<const PrefixMap> m_prefixes;
    NeighborGraphBuilder m_edges;
    std::shared_ptr<const NeighborGraph> m_graph;
    std::shared_ptr<const HopResolver> m_resolver;
    std::shared_ptr<const PrefixMap> m_resolverPrefixes;
    std::chrono::steady_clock::time_point m_resolverMade;
    std::shared_ptr<const LinkModel> m_links; ///< null: the affinity resolver is used
    JointResolverOptions m_jointOptions;
    std::uint32_t m_newestSeconds = 0; ///< of the rows below m_rowsForNewest; Unix time
    std::uint32_t m_rowsForNewest = 0; ///< observation rows of m_store looked at for it
    std::optional<std::vector<TransmissionIndex>> m_touchedSinceRebuild; ///< while a rebuild is under way
};

} // namespace corescope
