#include "core/live/storekeeper.h"

#include <algorithm>

#include "core/mesh/affinityresolver.h"
#include "core/mesh/graphfromstore.h"
#include "core/mesh/joint/learnedlinks.h"

namespace corescope {

using namespace std::chrono_literals;

namespace {

// A few more observations hardly move an edge's score: the resolver need not be made anew for each.
constexpr auto s_resolverLasts = 60s;

// From here on the extra look-up per request costs more than a rebuild aside.
constexpr std::size_t s_manyRecent = 5000;

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

StoreKeeper::StoreKeeper(std::shared_ptr<PacketStore> store, SnapshotCell& cell, int threads)
    : m_cell(cell)
    , m_threads(threads)
    , m_store(std::move(store))
    , m_arranger(std::make_unique<Arranger>(m_store))
    , m_prefixes(std::make_shared<PrefixMap>(std::make_shared<NodeTable>(std::vector<NodeRow>(), m_store->keys()),
                                             m_store->keys()))
    , m_graph(std::make_shared<NeighborGraph>())
{
}

std::shared_ptr<PacketStore> StoreKeeper::store() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store;
}

std::shared_ptr<const HopResolver> StoreKeeper::resolver()
{
    const std::scoped_lock lock(m_mutex);
    return currentResolver();
}

std::shared_ptr<const HopResolver> StoreKeeper::currentResolver()
{
    if (m_links) {
        if (!m_resolver)
            m_resolver = std::make_shared<JointResolver>(m_links, m_jointOptions);
        return m_resolver;
    }
    const auto now = std::chrono::steady_clock::now();
    if (!m_resolver || m_resolverPrefixes != m_prefixes || now - m_resolverMade > s_resolverLasts) {
        m_resolver = std::make_shared<AffinityResolver>(m_prefixes, *m_graph, m_store->keys(), nowMs());
        m_resolverPrefixes = m_prefixes;
        m_resolverMade = now;
    }
    return m_resolver;
}

void StoreKeeper::setLinks(std::shared_ptr<const LinkModel> links, const JointResolverOptions& options)
{
    const std::scoped_lock lock(m_mutex);
    m_links = std::move(links);
    m_jointOptions = options;
    m_resolver.reset();
    adaptLinks();
    if (m_cell.current())
        publish(nullptr);
}

/// What was learned stays good when nodes or observers are added or move; only who is a candidate changes.
void StoreKeeper::adaptLinks()
{
    if (!m_links)
        return;
    const RelayIndex& relays = m_links->relays();
    const auto observers = m_store->observerTable();
    if (haveSameRelays(relays.nodes(), m_prefixes->nodes()) && relays.sharedObservers()->size() == observers->size() &&
        relays.sharedObservers()->rows().size() == observers->rows().size())
        return;
    const std::shared_ptr<const NodeTable> nodes(m_prefixes, &m_prefixes->nodes());
    m_links = LearnedLinks::of(*m_links, m_store->keys()).model(nodes, observers, m_store->keys(), m_links->options());
    m_resolver.reset();
}

void StoreKeeper::countChangedAnswers(std::uint64_t count)
{
    const std::scoped_lock lock(m_changesMutex);
    m_changedAnswers.add(count);
}

std::uint64_t StoreKeeper::changedAnswersLastDay() const
{
    const std::scoped_lock lock(m_changesMutex);
    return m_changedAnswers.lastDay();
}

void StoreKeeper::setTables(std::vector<NodeRow> nodes, std::vector<ObserverRow> observers)
{
    const std::scoped_lock lock(m_mutex);
    const bool sameNodes = std::ranges::equal(m_prefixes->nodes().rows(), nodes);
    const bool sameObservers = m_store->observerTable()->rows() == observers;
    if (!sameNodes)
        m_prefixes = std::make_shared<PrefixMap>(std::make_shared<NodeTable>(std::move(nodes), m_store->keys()),
                                                 m_store->keys());
    if (!sameObservers)
        m_store->observers()->update(std::move(observers));
    if (!sameNodes || !sameObservers)
        adaptLinks();
    if ((!sameNodes || !sameObservers) && m_cell.current())
        publish(nullptr);
}

void StoreKeeper::publishLoaded(const std::vector<NeighborEdgeRow>& edges)
{
    const std::scoped_lock lock(m_mutex);
    m_arranger->update(m_threads);
    if (edges.empty())
        m_edges = graphFromStore(*m_store, m_arranger->arrangement(), *m_prefixes, m_threads);
    else
        m_edges.addRows(edges, m_store->keys());
    m_graph = std::make_shared<NeighborGraph>(m_edges.build());
    publishAllIndexes();
}

void StoreKeeper::publishAllIndexes()
{
    const Arrangement& packets = m_arranger->arrangement();
    publish(IndexSet::of(IndexBuilder(*m_store, packets, *m_prefixes, allTransmissions(packets), m_threads).all()));
}

void StoreKeeper::publish(std::shared_ptr<const IndexSet> indexes)
{
    m_cell.update([&](Snapshot& snapshot) {
        snapshot.store = m_store;
        snapshot.packets = m_arranger->arrangement();
        snapshot.observers = m_store->observerTable();
        snapshot.prefixes = m_prefixes;
        snapshot.graph = m_graph;
        snapshot.links = m_links;
        if (indexes)
            snapshot.indexes = std::move(indexes);
    });
}

Addition StoreKeeper::takeIn(IngestBatch& batch, std::int64_t lastTransmissionId, std::int64_t lastObservationId)
{
    const std::scoped_lock lock(m_mutex);
    Addition addition;
    if (&batch.store() != m_store.get())
        return addition;
    addition.store = m_store;
    const std::uint32_t firstNew = m_store->observationRows();
    // Transmissions before, so that receptions of those left out do not wait for them.
    m_store->skipTo(lastTransmissionId, m_store->lastObservationId());
    m_store->ingest(batch);
    m_store->skipTo(lastTransmissionId, lastObservationId);
    addition.transmissions = m_arranger->update(m_threads);
    if (addition.transmissions.empty())
        return addition;

    auto rows = rowsToResolve(addition.transmissions, firstNew);
    if (!rows.empty()) {
        const auto resolved = std::make_shared<ResolvedChunk>(
            resolveChunk(std::move(rows), *m_store, m_arranger->arrangement(), *m_store->observerTable(),
                         *currentResolver(), RowsToKeep::Changed));
        resolved->addTexts(*m_store);
        addition.resolved = resolved;
        countChangedAnswers(std::uint64_t(std::ranges::count_if(
            addition.resolved->rows, [&](ObservationIndex row) { return m_store->resolvedPath(row).isValid(); })));
        addition.resolved->apply(*m_store);
    }

    for (const TransmissionIndex transmission : addition.transmissions)
        m_arranger->arrangement().forEachObservation(transmission, [&](ObservationIndex row) {
            if (row.value() >= firstNew)
                addition.observations.push_back(row);
        });
    std::sort(addition.observations.begin(), addition.observations.end());
    const NeighborGraphBuilder edges = graphFromObservations(*m_store, addition.observations, *m_prefixes);
    if (edges.size() > 0) {
        m_edges.merge(edges);
        m_graph = std::make_shared<NeighborGraph>(m_edges.build());
        addition.edges = toRows(edges.edges(), m_store->keys());
    }

    if (m_touchedSinceRebuild)
        m_touchedSinceRebuild->insert(m_touchedSinceRebuild->end(), addition.transmissions.begin(),
                                      addition.transmissions.end());
    const auto snapshot = m_cell.current();
    publish(snapshot->indexes->updated(*m_store, m_arranger->arrangement(), *m_prefixes, addition.transmissions));
    return addition;
}

/// New rows that nobody resolved; and of a resolver that looks at whole transmissions, all that were resolved with less
/// to look at.
std::vector<ObservationIndex> StoreKeeper::rowsToResolve(const std::vector<TransmissionIndex>& changed,
                                                         std::uint32_t firstNew)
{
    std::vector<ObservationIndex> rows;
    for (std::uint32_t row = firstNew; row < m_store->observationRows(); ++row)
        if (m_store->isPending(ObservationIndex(row)))
            rows.push_back(ObservationIndex(row));
    if (rows.empty() || !currentResolver()->needsWholeTransmissions())
        return rows;
    std::vector<ObservationIndex> before;
    for (const TransmissionIndex transmission : changed)
        m_arranger->arrangement().forEachObservation(transmission, [&](ObservationIndex row) {
            if (row.value() < firstNew && m_store->hasHops(row) && m_store->resolvedPath(row).isValid())
                before.push_back(row);
        });
    std::ranges::sort(before);
    before.insert(before.end(), rows.begin(), rows.end());
    return before;
}

void StoreKeeper::rebuildIndexes()
{
    Snapshot from;
    {
        const std::scoped_lock lock(m_mutex);
        m_touchedSinceRebuild.emplace();
        from = *m_cell.current();
    }
    TransmissionIndexes indexes = from.indexes->base();
    from.indexes.reset();

    // Each is published when it is made, so that the memory of the old one is free before the next is begun.
    const auto publishStep = [&] {
        const std::scoped_lock lock(m_mutex);
        const bool isEvicted = from.store != m_store; // which built indexes of its own
        if (isEvicted)
            m_touchedSinceRebuild.reset();
        else
            publish(m_cell.current()->indexes->withBase(indexes));
        return !isEvicted;
    };
    const std::vector<TransmissionIndex> all = allTransmissions(from.packets);
    const IndexBuilder builder(*from.store, from.packets, *from.prefixes, all, 1);
    indexes.subPaths = builder.subPaths();
    if (!publishStep())
        return;
    indexes.pathHops = builder.pathHops();
    if (!publishStep())
        return;
    indexes.distances = builder.distances();
    if (!publishStep())
        return;
    indexes.nodes = builder.nodes();

    const std::scoped_lock lock(m_mutex);
    std::vector<TransmissionIndex> touched = std::move(*m_touchedSinceRebuild);
    m_touchedSinceRebuild.reset();
    if (from.store != m_store)
        return;
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    auto rebuilt = IndexSet::of(std::move(indexes));
    if (!touched.empty())
        rebuilt = rebuilt->updated(*m_store, m_arranger->arrangement(), *m_prefixes, touched);
    publish(std::move(rebuilt));
}

bool StoreKeeper::wantsRebuild() const
{
    const auto snapshot = m_cell.current();
    return snapshot && snapshot->indexes->recentCount() > s_manyRecent;
}

std::int64_t StoreKeeper::newestReception()
{
    const std::scoped_lock lock(m_mutex);
    const std::int64_t now = nowMs() / 1000;
    const std::uint32_t rows = m_store->observationRows();
    for (; m_rowsForNewest < rows; ++m_rowsForNewest) {
        const std::uint32_t seconds = m_store->seconds(ObservationIndex(m_rowsForNewest));
        m_newestSeconds = std::max(m_newestSeconds, std::uint32_t(std::min<std::int64_t>(seconds, now)));
    }
    return std::int64_t(m_newestSeconds) * 1000;
}

void StoreKeeper::pruneEdges(std::int64_t cutoff)
{
    const std::scoped_lock lock(m_mutex);
    if (m_edges.prune(cutoff) == 0)
        return;
    m_graph = std::make_shared<NeighborGraph>(m_edges.build());
    m_resolver.reset();
    publish(nullptr);
}

void StoreKeeper::evict(const std::string& oldestKept)
{
    const std::scoped_lock lock(m_mutex);
    m_store = PacketStore::newestOf(*m_store, oldestKept);
    m_rowsForNewest = 0;
    m_arranger = std::make_unique<Arranger>(m_store);
    m_arranger->update(m_threads);
    publishAllIndexes();
}

void StoreKeeper::announceChange()
{
    m_cell.update([](Snapshot&) {});
}

} // namespace corescope
