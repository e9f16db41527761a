#include <limits>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/backfill/databasewriter.h"
#include "core/database/connection.h"
#include "core/live/poller.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"
#include "tests/store/storedump.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const std::string s_repeater(64, 'a');

/// A loaded database that grows, with its poller in this thread: a poll is a call.
struct Followed
{
    explicit Followed(TestDatabase& database, bool writes = false)
        : loaded(database.file())
    {
        if (writes && !writer.start(database.file()))
            qFatal("no writer");
        const auto connection = Connection::open(database.file(), u"schema"_s, Connection::Mode::ReadOnly);
        poller = std::make_unique<Poller>(database.file(), Schema::detect(*connection).value(), *loaded.keeper,
                                          writes ? &writer : nullptr, 1000s);
        spy = std::make_unique<QSignalSpy>(poller.get(), &Poller::added);
        troubles = std::make_unique<QSignalSpy>(poller.get(), &Poller::troubled);
    }
    ~Followed()
    {
        poller->stop();
        writer.stop();
    }

    /// Nothing differs from loading the database now.
    std::string difference(const TestDatabase& database) const
    {
        const LoadedStore fresh(database.file());
        const std::string rows = firstDifference(dumpStore(*loaded.snapshot()), dumpStore(*fresh.snapshot()));
        return rows.empty() ? firstDifference(dumpIndexes(*loaded.snapshot()), dumpIndexes(*fresh.snapshot())) : rows;
    }

    LoadedStore loaded;
    DatabaseWriter writer;
    std::unique_ptr<Poller> poller;
    std::unique_ptr<QSignalSpy> spy, troubles;
};

TestDatabase meshDatabase()
{
    TestDatabase database;
    database.execute("PRAGMA journal_mode=WAL");
    database.add(TestDatabase::Observer{.id = "AA"});
    database.add(TestDatabase::Node{.publicKey = s_repeater, .lat = 37.0, .lon = -122.0});
    database.add(TestDatabase::Transmission{});
    database.add(TestDatabase::Observation{.pathJson = "[\"AA\"]", .resolvedPath = "[\"" + s_repeater + "\"]"});
    return database;
}

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void newRowsAppear()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database, true);
        followed.poller->poll();
        QCOMPARE(followed.spy->count(), 0);
        const auto id = database.add(TestDatabase::Transmission{});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[\"AA\",\"FF\"]"});
        database.add(TestDatabase::Observation{.transmissionId = 1, .pathJson = "[\"AA\",\"AA\"]"}); // of an old one
        followed.poller->poll();
        QCOMPARE(followed.spy->count(), 1);
        QCOMPARE(followed.loaded.snapshot()->packets.observationCount, 3U);
        QTRY_COMPARE(followed.writer.pendingTasks(), 0U);
        QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 2"), "[\"" + s_repeater + "\",null]");
        QCOMPARE(database.number("SELECT count(*) FROM observations WHERE resolved_path IS NULL"), 0);
        QCOMPARE(followed.difference(database), std::string());
        followed.poller->poll();
        QCOMPARE(followed.spy->count(), 1); // our own writing brings nothing new
    }

    void receptionsBeforeTheirPacket()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        database.execute("PRAGMA foreign_keys=OFF");
        database.add(TestDatabase::Observation{.transmissionId = 2, .pathJson = "[]"});
        followed.poller->poll();
        QCOMPARE(followed.loaded.snapshot()->packets.observationCount, 1U);
        database.add(TestDatabase::Transmission{});
        followed.poller->poll();
        QCOMPARE(followed.loaded.snapshot()->packets.observationCount, 2U);
        QCOMPARE(followed.difference(database), std::string());
    }

    void manyRowsAtOnce()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        database.execute("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 7000)"
                         " INSERT INTO transmissions (id, raw_hex, hash, first_seen) SELECT i, '0A', 'h' || i,"
                         " '2026-04-05T12:34:56Z' FROM n");
        database.execute("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 21000)"
                         " INSERT INTO observations (id, transmission_id, observer_idx, path_json, timestamp) SELECT i,"
                         " 1 + i % 7000, i % 3, '[]', 1775392496 + i FROM n");
        followed.poller->poll();
        QCOMPARE(followed.loaded.store->observationRows(), 21'000U);
        QCOMPARE(followed.loaded.store->waitingObservations(), 0U);
        QCOMPARE(followed.difference(database), std::string());
        QVERIFY(followed.loaded.keeper->wantsRebuild());
        followed.loaded.keeper->rebuildIndexes();
        QVERIFY(!followed.loaded.keeper->wantsRebuild());
        QCOMPARE(followed.difference(database), std::string());
    }

    void gapsAndTheGreatestIds()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        for (const char* id : {"4000000000000000000", "9223372036854775807"}) {
            database.execute("INSERT INTO transmissions (id, raw_hex, hash, first_seen) VALUES (" + std::string(id) +
                             ", '', 'h" + id + "', '')");
            database.execute("INSERT INTO observations (id, transmission_id, timestamp) VALUES (" + std::string(id) +
                             ", " + id + ", 0)");
            followed.poller->poll(); // walking a gap of 2^62 ids would not end
        }
        QCOMPARE(followed.loaded.snapshot()->packets.observationCount, 3U);
        database.add(TestDatabase::Node{.publicKey = "bb"});
        followed.poller->poll();
        QCOMPARE(followed.loaded.snapshot()->nodes().size(), 2U);
    }

    void nodesAndObserversAreFollowed()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        database.execute("UPDATE nodes SET name = 'Hill'");
        database.execute("UPDATE observers SET name = 'Roof'");
        database.add(TestDatabase::Observer{.id = "BB"});
        followed.poller->poll();
        const auto snapshot = followed.loaded.snapshot();
        QCOMPARE(snapshot->nodes().rows()[0].name, std::optional<std::string>("Hill"));
        QCOMPARE(snapshot->observers->rows().size(), 2U);
        const ObserverIndex observer = snapshot->store->observer(ObservationIndex(0));
        QCOMPARE((*snapshot->observers)[observer].name, "Roof");
    }

    void observerThatComesAfterItsReceptions()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        database.add(TestDatabase::Observation{.transmissionId = 1, .observer = std::int64_t{2}, .pathJson = "[]"});
        followed.poller->poll();
        database.add(TestDatabase::Observer{.id = "BB"});
        followed.poller->poll();
        const auto snapshot = followed.loaded.snapshot();
        QCOMPARE((*snapshot->observers)[snapshot->store->observer(ObservationIndex(1))].id, "BB");
    }

    void unreadableForAWhile()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        followed.poller->poll();
        database.add(TestDatabase::Transmission{});
        database.execute("ALTER TABLE transmissions RENAME TO hidden");
        followed.poller->poll();
        QCOMPARE(followed.troubles->count(), 1);
        QVERIFY(!followed.troubles->at(0).at(0).toString().isEmpty());
        followed.poller->poll();
        database.execute("ALTER TABLE hidden RENAME TO transmissions");
        followed.poller->poll();
        QVERIFY(followed.troubles->last().at(0).toString().isEmpty());
        QCOMPARE(followed.loaded.snapshot()->packets.transmissionCount(), 2U);
    }

    void fileThatIsGoneAndBack()
    {
        TestDatabase database = meshDatabase();
        database.execute("PRAGMA journal_mode=DELETE");
        Followed followed(database);
        database.close();
        QVERIFY(QFile::rename(database.file(), database.file() + u".away"_s));
        followed.poller->poll();
        QCOMPARE(followed.troubles->count(), 1);
        QVERIFY(QFile::rename(database.file() + u".away"_s, database.file()));
        database.add(TestDatabase::Transmission{});
        followed.poller->poll();
        QCOMPARE(followed.loaded.snapshot()->packets.transmissionCount(), 2U);
    }

    void anotherFileInItsPlace()
    {
        TestDatabase database = meshDatabase();
        database.execute("PRAGMA journal_mode=DELETE");
        Followed followed(database);
        followed.poller->poll();
        database.close();
        const QString away = database.file() + u".away"_s;
        QVERIFY(QFile::rename(database.file(), away));
        QVERIFY(QFile::copy(away, database.file()));
        database.add(TestDatabase::Transmission{});
        followed.poller->poll();
        followed.poller->poll();
        QVERIFY(followed.troubles->last().at(0).toString().contains(u"restart"_s));
        QCOMPARE(followed.loaded.snapshot()->packets.transmissionCount(), 1U);

        database.close();
        QVERIFY(QFile::remove(database.file()));
        QVERIFY(QFile::rename(away, database.file()));
        database.add(TestDatabase::Transmission{});
        followed.poller->poll();
        QVERIFY(followed.troubles->last().at(0).toString().isEmpty());
        QCOMPARE(followed.loaded.snapshot()->packets.transmissionCount(), 2U);
    }

    void stopsInAThreadOfItsOwn()
    {
        TestDatabase database = meshDatabase();
        Followed followed(database);
        QThread thread;
        thread.start();
        followed.poller->moveToThread(&thread);
        database.add(TestDatabase::Transmission{}); // before the only poll that will come in this test's time
        QMetaObject::invokeMethod(followed.poller.get(), &Poller::start, Qt::QueuedConnection);
        QTRY_COMPARE(followed.loaded.snapshot()->packets.transmissionCount(), 2U);
        QMetaObject::invokeMethod(followed.poller.get(), &Poller::stop, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "test_poller.moc"
