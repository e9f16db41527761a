#pragma once

#include <memory>
#include <optional>

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include "gui/map/mapcamera.h"
#include "gui/map/mapscene.h"

namespace corescope {

/// What is too dear for a frame: pictures of a part of the world, and which nodes stand for themselves.
struct MapLayers
{
    MapCamera camera; ///< what they show
    QImage ground;    ///< coasts and borders, opaque
    QImage edges;     ///< transparent where there are none
    std::shared_ptr<const MapData> data;
    std::shared_ptr<const NodeClusters> clusters; ///< of `data`, for the zoom level of `camera`
};

/// Makes these layers in a thread of its own. Of requests that come while it draws only the newest is served. Lives in
/// the GUI thread.
class LayerRenderer : public QObject
{
    Q_OBJECT

public:
    explicit LayerRenderer(QObject* parent = nullptr);
    ~LayerRenderer() override;

    /// Draws what `camera` shows with a margin around, in so many device pixels a pixel.
    void request(const MapScene& scene, const MapCamera& camera, double devicePixelRatio);
    /// Nobody wants any more what was requested so far.
    void forget();
    /// Takes back layers that are no longer shown. While it is busy the next ones are drawn over them, else they go: in
    /// its thread, for to give so much memory back takes longer than a frame may.
    void reuse(MapLayers layers);
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
    MapLayers render(const Request& request, MapLayers spare);
    std::shared_ptr<const NodeClusters> clusters(const Request& request);

    std::optional<Request> m_next;
    MapLayers m_spare;
    bool m_isBusy = false;
    bool m_isForgotten = false; ///< what is being drawn
    // The drawing thread's:
    std::shared_ptr<const MapData> m_clustered;
    int m_clusteredLevel = 0;
    std::shared_ptr<const NodeClusters> m_clusters; ///< the last that were made, of these
    QThreadPool m_pool;                             ///< one thread
};

} // namespace corescope
