#include "core/analytics/nodepackets.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "core/analytics/foldedsearch.h"
#include "core/analytics/likepattern.h"

namespace corescope {

std::vector<TransmissionIndex> packetsOfNode(const Snapshot& snapshot, KeyIndex key)
{
    std::vector<TransmissionIndex> packets;
    if (!key.isValid())
        return packets;
    snapshot.indexes->forEach(&TransmissionIndexes::nodes, key.value(), [&](TransmissionIndex row) {
        if (row.value() < snapshot.packets.transmissionCount())
            packets.push_back(row);
    });
    const PacketStore& store = *snapshot.store;
    std::ranges::sort(packets, {},
                      [&](TransmissionIndex row) { return std::pair(store.texts(row).firstSeen, store.id(row)); });
    return packets;
}

std::vector<TransmissionIndex> packetsMentioning(const Snapshot& snapshot, const NodeRow& node, std::size_t most)
{
    const FoldedSearch key(node.publicKey);
    const std::string_view name = node.name ? std::string_view(*node.name) : std::string_view();
    std::optional<FoldedSearch> plainName;
    std::optional<LikePattern> pattern;
    if (name.find_first_of("%_") != std::string_view::npos)
        pattern.emplace(name);
    else if (!name.empty())
        plainName.emplace(name);

    std::vector<TransmissionIndex> found;
    for (const TransmissionIndex row : *snapshot.packets.byFirstSeen | std::views::reverse) {
        const std::string_view text = snapshot.store->texts(row).decodedJson;
        const bool isMentioned =
            (plainName && plainName->isIn(text)) || (pattern && pattern->matches(text)) || key.isIn(text);
        if (isMentioned)
            found.push_back(row);
        if (found.size() == most)
            break;
    }
    return found;
}

} // namespace corescope
