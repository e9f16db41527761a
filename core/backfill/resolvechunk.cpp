#include "core/backfill/resolvechunk.h"

#include <algorithm>
#include <numeric>

#include "core/store/resolvedpath.h"

namespace corescope {

namespace {

/// Paths of one transmission on their way to the resolver; memory is kept from one transmission to the next.
class Question
{
public:
    Question(const PacketStore& store, const ObserverTable& observers)
        : m_store(store)
        , m_observers(observers)
    {
    }

    void clear()
    {
        m_hops.clear();
        m_ends.clear();
        m_observerKeys.clear();
    }

    void add(ObservationIndex row)
    {
        m_store.pathView(m_store.path(row)).hops(m_path, m_store.keys());
        m_hops.insert(m_hops.end(), m_path.begin(), m_path.end());
        m_ends.push_back(m_hops.size());
        const ObserverIndex observer = m_store.observer(row);
        m_observerKeys.push_back(observer.isValid() && observer.value() < m_observers.size() ? m_observers[observer].key
                                                                                             : KeyIndex::none());
    }

    std::span<const PathToResolve> paths()
    {
        m_paths.clear();
        std::size_t begin = 0;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            m_paths.push_back({std::span(m_hops).subspan(begin, m_ends[i] - begin), m_observerKeys[i]});
            begin = m_ends[i];
        }
        return m_paths;
    }

private:
    const PacketStore& m_store;
    const ObserverTable& m_observers;
    std::vector<HopPrefix> m_path;
    std::vector<HopPrefix> m_hops;
    std::vector<std::size_t> m_ends;
    std::vector<KeyIndex> m_observerKeys;
    std::vector<PathToResolve> m_paths;
};

std::optional<int> optionalType(int type)
{
    return type < 0 ? std::nullopt : std::optional(type);
}

} // namespace

ResolvedChunk resolveChunk(std::vector<ObservationIndex> rows, const PacketStore& store, const Arrangement& arrangement,
                           const ObserverTable& observers, const HopResolver& resolver)
{
    // The answer of each row at its place, though rows are asked transmission by transmission.
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return store.transmission(rows[a]) < store.transmission(rows[b]);
    });

    ResolvedChunk chunk;
    chunk.paths.resize(rows.size());
    Question question(store, observers);
    ResolvedPaths answer;
    std::string record;
    for (std::size_t begin = 0; begin < order.size();) {
        const TransmissionIndex transmission = store.transmission(rows[order[begin]]);
        std::size_t end = begin;
        question.clear();
        for (; end < order.size() && store.transmission(rows[order[end]]) == transmission; ++end)
            question.add(rows[order[end]]);
        if (resolver.needsWholeTransmissions() && transmission.value() < arrangement.transmissionCount()) {
            arrangement.forEachObservation(transmission, [&](ObservationIndex row) {
                if (store.hasHops(row) && !std::binary_search(rows.begin(), rows.end(), row))
                    question.add(row);
            });
        }

        resolver.resolve({store.originator(transmission), optionalType(store.routeType(transmission)),
                          optionalType(store.payloadType(transmission)), store.texts(transmission).decodedJson,
                          question.paths()},
                         answer);
        for (std::size_t i = begin; i < end; ++i) {
            const auto relays = answer.path(i - begin);
            resolvedrecord::encode(relays, record);
            if (const auto number = store.resolvedPaths().intern(record))
                chunk.paths[order[i]] = ResolvedPathIndex(*number);
            chunk.unresolvable +=
                std::none_of(relays.begin(), relays.end(), [](KeyIndex relay) { return relay.isValid(); });
        }
        begin = end;
    }

    std::vector<KeyIndex> relays;
    chunk.textEnds.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (chunk.paths[i].isValid()) {
            store.relays(chunk.paths[i], relays);
            resolvedrecord::appendJson(relays, store.keys(), chunk.texts);
        }
        chunk.textEnds.push_back(chunk.texts.size());
    }
    chunk.rows = std::move(rows);
    return chunk;
}

std::vector<ResolvedPathUpdate> ResolvedChunk::updates(const PacketStore& store) const
{
    std::vector<ResolvedPathUpdate> updates;
    updates.reserve(rows.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        updates.push_back({store.id(rows[i]), std::string_view(texts).substr(begin, textEnds[i] - begin)});
        begin = textEnds[i];
    }
    return updates;
}

void ResolvedChunk::apply(PacketStore& store) const
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (paths[i].isValid())
            store.setResolvedPath(rows[i], paths[i]);
}

} // namespace corescope
