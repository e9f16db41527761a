#include "gui/map/mappanel.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QSlider>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/document.h"
#include "gui/map/mapexport.h"
#include "gui/map/mapfurniture.h"
#include "gui/map/nodelistmodel.h"
#include "gui/map/nodesearch.h"
#include "gui/map/tiledialog.h"
#include "gui/quantities.h"
#include "gui/selection.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto affinityKey = u"map/leastAffinity"_s; // in steps of the slider
const auto tileUrlKey = u"map/tileUrl"_s;
const auto tileCreditKey = u"map/tileAttribution"_s;

constexpr int affinitySteps = 100;
constexpr std::size_t mostNeighborsShown = 8; ///< the strongest, together with a node that was searched for

/// Most edges are weak: steps are small there and large for strong ones.
double affinityOf(int step)
{
    return double(step * step) / (affinitySteps * affinitySteps);
}

QLabel* makeMapLabel()
{
    auto* const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

MapPanel::MapPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_source(document)
    , m_canvas(new MapCanvas)
    , m_search(new NodeSearch)
    , m_unplacedModel(new NodeListModel(this))
    , m_unplaced(new QListView)
    , m_unplacedTitle(makeMapLabel())
    , m_affinity(new QSlider(Qt::Horizontal))
    , m_cursor(makeMapLabel())
    , m_counts(makeMapLabel())
{
    m_unplaced->setModel(m_unplacedModel);
    m_unplaced->setUniformItemSizes(true);
    m_unplaced->setAccessibleName(tr("Nodes without position"));
    m_unplacedTitle->setBuddy(m_unplaced);
    m_unplacedTitle->setContentsMargins(4, 2, 4, 2);
    m_unplacedBox = new QWidget;
    auto* const box = new QVBoxLayout(m_unplacedBox);
    box->setContentsMargins({});
    box->setSpacing(0);
    box->addWidget(m_unplacedTitle);
    box->addWidget(m_unplaced);

    auto* const splitter = new QSplitter;
    splitter->addWidget(m_canvas);
    splitter->addWidget(m_unplacedBox);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({800, 170});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeToolBar());
    column->addWidget(splitter, 1);
    column->addWidget(makeStatusRow());
    setFocusProxy(m_canvas);

    connect(&m_source, &MapDataSource::changed, this, &MapPanel::setNodes);
    connect(&document, &Document::snapshotChanged, this, [this] { showPacket(false); });
    connect(&selection, &Selection::packetChanged, this, [this] { showPacket(true); });
    connect(&selection, &Selection::nodeChanged, this, [this] { showSelectedNode(m_selection.node()); });
    connect(&selection, &Selection::observerChanged, this, [this] {
        const auto& snapshot = m_document.snapshot();
        const ObserverIndex observer = m_selection.observer();
        if (snapshot && observer.isValid() && observer.value() < snapshot->observers->size())
            showSelectedNode((*snapshot->observers)[observer].key);
    });
    connect(m_canvas, &MapCanvas::nodeChosen, &selection, &Selection::selectNode);
    connect(m_search, &NodeSearch::nodeChosen, this, &MapPanel::chooseNode);
    connect(m_unplaced->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const KeyIndex node = m_unplacedModel->key(index); node.isValid())
            m_selection.selectNode(node);
    });
    const MapColors colors(palette());
    m_search->setColors(colors);
    m_unplacedModel->setColors(colors);
    m_affinity->setValue(WindowSettings().value(affinityKey, 0).toInt());
    setAffinity(m_affinity->value());
    applyTileServer();
    setNodes(m_nodes);
}

QWidget* MapPanel::makeToolBar()
{
    auto* const bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addWidget(m_search);
    bar->addSeparator();
    const auto add = [&](const QString& text, const QString& tip, auto act) {
        QAction* const action = bar->addAction(text, m_canvas, act);
        action->setToolTip(tip);
        return action;
    };
    add(u"+"_s, tr("Zoom in"), [this] { m_canvas->zoomBy(2); });
    add(u"\u2212"_s, tr("Zoom out"), [this] { m_canvas->zoomBy(0.5); });
    add(tr("All"), tr("Show all nodes (Home)"), [this] { m_canvas->goHome(); });
    m_measure = add(tr("Measure"), tr("Measure distances: click points on the map, Esc ends"), [] {});
    m_measure->setCheckable(true);
    connect(m_measure, &QAction::toggled, m_canvas, &MapCanvas::setMeasuring);
    connect(m_canvas, &MapCanvas::measuringEnded, m_measure, [this] { m_measure->setChecked(false); });
    bar->addSeparator();

    auto* const label = new QLabel(tr("Affinity:"));
    label->setContentsMargins(4, 0, 4, 0);
    bar->addWidget(label);
    m_affinity->setRange(0, affinitySteps);
    m_affinity->setMinimumWidth(50);
    m_affinity->setMaximumWidth(110);
    m_affinity->setAccessibleName(tr("Least affinity of links shown"));
    m_affinity->setToolTip(tr("Hides links between neighbors that heard each other rarely or long ago"));
    connect(m_affinity, &QSlider::valueChanged, this, &MapPanel::setAffinity);
    bar->addWidget(m_affinity);
    bar->addSeparator();

    auto* const layers = new QToolButton;
    layers->setText(tr("Layers"));
    layers->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(layers);
    addLayer(menu, tr("&Links"), u"map/showsLinks"_s, &MapView::setShowsEdges);
    addLayer(menu, tr("&Names"), u"map/showsNames"_s, &MapView::setShowsLabels);
    addLayer(menu, tr("Le&gend"), u"map/showsLegend"_s, &MapView::setShowsLegend);
    menu->addSeparator();
    menu->addAction(tr("&Tile Server…"), this, &MapPanel::chooseTileServer);
    layers->setMenu(menu);
    bar->addWidget(layers);
    bar->addAction(tr("Export…"), this, [this] { exportPicture(mapPicture(*m_canvas), *this); })
        ->setToolTip(tr("Save the map as PNG or SVG"));
    for (QToolButton* const button : bar->findChildren<QToolButton*>()) // tool bars leave the keyboard out
        button->setFocusPolicy(Qt::TabFocus);
    return bar;
}

QAction* MapPanel::addLayer(QMenu* menu, const QString& text, const QString& key, void (MapView::*setShown)(bool))
{
    QAction* const action = menu->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::toggled, m_canvas, [this, key, setShown](bool shows) {
        (m_canvas->*setShown)(shows);
        WindowSettings().setValue(key, shows);
    });
    action->setChecked(WindowSettings().value(key, true).toBool());
    (m_canvas->*setShown)(action->isChecked());
    return action;
}

QWidget* MapPanel::makeStatusRow()
{
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(6, 2, 6, 2);
    line->addWidget(m_counts);
    line->addStretch();
    line->addWidget(m_cursor);
    connect(m_canvas, &MapCanvas::cursorMoved, m_cursor,
            [this](GeoPosition place) { m_cursor->setText(placeText(place)); });
    connect(m_canvas, &MapCanvas::cursorLeft, m_cursor, &QLabel::clear);
    return row;
}

void MapPanel::setNodes(const std::shared_ptr<const MapData>& nodes)
{
    m_canvas->setNodes(nodes);
    m_search->setNodes(nodes);
    m_nodes = nodes;
    const auto unplaced = nodes->unplaced();
    m_unplacedTitle->setText(tr("%Ln without position", "nodes", int(unplaced.size())));
    m_unplacedBox->setVisible(!unplaced.empty());
    const QSignalBlocker quiet(m_unplaced->selectionModel());
    m_unplacedModel->setNodes(nodes, {unplaced.begin(), unplaced.end()});
    m_unplaced->setCurrentIndex(m_unplacedModel->find(m_selection.node()));
    updateCounts();
}

void MapPanel::setAffinity(int step)
{
    m_canvas->setLeastAffinity(affinityOf(step));
    WindowSettings().setValue(affinityKey, step);
    updateCounts();
}

void MapPanel::updateCounts()
{
    const QString nodes = tr("%Ln node(s) on the map", nullptr, int(m_nodes->placedCount()));
    const double least = affinityOf(m_affinity->value());
    const QString links = tr("%1 of %Ln link(s) with affinity from %2", nullptr, int(m_nodes->edges().size()))
                              .arg(countText(m_nodes->edgesFrom(least).size()), locale().toString(least, 'f', 2));
    m_counts->setText(m_nodes->nodes().empty() ? QString() : nodes + u" \u00b7 "_s + links);
}

void MapPanel::chooseNode(KeyIndex node)
{
    m_selection.selectNode(node);
    const MapData& shown = *m_canvas->scene().data;
    const std::uint32_t found = shown.find(node);
    if (found == MapData::none || !shown.nodes()[found].isPlaced)
        return;
    std::vector<std::uint32_t> around{found};
    for (const MapEdge& edge : shown.edges())
        if (around.size() <= mostNeighborsShown && (edge.a == found || edge.b == found))
            around.push_back(edge.a == found ? edge.b : edge.a);
    m_canvas->showNodes(around);
    m_canvas->setFocus();
}

void MapPanel::showSelectedNode(KeyIndex node)
{
    m_canvas->setSelectedNode(node);
    if (const std::uint32_t found = m_canvas->scene().selected; found != MapData::none)
        m_canvas->ensureVisible(found);
    const QSignalBlocker quiet(m_unplaced->selectionModel());
    m_unplaced->setCurrentIndex(m_unplacedModel->find(node));
    m_unplaced->viewport()->update();
}

void MapPanel::showPacket(bool mayMove)
{
    const auto& snapshot = m_document.snapshot();
    PacketRoute route;
    if (snapshot && m_selection.packet())
        route = packetRoute(*snapshot, *m_selection.packet(), m_selection.observation());
    std::vector<std::uint32_t> stops;
    bool isSeen = true;
    if (!route.isEmpty())
        for (const RouteStop& stop : route.chains.front().stops)
            if (const auto world = m_canvas->scene().world(stop.key)) {
                stops.push_back(m_canvas->scene().data->find(stop.key));
                isSeen = isSeen && m_canvas->rect().contains(m_canvas->camera().toScreen(*world).toPoint());
            }
    m_canvas->setRoute(std::move(route));
    if (mayMove && !isSeen)
        m_canvas->showNodes(stops);
}

void MapPanel::chooseTileServer()
{
    WindowSettings settings;
    TileDialog dialog(settings.value(tileUrlKey).toString(), settings.value(tileCreditKey).toString(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings.setValue(tileUrlKey, dialog.url());
    settings.setValue(tileCreditKey, dialog.attribution());
    applyTileServer();
    if (!dialog.url().isEmpty() && !m_canvas->tiles().isOn())
        QMessageBox::warning(this, tr("Tile Server"),
                             tr("An address begins with https:// and contains {z}, {x} and {y}."));
}

void MapPanel::applyTileServer()
{
    const WindowSettings settings;
    m_canvas->tiles().setSource(settings.value(tileUrlKey).toString());
    m_canvas->setAttribution(m_canvas->tiles().isOn() ? settings.value(tileCreditKey).toString()
                                                      : tr("Made with Natural Earth"));
}

void MapPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        const MapColors colors(palette());
        m_search->setColors(colors);
        m_unplacedModel->setColors(colors);
    }
    QWidget::changeEvent(event);
}

} // namespace corescope
