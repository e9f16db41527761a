#include "core/analytics/areapackets.h"

namespace corescope {

AreaPackets::AreaPackets(const Snapshot& snapshot, const GeoFilter& area)
    : m_isMember(snapshot.packets.transmissionCount())
{
    const NodeTable& nodes = snapshot.nodes();
    const auto take = [this](TransmissionIndex row) {
        if (row.value() < m_isMember.size())
            m_isMember[row.value()] = true;
    };
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const NodeRow& node = nodes.row(NodeIndex(i));
        if (!area.holds(node.lat, node.lon))
            continue;
        const KeyIndex key = nodes.key(NodeIndex(i));
        snapshot.indexes->forEach(&TransmissionIndexes::nodes, key.value(), take);
        snapshot.indexes->forEach(&TransmissionIndexes::pathHops, HopPrefix::fullKey(key).bits(), take);
    }
}

} // namespace corescope
