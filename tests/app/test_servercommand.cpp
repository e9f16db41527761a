#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "corescopeprocess.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// The server from outside: it starts, answers, ends when told to, and says what keeps it from starting.
class TestServerCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void servesUntilStopped_data();
    void servesUntilStopped();
    void stopsWhileLoading();
    void stopsWhileResolving();
    void servesThisMachineAlone();
    void logsOneLineAMessage();
    void logLevelSilences();
    void readOnlyLeavesTheFileAlone();
    void takenPort();
    void addressOfSomebodyElse();
    void notADatabase();
    void demoIsMadeServedAndMadeAgain();

private:
    QStringList serving(const QStringList& more = {}) const
    {
        return QStringList{u"--server"_s, u"--port"_s, u"0"_s, u"--database"_s, m_file} + more;
    }

    QTemporaryDir m_folder;
    QByteArray m_simulated;
    QString m_file; ///< a fresh copy
};

namespace {

QByteArray contents(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QByteArray state(const QString& address)
{
    return get(address + u"/api/healthz"_s).headers.value("x-corescope-status");
}

} // namespace

void TestServerCommand::initTestCase()
{
    const Outcome outcome = run(m_folder.path(), {u"simulate"_s, u"mesh.db"_s, u"--transmissions"_s, u"1000"_s,
                                                  u"--observations"_s, u"20000"_s, u"--nodes"_s, u"100"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    m_simulated = contents(m_folder.filePath(u"mesh.db"_s));
}

void TestServerCommand::init()
{
    m_file = m_folder.filePath(u"served.db"_s);
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_file + suffix);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_simulated), m_simulated.size());
}

void TestServerCommand::servesUntilStopped_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestServerCommand::servesUntilStopped()
{
    QFETCH(int, signal);
    CoreScopeProcess process(m_folder.path());
    process.start(serving());
    const QString address = process.waitForAddress();
    QVERIFY(!address.isEmpty());
    QCOMPARE(get(address + u"/api/healthz"_s).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(state(address), QByteArray("ready"), 60'000);
    QCOMPARE(get(address + u"/api/stats"_s).status, 200);
    process.send(signal);
    const Outcome outcome = process.waitForEnd();
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
}

void TestServerCommand::stopsWhileLoading()
{
    CoreScopeProcess process(m_folder.path());
    process.start(serving());
    QVERIFY(!process.waitForAddress().isEmpty());
    process.terminate(); // the port is bound before anything is read
    QCOMPARE(process.waitForEnd().exitCode, 0);
}

void TestServerCommand::stopsWhileResolving()
{
    CoreScopeProcess process(m_folder.path());
    process.start(serving({u"--chunk-size"_s, u"10"_s, u"--yield-ms"_s, u"3600000"_s}));
    const QString address = process.waitForAddress();
    QTRY_COMPARE_WITH_TIMEOUT(state(address), QByteArray("backfilling"), 60'000);
    process.terminate();
    QCOMPARE(process.waitForEnd().exitCode, 0);
}

void TestServerCommand::servesThisMachineAlone()
{
    CoreScopeProcess process(m_folder.path());
    process.start(serving());
    const QUrl address(process.waitForAddress());
    QCOMPARE(address.host(), u"127.0.0.1"_s);
    QTcpSocket fromOutside; // every address of 127.0.0.0/8 is this machine; only the first is listened on
    fromOutside.connectToHost(u"127.0.0.2"_s, quint16(address.port()));
    QVERIFY(!fromOutside.waitForConnected(1000));
    process.terminate();
    QCOMPARE(process.waitForEnd().exitCode, 0);
}

void TestServerCommand::logsOneLineAMessage()
{
    CoreScopeProcess process(m_folder.path());
    process.start(serving());
    const QString address = process.waitForAddress();
    QTRY_COMPARE_WITH_TIMEOUT(state(address), QByteArray("ready"), 60'000);
    process.terminate();
    const Outcome outcome = process.waitForEnd();
    QCOMPARE(outcome.output, QString());
    static const QRegularExpression s_line(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ (info|warning) [a-z.]+: .+$"_s);
    const QStringList lines = outcome.errors.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 4);
    for (const QString& line : lines)
        QVERIFY2(s_line.match(line).hasMatch(), qPrintable(line));
}

void TestServerCommand::logLevelSilences()
{
    const Outcome outcome = run(m_folder.path(), {u"--server"_s, u"--log-level"_s, u"error"_s, u"--port"_s, u"0"_s,
                                                  u"--database"_s, QStringLiteral(CORESCOPE_SOURCE_DIR "/LICENSE")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errors.count(u'\n'), 1); // the reason for ending is always told
}

void TestServerCommand::readOnlyLeavesTheFileAlone()
{
    CoreScopeProcess process(m_folder.path());
    process.start(serving({u"--read-only"_s}));
    const QString address = process.waitForAddress();
    QTRY_COMPARE_WITH_TIMEOUT(state(address), QByteArray("ready"), 60'000);
    process.terminate();
    QCOMPARE(process.waitForEnd().exitCode, 0);
    QCOMPARE(contents(m_file), m_simulated);
    QVERIFY(!QFile::exists(m_file + u"-wal"_s));
}

void TestServerCommand::takenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    const Outcome outcome = run(m_folder.path(), {u"--server"_s, u"--port"_s, port, u"--database"_s, m_file});
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.errors.contains(port), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"--port"), qPrintable(outcome.errors));
    QCOMPARE(contents(m_file), m_simulated); // not even opened
}

void TestServerCommand::addressOfSomebodyElse()
{
    const Outcome outcome = run(m_folder.path(), serving({u"--bind"_s, u"192.0.2.1"_s}));
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.errors.contains(u"192.0.2.1"), qPrintable(outcome.errors));
    QVERIFY2(!outcome.errors.contains(u"--port"), qPrintable(outcome.errors)); // which would not help
}

void TestServerCommand::notADatabase()
{
    m_file = QStringLiteral(CORESCOPE_SOURCE_DIR "/LICENSE");
    const Outcome outcome = run(m_folder.path(), serving());
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"LICENSE"), qPrintable(outcome.errors));
}

void TestServerCommand::demoIsMadeServedAndMadeAgain()
{
    const QString cache = m_folder.filePath(u"cache"_s);
    const QString file = cache + u"/corescope/demo.db"_s;
    const auto serveDemo = [&] {
        CoreScopeProcess process(m_folder.path());
        process.setEnvironment(u"XDG_CACHE_HOME"_s, cache);
        process.start({u"--server"_s, u"--demo"_s, u"--port"_s, u"0"_s});
        const QString address = process.waitForAddress();
        const int status = address.isEmpty() ? 0 : get(address + u"/api/healthz"_s).status;
        process.terminate();
        Outcome outcome = process.waitForEnd();
        if (status != 200)
            outcome.exitCode = -1;
        return outcome;
    };
    const Outcome first = serveDemo();
    QVERIFY2(first.exitCode == 0, qPrintable(first.errors));
    QVERIFY(first.errors.contains(u"simulating"));

    const Outcome second = serveDemo();
    QVERIFY2(second.exitCode == 0, qPrintable(second.errors));
    QVERIFY2(!second.errors.contains(u"simulating"), "a sound demo is used again");

    QVERIFY(QFile::resize(file, QFile(file).size() / 2));
    const Outcome third = serveDemo();
    QVERIFY2(third.exitCode == 0, qPrintable(third.errors));
    QVERIFY2(third.errors.contains(u"simulating"), "a damaged demo is made again");
}

QTEST_GUILESS_MAIN(TestServerCommand)
#include "test_servercommand.moc"
