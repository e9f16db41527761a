#pragma once

#include <QMainWindow>

#include "gui/document.h"
#include "gui/packets/packetlistpanel.h"
#include "gui/selection.h"
#include "gui/webserver.h"

class QDockWidget;

namespace corescope {

class BackfillActions;
class FilterLine;
class RecentFiles;
class ServeAction;
class StatusBar;

/// The window: menus, status bar, and the panels as docks around the one document and selection that all of them share.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `server` serves the database from within the window; null: no such thing is offered.
    explicit MainWindow(std::unique_ptr<WebServer> server = nullptr, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a database read-only, in place of the one that is open. Errors are told in a message box.
    void open(const QString& file);

    /// Closes what is open and says why it cannot be shown.
    void showFailure(const Error& error);

    Document& document() { return m_document; }
    Selection& selection() { return m_selection; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Where a panel is before anybody has moved it; panels of one place are tabs, the first one in front.
    enum class Place { Above, Below, Beside };

    void addPanels();
    /// Makes a panel a dock that the View menu shows and hides. `name` keeps its place in the saved layout: never
    /// change it.
    void addPanel(QWidget* panel, const QString& name, const QString& title, Place place, const QKeySequence& shortcut);
    QAction* panelAction(const QString& name) const;
    void addFileMenu();
    void addExportMenu(QMenu& file);
    void addViewMenu();
    void addPacketMenus();
    void addPathsMenu();
    void addHelpMenu();

    void joinFilter(const QString& filter, FilterMode mode);

    void chooseFile();
    void closeFile();
    void updateForDocument();
    void arrangePanels();
    void restoreLayout();
    void saveLayout() const;

    Document m_document;
    Selection m_selection;
    BackfillActions* m_backfill;
    FilterLine* m_filterLine;
    PacketListPanel* m_packets;
    StatusBar* m_status = nullptr;
    ServeAction* m_serve = nullptr;
    RecentFiles* m_recentFiles = nullptr;
    QMenu* m_exportMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QAction* m_closeFile = nullptr;

    struct Panel
    {
        QDockWidget* dock;
        Place place;
    };
    std::vector<Panel> m_panels;
};

} // namespace corescope
