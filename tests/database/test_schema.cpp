#include <QSqlDatabase>
#include <QTest>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

Result<Schema> schemaOf(const TestDatabase& database)
{
    const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadOnly);
    return connection ? Schema::detect(*connection) : tl::unexpected(connection.error());
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheLayouts();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void optionalTablesAndColumns();
    void namesCountInAnyCase();
    void addsOnlyWhatIsMissing();
    void addingTwiceChangesNothing();
    void addingAfterAnotherProgramWasFaster();
    void addingWaitsForTheLockAndGivesUp();
};

void TestSchema::tellsTheLayouts()
{
    QCOMPARE(schemaOf(TestDatabase(TestDatabase::Layout::V3))->layout(), Schema::Layout::V3);
    QCOMPARE(schemaOf(TestDatabase(TestDatabase::Layout::V2))->layout(), Schema::Layout::V2);
}

void TestSchema::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    QTest::newRow("other program's database") << u"CREATE TABLE bookmarks (url TEXT)"_s << u"transmissions"_s;
    QTest::newRow("no observations") << u"CREATE TABLE transmissions (id INTEGER PRIMARY KEY)"_s << u"observations"_s;
    QTest::newRow("no id") << u"CREATE TABLE transmissions (hash TEXT); CREATE TABLE observations (id INTEGER)"_s
                           << u"transmissions.id"_s;
    QTest::newRow("no transmission_id")
        << u"CREATE TABLE transmissions (id INTEGER); CREATE TABLE observations (id INTEGER)"_s
        << u"observations.transmission_id"_s;
    QTest::newRow("a view is no table")
        << u"CREATE VIEW transmissions AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n"_s
        << u"transmissions"_s;
}

void TestSchema::namesWhatIsMissing()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, named);
    TestDatabase database = TestDatabase::blank();
    database.execute(sql.toStdString());
    database.close();
    const Result<Schema> schema = schemaOf(database);
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, Error::Kind::NotADatabase);
    QVERIFY2(schema.error().message.contains(named), qPrintable(schema.error().message));
    QVERIFY2(schema.error().message.contains(database.file()), qPrintable(schema.error().message));
}

void TestSchema::optionalTablesAndColumns()
{
    TestDatabase database(TestDatabase::Layout::V3, false);
    database.execute("CREATE TABLE IF NOT EXISTS inactive_nodes (public_key TEXT)");
    database.execute("DROP TABLE observers; ALTER TABLE nodes DROP COLUMN battery_mv");
    database.close();
    const Result<Schema> schema = schemaOf(database);
    QVERIFY(schema);
    QVERIFY(schema->hasTable(u"nodes"_s));
    QVERIFY(schema->hasTable(u"inactive_nodes"_s));
    QVERIFY(!schema->hasTable(u"observers"_s));
    QVERIFY(!schema->hasColumn(u"observers"_s, u"id"_s));
    QVERIFY(!schema->hasColumn(u"nodes"_s, u"battery_mv"_s));
    QVERIFY(schema->hasColumn(u"nodes"_s, u"temperature_c"_s));
    QVERIFY(!schema->hasResolvedPath());
    QVERIFY(!schema->hasNeighborEdges());
}

void TestSchema::namesCountInAnyCase()
{
    TestDatabase database = TestDatabase::blank();
    database.execute(
        "CREATE TABLE Transmissions (ID INTEGER PRIMARY KEY);"
        "CREATE TABLE OBSERVATIONS (Id INTEGER PRIMARY KEY, Transmission_ID INTEGER, Observer_Idx INTEGER)");
    database.close();
    const Result<Schema> schema = schemaOf(database);
    QVERIFY(schema);
    QCOMPARE(schema->layout(), Schema::Layout::V3);
}

void TestSchema::addsOnlyWhatIsMissing()
{
    TestDatabase database(TestDatabase::Layout::V3, false);
    database.add(TestDatabase::Transmission{});
    database.add(TestDatabase::Observation{});
    const std::string everythingElse =
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%neighbor_edges%' "
        "AND name <> 'observations' ORDER BY name";
    const std::string schemaBefore = database.dump(everythingElse);
    const std::string rowsBefore = database.dump("SELECT * FROM observations");
    database.close();
    {
        Result<Connection> connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        Result<Schema> schema = Schema::detect(*connection);
        QVERIFY(schema);
        const Result<void> added = addMissing(*connection, *schema);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        QVERIFY(schema->hasResolvedPath());
        QVERIFY(schema->hasNeighborEdges());
    }
    QCOMPARE(database.dump(everythingElse), schemaBefore);
    QCOMPARE(database.dump("SELECT * FROM observations"), rowsBefore + "|NULL");
    QCOMPARE(database.dump("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('neighbor_edges')"),
             std::string("node_a|TEXT|1|NULL|1\nnode_b|TEXT|1|NULL|2\ncount|INTEGER|0|1|0\nlast_seen|TEXT|0|NULL|0"));
}

void TestSchema::addingTwiceChangesNothing()
{
    TestDatabase database(TestDatabase::Layout::V2, false);
    const auto add = [&database] {
        Result<Connection> connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadWrite);
        Result<Schema> schema = Schema::detect(*connection);
        return addMissing(*connection, *schema).has_value();
    };
    QVERIFY(add());
    database.close();
    const QByteArray before = database.bytes();
    QVERIFY(add());
    QVERIFY(database.bytes() == before);
}

void TestSchema::addingAfterAnotherProgramWasFaster()
{
    TestDatabase database(TestDatabase::Layout::V3, false);
    Result<Connection> connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadWrite);
    QVERIFY(connection);
    Result<Schema> schema = Schema::detect(*connection);
    QVERIFY(schema);
    database.execute("ALTER TABLE observations ADD COLUMN resolved_path TEXT");
    database.execute("CREATE TABLE neighbor_edges (node_a TEXT, node_b TEXT, PRIMARY KEY (node_a, node_b))");
    QVERIFY(addMissing(*connection, *schema));
    QVERIFY(schema->hasResolvedPath());
    QVERIFY(schema->hasNeighborEdges());
    QVERIFY(!schema->hasColumn(u"neighbor_edges"_s, u"count"_s));
}

void TestSchema::addingWaitsForTheLockAndGivesUp()
{
    TestDatabase database(TestDatabase::Layout::V3, false);
    Connection::Options options;
    options.busyTimeout = std::chrono::milliseconds(20);
    Result<Connection> connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadWrite, options);
    QVERIFY(connection);
    Result<Schema> schema = Schema::detect(*connection);
    database.execute("BEGIN IMMEDIATE");
    const Result<void> refused = addMissing(*connection, *schema);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Busy);
    database.execute("ROLLBACK");
    QVERIFY(addMissing(*connection, *schema));
}

QTEST_GUILESS_MAIN(TestSchema)

#include "test_schema.moc"
