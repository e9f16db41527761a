#pragma once

#include <QWidget>

#include "gui/map/mapcanvas.h"
#include "gui/map/mapdatasource.h"

class QAction;
class QLabel;
class QListView;
class QSlider;
class QToolBar;

namespace corescope {

class Document;
class NodeListModel;
class NodeSearch;
class Selection;

/// The map with its tools, and beside it the nodes that told no position.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    MapPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    MapCanvas& canvas() { return *m_canvas; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeToolBar();
    QWidget* makeStatusRow();
    QAction* addLayer(QMenu* menu, const QString& text, const QString& key, void (MapView::*setShown)(bool));
    void setNodes(const std::shared_ptr<const MapData>& nodes);
    void setAffinity(int step);
    void updateCounts();
    void chooseTileServer();
    void applyTileServer();

    void chooseNode(KeyIndex node);
    void showSelectedNode(KeyIndex node);
    void showPacket(bool mayMove);

    Document& m_document;
    Selection& m_selection;
    MapDataSource m_source;
    MapCanvas* m_canvas;
    std::shared_ptr<const MapData> m_nodes =
        std::make_shared<const MapData>(); ///< the newest; the canvas may still show others
    NodeSearch* m_search;
    NodeListModel* m_unplacedModel;
    QListView* m_unplaced;
    QWidget* m_unplacedBox = nullptr;
    QLabel* m_unplacedTitle;
    QSlider* m_affinity;
    QAction* m_measure = nullptr;
    QLabel *m_cursor, *m_counts;
};

} // namespace corescope
