#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/map/layerrenderer.h"
#include "gui/map/mapscene.h"
#include "gui/map/nodelabels.h"
#include "gui/map/nodeshape.h"
#include "gui/map/tilelayer.h"

namespace corescope {

/// The map as a picture: what there is to see, from where, and the painting of it. A frame moves the layers that are
/// there and draws nodes and names over them; new layers come from a LayerRenderer when they are done.
class MapView : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    const MapScene& scene() const { return m_scene; }
    const MapCamera& camera() const { return m_camera; }
    /// What stands on the map, of the nodes of scene().
    const NodeClusters& clusters() const { return *m_clusters; }
    TileLayer& tiles() { return m_tiles; }
    /// Whether all layers of what is seen now are there.
    bool isUpToDate() const;

    /// They are seen as soon as the layers that show them have been made, until then the ones before; the first ones,
    /// and none, at once. The first nodes after a clearing move the camera home.
    void setNodes(std::shared_ptr<const MapData> nodes);
    void setSelectedNode(KeyIndex node);
    void setRoute(PacketRoute route);
    void setLeastAffinity(double affinity);
    void setShowsEdges(bool shows);
    void setShowsLabels(bool shows);
    void setShowsLegend(bool shows);
    void setAttribution(const QString& attribution);

    void setCamera(const MapCamera& camera);
    void zoomBy(double factor); ///< about the middle
    void panBy(QPointF pixels);
    /// Shows all nodes, but for a few far away whose position can hardly be true.
    void goHome();
    /// Shows these nodes with some room around, no closer than at a zoom level.
    void showNodes(std::span<const std::uint32_t> nodes, double closest = 14);
    /// Moves a node into view if it is not.
    void ensureVisible(std::uint32_t node);

    /// The whole picture, drawn anew and sharp. `asShapes`: for a vector format.
    void paintPicture(QPainter& painter, bool asShapes);

signals:
    void cameraChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

    void setMeasured(std::vector<GeoPosition> places);

private:
    void restyle();
    void replaceNodes(std::shared_ptr<const MapData> nodes, std::shared_ptr<const NodeClusters> clusters);
    bool needsLayers() const;
    void outdateLayers();
    void requestLayers();
    void paintLayer(QPainter& painter, const QImage& layer) const;
    /// Returns whether all is drawn; asked for shapes it is.
    bool paintTop(QPainter& painter, const NodeClusters& clusters, bool asShapes);

    MapScene m_scene;
    std::shared_ptr<const MapData> m_newest = m_scene.data; ///< what the next layers are to show
    std::shared_ptr<const NodeClusters> m_clusters = std::make_shared<const NodeClusters>();
    MapCamera m_camera;
    bool m_isHome = true; ///< the camera stands where goHome() put it
    KeyIndex m_selectedKey;
    NodeStamps m_stamps;
    NodeLabels m_labels;
    TileLayer m_tiles;
    LayerRenderer m_renderer;
    MapLayers m_layers;       ///< the newest that have come
    MapCamera m_requested;    ///< where the newest layers were asked for
    bool m_isOutdated = true; ///< something else has changed since then
    QTimer m_pace;            ///< of requests for layers
};

} // namespace corescope
