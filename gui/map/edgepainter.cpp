#include "gui/map/edgepainter.h"

#include <array>

#include <QPainter>

#include "gui/map/clipping.h"
#include "gui/map/nodeshape.h"

namespace corescope {

namespace {

/// Lines beyond this number are drawn without antialiasing: it costs thrice the time, and nobody sees it any more.
constexpr qsizetype mostSmoothLines = 8000;
constexpr std::array classFloors = {0.0, 0.1, 0.3, 0.6}; ///< affinity from which on an edge has a colour

} // namespace

void paintEdges(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    const QRectF area(QPointF(), camera.size());
    const auto nodes = scene.data->nodes();
    std::array<QVector<QLineF>, classFloors.size()> lines;
    qsizetype count = 0;
    for (const MapEdge& edge : scene.data->edgesFrom(scene.leastAffinity)) {
        const auto line = clipLine({camera.toScreen(nodes[edge.a].world), camera.toScreen(nodes[edge.b].world)}, area);
        if (!line)
            continue;
        std::size_t kind = classFloors.size() - 1;
        while (kind > 0 && edge.affinity < classFloors[kind])
            --kind;
        lines[kind].append(*line);
        ++count;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, count <= mostSmoothLines);
    for (std::size_t kind = 0; kind < lines.size(); ++kind) {
        painter.setPen(QPen(scene.colors.edges[kind], count <= mostSmoothLines ? 0.8 + 0.4 * double(kind) : 0));
        painter.drawLines(lines[kind]);
    }
    painter.restore();
}

void paintNeighbors(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    if (scene.selected == MapData::none || !scene.data->nodes()[scene.selected].isPlaced)
        return;
    const auto nodes = scene.data->nodes();
    const MapNode& chosen = nodes[scene.selected];
    std::vector<std::pair<const MapNode*, float>> neighbors;
    for (const MapEdge& edge : scene.data->edges())
        if (edge.a == scene.selected || edge.b == scene.selected)
            neighbors.emplace_back(&nodes[edge.a == scene.selected ? edge.b : edge.a], edge.affinity);

    const QRectF area(QPointF(), camera.size());
    const QPointF center = camera.toScreen(chosen.world);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [node, affinity] : neighbors) {
        painter.setPen(QPen(scene.colors.selection, 1 + 3 * double(affinity)));
        if (const auto line = clipLine({center, camera.toScreen(node->world)}, area))
            painter.drawLine(*line);
    }
    for (const auto& [node, affinity] : neighbors)
        if (const QPointF place = camera.toScreen(node->world); area.contains(place))
            paintNodeShape(painter, node->role, node->isObserver, place, nodeRadius + 1, scene.colors);
    painter.setPen(QPen(scene.colors.selection, 3));
    painter.setBrush(scene.colors.halo);
    painter.drawEllipse(center, 2.2 * nodeRadius, 2.2 * nodeRadius);
    paintNodeShape(painter, chosen.role, chosen.isObserver, center, nodeRadius + 2, scene.colors);
    painter.restore();
}

} // namespace corescope
