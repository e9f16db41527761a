#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QString>
#include <tsl/robin_map.h>

#include "core/index.h"
#include "gui/map/maprole.h"
#include "gui/map/mercator.h"

namespace corescope {

struct NodeRow;
struct Snapshot;

/// Where a node says it is; nothing when that cannot be true: devices without a fix report places near 0,0, a single 0,
/// or places off the globe.
std::optional<GeoPosition> placeOf(const NodeRow& row);

/// A node as the map shows it.
struct MapNode
{
    KeyIndex key;
    QString name;    ///< one plain line; the beginning of the key when it told none
    QString keyText; ///< public key, hex
    MapRole role = MapRole::Other;
    bool isObserver = false;
    bool isPlaced = false; ///< it told where it is, and that is a place on earth
    GeoPosition place;
    QPointF world;               ///< place, see MercatorProjection
    std::uint32_t linkCount = 0; ///< edges to other placed nodes
};

/// That two placed nodes hear each other.
struct MapEdge
{
    std::uint32_t a = 0, b = 0; ///< in MapData::nodes()
    float affinity = 0;         ///< 0 to 1, see edgeScore(); as of the newest reception
    std::int64_t count = 0;     ///< observations
};

/// What the map draws of a snapshot. Immutable, usable from any thread; made on a worker, as with very many nodes it
/// takes longer than a frame.
class MapData
{
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    MapData() = default;
    /// Edges name nodes by their place in `nodes`; those of unplaced nodes must be left out.
    MapData(std::vector<MapNode> nodes, std::vector<MapEdge> edges);

    /// Milliseconds for some thousand nodes and edges.
    static std::shared_ptr<const MapData> of(const Snapshot& snapshot);

    std::span<const MapNode> nodes() const { return m_nodes; }
    /// Strongest first.
    std::span<const MapEdge> edges() const { return m_edges; }
    /// The edges with at least this affinity.
    std::span<const MapEdge> edgesFrom(double affinity) const;

    /// Place in nodes(), or none.
    std::uint32_t find(KeyIndex key) const
    {
        const auto found = m_byKey.find(key);
        return found == m_byKey.end() ? none : found->second;
    }
    /// The nodes without a place, by name.
    std::span<const std::uint32_t> unplaced() const { return m_unplaced; }
    std::uint32_t placedCount() const { return std::uint32_t(m_nodes.size() - m_unplaced.size()); }
    /// Where nearly all placed nodes are, see robustBounds(); null without any.
    const QRectF& home() const { return m_home; }

private:
    std::vector<MapNode> m_nodes;
    std::vector<MapEdge> m_edges;
    tsl::robin_map<KeyIndex, std::uint32_t, std::hash<KeyIndex>> m_byKey;
    std::vector<std::uint32_t> m_unplaced;
    QRectF m_home;
};

} // namespace corescope
