#include "gui/map/mapdata.h"

#include <algorithm>
#include <cmath>

#include <QCollator>

#include "core/store/snapshot.h"
#include "gui/map/robustbounds.h"
#include "gui/newestreception.h"
#include "gui/plaintext.h"

namespace corescope {

namespace {

constexpr qsizetype shortKeyLength = 8; ///< hex digits that stand for a node without a name

MapNode mapNode(KeyIndex key, const NodeRow& row)
{
    MapNode node;
    node.key = key;
    node.keyText = plainLine(row.publicKey);
    node.name = plainLine(row.name.value_or(std::string()));
    if (node.name.isEmpty())
        node.name = node.keyText.left(shortKeyLength);
    node.role = mapRole(row.role.value_or(std::string()));
    if (const auto place = placeOf(row)) {
        node.isPlaced = true;
        node.place = *place;
        node.world = MercatorProjection::toWorld(node.place);
    }
    return node;
}

/// Upper and lower case alike, "Node 9" before "Node 10". Names are prepared once: comparing two takes microseconds.
void sortByName(std::vector<std::uint32_t>& numbers, std::span<const MapNode> nodes)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keys;
    keys.reserve(numbers.size());
    for (const std::uint32_t node : numbers)
        keys.emplace_back(collator.sortKey(nodes[node].name), node);
    std::ranges::stable_sort(keys, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::ranges::transform(keys, numbers.begin(), [](const auto& key) { return key.second; });
}

} // namespace

std::optional<GeoPosition> placeOf(const NodeRow& row)
{
    if (!row.lat || !row.lon || !std::isfinite(*row.lat) || !std::isfinite(*row.lon))
        return {};
    const bool isNullIsland = std::abs(*row.lat) < 0.01 && std::abs(*row.lon) < 0.01;
    const bool isHalfSet = *row.lat == 0 || *row.lon == 0;
    if (isNullIsland || isHalfSet || std::abs(*row.lat) > 90 || std::abs(*row.lon) > 180)
        return {};
    return GeoPosition{*row.lat, *row.lon};
}

MapData::MapData(std::vector<MapNode> nodes, std::vector<MapEdge> edges)
    : m_nodes(std::move(nodes))
    , m_edges(std::move(edges))
{
    std::ranges::stable_sort(m_edges, std::greater(), &MapEdge::affinity);
    for (const MapEdge& edge : m_edges) {
        ++m_nodes[edge.a].linkCount;
        ++m_nodes[edge.b].linkCount;
    }
    m_byKey.reserve(m_nodes.size());
    std::vector<QPointF> places;
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        m_byKey.try_emplace(m_nodes[i].key, i);
        if (m_nodes[i].isPlaced)
            places.push_back(m_nodes[i].world);
        else
            m_unplaced.push_back(i);
    }
    m_home = robustBounds(places);
    sortByName(m_unplaced, m_nodes);
}

std::shared_ptr<const MapData> MapData::of(const Snapshot& snapshot)
{
    const NodeTable& table = snapshot.nodes();
    std::vector<MapNode> nodes;
    std::vector<std::uint32_t> placeOf(table.size(), none); // in nodes, by NodeIndex
    nodes.reserve(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const KeyIndex key = table.key(NodeIndex(i));
        if (table.find(key) != NodeIndex(i))
            continue; // the same key in another case
        placeOf[i] = std::uint32_t(nodes.size());
        nodes.push_back(mapNode(key, table.row(NodeIndex(i))));
    }
    const auto find = [&](KeyIndex key) {
        const NodeIndex node = table.find(key);
        return node.isValid() ? placeOf[node.value()] : none;
    };

    for (std::uint32_t i = 0; i < snapshot.observers->size(); ++i)
        if (const std::uint32_t node = find((*snapshot.observers)[ObserverIndex(i)].key); node != none)
            nodes[node].isObserver = true;

    std::vector<MapEdge> edges;
    const std::int64_t now = newestReceptionMs(snapshot);
    for (const NeighborEdge& edge : snapshot.graph->edges()) {
        const std::uint32_t a = find(edge.a), b = find(edge.b);
        if (a != b && a != none && b != none && nodes[a].isPlaced && nodes[b].isPlaced)
            edges.push_back({a, b, float(edgeScore(edge, now)), edge.count});
    }
    return std::make_shared<const MapData>(std::move(nodes), std::move(edges));
}

std::span<const MapEdge> MapData::edgesFrom(double affinity) const
{
    const auto end = std::ranges::partition_point(m_edges, [&](const MapEdge& e) { return e.affinity >= affinity; });
    return {m_edges.begin(), end};
}

} // namespace corescope
