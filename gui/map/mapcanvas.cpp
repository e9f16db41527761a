#include "gui/map/mapcanvas.h"

#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include "gui/map/mapfurniture.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double hitRadius = 12;     ///< pixels around a mark
constexpr double keyboardPan = 80;   ///< pixels
constexpr double keyboardZoom = 1.5; ///< factor
constexpr double wheelStep = 240;    ///< eighths of a degree that double the scale: two notches of most wheels
constexpr double touchpadStep = 180; ///< pixels that do
constexpr double leastSpread = 4;    ///< pixels between nodes at the deepest zoom, for zooming in to make sense
constexpr std::size_t longestMenu = 40;

} // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : MapView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Node map"));
    setWhatsThis(tr("Drag moves the map, the wheel zooms, Shift and drag zooms to a box. Keys: arrows, +, -, Home."));
    setCursor(Qt::ArrowCursor);
}

void MapCanvas::setMeasuring(bool measures)
{
    m_isMeasuring = measures;
    setMeasured({});
    setCursor(measures ? Qt::CrossCursor : Qt::ArrowCursor);
}

std::vector<std::uint32_t> MapCanvas::marksAt(QPointF screen)
{
    return clusters().marksAt(camera().toWorld(screen), hitRadius / camera().scale());
}

void MapCanvas::zoomAbout(QPointF screen, double factor)
{
    MapCamera moved = camera();
    moved.zoomAbout(screen, factor);
    setCamera(moved);
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_last = event->position();
    m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Box : Drag::Undecided;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF here = event->position();
    emit cursorMoved(MercatorProjection::toGeo(camera().toWorld(here)));
    if (m_drag == Drag::Undecided && (here - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan)
        panBy(here - m_last);
    else if (m_drag == Drag::Box)
        update();
    else if (m_drag == Drag::None)
        updateCursor(here);
    m_last = here;
}

void MapCanvas::updateCursor(QPointF screen)
{
    if (m_isMeasuring)
        setCursor(Qt::CrossCursor);
    else
        setCursor(marksAt(screen).empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QRectF box = QRectF(m_pressed, m_last).normalized();
    if (drag == Drag::Box && box.width() > 4 && box.height() > 4) {
        MapCamera moved = camera();
        moved.fit(QRectF(camera().toWorld(box.topLeft()), camera().toWorld(box.bottomRight())), 0, MapCamera::maxLevel);
        setCamera(moved);
    } else if (drag == Drag::Undecided) {
        click(event->position());
    }
    update();
    updateCursor(event->position());
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_isMeasuring)
        zoomAbout(event->position(), 2);
}

void MapCanvas::click(QPointF screen)
{
    if (m_isMeasuring) {
        std::vector<GeoPosition> places = scene().measured;
        places.push_back(MercatorProjection::toGeo(camera().toWorld(screen)));
        setMeasured(std::move(places));
        return;
    }
    const std::vector<std::uint32_t> marks = marksAt(screen);
    if (marks.empty()) {
        emit nodeChosen({});
        return;
    }
    if (const NodeClusters::Mark& first = clusters().marks()[marks.front()]; first.isCluster()) {
        openCluster(first, screen);
        return;
    }
    // Of nodes on top of each other the next one is chosen with every click.
    std::vector<std::uint32_t> nodes;
    for (const std::uint32_t mark : marks)
        if (!clusters().marks()[mark].isCluster())
            nodes.push_back(clusters().members(clusters().marks()[mark]).front());
    const auto chosen = std::ranges::find(nodes, scene().selected);
    const std::size_t next = chosen == nodes.end() ? 0 : std::size_t(chosen - nodes.begin() + 1) % nodes.size();
    emit nodeChosen(scene().data->nodes()[nodes[next]].key);
}

void MapCanvas::openCluster(const NodeClusters::Mark& mark, QPointF screen)
{
    const auto members = clusters().members(mark);
    const auto nodes = scene().data->nodes();
    QPolygonF places;
    for (const std::uint32_t member : members)
        places.append(nodes[member].world);
    const QRectF area = places.boundingRect();
    const double spread = std::max(area.width(), area.height()) * MapCamera::tileSize * std::exp2(MapCamera::maxLevel);
    if (spread > leastSpread && camera().level() < MapCamera::maxLevel - 1) {
        showNodes(members, MapCamera::maxLevel - 1);
        return;
    }
    QMenu menu(this);
    for (const std::uint32_t member : members.first(std::min(members.size(), longestMenu)))
        menu.addAction(menuText(nodes[member].name), this, [this, key = nodes[member].key] { emit nodeChosen(key); });
    menu.exec(mapToGlobal(screen.toPoint()));
}

QString MapCanvas::tip(QPointF screen)
{
    const std::vector<std::uint32_t> marks = marksAt(screen);
    if (marks.empty())
        return {};
    const NodeClusters::Mark& mark = clusters().marks()[marks.front()];
    const auto members = clusters().members(mark);
    if (mark.isCluster()) {
        std::array<int, mapRoles.size()> counts{};
        for (const std::uint32_t member : members)
            ++counts[std::size_t(scene().data->nodes()[member].role)];
        QStringList lines(tr("%Ln node(s)", nullptr, int(members.size())));
        for (const MapRole role : mapRoles)
            if (counts[std::size_t(role)] > 0)
                lines.append(tr("%1: %2", "role and count").arg(roleName(role)).arg(counts[std::size_t(role)]));
        return lines.join(u'\n');
    }
    const MapNode& node = scene().data->nodes()[members.front()];
    QStringList lines{node.name, roleName(node.role), node.keyText.left(16), placeText(node.place),
                      tr("%Ln neighbor(s)", nullptr, int(node.linkCount))};
    if (node.isObserver)
        lines.append(tr("Also an observer"));
    return lines.join(u'\n');
}

bool MapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(tip(help->pos())), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* const gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomAbout(gesture->position(), 1 + gesture->value());
        return true;
    }
    return MapView::event(event);
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    // Touchpads tell pixels and phases of the movement; X11 tells pixels of wheels too, which mean nothing.
    const bool isTouchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    const double steps = isTouchpad ? event->pixelDelta().y() / touchpadStep : event->angleDelta().y() / wheelStep;
    if (steps != 0)
        zoomAbout(event->position(), std::exp2(steps));
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return panBy({keyboardPan, 0});
    case Qt::Key_Right:
        return panBy({-keyboardPan, 0});
    case Qt::Key_Up:
        return panBy({0, keyboardPan});
    case Qt::Key_Down:
        return panBy({0, -keyboardPan});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(keyboardZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / keyboardZoom);
    case Qt::Key_Home:
        return goHome();
    case Qt::Key_Escape:
        if (m_isMeasuring)
            return emit measuringEnded();
        break;
    default:
        break;
    }
    MapView::keyPressEvent(event);
}

void MapCanvas::leaveEvent(QEvent* event)
{
    emit cursorLeft();
    MapView::leaveEvent(event);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const QPointF screen = event->reason() == QContextMenuEvent::Keyboard ? QRectF(rect()).center() : event->pos();
    const QPointF world = camera().toWorld(screen);
    const QString place = placeText(MercatorProjection::toGeo(world));
    QMenu menu(this);
    menu.addAction(tr("&Copy Position %1").arg(place), this, [place] { QApplication::clipboard()->setText(place); });
    menu.addAction(tr("Center &Map Here"), this, [this, world] {
        MapCamera moved = camera();
        moved.setCenter(world);
        setCamera(moved);
    });
    menu.addAction(tr("&Show All Nodes"), this, &MapCanvas::goHome);
    menu.exec(event->globalPos());
}

void MapCanvas::paintEvent(QPaintEvent* event)
{
    MapView::paintEvent(event);
    QPainter painter(this);
    if (m_drag == Drag::Box) {
        QColor inside = scene().colors.selection;
        inside.setAlpha(40);
        painter.setPen(QPen(scene().colors.selection, 1.5));
        painter.setBrush(inside);
        painter.drawRect(QRectF(m_pressed, m_last).normalized());
    }
    if (hasFocus()) { // reached by the keyboard or not, it must be seen where the keys go
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace corescope
