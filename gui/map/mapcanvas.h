#pragma once

#include <optional>

#include <QPoint>

#include "gui/map/mapview.h"

namespace corescope {

/// The map under mouse, wheel, touchpad and keyboard.
class MapCanvas : public MapView
{
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);

    /// While measuring, clicks add points to a line.
    void setMeasuring(bool measures);

signals:
    void nodeChosen(corescope::KeyIndex node); ///< none: a click beside all nodes
    void cursorMoved(corescope::GeoPosition place);
    void cursorLeft();
    void measuringEnded(); ///< by the keyboard

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag { None, Undecided, Pan, Box };

    void zoomAbout(QPointF screen, double factor);
    void click(QPointF screen);
    void openCluster(const NodeClusters::Mark& mark, QPointF screen);
    QString tip(QPointF screen);
    std::vector<std::uint32_t> marksAt(QPointF screen);
    void updateCursor(QPointF screen);

    Drag m_drag = Drag::None;
    QPointF m_pressed, m_last; ///< of the drag, pixels
    bool m_isMeasuring = false;
};

} // namespace corescope
