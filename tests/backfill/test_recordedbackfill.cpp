#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* s_resolved =
    "SELECT id, resolved_path FROM observations WHERE resolved_path IS NOT NULL ORDER BY id";

} // namespace

/// What another implementation resolved, at the time when it did: every row has to come out the same.
class TestRecordedBackfill : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedRow()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(u"sim"_s, folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        if (!qEnvironmentVariableIsSet("CORESCOPE_RECORDED_TIME")) {
            // Scores depend on the age of edges, so the clock has to stand where it stood.
            const QString faketime = QStandardPaths::findExecutable(u"faketime"_s);
            if (faketime.isEmpty())
                QSKIP("faketime is not installed");
            QProcess self;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"CORESCOPE_RECORDED_TIME"_s, u"1"_s);
            environment.insert(u"TZ"_s, u"UTC"_s);
            // Waits are timed by the monotonic clock, which has to go on.
            environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
            // A sanitizer wants to be the first library; beside faketime's it says so and gives up.
            environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
            self.setProcessEnvironment(environment);
            self.setProcessChannelMode(QProcess::ForwardedChannels);
            self.start(faketime, {u"2026-11-23 04:21:28"_s, QCoreApplication::applicationFilePath()});
            QVERIFY(self.waitForFinished(200'000));
            QCOMPARE(self.exitStatus(), QProcess::NormalExit);
            QCOMPARE(self.exitCode(), 0);
            return;
        }

        TestDatabase database = TestDatabase::copyOf(file);
        const std::string expected = database.dump(s_resolved);
        QCOMPARE(std::count(expected.begin(), expected.end(), '\n') + 1, 44'719);
        database.execute("UPDATE observations SET resolved_path = NULL");
        database.close();
        {
            EngineOptions options;
            options.database = database.file();
            options.resolver = ResolverKind::Affinity; // what was recorded
            Engine engine(options);
            engine.start();
            QTRY_COMPARE_WITH_TIMEOUT(engine.status().phase, StartupPhase::Ready, 120'000);
            engine.stop();
        }
        QVERIFY(database.dump(s_resolved) == expected);
    }
};

QTEST_GUILESS_MAIN(TestRecordedBackfill)
#include "test_recordedbackfill.moc"
