#include "gui/map/layerrenderer.h"

#include <QPainter>

#include "gui/map/edgepainter.h"

namespace corescope {

LayerRenderer::LayerRenderer(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.start([this] {
        auto baseMap = BaseMap::shipped();
        QMetaObject::invokeMethod(this, [this, baseMap = std::move(baseMap)] { emit baseMapLoaded(baseMap); });
    });
}

LayerRenderer::~LayerRenderer()
{
    m_pool.waitForDone();
}

void LayerRenderer::request(const MapScene& scene, const MapCamera& camera, double devicePixelRatio)
{
    m_next = Request{scene, camera, devicePixelRatio};
    m_next->camera.setSize(camera.size() + QSizeF(2 * margin, 2 * margin));
    if (!m_isBusy)
        start();
}

void LayerRenderer::forget()
{
    m_next.reset();
    m_isForgotten = m_isBusy;
}

void LayerRenderer::reuse(MapLayers layers)
{
    std::swap(m_spare, layers);
    const auto leave = [this](MapLayers unused) { m_pool.start([unused = std::move(unused)] {}); };
    leave(std::move(layers));
    if (!m_isBusy)
        leave(std::exchange(m_spare, {}));
}

void LayerRenderer::start()
{
    m_isBusy = true;
    m_pool.start([this, request = std::move(*m_next), spare = std::exchange(m_spare, {})]() mutable {
        MapLayers layers = render(request, std::move(spare));
        request = Request(); // what it holds and nobody else goes here
        QMetaObject::invokeMethod(this, [this, layers = std::move(layers)] {
            m_isBusy = false;
            const bool isWanted = !std::exchange(m_isForgotten, false);
            if (m_next)
                start();
            if (isWanted)
                emit rendered(layers);
        });
    });
    m_next.reset();
}

std::shared_ptr<const NodeClusters> LayerRenderer::clusters(const Request& request)
{
    const int level = request.camera.nearestLevel();
    if (!m_clusters || m_clustered != request.scene.data || m_clusteredLevel != level) {
        m_clustered = request.scene.data;
        m_clusteredLevel = level;
        m_clusters = std::make_shared<const NodeClusters>(*m_clustered, MapCamera::scaleOf(level));
    }
    return m_clusters;
}

MapLayers LayerRenderer::render(const Request& request, MapLayers spare)
{
    MapLayers layers;
    layers.camera = request.camera;
    layers.data = request.scene.data;
    layers.clusters = clusters(request);
    const QSize pixels = (request.camera.size() * request.devicePixelRatio).toSize();
    const auto blank = [&](QImage& used, QImage::Format format, const QColor& color) {
        const bool fits = used.size() == pixels && used.format() == format && used.isDetached();
        QImage image = fits ? std::move(used) : QImage(pixels, format);
        image.setDevicePixelRatio(request.devicePixelRatio);
        image.fill(color);
        return image;
    };
    layers.ground = blank(spare.ground, QImage::Format_RGB32, request.scene.colors.sea);
    if (request.scene.baseMap) {
        QPainter painter(&layers.ground);
        request.scene.baseMap->paint(painter, request.camera, request.scene.colors);
    }
    if (request.scene.showsEdges) {
        layers.edges = blank(spare.edges, QImage::Format_ARGB32_Premultiplied, Qt::transparent);
        QPainter painter(&layers.edges);
        paintEdges(painter, request.scene, request.camera);
    }
    return layers;
}

} // namespace corescope
