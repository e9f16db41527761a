#include "gui/mainwindow.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>

#include "gui/map/mappanel.h"
#include "gui/recentfiles.h"
#include "gui/statusbar.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_layoutVersion = 1; // of what saveState() keeps: raise it when panels are added or renamed

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

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setDockNestingEnabled(true);
    setDockOptions(dockOptions() | GroupedDragging);
    setAcceptDrops(true);
    setStatusBar(new StatusBar(m_document));

    addFileMenu();
    addViewMenu();
    addPanels();
    addHelpMenu();

    connect(&m_document, &Document::opened, this, &MainWindow::updateForDocument);
    connect(&m_document, &Document::closed, this, &MainWindow::updateForDocument);
    connect(&m_document, &Document::failed, this, &MainWindow::showFailure);
    updateForDocument();
    restoreLayout();
}

MainWindow::~MainWindow()
{
    m_document.disconnect(this); // it closes after the parts of the window have gone
}

void MainWindow::addPanels()
{
    addPanel(new MapPanel(m_document, m_selection), u"map"_s, tr("Map"), Place::Above, Qt::CTRL | Qt::Key_M);
}

void MainWindow::addPanel(QWidget* panel, const QString& name, const QString& title, Place place,
                          const QKeySequence& shortcut)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    panel->setAccessibleName(title);
    dock->toggleViewAction()->setShortcut(shortcut);
    m_viewMenu->addAction(dock->toggleViewAction());
    addDockWidget(place == Place::Above ? Qt::TopDockWidgetArea : Qt::BottomDockWidgetArea, dock);
    m_panels.push_back({dock, place});
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
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::addViewMenu()
{
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    QAction* fullScreen = m_viewMenu->addAction(tr("&Full Screen"), QKeySequence(Qt::Key_F11), this,
                                                [this](bool on) { on ? showFullScreen() : showNormal(); });
    fullScreen->setCheckable(true);
    m_viewMenu->addAction(tr("&Reset Layout"), this, &MainWindow::arrangePanels);
    m_viewMenu->addSeparator();
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
    box->setInformativeText(file);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::updateForDocument()
{
    const QString file = m_document.file();
    m_closeFile->setEnabled(!file.isEmpty());
    setWindowTitle(file.isEmpty() ? u"CoreScope"_s : u"%1[*] – CoreScope"_s.arg(QFileInfo(file).fileName()));
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
