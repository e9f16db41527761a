#include "gui/nodes/noderecord.h"

#include <set>

#include "core/store/timetext.h"
#include "gui/map/mapdata.h"
#include "gui/nodes/nodename.h"
#include "gui/plaintext.h"

namespace corescope {

namespace {

std::optional<std::int64_t> timeOf(const std::optional<std::string>& text)
{
    return text ? parseTimeText(*text) : std::nullopt;
}

std::uint64_t countIn(const Snapshot& snapshot, Postings TransmissionIndexes::*index, std::uint64_t key)
{
    std::uint64_t count = 0;
    snapshot.indexes->forEach(index, key, [&](TransmissionIndex packet) {
        count += packet.value() < snapshot.packets.transmissionCount() ? 1 : 0;
    });
    return count;
}

NodeRecord nodeRecord(const Snapshot& snapshot, KeyIndex key, const NodeRow& row)
{
    NodeRecord record;
    record.key = key;
    record.name = nodeName(snapshot, key);
    record.keyText = plainLine(row.publicKey);
    record.role = mapRole(row.role.value_or(std::string()));
    record.lastHeard = timeOf(row.lastSeen);
    record.firstHeard = timeOf(row.firstSeen);
    record.adverts = row.advertCount;
    record.packets = countIn(snapshot, &TransmissionIndexes::nodes, key.value());
    record.relayed = countIn(snapshot, &TransmissionIndexes::pathHops, HopPrefix::fullKey(key).bits());
    record.neighbors = snapshot.graph->neighbors(key).size();
    record.place = placeOf(row);
    if (row.batteryMv)
        record.volts = double(*row.batteryMv) / 1000;
    record.celsius = row.temperatureC;
    return record;
}

} // namespace

std::vector<NodeRecord> nodeRecords(const Snapshot& snapshot, const std::stop_token& stop)
{
    const NodeTable& nodes = snapshot.nodes();
    std::set<KeyIndex> observers;
    for (std::uint32_t i = 0; i < snapshot.observers->size(); ++i)
        observers.insert((*snapshot.observers)[ObserverIndex(i)].key);
    std::vector<NodeRecord> records;
    records.reserve(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size() && !stop.stop_requested(); ++i) {
        const KeyIndex key = nodes.key(NodeIndex(i));
        if (nodes.find(key) != NodeIndex(i))
            continue; // the same key in another case
        records.push_back(nodeRecord(snapshot, key, nodes.row(NodeIndex(i))));
        records.back().isObserver = observers.contains(key);
    }
    return records;
}

} // namespace corescope
