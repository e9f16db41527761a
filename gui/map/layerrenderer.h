#pragma once

#include <memory>
#include <optional>

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

namespace corescope {

/// The layers that are too dear for a frame, as pictures of a part of the world.
struct MapLayers
{
    MapCamera camera; ///< what they show
    QImage ground;    ///< coasts and borders, opaque
    QImage edges;     ///< transparent where there are none

    bool isEmpty() const { return ground.isNull(); }
};

/// Draws these layers in a thread of its own. Of requests that come while it draws only the newest is served. Lives in
/// the GUI thread.
class LayerRenderer : public QObject
{
    Q_OBJECT

public:
    explicit LayerRenderer(QObject* parent = nullptr);
    ~LayerRenderer() override;

    /// Draws what `camera` shows with a margin around, in so many device pixels a pixel.
    void request(const MapScene& scene, const MapCamera& camera, double devicePixelRatio);
    bool isBusy() const { return m_isBusy; }
    /// How far beyond the camera's edges the layers reach, pixels.
    static constexpr double margin = 256;

signals:
    void baseMapLoaded(const std::shared_ptr<const corescope::BaseMap>& baseMap);
    void rendered(const corescope::MapLayers& layers);

private:
    struct Request
    {
        MapScene scene;
        MapCamera camera;
        double devicePixelRatio = 1;
    };

    void start();
    static MapLayers render(const Request& request);

    std::optional<Request> m_next;
    bool m_isBusy = false;
    QThreadPool m_pool; ///< one thread
};

} // namespace corescope
