#include <QTest>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/store/retention.h"
#include "core/store/timetext.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"
#include "tests/store/storedump.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::string hoursAgo(int hours)
{
    using namespace std::chrono;
    const auto time = duration_cast<seconds>((system_clock::now() - std::chrono::hours(hours)).time_since_epoch());
    return isoSeconds(time.count()).string();
}

/// One transmission an hour, the newest now, each heard twice.
TestDatabase hourly(int count)
{
    TestDatabase database;
    database.begin();
    database.add(TestDatabase::Observer{.id = "AA"});
    for (int i = count; i-- > 0;) {
        const auto id = database.add(TestDatabase::Transmission{.firstSeen = hoursAgo(i)});
        database.add(TestDatabase::Observation{.transmissionId = id});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[]"});
    }
    database.commit();
    return database;
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void nothingGoesWithoutLimits()
    {
        const TestDatabase database = hourly(20);
        const LoadedStore loaded(database.file());
        QCOMPARE(oldestToKeep(*loaded.snapshot(), 1'000'000'000, {}), "");
    }

    void oldOnesGoAndTheNewestStay()
    {
        const TestDatabase database = hourly(100);
        LoadedStore loaded(database.file());
        EngineOptions options;
        options.retention = 30h;
        const std::string oldest = oldestToKeep(*loaded.snapshot(), 0, options);
        QVERIFY(!oldest.empty());
        const auto before = loaded.snapshot();
        loaded.keeper->evict(oldest);
        const auto after = loaded.snapshot();
        QVERIFY(after->packets.transmissionCount() == 30 || after->packets.transmissionCount() == 31);
        QCOMPARE(after->packets.observationCount, 2 * after->packets.transmissionCount());
        QVERIFY(after->store->findTransmission(100).isValid());
        QVERIFY(!after->store->findTransmission(50).isValid());
        QCOMPARE(after->store->lastObservationId(), 200);
        QCOMPARE(before->packets.transmissionCount(), 100U); // who looks at it goes on looking
        QCOMPARE(oldestToKeep(*after, 0, options), "");

        // The same as loading it so in the first place.
        const LoadedStore fresh(database.file(), 2, oldest);
        QCOMPARE(firstDifference(dumpStore(*after), dumpStore(*fresh.snapshot())), std::string());
        QCOMPARE(firstDifference(dumpIndexes(*after), dumpIndexes(*fresh.snapshot())), std::string());
    }

    void whatFollowsStillWorks()
    {
        const TestDatabase database = hourly(50);
        LoadedStore loaded(database.file());
        IngestBatch stale(*loaded.store);
        loaded.keeper->evict(hoursAgo(10));
        QVERIFY(!loaded.keeper->takeIn(stale, 0, 0).store); // made for the store that went

        const auto store = loaded.keeper->store();
        IngestBatch batch(*store);
        const std::string now = hoursAgo(0), old = hoursAgo(40);
        TransmissionRow newer, older;
        newer.id = 51;
        newer.hash = "new";
        newer.firstSeen = now;
        older.id = 52;
        older.hash = "old";
        older.firstSeen = old;
        batch.transmission(newer);
        batch.transmission(older);
        ObservationRow row;
        row.pathJson = R"(["A1"])";
        for (const std::int64_t transmission : {51, 52, 50, 3}) {
            row.id = 1000 + transmission;
            row.transmissionId = transmission;
            batch.observation(row);
        }
        const Addition addition = loaded.keeper->takeIn(batch, 52, 2000);
        QCOMPARE(addition.store.get(), store.get());
        QCOMPARE(addition.transmissions.size(), 2U); // 51 is new, 50 was heard again
        QVERIFY(!store->findTransmission(52).isValid());
        QCOMPARE(store->waitingObservations(), 0U); // those of dropped ones do not wait
        QCOMPARE(loaded.snapshot()->packets.states[store->findTransmission(51).value()].listCount, 1U);
    }

    void receptionsGoOnWaiting()
    {
        const TestDatabase database = hourly(50);
        LoadedStore loaded(database.file());
        const auto feed = [&](std::optional<std::int64_t> packet, std::optional<std::int64_t> reception) {
            const auto store = loaded.keeper->store();
            IngestBatch batch(*store);
            const std::string now = hoursAgo(0);
            if (packet) {
                TransmissionRow row;
                row.id = *packet;
                row.hash = "late";
                row.firstSeen = now;
                batch.transmission(row);
            }
            if (reception) {
                ObservationRow row;
                row.id = *reception;
                row.transmissionId = 51;
                row.pathJson = R"(["A1"])";
                row.timestampText = "some time";
                batch.observation(row);
            }
            QVERIFY(loaded.keeper->takeIn(batch, 0, 0).store);
        };
        feed({}, 1000);
        loaded.keeper->evict(hoursAgo(10));
        QCOMPARE(loaded.keeper->store()->waitingObservations(), 1U);
        feed(51, {});
        const auto store = loaded.keeper->store();
        const ObservationIndex row = store->findObservation(1000, store->observationRows());
        QVERIFY(row.isValid());
        std::string text;
        store->appendTime(row, text);
        QCOMPARE(text, "some time");
        text.clear();
        store->pathView(store->path(row)).appendText(text);
        QCOMPARE(text, R"(["A1"])");
    }

    void allTooOld()
    {
        TestDatabase database;
        const auto id = database.add(TestDatabase::Transmission{.firstSeen = hoursAgo(100)});
        database.add(TestDatabase::Observation{.transmissionId = id});
        LoadedStore loaded(database.file());
        EngineOptions options;
        options.retention = 30h;
        const std::string oldest = oldestToKeep(*loaded.snapshot(), 0, options);
        QVERIFY(!oldest.empty());
        loaded.keeper->evict(oldest);
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 0U);
        QCOMPARE(oldestToKeep(*loaded.snapshot(), 0, options), "");
        QCOMPARE(loaded.snapshot()->store->lastObservationId(), 1);
    }

    void memoryKeepsTheNewest()
    {
        const TestDatabase database = hourly(200);
        LoadedStore loaded(database.file());
        EngineOptions options;
        options.maxMemoryMb = 50;
        QCOMPARE(oldestToKeep(*loaded.snapshot(), 50 << 20, options), "");
        const std::string oldest = oldestToKeep(*loaded.snapshot(), 100 << 20, options);
        loaded.keeper->evict(oldest);
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 90U); // half, and some room
        QVERIFY(loaded.snapshot()->store->findTransmission(200).isValid());
        // However small the limit is, the newest stays.
        const std::string last = oldestToKeep(*loaded.snapshot(), std::size_t(1) << 40, options);
        loaded.keeper->evict(last);
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 1U);
    }

    void nothingIsBuiltAnewForNothing()
    {
        TestDatabase database;
        for (int i = 0; i < 10; ++i)
            database.add(TestDatabase::Transmission{.firstSeen = "2026-04-05T12:00:00Z"});
        const LoadedStore loaded(database.file());
        EngineOptions options;
        options.maxMemoryMb = 1;
        QCOMPARE(oldestToKeep(*loaded.snapshot(), 2 << 20, options), "");
    }

    void loadingWithLimits()
    {
        TestDatabase database = hourly(100);
        EngineOptions options;
        options.retention = 30h;
        const auto oldest = [&] {
            const auto connection = Connection::open(database.file(), u"test"_s, Connection::Mode::ReadOnly);
            return oldestToLoad(*connection, Schema::detect(*connection).value(), options).value();
        };
        const LoadedStore loaded(database.file(), 2, oldest());
        QVERIFY(loaded.snapshot()->packets.transmissionCount() >= 30);
        QVERIFY(loaded.snapshot()->packets.transmissionCount() <= 31);
        QCOMPARE(loaded.store->lastObservationId(), 200);
        QCOMPARE(loaded.store->waitingObservations(), 0U);

        options.retention.reset();
        options.maxMemoryMb = 1000;
        QCOMPARE(oldest(), "");
        // Ids far apart look like many rows; the newest are loaded all the same.
        database.execute("INSERT INTO transmissions (id, raw_hex, hash, first_seen) VALUES"
                         " (9223372036854775807, '', 'far', '2026-04-05T12:00:00Z')");
        QVERIFY(oldest() <= hoursAgo(0));
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
