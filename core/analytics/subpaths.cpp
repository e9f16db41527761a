#include "core/analytics/subpaths.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

#include "core/analytics/besthops.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

/// The hops of some best paths, one after the other.
struct HopLists
{
    std::vector<HopPrefix> hops;
    std::vector<std::uint32_t> ends;
    std::vector<HopPrefix> path; ///< of the transmission in hand
};

/// A window of hops: its hops' names as a hash, how often it occurred and where first.
struct WindowCount
{
    std::uint64_t count = 0;
    std::uint32_t first = 0; ///< in HopLists::hops
    std::uint32_t length = 0;
};
using WindowCounts = tsl::robin_map<std::uint64_t, WindowCount>;
using WindowLists = std::vector<std::vector<WindowCount>>; ///< by group

/// Sorts by frequency and drops what is beyond the limit.
void keepMostFrequent(std::vector<WindowCount>& windows, std::size_t limit)
{
    const std::size_t kept = std::min(limit, windows.size());
    std::partial_sort(windows.begin(), windows.begin() + std::ptrdiff_t(kept), windows.end(),
                      [](const WindowCount& a, const WindowCount& b) {
                          if (a.count != b.count)
                              return a.count > b.count;
                          return a.first != b.first ? a.first < b.first : a.length < b.length;
                      });
    windows.resize(kept);
}

/// Counts the windows of many paths. The windows are shared out by their hashes into parts small enough for the
/// processor's caches; each part looks at all windows, counts its own and keeps the most frequent ones.
class WindowCounter
{
public:
    WindowCounter(const Snapshot& snapshot, HopLists lists, std::span<const SubPathGroup> groups,
                  const std::stop_token& stop)
        : m_stop(stop)
        , m_lists(std::move(lists))
        , m_names(namesOf(snapshot))
        , m_groups(groups)
    {
        for (const SubPathGroup& group : groups) {
            m_shortest = std::min(m_shortest, group.shortest);
            m_longest = std::max(m_longest, std::min(group.longest, longestSubPath));
        }
    }

    const std::vector<HopPrefix>& hops() const { return m_lists.hops; }

    WindowLists mostFrequent() const
    {
        constexpr unsigned partBits = 4;
        WindowLists all(m_groups.size());
        std::mutex mutex; // protects all
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            WindowCounts counts;
            for (std::size_t part = next++; part < std::size_t(1) << partBits; part = next++) {
                countPart(part, 64 - partBits, counts);
                WindowLists kept = mostFrequentOf(counts);
                const std::scoped_lock lock(mutex);
                for (std::size_t group = 0; group < kept.size(); ++group)
                    all[group].insert(all[group].end(), kept[group].begin(), kept[group].end());
            }
        };
        std::vector<std::jthread> workers;
        if (m_lists.hops.size() > 20'000)
            for (unsigned i = 1; i < std::clamp(std::thread::hardware_concurrency(), 1U, 8U); ++i)
                workers.emplace_back(work);
        work();
        workers.clear();
        for (std::size_t group = 0; group < all.size(); ++group)
            keepMostFrequent(all[group], m_groups[group].limit);
        return all;
    }

private:
    void countPart(std::size_t part, unsigned shift, WindowCounts& counts) const
    {
        counts.clear();
        std::uint32_t begin = 0;
        for (const std::uint32_t end : m_lists.ends) {
            if (m_stop.stop_requested())
                return;
            for (std::uint32_t first = begin; first + m_shortest <= end; ++first) {
                std::uint64_t hash = 0;
                const std::uint32_t last = std::min(first + m_longest, end);
                for (std::uint32_t i = first; i < last; ++i) {
                    hash = (hash ^ m_names[i]) * 0x9E37'79B9'7F4A'7C15;
                    hash ^= hash >> 29;
                    const std::uint32_t length = i - first + 1;
                    if (length < m_shortest || hash >> shift != part)
                        continue;
                    const auto [window, isNew] = counts.try_emplace(hash);
                    if (isNew)
                        window.value() = {0, first, length};
                    ++window.value().count;
                }
            }
            begin = end;
        }
    }

    WindowLists mostFrequentOf(const WindowCounts& counts) const
    {
        WindowLists lists(m_groups.size());
        for (std::size_t group = 0; group < lists.size(); ++group) {
            for (const auto& [hash, window] : counts)
                if (window.length >= m_groups[group].shortest && window.length <= m_groups[group].longest)
                    lists[group].push_back(window);
            keepMostFrequent(lists[group], m_groups[group].limit);
        }
        return lists;
    }

    /// A number for each hop, the same for hops of one name.
    std::vector<std::uint32_t> namesOf(const Snapshot& snapshot) const
    {
        tsl::robin_map<std::uint64_t, std::uint32_t> byHop;
        std::map<std::string, std::uint32_t> byName;
        std::vector<std::uint32_t> names;
        names.reserve(m_lists.hops.size());
        for (const HopPrefix hop : m_lists.hops) {
            const auto [known, isNew] = byHop.try_emplace(hop.bits(), 0U);
            if (isNew)
                known.value() =
                    byName.try_emplace(hopName(snapshot, hop), std::uint32_t(byName.size() + 1)).first->second;
            names.push_back(known->second);
        }
        return names;
    }

    const std::stop_token& m_stop;
    const HopLists m_lists;
    const std::vector<std::uint32_t> m_names; ///< parallel to the hops
    const std::span<const SubPathGroup> m_groups;
    std::uint32_t m_shortest = longestSubPath, m_longest = 2;
};

} // namespace

std::string hopName(const Snapshot& snapshot, HopPrefix hop)
{
    if (const NodeIndex node = snapshot.prefixes->likeliest(hop); node.isValid())
        if (const auto& name = snapshot.nodes().row(node).name; name && !name->empty())
            return *name;
    return hopText(hop, snapshot.store->keys());
}

SubPaths subPathsOf(const Snapshot& snapshot, const AnalyticsScope& scope, std::span<const SubPathGroup> groups)
{
    auto parts = passOverTransmissions<HopLists>(
        snapshot,
        [&](HopLists& lists, TransmissionIndex row) {
            if (!scope.includes(snapshot, row))
                return;
            bestHops(snapshot, row, lists.path);
            if (lists.path.size() < 2)
                return;
            lists.hops.insert(lists.hops.end(), lists.path.begin(), lists.path.end());
            lists.ends.push_back(std::uint32_t(lists.hops.size()));
        },
        scope.stop);
    HopLists& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto base = std::uint32_t(all.hops.size());
        all.hops.insert(all.hops.end(), parts[i].hops.begin(), parts[i].hops.end());
        for (const std::uint32_t end : parts[i].ends)
            all.ends.push_back(base + end);
    }

    SubPaths subPaths;
    subPaths.paths = all.ends.size();
    const WindowCounter counter(snapshot, std::move(all), groups, scope.stop);
    for (const std::vector<WindowCount>& windows : counter.mostFrequent()) {
        std::vector<SubPaths::SubPath>& group = subPaths.byGroup.emplace_back();
        for (const WindowCount& window : windows) {
            const auto begin = counter.hops().begin() + window.first;
            group.push_back({{begin, begin + window.length}, window.count});
        }
    }
    return subPaths;
}

} // namespace corescope
