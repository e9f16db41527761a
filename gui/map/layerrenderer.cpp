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

void LayerRenderer::start()
{
    m_isBusy = true;
    m_pool.start([this, request = std::move(*m_next)] {
        MapLayers layers = render(request);
        QMetaObject::invokeMethod(this, [this, layers = std::move(layers)] {
            m_isBusy = false;
            if (m_next)
                start();
            emit rendered(layers);
        });
    });
    m_next.reset();
}

MapLayers LayerRenderer::render(const Request& request)
{
    MapLayers layers;
    layers.camera = request.camera;
    const QSize pixels = (request.camera.size() * request.devicePixelRatio).toSize();
    const auto blank = [&](QImage::Format format) {
        QImage image(pixels, format);
        image.setDevicePixelRatio(request.devicePixelRatio);
        image.fill(Qt::transparent);
        return image;
    };
    layers.ground = blank(QImage::Format_RGB32);
    layers.ground.fill(request.scene.colors.sea);
    if (request.scene.baseMap) {
        QPainter painter(&layers.ground);
        request.scene.baseMap->paint(painter, request.camera, request.scene.colors);
    }
    if (request.scene.showsEdges) {
        layers.edges = blank(QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&layers.edges);
        paintEdges(painter, request.scene, request.camera);
    }
    return layers;
}

} // namespace corescope
