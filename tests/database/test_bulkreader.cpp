#include <QFile>
#include <QTest>

#include "tests/database/rowrecorder.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestBulkReader : public QObject
{
    Q_OBJECT

private slots:
    void readsV3();
    void readsV2();
    void numbersInTheWrongType();
    void missingColumnsReadAsNull();
    void rangeAndOrder();
    void sinceFirstSeen();
    void sinkEndsTheRead();
    void bytesThatAreNoUtf8();
    void damageKeepsTheRowsReadSoFar_data();
    void damageKeepsTheRowsReadSoFar();
    void partitionCoversTheRange_data();
    void partitionCoversTheRange();
};

void TestBulkReader::readsV3()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{.hash = "00ff", .decodedJson = std::string("{\"type\":\"ACK\"}")});
    database.add(TestDatabase::Observation{
        .direction = std::string("rx"), .score = 1.5, .resolvedPath = std::string("[null,\"ab\"]")});
    database.add(TestDatabase::Observation{.observer = nullptr, .snr = nullptr, .rssi = nullptr, .pathJson = nullptr});
    const Opened opened(database.file());
    QCOMPARE(opened.transmissions(),
             std::vector<QByteArray>{R"(1 "0A00112233" "00ff" "2026-04-05T12:34:56Z" 1 4 "{"type":"ACK"}" none)"});
    const std::vector<QByteArray> expected{
        R"(1 1 1 "" "" "rx" 5.25 -97 1.5 "["A1","0B"]" 1775392496 "" "[null,"ab"]")",
        R"(2 1 none "" "" "" nan nan nan "" 1775392496 "" "")",
    };
    QCOMPARE(opened.observations(), expected);
    QVERIFY(opened.observations(everything, false).at(0).endsWith(R"(1775392496 "" "")"));
}

void TestBulkReader::readsV2()
{
    TestDatabase database(TestDatabase::Layout::V2);
    database.add(TestDatabase::Transmission{});
    database.add(TestDatabase::Observation{.observer = std::string("AA11"), .observerName = std::string("Hill")});
    database.add(TestDatabase::Observation{
        .observer = nullptr, .timestamp = std::string("2026-04-05 12:34:56"), .resolvedPath = std::string("[]")});
    database.add(TestDatabase::Observation{.observer = std::string(), .timestamp = std::string("1775392496")});
    const Opened opened(database.file());
    const std::vector<QByteArray> expected{
        R"(1 1 none "AA11" "Hill" "" 5.25 -97 nan "["A1","0B"]" 1775392496 "" "")",
        R"(2 1 none "" "" "" 5.25 -97 nan "["A1","0B"]" 0 "2026-04-05 12:34:56" "[]")",
        R"(3 1 none "" "" "" 5.25 -97 nan "["A1","0B"]" 1775392496 "" "")",
    };
    QCOMPARE(opened.observations(), expected);
    QVERIFY(opened.observations(everything, false).at(0).contains(R"("AA11" "Hill")"));
}

void TestBulkReader::numbersInTheWrongType()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{.routeType = 1.5, .payloadType = std::string("advert")});
    database.add(TestDatabase::Observation{.observer = std::string("aabb"),
                                           .snr = std::string("loud"),
                                           .rssi = std::int64_t{-90},
                                           .score = 0.75,
                                           .timestamp = 1775392496.75});
    const Opened opened(database.file());
    QVERIFY2(opened.transmissions().at(0).contains(" none none "), opened.transmissions().at(0).constData());
    QCOMPARE(opened.observations().at(0),
             QByteArray(R"(1 1 none "" "" "" nan -90 0.75 "["A1","0B"]" 1775392496 "" "")"));
}

void TestBulkReader::missingColumnsReadAsNull()
{
    TestDatabase database = TestDatabase::blank();
    database.execute("CREATE TABLE transmissions (id INTEGER PRIMARY KEY, hash TEXT);"
                     "CREATE TABLE observations (id INTEGER PRIMARY KEY, transmission_id INTEGER);"
                     "INSERT INTO transmissions VALUES (1, 'aa'); INSERT INTO observations VALUES (7, 1)");
    const Opened opened(database.file());
    QCOMPARE(opened.transmissions(), std::vector<QByteArray>{R"(1 "" "aa" "" none none "" none)"});
    QCOMPARE(opened.transmissions(everything, "2026"), opened.transmissions());
    QCOMPARE(opened.observations(), std::vector<QByteArray>{R"(7 1 none "" "" "" nan nan nan "" 0 "" "")"});
}

void TestBulkReader::rangeAndOrder()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    for (const char* id : {"9", "3", "20", "4"})
        database.execute("INSERT INTO observations (id, transmission_id, timestamp) VALUES (" + std::string(id) +
                         ", 1, 0)");
    const Opened opened(database.file());
    QCOMPARE(opened.reader->idRange(BulkReader::Table::Observations).value(), (IdRange{3, 20}));
    const std::vector<QByteArray> rows = opened.observations({4, 20});
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[0].startsWith("4 ") && rows[1].startsWith("9 ") && rows[2].startsWith("20 "));
    QVERIFY(opened.observations({5, 8}).empty());
    database.execute("DELETE FROM observations");
    QVERIFY(opened.reader->idRange(BulkReader::Table::Observations)->isEmpty());
}

void TestBulkReader::sinceFirstSeen()
{
    TestDatabase database;
    for (const char* time : {"2026-04-05T00:00:00Z", "2026-04-07T00:00:00.123Z", "2026-04-06T00:00:00Z"})
        database.add(TestDatabase::Transmission{.firstSeen = time});
    const Opened opened(database.file());
    const std::vector<QByteArray> rows = opened.transmissions(everything, "2026-04-06");
    QCOMPARE(rows.size(), std::size_t(2));
    QVERIFY(rows[0].startsWith("2 ") && rows[1].startsWith("3 "));
}

void TestBulkReader::sinkEndsTheRead()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    for (int i = 0; i < 5; ++i)
        database.add(TestDatabase::Observation{});
    for (const bool plain : {false, true}) {
        const Opened opened(database.file(), plain);
        Recorder recorder(2);
        QVERIFY(opened.reader->readObservations(everything, recorder, true));
        QCOMPARE(recorder.rows.size(), std::size_t(2));
    }
    // No read is left open that would hold the log back.
    const Opened opened(database.file());
    Recorder recorder(2);
    QVERIFY(opened.reader->readObservations(everything, recorder, true));
    database.execute("BEGIN EXCLUSIVE; DELETE FROM observations; COMMIT");
}

void TestBulkReader::bytesThatAreNoUtf8()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{.rawHex = "ok", .decodedJson = std::string("a\xff\xfe\x80z")});
    const Opened fast(database.file());
    QVERIFY(fast.transmissions().at(0).endsWith("\"a\xff\xfe\x80z\" none"));
    const Opened plain(database.file(), true);
    QVERIFY(plain.transmissions().at(0).contains("\"ok\""));
    QVERIFY(plain.transmissions().at(0).endsWith("z\" none"));
}

void TestBulkReader::damageKeepsTheRowsReadSoFar_data()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("fast road") << false;
    QTest::newRow("plain road") << true;
}

void TestBulkReader::damageKeepsTheRowsReadSoFar()
{
    QFETCH(const bool, plain);
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.begin();
    for (int i = 0; i < 3000; ++i)
        database.add(TestDatabase::Observation{.pathJson = std::string(300, 'x')});
    database.commit();
    database.close();
    QFile file(database.file());
    QVERIFY(file.open(QFile::ReadWrite));
    file.seek(file.size() / 2 / 4096 * 4096);
    file.write(QByteArray(10 * 4096, '\xff'));
    file.close();

    const Opened opened(database.file(), plain);
    Recorder recorder;
    const Result<void> read = opened.reader->readObservations(everything, recorder, true);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Invalid);
    QVERIFY2(read.error().message.contains(u"table observations"_s) && read.error().message.contains(database.file()),
             qPrintable(read.error().message));
    QVERIFY(recorder.rows.size() > 500 && recorder.rows.size() < 3000);
    QVERIFY(recorder.rows.front().startsWith("1 1 1 "));
}

void TestBulkReader::partitionCoversTheRange_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("idsPerPiece");
    QTest::addColumn<int>("pieces");
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("empty") << qint64{1} << qint64{0} << qint64{10} << 0;
    QTest::newRow("one id") << qint64{5} << qint64{5} << qint64{10} << 1;
    QTest::newRow("exact") << qint64{1} << qint64{30} << qint64{10} << 3;
    QTest::newRow("rest") << qint64{1} << qint64{31} << qint64{10} << 4;
    QTest::newRow("no piece size") << qint64{1} << qint64{3} << qint64{0} << 3;
    QTest::newRow("around zero") << qint64{-15} << qint64{14} << qint64{10} << 3;
    QTest::newRow("at the end") << most - 9 << most << qint64{5} << 2;
    QTest::newRow("all ids there are") << least << most << qint64{1} << 10'000;
    QTest::newRow("one huge piece") << qint64{0} << most << most << 2;
}

void TestBulkReader::partitionCoversTheRange()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, last);
    QFETCH(const qint64, idsPerPiece);
    QFETCH(const int, pieces);
    const std::vector<IdRange> parts = partition({first, last}, idsPerPiece);
    QCOMPARE(parts.size(), static_cast<std::size_t>(pieces));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QVERIFY(!parts[i].isEmpty());
        QCOMPARE(qint64{parts[i].first}, i == 0 ? first : qint64{parts[i - 1].last} + 1);
    }
    if (!parts.empty())
        QCOMPARE(qint64{parts.back().last}, last);
}

QTEST_GUILESS_MAIN(TestBulkReader)

#include "test_bulkreader.moc"
