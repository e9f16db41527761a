#include <random>
#include <thread>

#include <QElapsedTimer>
#include <QTest>

#include "core/engine.h"
#include "tests/e2e/meshoffile.h"

using namespace corescope;
using namespace std::chrono_literals;

namespace {

constexpr qint64 s_promised = 2000; // ms; Engine::stop()

EngineOptions optionsFor(const TestDatabase& database)
{
    EngineOptions options;
    options.database = database.file();
    options.resolver = ResolverKind::Affinity;
    options.chunkSize = 50;
    options.pollPeriod = 10ms;
    return options;
}

} // namespace

class TestEngineStop : public QObject
{
    Q_OBJECT

private slots:
    void atAnyMoment()
    {
        TestDatabase database = pendingMesh(1000, 6);
        std::mt19937 random(3);
        for (int i = 0; i < 40; ++i) {
            if (i % 10 == 0)
                database.execute("UPDATE observations SET resolved_path = NULL");
            database.close();
            Engine engine(optionsFor(database));
            engine.start();
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 120'000)); // the moment is the point
            if (i % 3 == 0)                                                             // rows keep coming
                database.add(TestDatabase::Observation{.pathJson = "[\"AB\",\"CD\"]"});
            QElapsedTimer timer;
            timer.start();
            engine.stop();
            QVERIFY2(timer.elapsed() < s_promised, qPrintable(QString::number(timer.elapsed())));
            engine.stop();
            database.execute("BEGIN IMMEDIATE"); // nobody holds it any more
            database.execute("ROLLBACK");
        }
    }

    void neverStarted()
    {
        Engine engine({});
        engine.stop();
    }

    void whileAnotherWriterHoldsTheDatabase()
    {
        TestDatabase database = pendingMesh(300, 6);
        for (const bool isLockedFromTheStart : {true, false}) {
            database.execute("UPDATE observations SET resolved_path = NULL");
            Engine engine(optionsFor(database));
            if (isLockedFromTheStart)
                database.execute("BEGIN IMMEDIATE");
            engine.start();
            if (!isLockedFromTheStart) {
                QTRY_VERIFY_WITH_TIMEOUT(engine.status().phase >= StartupPhase::Backfilling, 10'000);
                database.execute("BEGIN IMMEDIATE");
            }
            QTRY_VERIFY_WITH_TIMEOUT(engine.status().lastError || engine.status().phase == StartupPhase::Ready, 10'000);
            QElapsedTimer timer;
            timer.start();
            engine.stop();
            QVERIFY2(timer.elapsed() < s_promised, qPrintable(QString::number(timer.elapsed())));
            database.execute("ROLLBACK");
        }
    }

    void whileTheDatabaseIsLockedForReading()
    {
        TestDatabase database = pendingMesh(300, 6);
        database.execute("PRAGMA journal_mode=DELETE");
        database.execute("BEGIN EXCLUSIVE");
        for (const bool readOnly : {false, true}) {
            EngineOptions options = optionsFor(database);
            options.readOnly = readOnly;
            Engine engine(options);
            engine.start();
            std::this_thread::sleep_for(100ms); // it is in the middle of waiting then, or will be
            QElapsedTimer timer;
            timer.start();
            engine.stop();
            QVERIFY2(timer.elapsed() < s_promised, qPrintable(QString::number(timer.elapsed())));
        }
    }
};

QTEST_GUILESS_MAIN(TestEngineStop)
#include "test_enginestop.moc"
