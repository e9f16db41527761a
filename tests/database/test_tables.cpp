#include <QTest>

#include "core/database/connection.h"
#include "core/database/prune.h"
#include "core/database/schema.h"
#include "core/database/tables.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

/// A read-only connection with its schema.
struct Opened
{
    explicit Opened(const TestDatabase& database)
        : connection(Connection::open(database.file(), u"test"_s, Connection::Mode::ReadOnly).value())
        , schema(Schema::detect(connection).value())
    {
    }

    Connection connection;
    Schema schema;
};

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void nodesComeInRowOrder();
    void missingColumnsAndUnfitValuesAreAbsent();
    void observersCarryTheirRowId();
    void newerColumns();
    void pruneDeletesWhatIsOlder();
    void edges();
    void missingTablesAreEmpty();
    void damageIsAnErrorThatNamesTheTable();
    void countsRows();
    void dataVersionFollowsOtherConnections();
};

void TestTables::nodesComeInRowOrder()
{
    TestDatabase database;
    for (const char* key : {"cc", "aa", "bb"})
        database.add(TestDatabase::Node{.publicKey = key, .name = std::string("N") + key, .lat = 37.5, .lon = -122.25});
    database.execute("INSERT INTO nodes (public_key) VALUES (NULL), ('')");
    const Opened opened(database);
    const auto nodes = readNodes(opened.connection, opened.schema);
    QVERIFY(nodes);
    QCOMPARE(nodes->size(), std::size_t(3));
    QCOMPARE(nodes->at(0).publicKey, std::string("cc"));
    QCOMPARE(nodes->at(1).publicKey, std::string("aa"));
    QCOMPARE(nodes->at(2).publicKey, std::string("bb"));
    QCOMPARE(nodes->at(0).name, std::optional<std::string>("Ncc"));
    QCOMPARE(nodes->at(0).role, std::optional<std::string>("repeater"));
    QCOMPARE(nodes->at(0).lat, std::optional(37.5));
    QCOMPARE(nodes->at(0).lon, std::optional(-122.25));
    QCOMPARE(nodes->at(0).advertCount, 1);
    QVERIFY(!nodes->at(0).batteryMv);
}

void TestTables::missingColumnsAndUnfitValuesAreAbsent()
{
    TestDatabase database;
    database.execute("ALTER TABLE nodes DROP COLUMN battery_mv; ALTER TABLE nodes DROP COLUMN temperature_c;"
                     "INSERT INTO nodes (public_key, name, role, lat, lon, advert_count)"
                     " VALUES ('aa', 17, '', 'north', '37.5', NULL)");
    const Opened opened(database);
    const auto nodes = readNodes(opened.connection, opened.schema);
    QVERIFY(nodes);
    const NodeRow& node = nodes->at(0);
    QCOMPARE(node.name, std::optional<std::string>("17"));
    QCOMPARE(node.role, std::optional<std::string>(""));
    QVERIFY(!node.lat);
    QCOMPARE(node.lon, std::optional(37.5));
    QCOMPARE(node.advertCount, 0);
    QVERIFY(!node.lastSeen && !node.batteryMv && !node.temperatureC);
}

void TestTables::observersCarryTheirRowId()
{
    TestDatabase database;
    database.add(TestDatabase::Observer{.id = "AA11", .name = std::string("Hill"), .iata = std::string("SFO")});
    database.add(TestDatabase::Observer{.id = "BB22"});
    database.execute(
        "DELETE FROM observers WHERE id = 'AA11'; UPDATE observers SET uptime_secs = 5, noise_floor = -110.5,"
        " packet_count = NULL, radio = '910.525,62.5,7,5'");
    const Opened opened(database);
    const auto observers = readObservers(opened.connection, opened.schema);
    QVERIFY(observers);
    QCOMPARE(observers->size(), std::size_t(1));
    QCOMPARE(observers->at(0).rowId, 2);
    QCOMPARE(observers->at(0).id, std::string("BB22"));
    QVERIFY(!observers->at(0).name);
    QCOMPARE(observers->at(0).packetCount, 0);
    QCOMPARE(observers->at(0).radio, std::optional<std::string>("910.525,62.5,7,5"));
    QCOMPARE(observers->at(0).uptimeSecs, std::optional<std::int64_t>(5));
    QCOMPARE(observers->at(0).noiseFloor, std::optional(-110.5));
}

void TestTables::newerColumns()
{
    TestDatabase database;
    database.execute(
        "ALTER TABLE nodes ADD COLUMN foreign_advert INTEGER; ALTER TABLE nodes ADD COLUMN default_scope"
        " TEXT; ALTER TABLE observers ADD COLUMN inactive INTEGER; ALTER TABLE observers ADD COLUMN"
        " last_packet_at TEXT; ALTER TABLE observers ADD COLUMN clock_skew_seconds REAL;"
        " ALTER TABLE observers ADD COLUMN can_relay INTEGER;"
        "INSERT INTO nodes (public_key, foreign_advert, default_scope) VALUES ('aa', 1, '#bay'), ('bb', NULL,"
        " NULL); INSERT INTO observers (id, inactive, last_packet_at, clock_skew_seconds, can_relay) VALUES"
        " ('AA', 1, '2026-04-05T12:34:56Z', -2.5, 0)");
    const Opened opened(database);
    const auto nodes = readNodes(opened.connection, opened.schema);
    QVERIFY(nodes && nodes->size() == 2);
    QVERIFY(nodes->at(0).isForeign && !nodes->at(1).isForeign);
    QCOMPARE(nodes->at(0).defaultScope, std::optional<std::string>("#bay"));
    QVERIFY(!nodes->at(1).defaultScope);
    const auto observers = readObservers(opened.connection, opened.schema);
    QVERIFY(observers && observers->size() == 1);
    QVERIFY(observers->at(0).isInactive);
    QCOMPARE(observers->at(0).lastPacketAt, std::optional<std::string>("2026-04-05T12:34:56Z"));
    QCOMPARE(observers->at(0).clockSkewSeconds, std::optional(-2.5));
    QCOMPARE(observers->at(0).canRelay, std::optional(false));
    QCOMPARE(observers->at(0).clockSkewCount24h, 0);
}

void TestTables::pruneDeletesWhatIsOlder()
{
    TestDatabase database;
    database.execute("CREATE TABLE IF NOT EXISTS observer_metrics (observer_id TEXT, timestamp TEXT);"
                     "INSERT INTO observer_metrics (observer_id, timestamp) VALUES ('AA', '2026-04-04T00:00:00Z'),"
                     " ('AA', '2026-04-05T00:00:00Z')");
    database.add(TestDatabase::Transmission{.hash = "old", .firstSeen = "2026-04-04T00:00:00Z"});
    database.add(TestDatabase::Transmission{.hash = "new", .firstSeen = "2026-04-05T00:00:00Z"});
    database.add(TestDatabase::Observation{.transmissionId = 1});
    database.add(TestDatabase::Observation{.transmissionId = 2});
    QCOMPARE(pruneTransmissions(database.file(), u"2026-04-05T00:00:00Z"_s).value(), 1);
    QCOMPARE(database.number("SELECT count(*) FROM transmissions WHERE hash = 'new'"), 1);
    QCOMPARE(database.number("SELECT count(*) FROM observations"), 1);
    QCOMPARE(pruneSamples(database.file(), u"2026-04-05T00:00:00Z"_s).value(), 1);
    QCOMPARE(database.number("SELECT count(*) FROM observer_metrics"), 1);
    database.execute("DROP TABLE observer_metrics");
    QCOMPARE(pruneSamples(database.file(), u"2027"_s).value(), 0);
}

void TestTables::edges()
{
    TestDatabase database;
    database.execute(
        "CREATE TABLE neighbor_edges (node_a TEXT NOT NULL, node_b TEXT NOT NULL, count INTEGER DEFAULT 1,"
        " last_seen TEXT, PRIMARY KEY (node_a, node_b));"
        "INSERT INTO neighbor_edges VALUES ('', 'bb', 3, '2026-04-05T12:34:56.000Z'), ('aa', 'bb', NULL, NULL)");
    const Opened opened(database);
    const auto edges = readNeighborEdges(opened.connection, opened.schema);
    QVERIFY(edges);
    QCOMPARE(edges->size(), std::size_t(2));
    QCOMPARE(edges->at(0).nodeA, std::string());
    QCOMPARE(edges->at(0).nodeB, std::string("bb"));
    QCOMPARE(edges->at(0).count, 3);
    QCOMPARE(edges->at(0).lastSeen, std::string("2026-04-05T12:34:56.000Z"));
    QCOMPARE(edges->at(1).count, 1);
    QCOMPARE(edges->at(1).lastSeen, std::string());
}

void TestTables::missingTablesAreEmpty()
{
    TestDatabase database;
    database.execute("DROP TABLE nodes; DROP TABLE observers");
    const Opened opened(database);
    QVERIFY(readNodes(opened.connection, opened.schema)->empty());
    QVERIFY(readObservers(opened.connection, opened.schema)->empty());
    QVERIFY(readNeighborEdges(opened.connection, opened.schema)->empty());
    QCOMPARE(rowCount(opened.connection, opened.schema, u"nodes"_s).value(), 0);
}

void TestTables::damageIsAnErrorThatNamesTheTable()
{
    TestDatabase database;
    for (int i = 0; i < 500; ++i)
        database.add(TestDatabase::Node{.publicKey = "key" + std::to_string(i), .name = std::string(200, 'x')});
    const std::int64_t page = database.number("SELECT rootpage FROM sqlite_master WHERE name = 'nodes'");
    database.close();
    QFile file(database.file());
    QVERIFY(file.open(QFile::ReadWrite));
    file.seek((page - 1) * 4096);
    file.write(QByteArray(4096, '\xff'));
    file.close();
    const Opened opened(database);
    const auto nodes = readNodes(opened.connection, opened.schema);
    QVERIFY(!nodes);
    QCOMPARE(nodes.error().kind, Error::Kind::Invalid);
    QVERIFY2(nodes.error().message.contains(u"table nodes"_s), qPrintable(nodes.error().message));
}

void TestTables::countsRows()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.add(TestDatabase::Transmission{});
    const Opened opened(database);
    QCOMPARE(rowCount(opened.connection, opened.schema, u"transmissions"_s).value(), 2);
    QCOMPARE(rowCount(opened.connection, opened.schema, u"observations"_s).value(), 0);
}

void TestTables::dataVersionFollowsOtherConnections()
{
    TestDatabase database;
    const Opened opened(database);
    const std::int64_t before = dataVersion(opened.connection).value();
    QCOMPARE(dataVersion(opened.connection).value(), before);
    database.add(TestDatabase::Transmission{});
    QVERIFY(dataVersion(opened.connection).value() != before);
}

QTEST_GUILESS_MAIN(TestTables)

#include "test_tables.moc"
