#include "core/backfill/resolvechunk.h"

#include <algorithm>
#include <numeric>

#include "core/mesh/joint/transmissionreader.h"
#include "core/store/resolvedpath.h"

namespace corescope {

namespace {

constexpr std::size_t s_rowsAhead = 16; // whose paths are on their way from memory meanwhile

} // namespace

ResolvedChunk resolveChunk(std::vector<ObservationIndex> rows, const PacketStore& store, const Arrangement& arrangement,
                           const ObserverTable& observers, const HopResolver& resolver, RowsToKeep keep)
{
    // The answer of each row at its place, though rows are asked transmission by transmission.
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return store.transmission(rows[a]) < store.transmission(rows[b]);
    });

    ResolvedChunk chunk;
    chunk.paths.resize(rows.size());
    chunk.askedRows = std::uint32_t(rows.size());
    TransmissionReader reader(store, observers);
    ResolvedPaths answer;
    std::string record;
    RecordBatch records;
    for (std::size_t begin = 0; begin < order.size();) {
        const TransmissionIndex transmission = store.transmission(rows[order[begin]]);
        std::size_t end = begin;
        reader.begin(transmission);
        for (; end < order.size() && store.transmission(rows[order[end]]) == transmission; ++end) {
            if (const std::size_t later = end + s_rowsAhead; later < order.size() && store.hasHops(rows[order[later]]))
                store.expectPath(store.path(rows[order[later]]));
            reader.add(rows[order[end]], resolver.needsWholeTransmissions());
        }
        if (resolver.needsWholeTransmissions() && transmission.value() < arrangement.transmissionCount()) {
            arrangement.forEachObservation(transmission, [&](ObservationIndex row) {
                if (!std::binary_search(rows.begin(), rows.end(), row))
                    reader.add(row, true);
            });
        }

        resolver.resolve(reader.question(), answer);
        for (std::size_t i = begin; i < end; ++i) {
            const auto relays = answer.path(i - begin);
            resolvedrecord::encode(relays, record);
            records.add(record, order[i]);
            chunk.unresolvable +=
                std::none_of(relays.begin(), relays.end(), [](KeyIndex relay) { return relay.isValid(); });
        }
        begin = end;
    }

    store.resolvedPaths().intern(records, [&](std::uint32_t row, std::optional<std::uint32_t> number) {
        if (number)
            chunk.paths[row] = ResolvedPathIndex(*number);
    });

    if (keep == RowsToKeep::Changed)
        chunk.keepChanged(rows, store);
    chunk.rows = std::move(rows);
    return chunk;
}

void ResolvedChunk::addTexts(const PacketStore& store)
{
    constexpr std::size_t keyAndQuotes = 67; // and a comma
    std::size_t hops = 0;
    for (const ObservationIndex row : rows)
        hops += store.elementCount(row);
    texts.reserve(hops * keyAndQuotes + rows.size() * 2);
    textEnds.reserve(rows.size());
    std::vector<KeyIndex> relays;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (paths[i].isValid()) {
            store.relays(paths[i], relays);
            resolvedrecord::appendJson(relays, store.keys(), texts);
        }
        textEnds.push_back(texts.size());
    }
}

void ResolvedChunk::keepChanged(std::vector<ObservationIndex>& asked, const PacketStore& store)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (!paths[i].isValid() || paths[i] == store.resolvedPath(asked[i]))
            continue;
        asked[kept] = asked[i];
        paths[kept++] = paths[i];
    }
    asked.resize(kept);
    paths.resize(kept);
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
