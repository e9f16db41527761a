#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

#include "core/simulator/simulator.h"
#include "gui/filter/filterline.h"
#include "gui/mainwindow.h"
#include "gui/packets/findbar.h"
#include "gui/packets/packetcells.h"
#include "gui/packets/packetlistview.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things
constexpr int s_packets = 120;

/// The entry of a menu, or of one below it, with this text; keys apart.
QAction* findAction(const QList<QAction*>& actions, const QString& text)
{
    for (QAction* const action : actions) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
        if (QAction* const below = action->menu() ? findAction(action->menu()->actions(), text) : nullptr)
            return below;
    }
    return nullptr;
}

/// Opens the context menu of a cell and chooses an entry; returns whether it was there.
bool chooseInMenu(QAbstractItemView& view, const QModelIndex& index, const QString& text)
{
    bool isChosen = false;
    QTimer timer; // the menu keeps the thread until it is closed
    QObject::connect(&timer, &QTimer::timeout, &view, [&] {
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        timer.stop();
        QAction* const action = findAction(menu->actions(), text);
        isChosen = action && action->isEnabled();
        if (isChosen)
            action->trigger();
        menu->close();
    });
    timer.start(10);
    emit view.customContextMenuRequested(view.visualRect(index).center());
    return isChosen;
}

} // namespace

/// Packet list and packet details within their window.
class TestPacketPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void theListSaysWhyItIsEmpty();
    void theListSaysWhatKeepsAFileFromBeingRead();
    void theKeysOfTheGoMenuMoveThroughTheList();
    void findBringsTheListToTheFront();
    void fieldsCanBeCopiedAndFiltered();
    void receptionsCanBeCopiedAndFiltered();

private:
    void open();
    void trigger(const QString& text);
    /// Shows only packets of a type, and chooses the first one.
    void choosePacket(const QString& type);

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
    PacketListView* m_list = nullptr;
};

void TestPacketPanels::initTestCase()
{
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = s_packets;
    options.observations = 1500;
    options.nodes = 40;
    QVERIFY(simulate(options));
}

void TestPacketPanels::init()
{
    WindowSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_list = m_window->findChild<PacketListView*>();
}

void TestPacketPanels::open()
{
    m_window->open(m_file);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packets, s_patience);
}

void TestPacketPanels::trigger(const QString& text)
{
    QAction* const action = findAction(m_window->menuBar()->actions(), text);
    QVERIFY2(action, qPrintable(text));
    action->trigger();
}

void TestPacketPanels::choosePacket(const QString& type)
{
    open();
    m_window->findChild<FilterLine*>()->apply(u"type == "_s + type);
    QTRY_VERIFY_WITH_TIMEOUT(m_list->model()->rowCount() < s_packets, s_patience);
    QVERIFY(m_list->model()->rowCount() > 0);
    m_list->selectRow(0);
    QVERIFY(m_window->selection().packet());
}

void TestPacketPanels::theListSaysWhyItIsEmpty()
{
    QCOMPARE(m_list->accessibleDescription(), u"Open a database with File › Open, or drop one on the window."_s);
    m_window->open(m_file);
    QCOMPARE(m_list->accessibleDescription(), u"The database is being read…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packets, s_patience);
    QCOMPARE(m_list->accessibleDescription(), QString());
    m_window->findChild<FilterLine*>()->apply(u"hops > 1000"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), 0, s_patience);
    QCOMPARE(m_list->accessibleDescription(), u"No packet passes the display filter."_s);
    TestDatabase empty;
    empty.close();
    m_window->open(empty.file());
    QTRY_COMPARE_WITH_TIMEOUT(m_list->accessibleDescription(), u"The database has no packets yet."_s, s_patience);
}

void TestPacketPanels::theListSaysWhatKeepsAFileFromBeingRead()
{
    const QString file = m_folder.filePath(u"locked.db"_s);
    QVERIFY(QFile::copy(m_file, file));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
        m_window->open(file);
        QTRY_VERIFY_WITH_TIMEOUT(m_list->accessibleDescription().contains(u"another program"_s), s_patience);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packets, s_patience);
}

void TestPacketPanels::theKeysOfTheGoMenuMoveThroughTheList()
{
    trigger(u"Next Packet"_s); // there is none
    QVERIFY(!m_window->selection().packet());
    open();
    const auto isAt = [&](int row) {
        const qint64 number = m_list->model()->index(row, int(PacketColumn::Number)).data().toLongLong();
        return m_list->currentIndex().row() == row && m_window->selection().packet() == number;
    };
    trigger(u"First Packet"_s);
    QVERIFY(isAt(0));
    trigger(u"Previous Packet"_s);
    QVERIFY(isAt(0));
    trigger(u"Next Packet"_s);
    QVERIFY(isAt(1));
    trigger(u"Next Packet"_s);
    trigger(u"Previous Packet"_s);
    QVERIFY(isAt(1));
    trigger(u"Last Packet"_s);
    QVERIFY(isAt(s_packets - 1));
    trigger(u"Next Packet"_s);
    QVERIFY(isAt(s_packets - 1));
}

void TestPacketPanels::findBringsTheListToTheFront()
{
    open();
    auto* const nodes = m_window->findChild<QDockWidget*>(u"nodes"_s);
    auto* const findBar = m_window->findChild<FindBar*>();
    for (const QString& text : {u"Find Packet…"_s, u"Find Next"_s, u"Find Previous"_s}) {
        nodes->raise();
        QTRY_VERIFY(m_list->visibleRegion().isEmpty());
        trigger(text);
        QTRY_VERIFY2(!m_list->visibleRegion().isEmpty(), qPrintable(text));
        QVERIFY(findBar->isVisible());
    }
    m_window->findChild<QDockWidget*>(u"packets"_s)->close();
    trigger(u"Find Packet…"_s);
    QTRY_VERIFY(!m_list->visibleRegion().isEmpty());
}

void TestPacketPanels::fieldsCanBeCopiedAndFiltered()
{
    choosePacket(u"ADVERT"_s);
    QTreeView* tree = nullptr;
    for (QTreeView* const one : m_window->findChildren<QTreeView*>())
        if (one->accessibleName() == u"Dissected packet")
            tree = one;
    QVERIFY(tree);
    const auto field = [tree](const QString& name) {
        return tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive).value(0);
    };
    QVERIFY(chooseInMenu(*tree, field(u"Payload type"_s), u"Copy Value"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ADVERT (4)"_s);
    QVERIFY(chooseInMenu(*tree, field(u"Public key"_s), u"Copy Bytes as Hex"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), field(u"Public key"_s).siblingAtColumn(1).data().toString());
    QVERIFY(!chooseInMenu(*tree, field(u"Payload version"_s), u"Apply as Filter"_s)); // there is no such field
    m_window->findChild<FilterLine*>()->apply(QString());
    QVERIFY(chooseInMenu(*tree, field(u"Payload type"_s), u"Selected"_s));
    QCOMPARE(m_window->findChild<FilterLine*>()->text(), u"type == ADVERT"_s);
    QVERIFY(chooseInMenu(*tree, field(u"Payload type"_s), u"Collapse All"_s));
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    QVERIFY(chooseInMenu(*tree, tree->model()->index(0, 0), u"Expand All"_s));
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
}

void TestPacketPanels::receptionsCanBeCopiedAndFiltered()
{
    choosePacket(u"ADVERT"_s);
    QTreeWidget* receptions = nullptr;
    for (QTreeWidget* const one : m_window->findChildren<QTreeWidget*>())
        if (one->accessibleName() == u"Receptions")
            receptions = one;
    QVERIFY(receptions && receptions->topLevelItemCount() > 0);
    const QModelIndex first = receptions->model()->index(0, 0);
    const QString observer = first.siblingAtColumn(1).data().toString();
    QVERIFY(chooseInMenu(*receptions, first, u"Copy"_s));
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), qsizetype(receptions->columnCount()));
    QCOMPARE(cells[0], first.data().toString());
    QCOMPARE(cells[1], observer);
    QVERIFY(chooseInMenu(*receptions, first, u"Selected"_s));
    QCOMPARE(m_window->findChild<FilterLine*>()->text(), u"observer == \"%1\""_s.arg(observer));
}

QTEST_MAIN(TestPacketPanels)
#include "test_packetpanels.moc"
