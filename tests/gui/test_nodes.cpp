#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "core/filter/displayfilter.h"
#include "core/simulator/simulator.h"
#include "gui/document.h"
#include "gui/nodes/neighbortablemodel.h"
#include "gui/nodes/nodedetails.h"
#include "gui/nodes/nodespanel.h"
#include "gui/nodes/nodetablemodel.h"
#include "gui/nodes/pathtablemodel.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things

std::string keyFrom(const std::string& prefix)
{
    return prefix + std::string(64 - prefix.size(), '0');
}

/// Three nodes; the second one heard the first.
TestDatabase smallMesh()
{
    TestDatabase database;
    database.add(TestDatabase::Node{.publicKey = keyFrom("aa"),
                                    .name = std::string("Hill 10"),
                                    .lat = 37.0,
                                    .lon = -122.0,
                                    .advertCount = std::int64_t(9)});
    database.add(TestDatabase::Node{.publicKey = keyFrom("bb"),
                                    .name = std::string("<b>Hill 9</b>\n\xe2\x80\xae"),
                                    .lat = 37.1,
                                    .lon = -122.0,
                                    .advertCount = std::int64_t(100)});
    database.add(TestDatabase::Node{.publicKey = keyFrom("cc"), .lastSeen = nullptr, .advertCount = std::int64_t(20)});
    database.add(TestDatabase::Observer{.id = keyFrom("bb")});
    database.add(TestDatabase::Transmission{.decodedJson = R"({"pubKey":")" + keyFrom("aa") + R"("})"});
    database.add(TestDatabase::Observation{.pathJson = std::string("[]")});
    database.close();
    return database;
}

/// The table of nodes, among the others of the panel.
RecordTable* nodeTable(const NodesPanel& panel)
{
    for (RecordTable* const table : panel.findChildren<RecordTable*>())
        if (qobject_cast<NodeTableModel*>(table->model()))
            return table;
    return nullptr;
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

/// The nodes' tables without their window, and the panel on a simulated mesh and on a real one.
class TestNodes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { WindowSettings().clear(); }

    void sortsNumbersAsNumbersAndTheUnknownLast();
    void searchFindsNamesRolesAndKeys();
    void hostileNamesArePlainLines();
    void neighborsComeWithSignalAndDistance();
    void tablesKeepWhatWasChosen();
    void copiesWhatIsSeen();
    void theSelectionIsShared();
    void columnsOutliveTheWindow();
    void filtersFindThePacketsThatAreCounted();
    void detailsFollowTheRealMesh();
    void saysWhyThereIsNothing();

private:
    static void open(Document& document, const QString& file);

    QTemporaryDir m_folder;
    QString m_file;
};

void TestNodes::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); // how names sort depends on it
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = 400;
    options.observations = 4000;
    options.nodes = 80;
    QVERIFY(simulate(options));
}

void TestNodes::open(Document& document, const QString& file)
{
    EngineOptions options;
    options.database = file;
    options.readOnly = true;
    document.open(options);
}

void TestNodes::sortsNumbersAsNumbersAndTheUnknownLast()
{
    const TestDatabase database = smallMesh();
    const LoadedStore store(database.file(), 1);
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNodes(nodeRecords(*store.snapshot()));
    model.sort(NodeTableModel::Adverts, Qt::AscendingOrder);
    QCOMPARE(column(model, NodeTableModel::Adverts), (QStringList{u"9"_s, u"20"_s, u"100"_s}));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(NodeTableModel::LastHeard, order);
        QCOMPARE(column(model, NodeTableModel::LastHeard).last(), QString());
    }
    model.sort(NodeTableModel::Name, Qt::AscendingOrder);
    QCOMPARE(column(model, NodeTableModel::Name), (QStringList{u"<b>Hill 9</b>"_s, u"cc000000"_s, u"Hill 10"_s}));
}

void TestNodes::searchFindsNamesRolesAndKeys()
{
    const TestDatabase database = smallMesh();
    const LoadedStore store(database.file(), 1);
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNodes(nodeRecords(*store.snapshot()));
    model.setSearch(u" hill "_s);
    QCOMPARE(model.rowCount(), 2);
    model.setSearch(u"CC00"_s);
    QCOMPARE(model.rowCount(), 1);
    const std::uint64_t id = model.id(model.index(0, 0));
    QCOMPARE(model.find(id), model.index(0, 0));
    model.setSearch(u"hill"_s);
    QVERIFY(!model.find(id).isValid());
    model.setNodes({});
    QCOMPARE(model.rowCount(), 0);
}

void TestNodes::hostileNamesArePlainLines()
{
    const TestDatabase database = smallMesh();
    const LoadedStore store(database.file(), 1);
    NodeTableModel model;
    model.setNodes(nodeRecords(*store.snapshot()));
    model.setSearch(u"bb"_s);
    QCOMPARE(model.index(0, NodeTableModel::Name).data().toString(), u"<b>Hill 9</b>"_s);

    Document document;
    Selection selection;
    NodesPanel panel(document, selection);
    panel.show();
    open(document, database.file());
    QTRY_VERIFY_WITH_TIMEOUT(document.snapshot(), s_patience);
    selection.selectNode(document.snapshot()->store->keys().find(keyFrom("bb")));
    bool isShown = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (label->text().contains(u"<b>Hill"_s)) {
            isShown = true;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    QVERIFY(isShown);
}

void TestNodes::neighborsComeWithSignalAndDistance()
{
    const TestDatabase database = smallMesh();
    const LoadedStore store(database.file(), 1);
    const auto snapshot = store.snapshot();
    NeighborTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const KeyIndex node = snapshot->store->keys().find(keyFrom("aa"));
    model.setNeighbors(neighborRecords(*snapshot, affinityGraphOf(*snapshot), node));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, NeighborTableModel::Name).data().toString(), u"<b>Hill 9</b>"_s);
    QVERIFY(model.index(0, NeighborTableModel::Distance).data().toString().startsWith(u"11.1"));
    QCOMPARE(NeighborTableModel::keyOf(model.id(model.index(0, 0))), snapshot->store->keys().find(keyFrom("bb")));
}

void TestNodes::tablesKeepWhatWasChosen()
{
    const LoadedStore store(m_file);
    NodeTableModel model;
    model.setNodes(nodeRecords(*store.snapshot()));
    QVERIFY(model.rowCount() > 10);
    std::uint64_t id = 0;
    {
        RecordTable table(model, u"nodes"_s, u"test/columns"_s, {100, 0}, NodeTableModel::Name, Qt::AscendingOrder);
        table.show();
        QVERIFY(table.isColumnHidden(NodeTableModel::Role));
        const QSignalSpy chosen(&table, &RecordTable::chosen);
        table.selectRow(5);
        QCOMPARE(chosen.count(), 1);
        id = model.id(model.index(5, 0));
        table.selectionModel()->select(model.index(7, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        table.sortByColumn(NodeTableModel::Adverts, Qt::DescendingOrder);
        QCOMPARE(model.id(table.currentIndex()), id);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
        model.setSearch(u"no such node"_s);
        QVERIFY(!table.currentIndex().isValid());
        model.setSearch({});
        QCOMPARE(model.id(table.currentIndex()), id);
        QCOMPARE(chosen.count(), 1); // nobody chose anything
        table.showRecord(model.id(model.index(0, 0)));
        QCOMPARE(table.currentIndex().row(), 0);
        QCOMPARE(chosen.count(), 1);
        table.showRecord({});
        QVERIFY(!table.selectionModel()->hasSelection());
        table.setColumnWidth(NodeTableModel::Name, 321);
        table.hide();
    }
    const RecordTable again(model, u"nodes"_s, u"test/columns"_s, {100, 50}, NodeTableModel::Name, Qt::AscendingOrder);
    QCOMPARE(again.columnWidth(NodeTableModel::Name), 321);
    QVERIFY(again.isColumnHidden(NodeTableModel::Role));
    QCOMPARE(again.horizontalHeader()->sortIndicatorSection(), int(NodeTableModel::Adverts));
}

void TestNodes::copiesWhatIsSeen()
{
    const TestDatabase database = smallMesh();
    const LoadedStore store(database.file(), 1);
    NodeTableModel model;
    model.setNodes(nodeRecords(*store.snapshot()));
    RecordTable table(model, u"nodes"_s, u"test/columns"_s, std::vector<int>(14, 0), NodeTableModel::Adverts,
                      Qt::AscendingOrder);
    table.showColumn(NodeTableModel::Name);
    table.showColumn(NodeTableModel::Adverts);
    table.selectAll();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Hill 10\t9\ncc000000\t20\n<b>Hill 9</b>\t100\n"_s);
}

void TestNodes::theSelectionIsShared()
{
    Document document;
    Selection selection;
    NodesPanel panel(document, selection);
    panel.show();
    open(document, m_file);
    auto* const table = nodeTable(panel);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 10, s_patience);
    auto& model = static_cast<RecordModel&>(*table->model());
    table->selectRow(3);
    QCOMPARE(std::uint64_t(selection.node().value()), model.id(model.index(3, 0)));
    selection.selectNode(KeyIndex(std::uint32_t(model.id(model.index(8, 0)))));
    QCOMPARE(table->currentIndex().row(), 8);
    document.close();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestNodes::columnsOutliveTheWindow()
{
    Document document;
    Selection selection;
    {
        NodesPanel panel(document, selection);
        panel.show();
        nodeTable(panel)->setColumnWidth(NodeTableModel::Name, 222);
        panel.hide();
    }
    const NodesPanel panel(document, selection);
    QCOMPARE(nodeTable(panel)->columnWidth(NodeTableModel::Name), 222);
}

void TestNodes::filtersFindThePacketsThatAreCounted()
{
    const LoadedStore store(m_file);
    const auto snapshot = store.snapshot();
    std::uint64_t packets = 0;
    for (const NodeRecord& node : nodeRecords(*snapshot)) {
        const auto filter = DisplayFilter::parse(nodeFilter(*snapshot, node.key));
        QVERIFY(filter);
        QCOMPARE(std::uint64_t(filter->matching(*snapshot, 0, 1, false).size()), node.packets);
        QVERIFY(DisplayFilter::parse(relayFilter(*snapshot, node.key)));
        packets += node.packets;
    }
    QVERIFY(packets > 0);
}

void TestNodes::detailsFollowTheRealMesh()
{
    const QString file = unpackRecorded(u"bayarea"_s, m_folder);
    if (file.isEmpty())
        QSKIP("no recorded databases");
    Document document;
    Selection selection;
    NodesPanel panel(document, selection);
    panel.resize(1200, 400);
    panel.show();
    open(document, file);
    auto* const table = nodeTable(panel);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 10, s_patience);
    table->sortByColumn(NodeTableModel::Neighbors, Qt::DescendingOrder);
    const int neighbors = table->model()->index(0, NodeTableModel::Neighbors).data().toInt();
    QVERIFY(neighbors > 1);
    table->selectRow(0);
    const auto* const details = panel.findChild<NodeDetails*>();
    const auto* const heard = details->findChild<NeighborTableModel*>();
    QTRY_VERIFY_WITH_TIMEOUT(heard->rowCount() > 1, s_patience);
    auto* const tabs = details->findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(details->findChild<PathTableModel*>()->rowCount() > 1, s_patience);
    const auto* const paths = details->findChild<PathTableModel*>();
    QVERIFY(document.snapshot()->store->findTransmission(std::int64_t(paths->id(paths->index(0, 0)))).isValid());
    for (const RecordModel* model : details->findChildren<RecordModel*>())
        const QAbstractItemModelTester tester(const_cast<RecordModel*>(model),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    selection.clear();
    QCOMPARE(details->currentIndex(), 0);
}

void TestNodes::saysWhyThereIsNothing()
{
    Document document;
    Selection selection;
    NodesPanel panel(document, selection);
    panel.resize(900, 300);
    panel.show();
    const auto picture = [&] { return nodeTable(panel)->grab().toImage(); };
    const QImage closed = picture();
    open(document, m_file);
    auto* const table = nodeTable(panel);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 10, s_patience);
    panel.findChild<QLineEdit*>()->setText(u"<i>nobody</i>"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(picture() != closed);
}

QTEST_MAIN(TestNodes)
#include "test_nodes.moc"
