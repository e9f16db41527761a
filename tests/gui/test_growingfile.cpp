#include <QDockWidget>
#include <QScrollBar>
#include <QTest>

#include "gui/mainwindow.h"
#include "gui/packets/packetlistview.h"
#include "gui/table/recordmodel.h"
#include "gui/table/recordtable.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things
constexpr int s_packetsBefore = 400, s_packetsAdded = 50;

std::string numbered(const char* text, int number)
{
    return text + std::to_string(100'000 + number);
}

void addPacket(TestDatabase& database, int number)
{
    database.add(TestDatabase::Transmission{
        .hash = numbered("hash", number),
        .firstSeen = "2026-04-05T12:00:00." + std::to_string(100 + number) + "Z",
        .payloadType = std::int64_t(5),
        .decodedJson = R"({"type":"CHAN","channel":"#talk","sender":"Ann","text":"Ann: message"})"});
    database.add(TestDatabase::Observation{.transmissionId = number, .observer = std::int64_t(1 + number % 2)});
}

void addNode(TestDatabase& database, int number)
{
    database.add(TestDatabase::Node{.publicKey = numbered("aa", number) + std::string(56, '0'),
                                    .name = numbered("Node ", number)});
}

} // namespace

/// The window on a database that an ingestor goes on writing into: what is new shows up, and what somebody looks at
/// stays where it is.
class TestGrowingFile : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void newPacketsShowAndNothingMoves();
    void theListFollowsItsEnd();
    void newNodesShowAndTheChosenOneStays();
    void anObserverCountsWhatItReceives();
    void aConversationGoesOn();

private:
    /// The main table of a panel, after the panel came to the front.
    RecordTable* inFront(const QString& panel)
    {
        auto* const dock = m_window->findChild<QDockWidget*>(panel);
        dock->raise();
        for (auto* const table : dock->findChildren<RecordTable*>())
            if (table->accessibleName() == dock->windowTitle())
                return table;
        return nullptr;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
    PacketListView* m_list = nullptr;
};

void TestGrowingFile::init()
{
    WindowSettings().clear();
    m_window.reset();
    m_database = std::make_unique<TestDatabase>();
    m_database->execute("PRAGMA journal_mode=WAL");
    m_database->add(TestDatabase::Observer{.id = "obs1"});
    m_database->add(TestDatabase::Observer{.id = "obs2"});
    m_database->begin();
    for (int i = 1; i <= 100; ++i)
        addNode(*m_database, i);
    for (int i = 1; i <= s_packetsBefore; ++i)
        addPacket(*m_database, i);
    m_database->commit();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->open(m_database->file());
    m_list = m_window->findChild<PacketListView*>();
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packetsBefore, s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().engine()->status().phase == StartupPhase::Ready, s_patience);
}

void TestGrowingFile::newPacketsShowAndNothingMoves()
{
    m_list->selectRow(123);
    m_list->verticalScrollBar()->setValue(100);
    const auto chosen = m_window->selection().packet();
    QVERIFY(chosen);
    for (int i = 1; i <= s_packetsAdded; ++i)
        addPacket(*m_database, s_packetsBefore + i);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packetsBefore + s_packetsAdded, s_patience);
    QCOMPARE(m_list->currentIndex().row(), 123);
    QCOMPARE(m_list->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(m_list->verticalScrollBar()->value(), 100);
    QCOMPARE(m_window->selection().packet(), chosen);
}

void TestGrowingFile::theListFollowsItsEnd()
{
    QTRY_VERIFY(m_list->isAtEnd()); // where it begins
    addPacket(*m_database, s_packetsBefore + 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), s_packetsBefore + 1, s_patience);
    QVERIFY(m_list->isAtEnd());
}

void TestGrowingFile::newNodesShowAndTheChosenOneStays()
{
    auto* const table = inFront(u"nodes"_s);
    const auto& model = static_cast<const RecordModel&>(*table->model());
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 100, s_patience);
    table->selectRow(40);
    const std::uint64_t chosen = model.id(table->currentIndex());
    QCOMPARE(m_window->selection().node(), KeyIndex(std::uint32_t(chosen)));
    table->verticalScrollBar()->setValue(30);
    const int scrolled = table->verticalScrollBar()->value();
    addNode(*m_database, 101);
    addPacket(*m_database, s_packetsBefore + 1);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 101, s_patience);
    QCOMPARE(model.id(table->currentIndex()), chosen);
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    QCOMPARE(m_window->selection().node(), KeyIndex(std::uint32_t(chosen)));
}

void TestGrowingFile::anObserverCountsWhatItReceives()
{
    auto* const table = inFront(u"observers"_s);
    const QAbstractItemModel& model = *table->model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, s_patience);
    const auto receptions = [&]() -> QString {
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.headerData(column, Qt::Horizontal).toString() == u"Receptions"_s)
                return model.index(0, column).data().toString() + u' ' + model.index(1, column).data().toString();
        return QString();
    };
    QTRY_COMPARE(receptions(), u"200 200"_s);
    for (int i = 1; i <= 10; ++i)
        addPacket(*m_database, s_packetsBefore + i);
    QTRY_COMPARE_WITH_TIMEOUT(receptions(), u"205 205"_s, s_patience);
}

void TestGrowingFile::aConversationGoesOn()
{
    auto* const table = inFront(u"channels"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, s_patience);
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), QString::number(s_packetsBefore));
    addPacket(*m_database, s_packetsBefore + 1);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), QString::number(s_packetsBefore + 1),
                              s_patience);
}

QTEST_MAIN(TestGrowingFile)
#include "test_growingfile.moc"
