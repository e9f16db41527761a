#include <random>

#include <QProcess>
#include <QTest>

#include "tests/e2e/meshoffile.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// Killed at any moment, a backfill goes on where it was, and ends as if nothing had been.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void killedTwentyTimes()
    {
        TestDatabase undisturbed = pendingMesh(4000, 8);
        TestDatabase killed = TestDatabase::copyOf(undisturbed.file());
        run(undisturbed, -1);
        const std::string expected = undisturbed.dump(resolvedRows);
        QCOMPARE(undisturbed.number(pendingCount), 0);

        std::mt19937 random(7);
        std::int64_t pending = killed.number(pendingCount);
        killed.close();
        for (int i = 0; i < 20; ++i) {
            // Before the first chunk, between chunks and in the middle of one.
            run(killed, int(random() % 4), int(random() % 3000));
            const std::int64_t left = killed.number(pendingCount);
            QCOMPARE(killed.text("PRAGMA integrity_check"), "ok");
            // Nothing half written, nothing lost that had been there.
            QCOMPARE(killed.number("SELECT count(*) FROM observations WHERE resolved_path IS NOT NULL"
                                   " AND json_array_length(resolved_path) != json_array_length(path_json)"),
                     0);
            QVERIFY(left <= pending);
            pending = left;
            killed.close();
        }
        QVERIFY2(pending > 0, "it was over too early to prove anything");
        run(killed, -1);
        QVERIFY(killed.dump(resolvedRows) == expected);
    }

private:
    /// Kills the program after so many chunks and a little while longer; with -1 lets it end.
    static void run(const TestDatabase& database, int chunks, int microseconds = 0)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::SeparateChannels);
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(QStringLiteral(ENGINE_RUNNER), {database.file(), u"150"_s});
        QVERIFY(program.waitForStarted());
        if (chunks < 0) {
            QVERIFY(program.waitForFinished(120'000));
            QCOMPARE(program.exitStatus(), QProcess::NormalExit);
            QCOMPARE(program.exitCode(), 0);
            return;
        }
        for (int lines = 0; lines < chunks && program.state() == QProcess::Running;) {
            if (!program.canReadLine())
                program.waitForReadyRead(1000);
            while (program.canReadLine() && !program.readLine().isEmpty())
                ++lines;
        }
        QTest::qWait(microseconds / 1000);
        program.kill();
        program.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
