#include <mutex>

#include <QSignalSpy>
#include <QTest>

#include "core/backfill/backfilljob.h"
#include "core/backfill/databasewriter.h"
#include "core/database/resolutionwriter.h"
#include "core/store/timetext.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace std::chrono_literals;

namespace {

const std::string s_key(64, 'a');

/// Names every hop the same, and notes what it was shown.
class FakeResolver final : public HopResolver
{
public:
    FakeResolver(KeyPool& keys, bool whole, bool knows = true)
        : m_relay(knows ? keys.intern(s_key) : KeyIndex::none())
        , m_whole(whole)
    {
    }

    bool needsWholeTransmissions() const override { return m_whole; }
    void resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const override
    {
        out.clear();
        for (const PathToResolve& path : transmission.paths)
            for (KeyIndex& relay : out.append(path.hops.size()))
                relay = m_relay;
        const std::scoped_lock lock(m_mutex);
        m_shown.push_back(transmission.paths.size());
    }
    std::vector<std::size_t> shown() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_shown;
    }

private:
    const KeyIndex m_relay;
    const bool m_whole;
    mutable std::mutex m_mutex;
    mutable std::vector<std::size_t> m_shown;
};

/// `transmissions` packets, each heard three times: twice over relays, once directly.
TestDatabase pendingDatabase(int transmissions)
{
    TestDatabase database;
    database.begin();
    database.add(TestDatabase::Observer{.id = "AA"});
    for (int i = 0; i < transmissions; ++i) {
        const auto id = database.add(TestDatabase::Transmission{});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[\"A1\",\"B2\"]"});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[]"});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[\"C3\"]"});
    }
    database.commit();
    database.close();
    return database;
}

std::int64_t pendingInFile(TestDatabase& database)
{
    const std::int64_t count =
        database.number("SELECT count(*) FROM observations WHERE path_json != '[]' AND resolved_path IS NULL");
    database.close();
    return count;
}

BackfillJob::Options chunksOf(std::uint32_t rows, std::chrono::milliseconds yield = 0ms)
{
    BackfillJob::Options options;
    options.chunkSize = rows;
    options.yield = yield;
    return options;
}

std::shared_ptr<const FakeResolver> fake(const LoadedStore& loaded, bool whole = false, bool knows = true)
{
    return std::make_shared<FakeResolver>(loaded.store->keys(), whole, knows);
}

} // namespace

class TestBackfillJob : public QObject
{
    Q_OBJECT

private slots:
    void everyRowOnceAndCountedAfterItsCommit()
    {
        TestDatabase database = pendingDatabase(100);
        const LoadedStore loaded(database.file());
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), &writer, chunksOf(30));
        QCOMPARE(job.pendingRows(), 200U);

        std::vector<ChunkReport> reports;
        std::vector<std::int64_t> inFile;
        std::uint64_t total = 0;
        std::optional<BackfillProgress> last;
        std::optional<Result<BackfillSummary>> outcome;
        std::uint64_t done = 0;
        connect(
            &job, &BackfillJob::started, this, [&](std::uint64_t rows) { total = rows; }, Qt::DirectConnection);
        connect(
            &job, &BackfillJob::chunkFinished, this,
            [&](const ChunkReport& report) {
                reports.push_back(report);
                done += report.rows;
                inFile.push_back(200 - pendingInFile(database));
                if (inFile.back() < std::int64_t(done))
                    qFatal("counted before its commit");
            },
            Qt::DirectConnection);
        connect(
            &job, &BackfillJob::progressChanged, this, [&](const BackfillProgress& progress) { last = progress; },
            Qt::DirectConnection);
        connect(
            &job, &BackfillJob::finished, this, [&](const Result<BackfillSummary>& result) { outcome = result; },
            Qt::DirectConnection);
        job.start();
        job.waitForFinished();

        QVERIFY(outcome && outcome->has_value());
        QCOMPARE((*outcome)->rows, 200U);
        QCOMPARE((*outcome)->unresolvable, 0U);
        QVERIFY(!(*outcome)->isCancelled);
        QCOMPARE(total, 200U);
        QCOMPARE(reports.size(), 7U);
        for (std::size_t i = 0; i < reports.size(); ++i) {
            QCOMPARE(reports[i].number, i);
            QCOMPARE(reports[i].rows, i == 6 ? 20U : 30U);
        }
        QVERIFY(last);
        QCOMPARE(last->done, 200U);
        QCOMPARE(last->total, 200U);
        QCOMPARE(last->secondsLeft, 0.0);
        QCOMPARE(pendingInFile(database), 0);
        const std::string key = "\"" + s_key + "\"";
        QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 1"), "[" + key + "," + key + "]");
        QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 2"), "NULL");
        QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 3"), "[" + key + "]");
        for (std::uint32_t row = 0; row < loaded.store->observationRows(); ++row)
            QVERIFY(!loaded.store->isPending(ObservationIndex(row)));
    }

    void inMemoryLeavesTheFileAsItWas()
    {
        TestDatabase database = pendingDatabase(50);
        const QByteArray before = database.bytes();
        const LoadedStore loaded(database.file());
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), nullptr, chunksOf(7));
        job.start();
        job.waitForFinished();
        for (std::uint32_t row = 0; row < loaded.store->observationRows(); ++row)
            QVERIFY(!loaded.store->isPending(ObservationIndex(row)));
        QVERIFY(database.bytes() == before);
        QVERIFY(!QFile::exists(database.file() + QStringLiteral("-wal")));
    }

    void cancelledAndTakenUpAgain()
    {
        TestDatabase database = pendingDatabase(500);
        std::uint64_t doneFirst = 0;
        {
            const LoadedStore loaded(database.file());
            DatabaseWriter writer;
            QVERIFY(writer.start(database.file()));
            BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), &writer, chunksOf(10));
            std::optional<Result<BackfillSummary>> outcome;
            connect(
                &job, &BackfillJob::chunkFinished, this,
                [&](const ChunkReport& report) {
                    if (report.number == 5)
                        job.cancel();
                },
                Qt::DirectConnection);
            connect(
                &job, &BackfillJob::finished, this, [&](const Result<BackfillSummary>& result) { outcome = result; },
                Qt::DirectConnection);
            job.start();
            job.waitForFinished();
            QVERIFY(outcome && outcome->has_value());
            QVERIFY((*outcome)->isCancelled);
            doneFirst = (*outcome)->rows;
            QCOMPARE(doneFirst, 60U);
        }
        const std::int64_t left = pendingInFile(database);
        QVERIFY(left <= 940 && left >= 900); // the chunks in flight may have been committed
        const LoadedStore loaded(database.file());
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), &writer, {});
        QCOMPARE(job.pendingRows(), std::uint64_t(left));
        job.start();
        job.waitForFinished();
        QCOMPARE(pendingInFile(database), 0);
    }

    void cancelledInALongPause()
    {
        TestDatabase database = pendingDatabase(10);
        const LoadedStore loaded(database.file());
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), nullptr, chunksOf(5, 1h));
        connect(
            &job, &BackfillJob::chunkFinished, this, [&] { job.cancel(); }, Qt::DirectConnection);
        job.start();
        job.waitForFinished(); // or the test's time runs out
    }

    void pausedHoldsAndGoesOn()
    {
        TestDatabase database = pendingDatabase(10);
        const LoadedStore loaded(database.file());
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), nullptr, chunksOf(5));
        std::atomic<int> chunks = 0;
        job.setPaused(true);
        connect(
            &job, &BackfillJob::chunkFinished, this, [&] { ++chunks; }, Qt::DirectConnection);
        QSignalSpy finished(&job, &BackfillJob::finished);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(chunks.load(), 1, 60'000);
        QTest::qWait(50); // time in which a second chunk would come, were it not held
        QCOMPARE(chunks.load(), 1);
        job.setPaused(false);
        job.waitForFinished();
        QCOMPARE(chunks.load(), 4);
    }

    void cancelledWhilePaused()
    {
        TestDatabase database = pendingDatabase(10);
        const LoadedStore loaded(database.file());
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), nullptr, chunksOf(5));
        job.setPaused(true);
        job.start();
        job.cancel();
        job.waitForFinished(); // or the test's time runs out
    }

    void wholeTransmissionsAreShownWhole()
    {
        TestDatabase database = pendingDatabase(20);
        database.execute("UPDATE observations SET resolved_path = '[null]' WHERE path_json = '[\"C3\"]'");
        database.close();
        const LoadedStore loaded(database.file());
        const auto resolver = fake(loaded, true);
        BackfillJob job(loaded.store, loaded.snapshot(), resolver, nullptr, chunksOf(3));
        QCOMPARE(job.pendingRows(), 20U);
        job.start();
        job.waitForFinished();
        QCOMPARE(resolver->shown(), std::vector<std::size_t>(20, 3)); // the other receptions explain the pending one
        std::vector<KeyIndex> relays;
        for (std::uint32_t row = 0; row < 60; row += 3) {
            loaded.store->relays(loaded.store->resolvedPath(ObservationIndex(row)), relays);
            QCOMPARE(relays.size(), 2U);
            loaded.store->relays(loaded.store->resolvedPath(ObservationIndex(row + 2)), relays);
            QCOMPARE(relays, std::vector<KeyIndex>(1)); // not asked for, so left as it was
        }
    }

    void whatCannotBeResolvedIsNotTriedAgain()
    {
        TestDatabase database = pendingDatabase(10);
        {
            const LoadedStore loaded(database.file());
            DatabaseWriter writer;
            QVERIFY(writer.start(database.file()));
            BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded, false, false), &writer, {});
            std::uint64_t unresolvable = 0;
            connect(
                &job, &BackfillJob::chunkFinished, this,
                [&](const ChunkReport& report) { unresolvable += report.unresolvable; }, Qt::DirectConnection);
            job.start();
            job.waitForFinished();
            QCOMPARE(unresolvable, 20U);
        }
        QCOMPARE(database.text("SELECT resolved_path FROM observations WHERE id = 1"), "[null,null]");
        database.close();
        const LoadedStore loaded(database.file());
        QCOMPARE(BackfillJob(loaded.store, loaded.snapshot(), fake(loaded), nullptr, {}).pendingRows(), 0U);
    }

    void onlyTheNewestWhenAsked()
    {
        TestDatabase database;
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto hoursAgo = [&](std::chrono::hours hours) {
            return isoSeconds(std::chrono::duration_cast<std::chrono::seconds>(now - hours).count()).string();
        };
        for (const std::string& firstSeen : {hoursAgo(1h), hoursAgo(23h), hoursAgo(25h),
                                             std::string("2020-01-01 00:00:00"), std::string("nonsense")}) {
            const auto id = database.add(TestDatabase::Transmission{.firstSeen = firstSeen});
            database.add(TestDatabase::Observation{.transmissionId = id});
        }
        database.close();
        const LoadedStore loaded(database.file());
        BackfillJob::Options options;
        options.newest = 24h;
        BackfillJob job(loaded.store, loaded.snapshot(), fake(loaded), nullptr, options);
        QCOMPARE(job.pendingRows(), 3U); // what has no time that can be read is done as well
        job.start();
        job.waitForFinished();
        std::vector<bool> pending;
        for (std::uint32_t row = 0; row < 5; ++row)
            pending.push_back(loaded.store->isPending(ObservationIndex(row)));
        QCOMPARE(pending, std::vector<bool>({false, false, true, true, false}));
    }

    void rowsThatCameMeanwhileAreNotItsOwn()
    {
        TestDatabase database = pendingDatabase(5);
        LoadedStore loaded(database.file());
        const auto snapshot = loaded.snapshot();
        IngestBatch batch(*loaded.store);
        ObservationRow row;
        row.id = 1000;
        row.transmissionId = 1;
        row.pathJson = "[\"D4\"]";
        batch.observation(row);
        loaded.store->ingest(batch);
        QCOMPARE(BackfillJob(loaded.store, snapshot, fake(loaded), nullptr, {}).pendingRows(), 10U);
    }
};

QTEST_GUILESS_MAIN(TestBackfillJob)
#include "test_backfilljob.moc"
