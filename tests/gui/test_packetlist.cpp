#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/simulator/simulator.h"
#include "core/store/hoplist.h"
#include "gui/packets/packetfinder.h"
#include "gui/packets/packetlistmodel.h"
#include "gui/packets/packetorder.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// The packet list without its window, on a simulated mesh.
class TestPacketList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void filtersAndSortsTogether();
    void aRowOpensIntoItsObservations();
    void whatIsAppendedMovesNothing();
    void onlyTheNewestRequestIsAnswered();
    void marks();
    void findGoesRoundTheList();
    void filterOfACellFindsItsPacket_data();
    void filterOfACellFindsItsPacket();

private:
    PacketOrderResult order(PacketColumn column, bool isDescending = false, const QString& filter = {});

    QTemporaryDir m_folder;
    std::unique_ptr<LoadedStore> m_loaded;
    PacketRanks m_ranks;
};

void TestPacketList::initTestCase()
{
    SimulationOptions options;
    options.outputPath = m_folder.filePath(u"mesh.db"_s);
    options.transmissions = 400;
    options.observations = 4000;
    options.nodes = 80;
    QVERIFY(simulate(options));
    m_loaded = std::make_unique<LoadedStore>(options.outputPath);
}

void TestPacketList::findGoesRoundTheList()
{
    const auto snapshot = m_loaded->snapshot();
    const PacketLines lines = *order(PacketColumn::Time).lines;
    const std::atomic<bool> isSuperseded = false;
    const std::string hash(snapshot->store->texts(lines[7].packet).hash);
    const auto findFrom = [&](int row, bool forward) {
        return findPacket({snapshot, lines, hash, row, forward}, isSuperseded);
    };
    for (const int row : {-1, 0, 6, 7, 8, 399})
        for (const bool forward : {true, false}) {
            const auto found = findFrom(row, forward);
            QVERIFY(found);
            QCOMPARE(found->line, lines[7]);
            QCOMPARE(found->isPastEnd, row >= 0 && (forward ? row >= 7 : row <= 7));
        }
    QVERIFY(!findPacket({snapshot, lines, "no such text", 3, true}, isSuperseded));
}

PacketOrderResult TestPacketList::order(PacketColumn column, bool isDescending, const QString& filter)
{
    PacketOrderRequest request{m_loaded->snapshot(), *DisplayFilter::parse(filter), column, isDescending, {}};
    return *orderPackets(request, m_ranks, 2, false);
}

void TestPacketList::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < packetColumnCount; ++column)
        QTest::newRow(qPrintable(packetColumnTitle(PacketColumn(column)))) << column;
}

void TestPacketList::sortsByEveryColumn()
{
    QFETCH(int, column);
    const auto snapshot = m_loaded->snapshot();
    const auto cell = [&](PacketLine line) {
        return packetCell(*snapshot, line, PacketColumn(column), TimeFormat::Utc);
    };
    const auto result = order(PacketColumn(column));
    QCOMPARE(result.lines->size(), 400U);
    for (std::size_t i = 1; i < result.lines->size(); ++i) {
        const QString before = cell((*result.lines)[i - 1]), after = cell((*result.lines)[i]);
        if (PacketColumn(column) == PacketColumn::Type || PacketColumn(column) == PacketColumn::Route)
            continue; // by number, not by name
        if (PacketColumn(column) == PacketColumn::Path)
            continue; // as path_json sorts: a comma before a digit
        if (isNumeric(PacketColumn(column)))
            QVERIFY2(before.isEmpty() || before.toDouble() <= after.toDouble(), qPrintable(before + u' ' + after));
        else
            QVERIFY2(before.compare(after, Qt::CaseInsensitive) <= 0, qPrintable(before + u" | "_s + after));
    }
    auto reversed = *order(PacketColumn(column), true).lines;
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(reversed, *result.lines);
}

void TestPacketList::filtersAndSortsTogether()
{
    const auto snapshot = m_loaded->snapshot();
    const auto result = order(PacketColumn::Size, false, u"type == ADVERT"_s);
    QVERIFY(!result.lines->empty());
    QVERIFY(result.lines->size() < 400);
    std::size_t size = 0;
    for (const PacketLine& line : *result.lines) {
        QCOMPARE(snapshot->store->payloadType(line.packet), 4);
        QVERIFY(snapshot->store->texts(line.packet).rawHex.size() >= size);
        size = snapshot->store->texts(line.packet).rawHex.size();
    }
}

void TestPacketList::aRowOpensIntoItsObservations()
{
    PacketListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(order(PacketColumn::Observations, true));
    const auto heard = m_loaded->snapshot()->packets.states[model.line(0).packet.value()].listCount;
    QVERIFY(heard > 1);
    model.setExpanded(0, true);
    QCOMPARE(model.rowCount(), 400 + int(heard));
    QVERIFY(!model.line(1).isPacket());
    QVERIFY(model.line(int(heard) + 1).isPacket());
    QCOMPARE(model.packetCount(), 400U);
    QCOMPARE(model.index(1, int(PacketColumn::Hash)).data().toString(), QString());
    QVERIFY(!model.index(1, int(PacketColumn::Observer)).data().toString().isEmpty());

    // Another order keeps it open.
    PacketOrderRequest request{m_loaded->snapshot(), {}, PacketColumn::Time, false, model.expanded()};
    model.show(*orderPackets(request, m_ranks, 2, false));
    QCOMPARE(model.rowCount(), 400 + int(heard));
    model.setExpanded(model.rowOf({*model.expanded().begin(), {}}), false);
    QCOMPARE(model.rowCount(), 400);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestPacketList::whatIsAppendedMovesNothing()
{
    PacketListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto whole = order(PacketColumn::Time);
    auto part = whole;
    part.lines = std::make_shared<PacketLines>(whole.lines->begin(), whole.lines->begin() + 300);
    model.show(part);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.show(whole);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(model.rowCount(), 400);
    model.show(order(PacketColumn::Time, true));
    QCOMPARE(resets.count(), 1);
}

void TestPacketList::onlyTheNewestRequestIsAnswered()
{
    PacketOrderer orderer;
    std::vector<std::uint32_t> answers;
    connect(&orderer, &PacketOrderer::ordered, this,
            [&](const PacketOrderResult& result) { answers.push_back(result.packets); });
    for (int size = 0; size < 20; ++size)
        orderer.request(
            {m_loaded->snapshot(), *DisplayFilter::parse(u"size > %1"_s.arg(size)), PacketColumn::Info, false, {}});
    orderer.request({m_loaded->snapshot(), *DisplayFilter::parse(u"size < 0"), PacketColumn::Time, false, {}});
    QTRY_COMPARE(answers.size(), 1U);
    QCOMPARE(answers.front(), 0U);
}

void TestPacketList::marks()
{
    PacketListModel model;
    model.show(order(PacketColumn::Time));
    QCOMPARE(model.nextMark(0, true), -1);
    model.toggleMark(20);
    model.toggleMark(10);
    QCOMPARE(model.nextMark(0, true), 10);
    QCOMPARE(model.nextMark(10, true), 20);
    QCOMPARE(model.nextMark(20, false), 10);
    model.show(order(PacketColumn::Time, true));
    QVERIFY(model.isMarked(399 - 10));
    model.toggleMark(399 - 10);
    QVERIFY(!model.isMarked(399 - 10));
}

void TestPacketList::filterOfACellFindsItsPacket_data()
{
    sortsByEveryColumn_data();
}

void TestPacketList::filterOfACellFindsItsPacket()
{
    QFETCH(int, column);
    const auto snapshot = m_loaded->snapshot();
    const auto result = order(PacketColumn::Time);
    for (const PacketLine& line : *result.lines) {
        const QString text = packetCellFilter(*snapshot, line, PacketColumn(column));
        if (text.isEmpty())
            continue;
        const auto filter = DisplayFilter::parse(text);
        QVERIFY2(filter, qPrintable(text));
        const auto found = filter->matching(*snapshot, 0, 1, false);
        QVERIFY2(std::ranges::find(found, line.packet) != found.end(), qPrintable(text));
    }
}

QTEST_MAIN(TestPacketList)
#include "test_packetlist.moc"
