#include <QFileInfo>
#include <QTest>

#include "core/database/resolutionwriter.h"
#include "core/database/tables.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

/// Small ones, so that a test reaches them with little data.
constexpr WalLimits smallLimits{64 << 10, 256 << 10, 512 << 10};
/// What one chunk of the tests below may add.
constexpr qint64 chunkBytes = 256 << 10;

TestDatabase databaseWith(int observations)
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.begin();
    for (int i = 0; i < observations; ++i)
        database.add(TestDatabase::Observation{});
    database.commit();
    return database;
}

std::unique_ptr<ResolutionWriter> openWriter(const TestDatabase& database, bool plain = false,
                                             const WalLimits& limits = {})
{
    ResolutionWriter::Options options;
    options.busyTimeout = std::chrono::milliseconds(20);
    options.usePlainRoad = plain;
    options.walLimits = limits;
    auto writer = ResolutionWriter::open(database.file(), options);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    return std::move(*writer);
}

std::vector<ResolvedPathUpdate> updatesFor(int first, int last, std::string_view text)
{
    std::vector<ResolvedPathUpdate> updates;
    for (int id = first; id <= last; ++id)
        updates.push_back({id, text});
    return updates;
}

} // namespace

class TestResolutionWriter : public QObject
{
    Q_OBJECT

private slots:
    void writes_data() { roads(); }
    void writes();
    void allOrNothing_data() { roads(); }
    void allOrNothing();
    void fullDatabaseIsDiskFull_data() { roads(); }
    void fullDatabaseIsDiskFull();
    void secondWriterIsBusyUntilItIsDone_data() { roads(); }
    void secondWriterIsBusyUntilItIsDone();
    void readersGoOnWhileItWrites();
    void logStaysSmall();
    void longReaderHoldsTheLogWithinItsLimit_data() { roads(); }
    void longReaderHoldsTheLogWithinItsLimit();
    void logShrinksOnceTheReaderIsGone();
    void closingEmptiesTheLog();
    void edgesAddUp_data() { roads(); }
    void edgesAddUp();
    void edgesAreReplacedAndPruned_data() { roads(); }
    void edgesAreReplacedAndPruned();
    void clearsResolvedPaths();
    void addsWhatIsMissingAtOpen();

private:
    static void roads();
};

void TestResolutionWriter::roads()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("fast road") << false;
    QTest::newRow("plain road") << true;
}

void TestResolutionWriter::writes()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(4);
    const std::string others = "SELECT id, transmission_id, observer_idx, snr, path_json, timestamp FROM observations";
    const std::string before = database.dump(others);
    const auto writer = openWriter(database, plain);
    const std::vector<ResolvedPathUpdate> updates{{1, "[\"aa\",null]"}, {3, "[\"Ä\"]"}, {99, "[]"}};
    QVERIFY(writer->write(updates));
    QVERIFY(writer->write({}));
    QCOMPARE(database.dump("SELECT id, resolved_path FROM observations"),
             std::string("1|[\"aa\",null]\n2|NULL\n3|[\"Ä\"]\n4|NULL"));
    QCOMPARE(database.text("SELECT typeof(resolved_path) FROM observations WHERE id = 1"), std::string("text"));
    QVERIFY(writer->write(std::vector<ResolvedPathUpdate>{{1, {}}}));
    QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 1"), std::string("NULL"));
    QCOMPARE(database.dump(others), before);
}

void TestResolutionWriter::allOrNothing()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(5);
    database.execute("CREATE TRIGGER refuse BEFORE UPDATE ON observations WHEN NEW.id = 3"
                     " BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    const auto writer = openWriter(database, plain);
    const Result<void> written = writer->write(updatesFor(1, 5, "[\"aa\"]"));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"not this one"_s) && written.error().message.contains(database.file()),
             qPrintable(written.error().message));
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 0);
    database.execute("DROP TRIGGER refuse");
    QVERIFY(writer->write(updatesFor(1, 5, "[\"aa\"]")));
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 5);
}

void TestResolutionWriter::fullDatabaseIsDiskFull()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(500);
    const auto writer = openWriter(database, plain);
    QVERIFY(writer->connection().execute(u"PRAGMA max_page_count=1"_s, u"test"_s)); // no page more than now
    const std::string longText = "[\"" + std::string(500, 'a') + "\"]";
    const Result<void> written = writer->write(updatesFor(1, 500, longText));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::DiskFull);
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 0);
    QVERIFY(writer->connection().execute(u"PRAGMA max_page_count=1000000"_s, u"test"_s));
    QVERIFY(writer->write(updatesFor(1, 500, longText)));
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 500);
    QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
}

void TestResolutionWriter::secondWriterIsBusyUntilItIsDone()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(3);
    const auto writer = openWriter(database, plain);
    database.execute("BEGIN IMMEDIATE; UPDATE observations SET score = 1 WHERE id = 1");
    const Result<void> written = writer->write(updatesFor(1, 3, "[\"aa\"]"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Busy);
    QVERIFY2(written.error().message.contains(database.file()), qPrintable(written.error().message));
    database.execute("COMMIT");
    QVERIFY(writer->write(updatesFor(1, 3, "[\"aa\"]")));
    QCOMPARE(database.dump("SELECT score, resolved_path FROM observations WHERE id = 1"), std::string("1|[\"aa\"]"));
}

void TestResolutionWriter::readersGoOnWhileItWrites()
{
    TestDatabase database = databaseWith(3);
    const auto writer = openWriter(database);
    database.execute("BEGIN");
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 0);
    QVERIFY(writer->write(updatesFor(1, 3, "[\"aa\"]")));
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 0);
    database.execute("COMMIT");
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 3);
}

void TestResolutionWriter::logStaysSmall()
{
    TestDatabase database = databaseWith(200);
    const auto writer = openWriter(database, false, smallLimits);
    qint64 largest = 0;
    for (int round = 0; round < 100; ++round) {
        const std::string text = "[\"" + std::string(300, static_cast<char>('a' + round % 6)) + "\"]";
        QVERIFY(writer->write(updatesFor(1, 200, text)));
        largest = std::max(largest, qint64{writer->walBytes()});
        QVERIFY(!writer->walState().isHeld);
    }
    QVERIFY2(largest > 0 && largest <= smallLimits.truncateAt, qPrintable(QString::number(largest)));
    QVERIFY(writer->checkpoint());
    QCOMPARE(writer->walBytes(), 0);
}

void TestResolutionWriter::longReaderHoldsTheLogWithinItsLimit()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(200);
    const auto writer = openWriter(database, plain, smallLimits);
    QVERIFY(writer->write(updatesFor(1, 1, "[\"first\"]")));
    database.execute("BEGIN");
    QCOMPARE(database.number("SELECT count(*) FROM observations"), 200);

    Result<void> written;
    int rounds = 0;
    for (; written && rounds < 1000; ++rounds) {
        const std::string text = "[\"" + std::string(300, static_cast<char>('a' + rounds % 6)) + "\"]";
        written = writer->write(updatesFor(1, 200, text));
        QVERIFY(writer->walBytes() < smallLimits.refuseAt + chunkBytes);
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Busy);
    QVERIFY2(written.error().message.contains(u"-wal"_s), qPrintable(written.error().message));
    QVERIFY(writer->walState().isHeld);
    QVERIFY(writer->walBytes() >= smallLimits.refuseAt);

    database.execute("COMMIT");
    QVERIFY(writer->write(updatesFor(1, 200, "[\"last\"]")));
    QVERIFY(!writer->walState().isHeld);
    QVERIFY(writer->walBytes() < smallLimits.truncateAt);
    QCOMPARE(database.number("SELECT count(*) FROM observations WHERE resolved_path = '[\"last\"]'"), 200);
}

void TestResolutionWriter::logShrinksOnceTheReaderIsGone()
{
    TestDatabase database = databaseWith(200);
    const auto writer = openWriter(database, false, smallLimits);
    QVERIFY(writer->write(updatesFor(1, 1, "[\"first\"]")));
    database.execute("BEGIN");
    QCOMPARE(database.number("SELECT count(*) FROM observations"), 200);
    for (int round = 0; writer->walBytes() < smallLimits.truncateAt; ++round) {
        const std::string text = "[\"" + std::string(300, static_cast<char>('a' + round % 6)) + "\"]";
        QVERIFY(writer->write(updatesFor(1, 200, text)));
    }
    QVERIFY(writer->walBytes() < smallLimits.refuseAt);
    QVERIFY(writer->walState().isHeld);
    database.execute("COMMIT");
    QVERIFY(writer->write(updatesFor(1, 1, "[\"last\"]")));
    QVERIFY(!writer->walState().isHeld);
    QCOMPARE(writer->walBytes(), 0);
}

void TestResolutionWriter::closingEmptiesTheLog()
{
    TestDatabase database = databaseWith(200);
    auto writer = openWriter(database);
    QCOMPARE(database.number("SELECT count(*) FROM observations"), 200); // an idle reader stays open
    QVERIFY(writer->write(updatesFor(1, 200, "[\"aa\"]")));
    QVERIFY(writer->walBytes() > 0);
    writer.reset();
    QCOMPARE(QFileInfo(database.file() + u"-wal"_s).size(), 0);
}

void TestResolutionWriter::edgesAddUp()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(0);
    const auto writer = openWriter(database, plain);
    const std::vector<NeighborEdgeRow> first{{"aa", "bb", 2, "2026-04-05T00:00:00.000Z"},
                                             {"", "cc", 1, "2026-04-05T00:00:00.000Z"}};
    const std::vector<NeighborEdgeRow> second{{"aa", "bb", 3, "2026-04-04T00:00:00.000Z"},
                                              {"", "cc", 1, "2026-04-06T00:00:00.000Z"}};
    QVERIFY(writer->upsertNeighborEdges(first));
    const Result<void> again = writer->upsertNeighborEdges(second);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QVERIFY(writer->upsertNeighborEdges({}));
    QCOMPARE(database.dump("SELECT * FROM neighbor_edges ORDER BY node_a"),
             std::string("|cc|2|2026-04-06T00:00:00.000Z\naa|bb|5|2026-04-05T00:00:00.000Z"));
}

void TestResolutionWriter::edgesAreReplacedAndPruned()
{
    QFETCH(const bool, plain);
    TestDatabase database = databaseWith(0);
    const auto writer = openWriter(database, plain);
    QVERIFY(writer->upsertNeighborEdges(std::vector<NeighborEdgeRow>{{"aa", "bb", 2, "2026-04-05T00:00:00.000Z"}}));
    QVERIFY(writer->replaceNeighborEdges(std::vector<NeighborEdgeRow>{{"cc", "dd", 4, "2026-04-01T00:00:00.000Z"},
                                                                      {"ee", "ff", 5, "2026-04-03T00:00:00.000Z"}}));
    QCOMPARE(database.dump("SELECT node_a, count FROM neighbor_edges ORDER BY 1"), std::string("cc|4\nee|5"));
    QCOMPARE(writer->pruneNeighborEdges("2026-04-02").value(), 1);
    QCOMPARE(database.dump("SELECT node_a FROM neighbor_edges"), std::string("ee"));
    QVERIFY(writer->replaceNeighborEdges({}));
    QCOMPARE(database.number("SELECT count(*) FROM neighbor_edges"), 0);
}

void TestResolutionWriter::clearsResolvedPaths()
{
    TestDatabase database = databaseWith(6);
    database.execute(
        "UPDATE observations SET resolved_path = CASE id WHEN 1 THEN '[\"aa\",null]' WHEN 2 THEN '[\"aa\"]'"
        " WHEN 3 THEN '[null]' WHEN 4 THEN '[]' WHEN 6 THEN '[null]' END");
    const auto writer = openWriter(database);
    QCOMPARE(writer->clearResolvedPaths({1, 5}, ResolutionWriter::Clear::Unresolved).value(), 2);
    QCOMPARE(database.dump("SELECT resolved_path FROM observations"),
             std::string("NULL\n[\"aa\"]\nNULL\n[]\nNULL\n[null]"));
    QCOMPARE(writer->clearResolvedPaths({1, 6}, ResolutionWriter::Clear::All).value(), 3);
    QCOMPARE(database.number("SELECT count(resolved_path) FROM observations"), 0);
}

void TestResolutionWriter::addsWhatIsMissingAtOpen()
{
    TestDatabase database(TestDatabase::Layout::V2, false);
    const auto writer = openWriter(database);
    QVERIFY(writer->schema().hasResolvedPath());
    QVERIFY(writer->schema().hasNeighborEdges());
    QCOMPARE(writer->schema().layout(), Schema::Layout::V2);
    QCOMPARE(readNeighborEdges(writer->connection(), writer->schema())->size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestResolutionWriter)

#include "test_resolutionwriter.moc"
