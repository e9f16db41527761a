#include "core/analytics/nodepaths.h"

#include <algorithm>
#include <map>

#include "core/store/ascii.h"

namespace corescope {

namespace {

/// What the path-hop index files under the key and its beginnings, in list order.
std::vector<TransmissionIndex> candidatePackets(const Snapshot& snapshot, std::string_view key)
{
    std::vector<TransmissionIndex> rows;
    const auto collect = [&](HopPrefix hop) {
        if (!hop.isValid())
            return;
        snapshot.indexes->forEach(&TransmissionIndexes::pathHops, hop.bits(), [&](TransmissionIndex row) {
            if (row.value() < snapshot.packets.transmissionCount())
                rows.push_back(row);
        });
    };
    collect(HopPrefix::fullKey(snapshot.store->keys().find(key)));
    for (const std::size_t length : {2, 4, 5, 6, 7, 8})
        if (length < key.size())
            collect(HopPrefix::fromText(key.substr(0, length)));
    const PacketStore& store = *snapshot.store;
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    std::ranges::sort(rows, {},
                      [&](TransmissionIndex row) { return std::pair(store.texts(row).firstSeen, store.id(row)); });
    return rows;
}

} // namespace

NodePaths pathsThrough(const Snapshot& snapshot, std::string_view publicKey, std::size_t most,
                       const std::stop_token& stop)
{
    const PacketStore& store = *snapshot.store;
    const NodeTable& nodes = snapshot.nodes();
    NodePaths result;
    std::map<std::vector<std::uint64_t>, NodePaths::Path> groups;
    std::vector<HopPrefix> hops;
    std::vector<std::uint64_t> name; // of a group: a relay's key number, else the hop itself
    for (const TransmissionIndex row : candidatePackets(snapshot, toLowerAscii(publicKey))) {
        if (stop.stop_requested())
            break;
        ++result.transmissions;
        const ObservationIndex best = snapshot.packets.states[row.value()].best;
        if (!best.isValid() || !store.hasHops(best))
            continue;
        const PathView path = store.pathView(store.path(best));
        path.hops(hops, store.keys());
        name.clear();
        for (const HopPrefix hop : hops) {
            const NodeIndex node = snapshot.prefixes->likeliest(hop);
            name.push_back(node.isValid() ? HopPrefix::fullKey(nodes.key(node)).bits() : hop.bits());
        }
        NodePaths::Path& group = groups[name];
        if (group.count++ == 0) {
            const std::vector<std::string> texts = path.hopTexts();
            for (std::size_t i = 0; i < hops.size(); ++i)
                group.hops.push_back({texts[i], snapshot.prefixes->likeliest(hops[i])});
        }
        if (const std::string_view firstSeen = store.texts(row).firstSeen;
            group.count == 1 || firstSeen > group.lastSeen) {
            group.lastSeen = firstSeen;
            group.sample = row;
        }
    }
    result.pathCount = groups.size();
    for (auto& [key, group] : groups)
        result.paths.push_back(std::move(group));
    const auto isBefore = [&store](const NodePaths::Path& a, const NodePaths::Path& b) {
        if (a.count != b.count)
            return a.count > b.count;
        return a.lastSeen != b.lastSeen ? a.lastSeen > b.lastSeen : store.id(a.sample) < store.id(b.sample);
    };
    const std::size_t end = std::min(most, result.paths.size());
    std::ranges::partial_sort(result.paths, result.paths.begin() + std::ptrdiff_t(end), isBefore);
    result.paths.resize(end);
    return result;
}

} // namespace corescope
