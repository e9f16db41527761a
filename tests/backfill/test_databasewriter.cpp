#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/backfill/databasewriter.h"
#include "core/database/resolutionwriter.h"
#include "tests/database/privatemounts.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace std::chrono_literals;

namespace {

bool s_hasMounts = false;

DatabaseWriter::Task writing(std::int64_t id, std::string text)
{
    return [id, text](ResolutionWriter& writer) {
        const ResolvedPathUpdate update{id, text};
        return writer.write({&update, 1});
    };
}

} // namespace

class TestDatabaseWriter : public QObject
{
    Q_OBJECT

private slots:
    void tasksRunInTheirOrder()
    {
        TestDatabase database;
        database.add(TestDatabase::Transmission{});
        database.add(TestDatabase::Observation{});
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        std::vector<std::future<Result<void>>> results;
        for (int i = 0; i < 200; ++i)
            results.push_back(writer.submit(writing(1, '[' + std::to_string(i) + ']')));
        for (auto& result : results)
            QVERIFY(result.get());
        QCOMPARE(database.text("SELECT resolved_path FROM observations"), "[199]");
        QTRY_COMPARE(writer.pendingTasks(), 0U);
        QVERIFY(!writer.trouble());
    }

    void lockedByAnotherWriter()
    {
        TestDatabase database;
        database.add(TestDatabase::Transmission{});
        database.add(TestDatabase::Observation{});
        database.add(TestDatabase::Observation{.pathJson = "[]"});
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        database.execute("BEGIN IMMEDIATE");
        database.execute("UPDATE observations SET snr = 1");
        auto first = writer.submit(writing(1, "[1]"));
        auto second = writer.submit(writing(2, "[2]"));
        QTRY_VERIFY_WITH_TIMEOUT(writer.trouble().has_value(), 10'000);
        QCOMPARE(writer.trouble()->kind, Error::Kind::Busy);
        QVERIFY(!writer.trouble()->message.isEmpty());
        QCOMPARE(writer.pendingTasks(), 2U);
        QVERIFY(first.wait_for(0s) == std::future_status::timeout);
        database.commit();
        QVERIFY(first.get());
        QVERIFY(second.get());
        QVERIFY(!writer.trouble());
        QCOMPARE(database.dump("SELECT resolved_path, snr FROM observations ORDER BY id"), "[1]|1.0\n[2]|1.0");
    }

    void otherFailuresAreToldAtOnce()
    {
        TestDatabase database;
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        auto failing = writer.submit(
            [](ResolutionWriter&) -> Result<void> { return failure(Error::Kind::Internal, QStringLiteral("no")); });
        auto next = writer.submit([](ResolutionWriter&) -> Result<void> { return {}; });
        QVERIFY(!failing.get());
        QVERIFY(next.get());
        QVERIFY(!writer.trouble());
    }

    void stopWhileBlocked()
    {
        TestDatabase database;
        DatabaseWriter writer;
        QVERIFY(writer.start(database.file()));
        database.execute("BEGIN IMMEDIATE");
        auto first = writer.submit(writing(1, "[1]"));
        auto second = writer.submit(writing(1, "[2]"));
        QTRY_VERIFY_WITH_TIMEOUT(writer.trouble().has_value(), 10'000);
        QElapsedTimer timer;
        timer.start();
        writer.stop();
        QVERIFY2(timer.elapsed() < 2000, "the promise of Engine::stop() rests on it");
        QVERIFY(!first.get());
        QVERIFY(!second.get());
        QVERIFY(!writer.submit(writing(1, "[3]")).get());
        writer.stop();
    }

    void databaseThatCannotBeOpened()
    {
        DatabaseWriter writer;
        QVERIFY(!writer.start(QStringLiteral("/nowhere/corescope.db")));
        const TestDatabase database;
        QVERIFY(writer.start(database.file())); // a second attempt with the same object works
        QVERIFY(writer.submit([](ResolutionWriter&) -> Result<void> { return {}; }).get());
    }

    void diskFull()
    {
        const QTemporaryDir folder;
        if (!s_hasMounts || !mountMemory(folder.path(), 3 << 20))
            QSKIP("this system does not let a test mount anything");
        TestDatabase database;
        database.begin();
        database.add(TestDatabase::Transmission{});
        for (int i = 0; i < 2000; ++i)
            database.add(TestDatabase::Observation{.pathJson = "[\"" + std::to_string(100'000 + i) + "\"]"});
        database.commit();
        database.close();
        const QString file = folder.filePath(QStringLiteral("corescope.db"));
        QVERIFY(QFile::copy(database.file(), file));

        DatabaseWriter writer;
        QVERIFY(writer.start(file));
        QFile ballast(folder.filePath(QStringLiteral("ballast")));
        QVERIFY(ballast.open(QFile::WriteOnly | QFile::Unbuffered));
        while (ballast.write(QByteArray(4096, 'b')) == 4096) {
        }

        const std::string text = "[\"" + std::string(300, 'a') + "\"]";
        auto written = writer.submit([text](ResolutionWriter& target) {
            std::vector<ResolvedPathUpdate> updates;
            for (std::int64_t id = 1; id <= 2000; ++id)
                updates.push_back({id, text});
            return target.write(updates);
        });
        QTRY_VERIFY_WITH_TIMEOUT(writer.trouble().has_value(), 10'000);
        QCOMPARE(writer.trouble()->kind, Error::Kind::DiskFull);
        QVERIFY(written.wait_for(0s) == std::future_status::timeout);
        QVERIFY(ballast.resize(0));
        QVERIFY(written.get());
        QVERIFY(!writer.trouble());
        writer.stop();
        QVERIFY(QFile::remove(database.file()) && QFile::copy(file, database.file()));
        QCOMPARE(database.number("SELECT count(*) FROM observations WHERE length(resolved_path) = 304"), 2000);
        unmount(folder.path());
    }
};

int main(int argc, char** argv)
{
    s_hasMounts = enterPrivateMounts();
    const QCoreApplication application(argc, argv);
    TestDatabaseWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_databasewriter.moc"
