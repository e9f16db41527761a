#include <algorithm>
#include <cmath>
#include <map>

#include "core/analytics/besthops.h"
#include "core/analytics/subpaths.h"
#include "core/store/transmissionindexes.h"

namespace corescope {

namespace {

using TextCounts = std::map<std::string, std::uint64_t, std::less<>>;

std::vector<SubPathDetail::Count> mostFrequentTexts(const TextCounts& counts, std::size_t most)
{
    std::vector<SubPathDetail::Count> list;
    for (const auto& [text, count] : counts)
        list.push_back({text, count});
    std::ranges::stable_sort(list, std::greater(), &SubPathDetail::Count::count);
    if (list.size() > most)
        list.resize(most);
    return list;
}

std::string pathName(const Snapshot& snapshot, std::span<const HopPrefix> hops)
{
    std::string name;
    for (const HopPrefix hop : hops) {
        if (!name.empty())
            name.append(" → ");
        name.append(hopName(snapshot, hop));
    }
    return name;
}

void addSample(float value, std::uint64_t& count, double& sum)
{
    if (!std::isfinite(value))
        return;
    ++count;
    sum += double(value);
}

} // namespace

SubPathDetail subPathDetail(const Snapshot& snapshot, std::span<const HopPrefix> hops)
{
    const PacketStore& store = *snapshot.store;
    SubPathDetail detail;
    detail.byHourOfDay.resize(24);
    if (hops.size() < 2 || hops.size() > longestSubPath)
        return detail;
    tsl::robin_map<PathIndex, std::uint64_t, std::hash<PathIndex>> paths;
    TextCounts observers;
    snapshot.indexes->forEach(&TransmissionIndexes::subPaths, subPathKey(hops), [&](TransmissionIndex row) {
        ++detail.matches;
        const std::string_view seen = store.texts(row).firstSeen;
        if (detail.firstSeen.empty() || seen < detail.firstSeen)
            detail.firstSeen = seen;
        if (seen > detail.lastSeen)
            detail.lastSeen = seen;
        if (const auto ms = firstSeenMs(store, row))
            ++detail.byHourOfDay[std::size_t(((hourOf(*ms) % 24) + 24) % 24)];
        const ObservationIndex best = snapshot.packets.states[row.value()].best;
        addSample(store.snr(best), detail.snrCount, detail.averageSnr);
        addSample(store.rssi(best), detail.rssiCount, detail.averageRssi);
        ++paths[store.path(best)];
        const ObserverIndex observer = store.observer(best);
        if (observer.isValid() && observer.value() < snapshot.observers->size())
            if (const std::string& name = (*snapshot.observers)[observer].name; !name.empty())
                ++observers[name];
    });
    if (detail.snrCount > 0)
        detail.averageSnr /= double(detail.snrCount);
    if (detail.rssiCount > 0)
        detail.averageRssi /= double(detail.rssiCount);
    TextCounts names;
    std::vector<HopPrefix> path;
    for (const auto& [index, count] : paths) {
        store.pathView(index).hops(path, store.keys());
        names[pathName(snapshot, path)] += count;
    }
    detail.paths = mostFrequentTexts(names, 15);
    detail.observers = mostFrequentTexts(observers, 10);
    return detail;
}

} // namespace corescope
