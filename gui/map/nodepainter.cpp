#include "gui/map/nodepainter.h"

#include <algorithm>

#include <QPainter>

namespace corescope {

namespace {

/// That stand for themselves. More do not find room, except in a frame on the way from one zoom level to another.
constexpr std::size_t mostSingle = 20'000;

/// The nodes that are drawn whether they are in a cluster or not, and named: the chosen one and those of the route.
std::vector<std::uint32_t> chosenNodes(const MapScene& scene)
{
    std::vector<std::uint32_t> chosen;
    const auto add = [&](std::uint32_t node) {
        if (node != MapData::none && scene.data->nodes()[node].isPlaced && std::ranges::count(chosen, node) == 0)
            chosen.push_back(node);
    };
    add(scene.selected);
    if (!scene.route.isEmpty())
        for (const RouteStop& stop : scene.route.chains.front().stops)
            add(scene.data->find(stop.key));
    return chosen;
}

} // namespace

DrawnNodes paintNodes(QPainter& painter, const MapScene& scene, const MapCamera& camera, const NodeClusters& clusters,
                      NodeStamps* stamps, std::size_t& mostNew)
{
    const auto nodes = scene.data->nodes();
    const QRectF area = QRectF(QPointF(), camera.size()).adjusted(-40, -40, 40, 40);
    const QRectF world(camera.toWorld(area.topLeft()), camera.toWorld(area.bottomRight()));
    DrawnNodes drawn;
    std::vector<std::uint32_t>& single = drawn.single;
    std::vector<const NodeClusters::Mark*> many;
    clusters.forEachIn(world, [&](const NodeClusters::Mark& mark) {
        if (!world.contains(mark.world))
            return;
        if (mark.isCluster())
            many.push_back(&mark);
        else if (single.size() < mostSingle)
            single.push_back(clusters.members(mark).front());
    });
    // The same order wherever the map is moved to: neither nodes nor labels may flicker.
    std::ranges::sort(single, std::less(), [&](std::uint32_t node) { return std::pair(~nodes[node].linkCount, node); });

    for (auto node = single.rbegin(); node != single.rend(); ++node) {
        const MapNode& shown = nodes[*node];
        const QPointF place = camera.toScreen(shown.world);
        if (stamps)
            stamps->paintNode(painter, shown.role, shown.isObserver, place);
        else
            paintNodeShape(painter, shown.role, shown.isObserver, place, nodeRadius, scene.colors);
    }
    for (const NodeClusters::Mark* mark : many) {
        const std::uint32_t count = mark->end - mark->begin;
        const QPointF place = camera.toScreen(mark->world);
        const double radius = clusterRadius(count);
        drawn.clusters.emplace_back(place - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        if (stamps)
            drawn.isComplete = stamps->paintCluster(painter, count, place, mostNew) && drawn.isComplete;
        else
            paintCluster(painter, count, place, scene.colors, scene.font);
    }
    return drawn;
}

bool paintNames(QPainter& painter, const MapScene& scene, const MapCamera& camera, DrawnNodes drawn, NodeLabels& labels,
                std::size_t mostNew)
{
    const std::vector<std::uint32_t> chosen = chosenNodes(scene);
    if (!scene.showsLabels)
        drawn.single.clear();
    std::erase_if(drawn.single, [&](std::uint32_t node) { return std::ranges::count(chosen, node) > 0; });
    return labels.paint(painter, scene, camera, std::move(drawn.single), chosen, std::move(drawn.clusters), mostNew);
}

} // namespace corescope
