// Measures frames of the node map, panning and zooming, with 10,000 nodes and 50,000 edges. Run by hand:
//   QT_QPA_PLATFORM=offscreen corescope_mapbench

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include "gui/map/mapview.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t nodeCount = 10'000, edgeCount = 50'000;
constexpr int frameCount = 200;

/// Towns of different size; edges between nodes of a town, most of them weak.
std::shared_ptr<const MapData> manyNodes()
{
    std::mt19937 random(7);
    std::normal_distribution<double> spread(0, 0.15);
    std::uniform_real_distribution<double> anywhere(-2, 2), share(0, 1);
    std::vector<GeoPosition> towns;
    for (int i = 0; i < 60; ++i)
        towns.push_back({37.5 + anywhere(random), -121 + anywhere(random)});
    std::vector<MapNode> nodes(nodeCount);
    for (std::uint32_t i = 0; i < nodeCount; ++i) {
        const GeoPosition town = towns[std::size_t(std::pow(share(random), 2) * double(towns.size()))];
        nodes[i].key = KeyIndex(i);
        nodes[i].name = u"Node %1 Hill"_s.arg(i);
        nodes[i].role = mapRoles[i % mapRoles.size()];
        nodes[i].isObserver = i % 50 == 0;
        nodes[i].isPlaced = true;
        nodes[i].place = {town.latitude + spread(random), town.longitude + spread(random)};
        nodes[i].world = MercatorProjection::toWorld(nodes[i].place);
    }
    std::vector<std::uint32_t> byPlace(nodeCount);
    for (std::uint32_t i = 0; i < nodeCount; ++i)
        byPlace[i] = i;
    std::ranges::sort(byPlace, std::less(), [&](std::uint32_t i) { return nodes[i].world.x(); });
    std::vector<MapEdge> edges;
    while (edges.size() < edgeCount) {
        const auto first = std::uint32_t(random() % nodeCount);
        const auto second = std::uint32_t((first + 1 + random() % 200) % nodeCount);
        edges.push_back({byPlace[first], byPlace[second], float(std::pow(share(random), 3)), 10});
    }
    return std::make_shared<const MapData>(std::move(nodes), std::move(edges));
}

void waitForLayers(MapView& view)
{
    while (!view.isUpToDate())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

/// Milliseconds of each frame: moving the camera, and painting the widget as the screen would have it.
template <typename Move>
void measure(const char* what, MapView& view, Move move)
{
    QImage screen(view.size(), QImage::Format_RGB32);
    std::vector<double> times;
    for (int i = 0; i < frameCount; ++i) {
        const auto began = std::chrono::steady_clock::now();
        move(i);
        view.render(&screen, {}, {}, {});
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
        QApplication::processEvents(); // new layers come in
    }
    std::ranges::sort(times);
    std::printf("| %s | %.1f | %.1f | %.1f |\n", what, times[times.size() / 2], times[times.size() * 95 / 100],
                times.back());
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    MapView view;
    view.resize(1600, 900);
    view.show();
    view.setNodes(manyNodes());
    waitForLayers(view);
    std::printf("Map of %u nodes and %u edges, 1600x900, ms a frame\n\n", nodeCount, edgeCount);
    std::printf("| | median | 95 %% | longest |\n|---|---|---|---|\n");
    measure("panning, all in view", view, [&](int i) { view.panBy({i % 100 < 50 ? 5.0 : -5.0, 3}); });
    view.goHome();
    measure("zooming, all in view", view, [&](int i) { view.zoomBy(i % 100 < 50 ? 1.03 : 1 / 1.03); });
    view.goHome();
    view.zoomBy(16);
    waitForLayers(view);
    measure("panning, a town", view, [&](int i) { view.panBy({i % 100 < 50 ? 5.0 : -5.0, 3}); });
    view.setShowsLabels(false);
    measure("panning, a town, no names", view, [&](int i) { view.panBy({i % 100 < 50 ? 5.0 : -5.0, 3}); });

    QElapsedTimer timer;
    timer.start();
    view.goHome();
    waitForLayers(view);
    std::printf("\nLayers anew, in their thread: %lld ms\n", static_cast<long long>(timer.elapsed()));
    return 0;
}
