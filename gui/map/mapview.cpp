#include "gui/map/mapview.h"

#include <QEvent>
#include <QPainter>

#include "gui/map/edgepainter.h"
#include "gui/map/mapfurniture.h"
#include "gui/map/nodepainter.h"
#include "gui/map/routepainter.h"

namespace corescope {

using namespace std::chrono_literals;

namespace {

constexpr double homeMargin = 50;          ///< pixels around the nodes
constexpr double layerReserve = 64;        ///< pixels: new layers are asked for before the old ones end
constexpr std::size_t newTextsAFrame = 40; ///< names and numbers; each takes up to a tenth of a millisecond

} // namespace

MapView::MapView(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(200, 150);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_pace.setSingleShot(true);
    m_pace.setInterval(30ms);
    connect(&m_pace, &QTimer::timeout, this, &MapView::requestLayers);
    connect(&m_tiles, &TileLayer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_renderer, &LayerRenderer::baseMapLoaded, this, [this](const auto& baseMap) {
        m_scene.baseMap = baseMap;
        outdateLayers();
    });
    connect(&m_renderer, &LayerRenderer::rendered, this, [this](const MapLayers& layers) {
        m_renderer.reuse(std::exchange(m_layers, layers));
        replaceNodes(layers.data, layers.clusters);
        update();
    });
    restyle();
}

MapView::~MapView() = default;

bool MapView::isUpToDate() const
{
    return m_scene.baseMap && !needsLayers() && !m_renderer.isBusy();
}

bool MapView::needsLayers() const
{
    if (m_isOutdated || m_requested.scale() != m_camera.scale())
        return true;
    const double reach = (LayerRenderer::margin - layerReserve) / m_camera.scale();
    return !m_requested.worldRect().adjusted(-reach, -reach, reach, reach).contains(m_camera.worldRect());
}

void MapView::setNodes(std::shared_ptr<const MapData> nodes)
{
    m_newest = std::move(nodes);
    if (m_scene.data->nodes().empty() || m_newest->nodes().empty()) {
        m_renderer.forget();
        m_layers.edges = QImage();
        replaceNodes(m_newest, std::make_shared<const NodeClusters>());
        goHome();
    }
    outdateLayers();
}

void MapView::replaceNodes(std::shared_ptr<const MapData> nodes, std::shared_ptr<const NodeClusters> clusters)
{
    m_clusters = std::move(clusters);
    if (nodes == m_scene.data)
        return;
    m_scene.data = std::move(nodes);
    m_scene.selected = m_scene.data->find(m_selectedKey);
    m_labels.clear();
    if (m_isHome)
        goHome();
}

void MapView::setSelectedNode(KeyIndex node)
{
    m_selectedKey = node;
    m_scene.selected = m_scene.data->find(node);
    setAccessibleDescription(m_scene.selected == MapData::none
                                 ? QString()
                                 : tr("Selected node: %1").arg(m_scene.data->nodes()[m_scene.selected].name));
    update();
}

void MapView::setRoute(PacketRoute route)
{
    m_scene.route = std::move(route);
    update();
}

void MapView::setLeastAffinity(double affinity)
{
    m_scene.leastAffinity = affinity;
    outdateLayers();
}

void MapView::setShowsEdges(bool shows)
{
    m_scene.showsEdges = shows;
    outdateLayers();
}

void MapView::setShowsLabels(bool shows)
{
    m_scene.showsLabels = shows;
    update();
}

void MapView::setShowsLegend(bool shows)
{
    m_scene.showsLegend = shows;
    update();
}

void MapView::setAttribution(const QString& attribution)
{
    m_scene.attribution = attribution;
    update();
}

void MapView::setMeasured(std::vector<GeoPosition> places)
{
    m_scene.measured = std::move(places);
    update();
}

void MapView::setCamera(const MapCamera& camera)
{
    m_camera = camera;
    m_isHome = false;
    if (needsLayers() && !m_pace.isActive())
        m_pace.start();
    update();
    emit cameraChanged();
}

void MapView::zoomBy(double factor)
{
    MapCamera camera = m_camera;
    camera.setScale(camera.scale() * factor);
    setCamera(camera);
}

void MapView::panBy(QPointF pixels)
{
    MapCamera camera = m_camera;
    camera.pan(pixels);
    setCamera(camera);
}

void MapView::goHome()
{
    MapCamera camera = m_camera;
    if (m_scene.data->placedCount() == 0)
        camera.fit(QRectF(0, 0.15, 1, 0.6), 0); // from Alaska to Tierra del Fuego
    else
        camera.fit(m_scene.data->home(), homeMargin);
    setCamera(camera);
    m_isHome = true;
}

void MapView::showNodes(std::span<const std::uint32_t> nodes, double closest)
{
    std::vector<QPointF> points;
    for (const std::uint32_t node : nodes)
        points.push_back(m_scene.data->nodes()[node].world);
    MapCamera camera = m_camera;
    camera.fit(QPolygonF(QList<QPointF>(points.begin(), points.end())).boundingRect(), 2 * homeMargin, closest);
    setCamera(camera);
}

void MapView::ensureVisible(std::uint32_t node)
{
    const MapNode& shown = m_scene.data->nodes()[node];
    const QRectF inner = QRectF(rect()).adjusted(homeMargin, homeMargin, -homeMargin, -homeMargin);
    if (!shown.isPlaced || inner.contains(m_camera.toScreen(shown.world)))
        return;
    MapCamera camera = m_camera;
    camera.setCenter(shown.world);
    setCamera(camera);
}

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_scene.colors.sea);
    paintLayer(painter, m_layers.ground);
    m_tiles.paint(painter, m_camera);
    paintLayer(painter, m_layers.edges);
    if (!paintTop(painter, clusters(), false))
        update();
}

void MapView::paintPicture(QPainter& painter, bool asShapes)
{
    if (m_scene.baseMap)
        m_scene.baseMap->paint(painter, m_camera, m_scene.colors);
    m_tiles.paint(painter, m_camera);
    if (m_scene.showsEdges)
        paintEdges(painter, m_scene, m_camera);
    paintTop(painter, NodeClusters(*m_scene.data, MapCamera::scaleOf(m_camera.nearestLevel())), asShapes);
}

bool MapView::paintTop(QPainter& painter, const NodeClusters& clusters, bool asShapes)
{
    std::size_t mostNew = asShapes ? std::numeric_limits<std::size_t>::max() : newTextsAFrame;
    DrawnNodes drawn = paintNodes(painter, m_scene, m_camera, clusters, asShapes ? nullptr : &m_stamps, mostNew);
    paintNeighbors(painter, m_scene, m_camera);
    paintRoute(painter, m_scene, m_camera);
    drawn.clusters.push_back(paintFurniture(painter, m_scene, m_camera));
    const bool isComplete = drawn.isComplete;
    return paintNames(painter, m_scene, m_camera, std::move(drawn), m_labels, mostNew) && isComplete;
}

void MapView::paintLayer(QPainter& painter, const QImage& layer) const
{
    if (layer.isNull())
        return;
    const QRectF target = m_camera.toScreen(m_layers.camera.worldRect());
    if (m_layers.camera.scale() == m_camera.scale()) {
        painter.drawImage(target.topLeft().toPoint(), layer);
        return;
    }
    // Only the part that is seen: zooming in makes the whole very large.
    const QRectF seen = target & QRectF(rect());
    if (seen.isEmpty())
        return;
    const double ratio = layer.width() / target.width();
    painter.drawImage(seen, layer, QRectF((seen.topLeft() - target.topLeft()) * ratio, seen.size() * ratio));
}

void MapView::resizeEvent(QResizeEvent*)
{
    m_camera.setSize(size());
    if (m_isHome)
        goHome();
    else
        setCamera(m_camera);
}

void MapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void MapView::restyle()
{
    m_scene.colors = MapColors(palette());
    m_scene.font = font();
    m_stamps = NodeStamps(m_scene.colors, m_scene.font, devicePixelRatioF());
    m_labels.clear();
    outdateLayers();
}

void MapView::outdateLayers()
{
    m_isOutdated = true;
    if (!m_pace.isActive())
        m_pace.start();
    update();
}

void MapView::requestLayers()
{
    if (!needsLayers())
        return;
    m_isOutdated = false;
    m_requested = m_camera;
    MapScene scene = m_scene;
    scene.data = m_newest;
    m_renderer.request(scene, m_camera, devicePixelRatioF());
}

} // namespace corescope
