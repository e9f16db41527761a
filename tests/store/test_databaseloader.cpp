#include <limits>
#include <thread>

#include <QTemporaryDir>
#include <QTest>

#include "core/database/connection.h"
#include "core/store/databaseloader.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/loadedstore.h"
#include "tests/store/storedump.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

Schema schemaOf(const QString& file)
{
    const auto connection = Connection::open(file, u"schema"_s, Connection::Mode::ReadOnly);
    return Schema::detect(*connection).value();
}

/// A database of one piece or more a table.
TestDatabase manyRows(int transmissions, int observations)
{
    TestDatabase database;
    database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                     std::to_string(transmissions) +
                     ") INSERT INTO transmissions (id, raw_hex, hash, first_seen, decoded_json) SELECT i, '0A', i,"
                     " '2026-04-05T12:34:56Z', '{}' FROM n");
    database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                     std::to_string(observations) +
                     ") INSERT INTO observations (id, transmission_id, observer_idx, path_json, timestamp) SELECT i,"
                     " 1 + (i * 7919) % " +
                     std::to_string(transmissions) + ", i % 50, '[\"A1\"]', 1775392496 + i FROM n");
    database.close();
    return database;
}

} // namespace

class TestDatabaseLoader : public QObject
{
    Q_OBJECT

private slots:
    void bothRoadsAndAnyNumberOfThreadsGiveTheSame()
    {
        const QTemporaryDir folder;
        const QString recorded = unpackRecorded(u"bayarea"_s, folder);
        const TestDatabase made = manyRows(40'000, 150'000);
        for (const QString& file : {made.file(), recorded}) {
            if (file.isEmpty())
                continue;
            const LoadedStore one(file, 1);
            const std::string expected = dumpStore(*one.snapshot());
            QCOMPARE(firstDifference(dumpStore(*LoadedStore(file, 4).snapshot()), expected), std::string());
            QCOMPARE(firstDifference(dumpStore(*LoadedStore(file, 2, {}, true).snapshot()), expected), std::string());
        }
    }

    void progressEndsAtTheTotal()
    {
        const TestDatabase database = manyRows(20'000, 70'000);
        PacketStore store(std::make_shared<KeyPool>());
        LoadProgress progress;
        const std::atomic<bool> stop = false;
        QVERIFY(DatabaseLoader(database.file(), schemaOf(database.file()), store, {3, false}).run(progress, stop));
        QCOMPARE(progress.rowsTotal.load(), 90'000);
        QCOMPARE(progress.rowsDone.load(), 90'000);
        QCOMPARE(store.transmissionRows(), 20'000U);
        QCOMPARE(store.observationRows(), 70'000U);
    }

    void stopInTheMiddle()
    {
        const TestDatabase database = manyRows(50'000, 600'000);
        const Schema schema = schemaOf(database.file());
        for (std::int64_t after : {0, 30'000, 60'000, 200'000, 400'000}) {
            PacketStore store(std::make_shared<KeyPool>());
            LoadProgress progress;
            std::atomic<bool> stop = after == 0;
            std::atomic<bool> isDone = false;
            std::jthread stopper([&] {
                while (progress.rowsDone < after && !isDone)
                    std::this_thread::yield();
                stop = true;
            });
            QVERIFY(DatabaseLoader(database.file(), schema, store, {3, false}).run(progress, stop));
            isDone = true;
            // What is there is a beginning of the table, without gaps.
            bool hasGap = false;
            for (std::uint32_t row = 0; row < store.observationRows(); ++row)
                hasGap = hasGap || store.id(ObservationIndex(row)) != std::int64_t(row) + 1;
            QVERIFY(!hasGap);
        }
    }

    void emptyDatabase()
    {
        const TestDatabase database;
        const LoadedStore loaded(database.file());
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 0U);
        QCOMPARE(loaded.snapshot()->packets.observationCount, 0U);
        QVERIFY(loaded.snapshot()->packets.byLatest->empty());
    }

    void onlyTheTwoTables()
    {
        TestDatabase database = TestDatabase::blank();
        database.execute("CREATE TABLE transmissions (id INTEGER PRIMARY KEY)");
        database.execute("CREATE TABLE observations (id INTEGER PRIMARY KEY, transmission_id INTEGER)");
        database.execute("INSERT INTO transmissions VALUES (1)");
        database.execute("INSERT INTO observations VALUES (1, 1), (2, 99)");
        database.close();
        const LoadedStore loaded(database.file());
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 1U);
        QCOMPARE(loaded.snapshot()->packets.observationCount, 1U);
    }

    void idsOfAnySpan()
    {
        TestDatabase database;
        for (const char* id : {"-9223372036854775808", "-1", "5", "9223372036854775807"}) {
            database.execute("INSERT INTO transmissions (id, raw_hex, hash, first_seen) VALUES (" + std::string(id) +
                             ", '', 'h" + id + "', '')");
            database.execute("INSERT INTO observations (id, transmission_id, timestamp) VALUES (" + std::string(id) +
                             ", " + id + ", 0)");
        }
        database.close();
        const LoadedStore loaded(database.file());
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 4U);
        QCOMPARE(loaded.snapshot()->packets.observationCount, 4U);
        QCOMPARE(loaded.store->lastObservationId(), std::numeric_limits<std::int64_t>::max());
    }

    void fileThatWentAway()
    {
        Schema schema;
        PacketStore store(std::make_shared<KeyPool>());
        LoadProgress progress;
        const std::atomic<bool> stop = false;
        {
            const TestDatabase database;
            schema = schemaOf(database.file());
        }
        const auto loaded = DatabaseLoader(u"/nowhere/corescope.db"_s, schema, store, {4, false}).run(progress, stop);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseLoader)
#include "test_databaseloader.moc"
