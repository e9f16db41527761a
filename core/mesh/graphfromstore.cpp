#include "core/mesh/graphfromstore.h"

#include <thread>
#include <vector>

#include "core/store/packetstore.h"

namespace corescope {

namespace {

constexpr int s_advert = 4;

class EdgeCounter
{
public:
    EdgeCounter(const PacketStore& store, const PrefixMap& prefixes)
        : m_store(store)
        , m_prefixes(prefixes)
        , m_observers(store.observerTable())
        , m_nobody(store.keys().intern({}))
    {
    }

    void count(ObservationIndex row)
    {
        const TransmissionIndex transmission = m_store.transmission(row);
        HeardPath heard;
        heard.originator = m_store.originator(transmission);
        heard.isAdvert = m_store.payloadType(transmission) == s_advert;
        heard.unixTime = m_store.seconds(row);
        const ObserverIndex observer = m_store.observer(row);
        const KeyIndex key = observer.isValid() ? (*m_observers)[observer].key : KeyIndex::none();
        heard.observer = key.isValid() ? key : m_nobody;
        if (m_store.hasHops(row)) {
            const PathView path = m_store.pathView(m_store.path(row));
            heard.hopCount = path.elementCount();
            heard.firstHop = path.firstHop(m_store.keys());
            heard.lastHop = path.lastHop(m_store.keys());
        }
        edges.addObservation(heard, m_prefixes);
    }

    NeighborGraphBuilder edges;

private:
    const PacketStore& m_store;
    const PrefixMap& m_prefixes;
    const std::shared_ptr<const ObserverTable> m_observers;
    const KeyIndex m_nobody;
};

} // namespace

NeighborGraphBuilder graphFromObservations(const PacketStore& store, std::span<const ObservationIndex> rows,
                                           const PrefixMap& prefixes)
{
    EdgeCounter counter(store, prefixes);
    for (const ObservationIndex row : rows)
        counter.count(row);
    return std::move(counter.edges);
}

NeighborGraphBuilder graphFromStore(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                                    int threads)
{
    std::vector<EdgeCounter> counters(std::size_t(threads), EdgeCounter(store, prefixes));
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < counters.size(); ++i) {
            const auto work = [&, i] {
                const auto count = std::uint64_t(arrangement.transmissionCount());
                std::vector<ObservationIndex> rows; // of one transmission; meanwhile the paths of the next are fetched
                std::vector<ObservationIndex> next;
                for (auto t = std::uint32_t(count * i / counters.size()); t < count * (i + 1) / counters.size(); ++t) {
                    next.clear();
                    arrangement.forEachObservation(TransmissionIndex(t), [&](ObservationIndex row) {
                        if (store.hasHops(row))
                            store.expectPath(store.path(row));
                        next.push_back(row);
                    });
                    for (const ObservationIndex row : rows)
                        counters[i].count(row);
                    rows.swap(next);
                }
                for (const ObservationIndex row : rows)
                    counters[i].count(row);
            };
            if (i + 1 == counters.size())
                work();
            else
                workers.emplace_back(work);
        }
    }
    for (std::size_t i = 1; i < counters.size(); ++i)
        counters.front().edges.merge(counters[i].edges);
    return std::move(counters.front().edges);
}

} // namespace corescope
