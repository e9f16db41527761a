#include "gui/packets/packetranks.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <thread>

#include "core/filter/packetsummary.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

/// Sorts `items` on `threads` threads.
template <typename T, typename Less>
void sortInParallel(std::vector<T>& items, int threads, const Less& less)
{
    const std::size_t pieces = std::size_t(std::max(1, threads));
    const auto at = [&](std::size_t piece) { return items.begin() + std::ptrdiff_t(items.size() * piece / pieces); };
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < pieces; ++i)
            workers.emplace_back([&, i] { std::sort(at(i), at(i + 1), less); });
    }
    for (std::size_t i = 1; i < pieces; ++i)
        std::inplace_merge(items.begin(), at(i), at(i + 1), less);
}

struct RankedPath
{
    PathView path;
    TransmissionIndex packet;
};

struct RankedText
{
    std::string text; ///< A to Z in lower case
    TransmissionIndex packet;
};

} // namespace

bool PacketRanks::isCurrent(Ranks& ranks, const Snapshot& snapshot)
{
    const bool current = ranks.store == snapshot.store && ranks.observationRows == snapshot.packets.observationRows &&
                         ranks.transmissions == snapshot.packets.transmissionCount();
    if (!current) {
        ranks.store = snapshot.store;
        ranks.observationRows = snapshot.packets.observationRows;
        ranks.transmissions = snapshot.packets.transmissionCount();
        ranks.ranks.assign(ranks.transmissions, 0);
    }
    return current;
}

void PacketRanks::update(const std::shared_ptr<const Snapshot>& snapshot, PacketColumn column, int threads)
{
    const PacketStore& store = *snapshot->store;
    const std::uint32_t count = snapshot->packets.transmissionCount();
    if (column == PacketColumn::Path && !isCurrent(m_path, *snapshot)) {
        std::vector<RankedPath> paths;
        for (std::uint32_t i = 0; i < count; ++i) {
            const ObservationIndex best = snapshot->packets.states[i].best;
            if (best.isValid() && store.path(best).isValid())
                paths.push_back({store.pathView(store.path(best)), TransmissionIndex(i)});
        }
        sortInParallel(paths, threads,
                       [](const RankedPath& a, const RankedPath& b) { return a.path.compareText(b.path) < 0; });
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            rank += i == 0 || paths[i - 1].path.compareText(paths[i].path) != 0;
            m_path.ranks[paths[i].packet.value()] = rank;
        }
    }
    if (column == PacketColumn::Info && !isCurrent(m_info, *snapshot)) {
        std::vector<RankedText> texts(count);
        {
            std::vector<std::jthread> workers;
            const std::uint32_t pieces = std::uint32_t(std::max(1, threads));
            for (std::uint32_t piece = 0; piece < pieces; ++piece)
                workers.emplace_back([&, piece] {
                    PacketSummary summary;
                    const auto end = std::uint32_t(std::uint64_t(count) * (piece + 1) / pieces);
                    for (auto i = std::uint32_t(std::uint64_t(count) * piece / pieces); i < end; ++i)
                        texts[i] = {toLowerAscii(summary.of(store.texts(TransmissionIndex(i)).decodedJson)),
                                    TransmissionIndex(i)};
                });
        }
        sortInParallel(texts, threads, [](const RankedText& a, const RankedText& b) { return a.text < b.text; });
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            rank += !texts[i].text.empty() && (i == 0 || texts[i - 1].text != texts[i].text);
            m_info.ranks[texts[i].packet.value()] = rank;
        }
    }
    if (column == PacketColumn::Observer && m_observers != snapshot->observers) {
        m_observers = snapshot->observers;
        const ObserverTable& observers = *m_observers;
        const auto shown = [&observers](std::uint32_t i) {
            const auto& observer = observers[ObserverIndex(i)];
            return toLowerAscii(observer.name.empty() ? observer.id : observer.name);
        };
        std::vector<std::uint32_t> order(observers.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, shown);
        m_observerRanks.assign(order.size(), 0);
        for (std::uint32_t rank = 0; rank < order.size(); ++rank)
            m_observerRanks[order[rank]] = rank + 1;
    }
}

std::uint32_t PacketRanks::ofObserver(ObserverIndex observer) const
{
    return observer.isValid() && observer.value() < m_observerRanks.size() ? m_observerRanks[observer.value()] : 0;
}

} // namespace corescope
