#include <functional>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine.h"
#include "tests/database/privatemounts.h"
#include "tests/e2e/meshoffile.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool s_hasMounts = false;
constexpr int s_patience = 60'000; // ms

/// An engine with the phases that it went through.
struct Observed
{
    /// `afterFirstChunk` is called on the backfill's thread, which waits for it: something is left to be done then.
    explicit Observed(const QString& file, bool readOnly = false, std::uint32_t chunkSize = 100,
                      const std::function<void()>& afterFirstChunk = {})
        : engine(options(file, readOnly, chunkSize))
    {
        QObject::connect(&engine, &Engine::phaseChanged, &engine,
                         [this](StartupPhase phase) { phases.push_back(phase); });
        QObject::connect(
            &engine, &Engine::chunkFinished, &engine,
            [afterFirstChunk](const ChunkReport& report) {
                if (report.number == 0 && afterFirstChunk)
                    afterFirstChunk();
            },
            Qt::DirectConnection);
        engine.start();
    }

    static EngineOptions options(const QString& file, bool readOnly, std::uint32_t chunkSize)
    {
        EngineOptions options;
        options.database = file;
        options.resolver = ResolverKind::Affinity;
        options.readOnly = readOnly;
        options.chunkSize = chunkSize;
        options.pollPeriod = 20ms;
        return options;
    }

    std::vector<StartupPhase> phases;
    Engine engine;
};

using enum StartupPhase;

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void phasesOnlyMoveForward()
    {
        TestDatabase database = pendingMesh(200, 5);
        Observed observed(database.file());
        QTRY_COMPARE_WITH_TIMEOUT(observed.phases.size(), 4U, s_patience);
        QCOMPARE(observed.phases, std::vector({Loading, Backfilling, Reindexing, Ready}));
        const EngineStatus status = observed.engine.status();
        QCOMPARE(status.phase, Ready);
        QCOMPARE(status.backfill.done, 1000U);
        QCOMPARE(status.backfill.total, 1000U);
        QVERIFY(status.writesDatabase);
        QVERIFY(!status.lastError);
        QCOMPARE(database.number(pendingCount), 0);
        QVERIFY(database.number("SELECT count(*) FROM neighbor_edges") > 0);
    }

    void whileLearningAllIsStillToBeDone()
    {
        TestDatabase database = pendingMesh(200, 5);
        EngineOptions options = Observed::options(database.file(), true, 100);
        options.resolver = ResolverKind::Joint;
        Engine engine(options);
        std::uint64_t remaining = 0;
        // On the thread that goes on to learn, and that waits for this.
        QObject::connect(
            &engine, &Engine::phaseChanged, &engine,
            [&](StartupPhase phase) {
                const BackfillProgress backfill = engine.status().backfill;
                if (phase == Learning)
                    remaining = backfill.total - backfill.done;
            },
            Qt::DirectConnection);
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.status().phase, Ready, s_patience);
        QCOMPARE(remaining, 1000U);
    }

    void withNothingPendingItNeverShowsBackfilling()
    {
        TestDatabase database = pendingMesh(20, 2);
        database.execute("UPDATE observations SET resolved_path = '[]' WHERE path_json = '[]'");
        {
            Observed first(database.file());
            QTRY_COMPARE_WITH_TIMEOUT(first.engine.status().phase, Ready, s_patience);
        }
        Observed again(database.file());
        QTRY_COMPARE_WITH_TIMEOUT(again.phases.size(), 2U, s_patience);
        QCOMPARE(again.phases, std::vector({Loading, Ready}));
    }

    void readOnlyLeavesTheFileAlone()
    {
        TestDatabase database = pendingMesh(50, 3);
        database.execute("PRAGMA journal_mode=DELETE");
        database.close();
        const QByteArray before = database.bytes();
        {
            Observed observed(database.file(), true);
            QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
            QVERIFY(!observed.engine.status().writesDatabase);
            const auto snapshot = observed.engine.snapshot();
            for (std::uint32_t row = 0; row < snapshot->packets.observationRows; ++row)
                QVERIFY(!snapshot->store->isPending(ObservationIndex(row)));
        }
        QVERIFY(database.bytes() == before);
    }

    void anotherWriterForSeconds()
    {
        TestDatabase database = pendingMesh(500, 5);
        Observed observed(database.file(), false, 100, [&] { database.execute("BEGIN IMMEDIATE"); });
        QTRY_VERIFY_WITH_TIMEOUT(observed.engine.status().lastError.has_value(), s_patience);
        EngineStatus status = observed.engine.status();
        QCOMPARE(status.phase, Backfilling);
        QCOMPARE(status.lastError->kind, Error::Kind::Busy);
        QVERIFY(status.backfill.done < status.backfill.total);
        QVERIFY(observed.engine.snapshot()->packets.observationCount > 0); // and everything is served meanwhile
        database.commit();
        QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
        QVERIFY(!observed.engine.status().lastError);
        QCOMPARE(database.number(pendingCount), 0);
    }

    void lockedAtTheStart_data()
    {
        QTest::addColumn<bool>("readOnly");
        QTest::newRow("writing") << false;
        QTest::newRow("read-only") << true;
    }

    void lockedAtTheStart()
    {
        QFETCH(const bool, readOnly);
        TestDatabase database = pendingMesh(50, 3);
        database.execute("PRAGMA journal_mode=DELETE");
        database.execute("BEGIN EXCLUSIVE");
        static int s_told = 0;
        s_told = 0;
        static QtMessageHandler s_before = nullptr;
        s_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
            s_told += text.contains("trying again"_L1);
            s_before(type, context, text);
        });
        {
            Observed observed(database.file(), readOnly);
            const QSignalSpy failed(&observed.engine, &Engine::failed);
            QTRY_VERIFY_WITH_TIMEOUT(observed.engine.status().lastError.has_value(), s_patience);
            QCOMPARE(observed.engine.status().lastError->kind, Error::Kind::Busy);
            QTest::qWait(4000); // some more attempts, each of which takes a second and a half
            QCOMPARE(observed.engine.status().phase, Opening);
            database.execute("ROLLBACK");
            database.close();
            QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
            QVERIFY(!observed.engine.status().lastError);
            QCOMPARE(failed.count(), 0);
        }
        qInstallMessageHandler(s_before);
        QCOMPARE(s_told, 1);
    }

    void diskFullForAWhile()
    {
        const QTemporaryDir folder;
        if (!s_hasMounts || !mountMemory(folder.path(), 40 << 20))
            QSKIP("this system does not let a test mount anything");
        TestDatabase database = pendingMesh(1000, 5);
        database.execute("PRAGMA journal_mode=DELETE");
        database.close();
        const QString file = folder.filePath(u"corescope.db"_s);
        QVERIFY(QFile::copy(database.file(), file));
        {
            QFile ballast(folder.filePath(u"ballast"_s));
            QVERIFY(ballast.open(QFile::WriteOnly | QFile::Unbuffered));
            Observed observed(file, false, 100, [&] {
                while (ballast.write(QByteArray(4096, 'b')) == 4096) {
                }
            });
            QTRY_VERIFY_WITH_TIMEOUT(observed.engine.status().lastError.has_value(), s_patience);
            QCOMPARE(observed.engine.status().lastError->kind, Error::Kind::DiskFull);
            QCOMPARE(observed.engine.status().phase, Backfilling);
            QVERIFY(ballast.resize(0));
            QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
            QVERIFY(!observed.engine.status().lastError);
        }
        QVERIFY(QFile::remove(database.file()) && QFile::copy(file, database.file()));
        QCOMPARE(database.number(pendingCount), 0);
        unmount(folder.path());
    }

    void rowsThatComeDuringTheBackfill()
    {
        TestDatabase database = pendingMesh(800, 5);
        Observed observed(database.file(), false, 50);
        QTRY_VERIFY_WITH_TIMEOUT(observed.engine.status().phase >= Loading, s_patience);
        for (int i = 0; i < 20; ++i) {
            const auto id = database.add(TestDatabase::Transmission{.hash = "late " + std::to_string(i)});
            database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = "[\"AB\",\"C0\"]"});
        }
        QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(observed.engine.snapshot()->packets.transmissionCount(), 820U, s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(database.number(pendingCount), 0, s_patience);
    }

    void oldPacketsAreDeletedFromTheFile_data()
    {
        QTest::addColumn<bool>("readOnly");
        QTest::newRow("writing") << false;
        QTest::newRow("read-only") << true;
    }
    void oldPacketsAreDeletedFromTheFile()
    {
        QFETCH(const bool, readOnly);
        TestDatabase database = pendingMesh(20, 2);
        const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        const auto young = database.add(TestDatabase::Transmission{.firstSeen = now});
        database.add(TestDatabase::Observation{.transmissionId = young});
        EngineOptions options = Observed::options(database.file(), readOnly, 100);
        options.packetRetention = 24h;
        options.maintenancePeriod = 20ms;
        Engine engine(options);
        std::size_t edges = 0;
        QObject::connect(
            &engine, &Engine::phaseChanged, &engine,
            [&](StartupPhase phase) {
                if (phase == Ready)
                    edges = engine.snapshot()->graph->edges().size();
            },
            Qt::DirectConnection);
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.status().phase, Ready, s_patience);
        if (readOnly) {
            // Old edges are forgotten in the same look, before the packets would be.
            QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot()->graph->edges().size() < edges, s_patience);
            engine.stop(); // which lets it end
            QCOMPARE(database.number("SELECT count(*) FROM transmissions"), 21);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(database.number("SELECT count(*) FROM transmissions"), 1, s_patience);
        QCOMPARE(database.number("SELECT id FROM transmissions"), young);
        QTRY_COMPARE_WITH_TIMEOUT(database.number("SELECT count(*) FROM observations"), 1, s_patience);
        QVERIFY(!engine.status().lastError);
    }

    void strangeDatabases_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"empty", "no nodes", "unknown prefixes", "observer without row", "malformed",
                                 "old layout", "no resolved_path", "huge path", "endless ids"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void strangeDatabases()
    {
        QFETCH(QString, kind);
        TestDatabase database(kind == u"old layout" ? TestDatabase::Layout::V2 : TestDatabase::Layout::V3,
                              kind != u"no resolved_path");
        std::uint64_t pending = 1;
        if (kind == u"empty")
            pending = 0;
        else
            database.add(TestDatabase::Transmission{});
        if (kind == u"unknown prefixes")
            database.add(TestDatabase::Node{.publicKey = std::string(64, 'f')});
        if (kind == u"old layout") {
            for (const TestDatabase::Value& time : std::initializer_list<TestDatabase::Value>{
                     std::string("2026-04-05 12:34:56"), std::string("nonsense"), std::int64_t{-1}, nullptr})
                if (time.index() != 0)
                    database.add(TestDatabase::Observation{.observer = std::string("AA"), .timestamp = time});
            pending = 3;
        } else if (kind == u"malformed") {
            database.add(TestDatabase::Transmission{.firstSeen = "?", .decodedJson = std::string("{\"pubKey\":")});
            for (const char* path : {"[\"A1\"", "nonsense", "{}", "[1]", "[null]", "\"A1\"", "[[\"A1\"]]", ""})
                database.add(TestDatabase::Observation{.observer = std::string("not a number"),
                                                       .snr = std::string("loud"),
                                                       .pathJson = std::string(path),
                                                       .timestamp = std::string("never"),
                                                       .resolvedPath = std::string("[")});
            pending = 0;
        } else if (kind == u"huge path") {
            std::string path = "[\"A1\"";
            for (int i = 0; i < 30'000; ++i)
                path += ",\"B2\"";
            database.add(TestDatabase::Observation{.pathJson = path + ']'});
            pending = 0;
        } else if (kind == u"endless ids") {
            database.execute("INSERT INTO observations (id, transmission_id, path_json, timestamp) VALUES"
                             " (-9223372036854775808, 1, '[\"A1\"]', 0), (9223372036854775807, 1, '[\"B1\"]', 0)");
            pending = 2;
        } else if (kind != u"empty") {
            database.add(TestDatabase::Observation{.observer = std::int64_t{77}});
        }
        const std::int64_t rows = database.number("SELECT count(*) FROM observations");
        database.close();
        for (int round = 0; round < 2; ++round) {
            Observed observed(database.file());
            QTRY_COMPARE_WITH_TIMEOUT(observed.engine.status().phase, Ready, s_patience);
            QCOMPARE(observed.engine.status().backfill.total, round == 0 ? pending : 0); // tried once, not again
            QVERIFY(!observed.engine.status().lastError);
            QCOMPARE(observed.engine.snapshot()->store->observationRows(), std::uint32_t(rows));
        }
        QCOMPARE(database.text("PRAGMA integrity_check"), "ok");
        QCOMPARE(database.number("SELECT count(*) FROM observations"), rows);
        QCOMPARE(database.number("SELECT count(*) FROM observations WHERE resolved_path LIKE '%null%'"),
                 std::int64_t(pending));
    }

    void whatIsNoDatabaseFails()
    {
        TestDatabase database = TestDatabase::blank();
        database.execute("CREATE TABLE other (id INTEGER)");
        database.close();
        Engine engine(Observed::options(database.file(), false, 100));
        QSignalSpy failed(&engine, &Engine::failed);
        engine.start();
        QVERIFY(failed.wait(10'000));
        QVERIFY(engine.status().lastError);
        QVERIFY(!engine.snapshot());
    }
};

int main(int argc, char** argv)
{
    s_hasMounts = enterPrivateMounts();
    const QCoreApplication application(argc, argv);
    TestEngine test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_engine.moc"
