#include <algorithm>
#include <cmath>
#include <random>

#include <QApplication>
#include <QImage>
#include <QPainter>

#include "gui/map/mapview.h"
#include "tests/bench/window/frames.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t s_mapNodes = 10'000, s_mapEdges = 50'000;
constexpr int s_mapFrames = 200;

/// Towns of different size; edges between nodes of a town, most of them weak.
std::shared_ptr<const MapData> manyNodes()
{
    std::mt19937 random(7);
    std::normal_distribution<double> spread(0, 0.15);
    std::uniform_real_distribution<double> anywhere(-2, 2), share(0, 1);
    std::vector<GeoPosition> towns;
    for (int i = 0; i < 60; ++i)
        towns.push_back({37.5 + anywhere(random), -121 + anywhere(random)});
    std::vector<MapNode> nodes(s_mapNodes);
    for (std::uint32_t i = 0; i < s_mapNodes; ++i) {
        const GeoPosition town = towns[std::size_t(std::pow(share(random), 2) * double(towns.size()))];
        nodes[i].key = KeyIndex(i);
        nodes[i].name = u"Node %1 Hill"_s.arg(i);
        nodes[i].role = mapRoles[i % mapRoles.size()];
        nodes[i].isObserver = i % 50 == 0;
        nodes[i].isPlaced = true;
        nodes[i].place = {town.latitude + spread(random), town.longitude + spread(random)};
        nodes[i].world = MercatorProjection::toWorld(nodes[i].place);
    }
    std::vector<std::uint32_t> byPlace(s_mapNodes);
    for (std::uint32_t i = 0; i < s_mapNodes; ++i)
        byPlace[i] = i;
    std::ranges::sort(byPlace, std::less(), [&](std::uint32_t i) { return nodes[i].world.x(); });
    std::vector<MapEdge> edges;
    while (edges.size() < s_mapEdges) {
        const auto first = std::uint32_t(random() % s_mapNodes);
        const auto second = std::uint32_t((first + 1 + random() % 200) % s_mapNodes);
        edges.push_back({byPlace[first], byPlace[second], float(std::pow(share(random), 3)), 10});
    }
    return std::make_shared<const MapData>(std::move(nodes), std::move(edges));
}

void waitForLayers(MapView& view)
{
    while (!view.isUpToDate())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

/// Each frame: moving the camera, and painting the widget as the screen would have it.
template <typename Move>
QStringList measureMap(const QString& what, MapView& view, Move move)
{
    QImage screen(view.size(), QImage::Format_RGB32);
    screen.fill(Qt::black); // fetches its memory, which a window on the screen has
    Frames frames;
    for (int i = 0; i < s_mapFrames; ++i) {
        frames.add([&] {
            move(view, i);
            view.render(&screen, {}, {}, {});
        });
        QApplication::processEvents(); // new layers come in
    }
    return frames.row(what);
}

} // namespace

QList<QStringList> measureMapFrames()
{
    const auto pan = [](MapView& view, int i) { view.panBy({i % 100 < 50 ? 5.0 : -5.0, 3}); };
    const auto zoom = [](MapView& view, int i) { view.zoomBy(i % 100 < 50 ? 1.03 : 1 / 1.03); };
    MapView view;
    view.resize(1600, 900);
    view.show();
    view.setNodes(manyNodes());
    waitForLayers(view);
    QList<QStringList> table;
    table << measureMap(u"Map of 10,000 nodes, panning, all in view"_s, view, pan);
    view.goHome();
    table << measureMap(u"Map of 10,000 nodes, zooming, all in view"_s, view, zoom);
    view.goHome();
    view.zoomBy(16);
    waitForLayers(view);
    table << measureMap(u"Map of 10,000 nodes, panning, a town"_s, view, pan);
    return table;
}
