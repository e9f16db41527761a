#include "gui/mainwindow.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>

#include "gui/activitypanel.h"
#include "gui/analytics/analyticspanel.h"
#include "gui/backfillactions.h"
#include "gui/channels/channelspanel.h"
#include "gui/details/packetdetailspanel.h"
#include "gui/fileexport.h"
#include "gui/filter/filterline.h"
#include "gui/languagemenu.h"
#include "gui/map/mappanel.h"
#include "gui/nodes/nodespanel.h"
#include "gui/observers/observerspanel.h"
#include "gui/recentfiles.h"
#include "gui/serveaction.h"
#include "gui/statusbar.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_layoutVersion = 2; // of what saveState() keeps: raise it when panels are added or renamed

constexpr const char* s_isInFront = "isInFront"; // property of a dock: what it was before the event at hand

const auto s_geometryKey = u"geometry"_s;
const auto s_layoutKey = u"layout"_s;

/// The first local file of what is dragged; empty for none.
QString draggedFile(const QMimeData* data)
{
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<WebServer> server, QWidget* parent)
    : QMainWindow(parent)
    , m_backfill(new BackfillActions(m_document, *this))
    , m_filterLine(new FilterLine(m_document))
    , m_packets(new PacketListPanel(m_document, m_selection))
{
    setDockNestingEnabled(true);
    setDockOptions(dockOptions() | GroupedDragging);
    setAcceptDrops(true);
    if (server)
        m_serve = new ServeAction(m_document, std::move(server), *this);
    addFileMenu();
    addViewMenu();
    addPacketMenus();
    addPathsMenu();
    addHelpMenu();
    addPanels();
    m_status = new StatusBar(m_document, *m_backfill, panelAction(u"activity"_s));
    setStatusBar(m_status);
    connect(m_packets, &PacketListPanel::countsChanged, m_status, &StatusBar::showCounts);
    if (m_serve)
        connect(m_serve, &ServeAction::addressChanged, m_status, &StatusBar::showAddress);

    connect(&m_document, &Document::opened, this, &MainWindow::updateForDocument);
    connect(&m_document, &Document::closed, this, &MainWindow::updateForDocument);
    connect(&m_document, &Document::failed, this, &MainWindow::showFailure);
    updateForDocument();
    restoreLayout();
}

MainWindow::~MainWindow()
{
    m_document.disconnect(this);
    m_document.close(); // while there are still those who have to let go of it
}

void MainWindow::addPanels()
{
    addPanel(m_packets, u"packets"_s, tr("Packets"), Place::Above, Qt::CTRL | Qt::Key_1);
    connect(m_packets, &PacketListPanel::inFrontWanted, m_panels.back().dock, [dock = m_panels.back().dock] {
        dock->show();
        dock->raise();
    });
    auto* const nodes = new NodesPanel(m_document, m_selection);
    connect(nodes, &NodesPanel::filterRequested, this, &MainWindow::joinFilter);
    addPanel(nodes, u"nodes"_s, tr("Nodes"), Place::Above, Qt::CTRL | Qt::Key_4);
    auto* const observers = new ObserversPanel(m_document, m_selection);
    connect(observers, &ObserversPanel::filterRequested, this, &MainWindow::joinFilter);
    addPanel(observers, u"observers"_s, tr("Observers"), Place::Above, Qt::CTRL | Qt::Key_5);
    auto* const channels = new ChannelsPanel(m_document, m_selection);
    connect(channels, &ChannelsPanel::filterRequested, this, &MainWindow::joinFilter);
    addPanel(channels, u"channels"_s, tr("Channels"), Place::Above, Qt::CTRL | Qt::Key_6);
    auto* const details = new PacketDetailsPanel(m_document, m_selection);
    connect(details, &PacketDetailsPanel::filterRequested, this, &MainWindow::joinFilter);
    addPanel(details, u"details"_s, tr("Packet Details"), Place::Below, Qt::CTRL | Qt::Key_2);
    addPanel(new MapPanel(m_document, m_selection), u"map"_s, tr("Map"), Place::Beside, Qt::CTRL | Qt::Key_3);
    auto* analytics = new AnalyticsPanel(m_document, m_selection);
    connect(analytics, &AnalyticsPanel::filterRequested, this, &MainWindow::joinFilter);
    addPanel(analytics, u"analytics"_s, tr("Analytics"), Place::Above, Qt::CTRL | Qt::Key_7);
    addPanel(new ActivityPanel(m_document), u"activity"_s, tr("Activity"), Place::Below, Qt::CTRL | Qt::Key_9);
}

void MainWindow::addPanel(QWidget* panel, const QString& name, const QString& title, Place place,
                          const QKeySequence& shortcut)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    panel->setAccessibleName(title);
    dock->toggleViewAction()->setShortcut(shortcut);
    // Qt's action also hides a panel that is merely behind another one: who asks for that one wants to see it.
    connect(
        dock, &QDockWidget::visibilityChanged, dock,
        [dock](bool isInFront) { dock->setProperty(s_isInFront, isInFront); }, Qt::QueuedConnection);
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
        if (!isShown && dock->property(s_isInFront).toBool())
            return;
        dock->show();
        dock->raise();
        dock->widget()->setFocus();
    });
    m_viewMenu->addAction(dock->toggleViewAction());
    addDockWidget(place == Place::Above ? Qt::TopDockWidgetArea : Qt::BottomDockWidgetArea, dock);
    m_panels.push_back({dock, place});
}

QAction* MainWindow::panelAction(const QString& name) const
{
    return findChild<QDockWidget*>(name)->toggleViewAction();
}

void MainWindow::addFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseFile);
    m_recentFiles = new RecentFiles(menu);
    connect(m_recentFiles, &RecentFiles::chosen, this, &MainWindow::open);
    menu->addMenu(m_recentFiles);
    m_closeFile = menu->addAction(tr("&Close"), QKeySequence::Close, this, &MainWindow::closeFile);
    menu->addSeparator();
    addExportMenu(*menu);
    if (m_serve)
        menu->addAction(m_serve);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::addExportMenu(QMenu& file)
{
    m_exportMenu = file.addMenu(tr("&Export"));
    const auto packets = [this](PacketFormat format) {
        if (m_document.snapshot())
            exportPacketsToFile(m_document.snapshot(), m_packets->shownPackets(), format, *this);
    };
    m_exportMenu->addAction(tr("Shown Packets as &CSV…"), this, [packets] { packets(PacketFormat::Csv); });
    m_exportMenu->addAction(tr("Shown Packets as &JSON Lines…"), this, [packets] { packets(PacketFormat::JsonLines); });
    m_exportMenu->addAction(tr("Nodes and Edges as &GeoJSON…"), this, [this] {
        if (m_document.snapshot())
            exportMapToFile(*m_document.snapshot(), *this);
    });
}

void MainWindow::addViewMenu()
{
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    QAction* fullScreen = m_viewMenu->addAction(tr("&Full Screen"), QKeySequence(Qt::Key_F11), this,
                                                [this](bool on) { on ? showFullScreen() : showNormal(); });
    fullScreen->setCheckable(true);
    m_viewMenu->addAction(tr("&Reset Layout"), this, &MainWindow::arrangePanels);
    m_viewMenu->addMenu(new LanguageMenu(this));
    m_viewMenu->addSeparator();
}

void MainWindow::addPacketMenus()
{
    QMenu* edit = new QMenu(tr("&Edit"), this);
    menuBar()->insertMenu(m_viewMenu->menuAction(), edit);
    m_packets->addEditActions(*edit);
    edit->addSeparator();
    edit->addAction(tr("&Display Filter"), Qt::CTRL | Qt::Key_Slash, m_filterLine, &FilterLine::focus);
    m_packets->addViewActions(*m_viewMenu);
    m_viewMenu->addSeparator();
    m_packets->addGoActions(*menuBar()->addMenu(tr("&Go")));
    addToolBar(m_filterLine);
    connect(m_filterLine, &FilterLine::applied, m_packets, &PacketListPanel::setFilter);
    connect(m_packets, &PacketListPanel::filterRequested, this, &MainWindow::joinFilter);
}

void MainWindow::joinFilter(const QString& filter, FilterMode mode)
{
    const QString before = m_filterLine->text();
    const auto joined = [&](QStringView sign, const QString& term) {
        return before.isEmpty() ? term : u"(%1) %2 %3"_s.arg(before, sign, term);
    };
    switch (mode) {
    case FilterMode::Replace:
        return m_filterLine->apply(filter);
    case FilterMode::ReplaceNot:
        return m_filterLine->apply(u"!(%1)"_s.arg(filter));
    case FilterMode::And:
        return m_filterLine->apply(joined(u"&&", filter));
    case FilterMode::AndNot:
        return m_filterLine->apply(joined(u"&&", u"!(%1)"_s.arg(filter)));
    case FilterMode::Or:
        return m_filterLine->apply(joined(u"||", filter));
    }
}

void MainWindow::addPathsMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Paths"));
    menu->addAction(m_backfill->pause());
    menu->addAction(m_backfill->cancel());
    menu->addSeparator();
    menu->addAction(m_backfill->write());
}

void MainWindow::addHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About CoreScope"), this, [this] {
        QMessageBox::about(this, tr("About CoreScope"),
                           tr("CoreScope %1\nAn analyzer for MeshCore meshes.\nLicence: GPL, version 3 or later.")
                               .arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::open(const QString& file)
{
    EngineOptions options;
    options.database = QFileInfo(file).absoluteFilePath();
    options.readOnly = true;
    m_selection.clear();
    m_document.open(options);
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open Database"), QFileInfo(m_recentFiles->files().value(0)).path(),
        tr("CoreScope databases (*.db *.sqlite *.sqlite3)") + u";;"_s + tr("All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void MainWindow::closeFile()
{
    m_document.close();
    m_selection.clear();
}

void MainWindow::showFailure(const Error& error)
{
    const QString file = m_document.file();
    closeFile();
    auto* box =
        new QMessageBox(QMessageBox::Critical, tr("Cannot Open Database"), error.message, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    if (!error.message.contains(file))
        box->setInformativeText(file);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::updateForDocument()
{
    const QString file = m_document.file();
    m_closeFile->setEnabled(!file.isEmpty());
    m_exportMenu->setEnabled(!file.isEmpty());
    QString name = QFileInfo(file).fileName();
    name.replace(u"[*]"_s, u"[*][*]"_s); // which else would be where a mark of changes goes
    setWindowTitle(file.isEmpty() ? u"CoreScope"_s : u"%1[*] – CoreScope"_s.arg(name));
    setWindowFilePath(file);
    if (!file.isEmpty())
        m_recentFiles->add(file);
}

void MainWindow::arrangePanels()
{
    QDockWidget* first[3] = {};
    for (const auto& [dock, place] : m_panels) {
        dock->setFloating(false);
        addDockWidget(place == Place::Above ? Qt::TopDockWidgetArea : Qt::BottomDockWidgetArea, dock);
        dock->show();
        QDockWidget*& front = first[int(place)];
        if (front)
            tabifyDockWidget(front, dock);
        else
            front = dock;
    }
    for (QDockWidget* front : first)
        if (front)
            front->raise();
    QDockWidget* below = first[int(Place::Below)];
    QDockWidget* beside = first[int(Place::Beside)];
    if (below && beside)
        resizeDocks({below, beside}, {1, 1}, Qt::Horizontal);
    if (first[int(Place::Above)] && below)
        resizeDocks({first[int(Place::Above)], below}, {1, 1}, Qt::Vertical);
}

void MainWindow::restoreLayout()
{
    const WindowSettings settings;
    resize(1280, 800);
    restoreGeometry(settings.value(s_geometryKey).toByteArray());
    arrangePanels();
    restoreState(settings.value(s_layoutKey).toByteArray(), s_layoutVersion);
}

void MainWindow::saveLayout() const
{
    WindowSettings settings;
    settings.setValue(s_geometryKey, saveGeometry());
    settings.setValue(s_layoutKey, saveState(s_layoutVersion));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    closeFile();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    open(draggedFile(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace corescope
