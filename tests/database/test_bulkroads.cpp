#include <random>
#include <thread>

#include <QProcess>
#include <QTest>

#include "tests/database/rowrecorder.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

/// Any type and content in any column, as a file from a stranger may have.
TestDatabase hostileDatabase(TestDatabase::Layout layout, unsigned seed)
{
    using Value = TestDatabase::Value;
    TestDatabase database(layout);
    // Without declared types and constraints every value stays as it is put in.
    database.execute("PRAGMA foreign_keys=OFF; DROP TABLE observations; DROP TABLE transmissions;"
                     "CREATE TABLE transmissions (id INTEGER PRIMARY KEY, raw_hex, hash, first_seen, route_type,"
                     " payload_type, decoded_json);");
    const std::string observer = layout == TestDatabase::Layout::V3 ? "observer_idx" : "observer_id, observer_name";
    database.execute("CREATE TABLE observations (id INTEGER PRIMARY KEY, transmission_id, " + observer +
                     ", direction, snr, rssi, score, path_json, timestamp, resolved_path)");
    const std::vector<Value> values{nullptr,
                                    std::int64_t{0},
                                    std::int64_t{-7},
                                    std::int64_t{1775392496},
                                    std::numeric_limits<std::int64_t>::max(),
                                    std::numeric_limits<std::int64_t>::min(),
                                    0.0,
                                    -97.25,
                                    3.0,
                                    1e300,
                                    1.0 / 3,
                                    1775392496.789,
                                    std::numeric_limits<double>::infinity(),
                                    std::string(),
                                    std::string("[]"),
                                    std::string("[\"A1\",\"0B\"]"),
                                    std::string("12"),
                                    std::string(" -3.5 "),
                                    std::string("nan"),
                                    std::string("2026-04-05 12:34:56"),
                                    std::string("Ä 夏 \xf0\x9f\x93\xa1"),
                                    std::string("a\0b", 3),
                                    std::string(5000, 'x'),
                                    std::string("aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899")};
    std::mt19937 random(seed);
    const auto any = [&] { return values[random() % values.size()]; };
    database.begin();
    for (std::int64_t id = 1; id <= 400; ++id) {
        database.insert("transmissions", {{"id", id * 3},
                                          {"raw_hex", any()},
                                          {"hash", any()},
                                          {"first_seen", any()},
                                          {"route_type", any()},
                                          {"payload_type", any()},
                                          {"decoded_json", any()}});
        std::vector<std::pair<std::string, Value>> row{
            {"id", id * 5 - 1000},   {"transmission_id", any()}, {"direction", any()}, {"snr", any()},
            {"rssi", any()},         {"score", any()},           {"path_json", any()}, {"timestamp", any()},
            {"resolved_path", any()}};
        row.emplace_back(layout == TestDatabase::Layout::V3 ? "observer_idx" : "observer_id", any());
        if (layout == TestDatabase::Layout::V2)
            row.emplace_back("observer_name", any());
        database.insert("observations", row);
    }
    database.execute("INSERT INTO transmissions (id, raw_hex, hash) VALUES (5000, x'4142', x'');"
                     "INSERT INTO observations (id, path_json, snr, timestamp) VALUES (5000, x'5b5d', x'35', x'3132')");
    database.commit();
    return database;
}

/// An unpacked sample database, when the folder with the samples is there.
std::optional<TestDatabase> sample(const QString& name)
{
    const QString configured = qEnvironmentVariable("CORESCOPE_CONTRACT");
    const QString folder =
        configured.isEmpty() ? QStringLiteral(CORESCOPE_SOURCE_DIR) + u"/../shared/contract"_s : configured;
    const QString packed = folder + u'/' + name + u'/' + name + u".db.xz"_s;
    if (!QFile::exists(packed))
        return std::nullopt;
    TestDatabase database = TestDatabase::blank();
    QProcess unpack;
    unpack.setStandardOutputFile(database.file());
    unpack.start(u"xz"_s, {u"-dc"_s, packed});
    if (!unpack.waitForFinished(60'000) || unpack.exitCode() != 0)
        return std::nullopt;
    return database;
}

void compareRoads(const TestDatabase& database, std::size_t leastRows)
{
    const Opened fast(database.file());
    const Opened plain(database.file(), true);
    QVERIFY(fast.connection.handle() && !plain.connection.handle());
    QVERIFY(fast.observations().size() >= leastRows);
    QVERIFY(fast.transmissions().size() >= leastRows / 100);
    QCOMPARE(plain.transmissions(), fast.transmissions());
    QCOMPARE(plain.observations(), fast.observations());
    QCOMPARE(plain.observations({2, 900}, false), fast.observations({2, 900}, false));
    QCOMPARE(plain.transmissions(everything, "2026-04"), fast.transmissions(everything, "2026-04"));
    for (const auto table : {BulkReader::Table::Transmissions, BulkReader::Table::Observations})
        QCOMPARE(plain.reader->idRange(table).value(), fast.reader->idRange(table).value());
}

} // namespace

class TestBulkRoads : public QObject
{
    Q_OBJECT

private slots:
    void roadsAgreeWithFewColumns();
    void databaseInUtf16();
    void threadsReadPiecesSideBySide();
    void roadsAgreeOnHostileRows_data();
    void roadsAgreeOnHostileRows();
    void roadsAgreeOnSamples_data();
    void roadsAgreeOnSamples();
};

void TestBulkRoads::roadsAgreeWithFewColumns()
{
    TestDatabase database = TestDatabase::blank();
    database.execute("CREATE TABLE transmissions (id INTEGER PRIMARY KEY, hash TEXT);"
                     "CREATE TABLE observations (id INTEGER PRIMARY KEY, transmission_id INTEGER);"
                     "INSERT INTO transmissions VALUES (1, 'aa'); INSERT INTO observations VALUES (7, 1)");
    compareRoads(database, 1);
}

void TestBulkRoads::databaseInUtf16()
{
    TestDatabase database = TestDatabase::blank();
    database.execute(
        "PRAGMA encoding = 'UTF-16';"
        "CREATE TABLE transmissions (id INTEGER PRIMARY KEY, hash TEXT, decoded_json TEXT, scope_name TEXT);"
        "CREATE TABLE observations (id INTEGER PRIMARY KEY, transmission_id INTEGER, snr);"
        "INSERT INTO transmissions VALUES (1, 'aa', 'Ä 夏', 'Ö'); INSERT INTO observations VALUES (7, 1, '5.5')");
    compareRoads(database, 1);
    const Opened opened(database.file());
    QCOMPARE(opened.transmissions(), std::vector<QByteArray>{R"(1 "" "aa" "" none none "Ä 夏" "Ö")"});
    QVERIFY(opened.observations().at(0).contains(" 5.5 "));
}

void TestBulkRoads::threadsReadPiecesSideBySide()
{
    TestDatabase database = hostileDatabase(TestDatabase::Layout::V3, 99);
    const Opened whole(database.file());
    const IdRange range = whole.reader->idRange(BulkReader::Table::Observations).value();
    const std::vector<IdRange> pieces = partition(range, 700);
    QVERIFY(pieces.size() > 3);
    std::vector<std::vector<QByteArray>> parts(pieces.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            threads.emplace_back([&, i] { parts[i] = Opened(database.file()).observations(pieces[i]); });
    }
    std::vector<QByteArray> joined;
    for (const auto& part : parts)
        joined.insert(joined.end(), part.begin(), part.end());
    QCOMPARE(joined, whole.observations());
}

void TestBulkRoads::roadsAgreeOnHostileRows_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed) {
        QTest::addRow("v2, %u", seed) << static_cast<int>(TestDatabase::Layout::V2) << seed;
        QTest::addRow("v3, %u", seed) << static_cast<int>(TestDatabase::Layout::V3) << seed;
    }
}

void TestBulkRoads::roadsAgreeOnHostileRows()
{
    QFETCH(const int, layout);
    QFETCH(const unsigned, seed);
    TestDatabase database = hostileDatabase(static_cast<TestDatabase::Layout>(layout), seed);
    compareRoads(database, 401);
}

void TestBulkRoads::roadsAgreeOnSamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("bayarea") << u"bayarea"_s;
    QTest::newRow("sim") << u"sim"_s;
}

void TestBulkRoads::roadsAgreeOnSamples()
{
    QFETCH(const QString, name);
    const std::optional<TestDatabase> database = sample(name);
    if (!database)
        QSKIP("no sample databases: set CORESCOPE_CONTRACT to their folder");
    compareRoads(*database, 500);
}

QTEST_GUILESS_MAIN(TestBulkRoads)

#include "test_bulkroads.moc"
