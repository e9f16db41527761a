#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The folder with the recordings; empty when there is none.
QString contractFolder()
{
    const QString beside = QStringLiteral(CORESCOPE_SOURCE_DIR "/../shared/contract");
    const QString folder = QDir(beside).exists() ? beside : qEnvironmentVariable("CORESCOPE_CONTRACT");
    return QFile::exists(folder + u"/check.py"_s) ? folder : QString();
}

/// Two packets of the first were last received in the same second, and other recorded replies show them the other way
/// round. Which of several packets of equal length are samples of their type, an unstable sort decided. Of the last see
/// distances().
bool isOrderedByChance(const QString& request)
{
    return request.contains(u"/api/packets?groupByHash=true&since=2026-11-23T03%3A59%3A11Z&limit=30"_s) ||
           request.contains(u"/api/audio-lab/buckets"_s) || request.contains(u"/api/analytics/distance:"_s);
}

/// Tagline and texts of the home page are each program's own; test_api_config looks at ours.
bool isOurOwnWording(const QString& request)
{
    return request.contains(u" /api/config/theme:"_s);
}

/// A reply about distances without what is ordered by chance: of equally long links and paths, any may come first.
QJsonObject withoutTies(QJsonObject reply)
{
    for (const auto& [list, key] : {std::pair(u"topHops"_s, u"dist"_s), std::pair(u"topPaths"_s, u"totalDist"_s)}) {
        QJsonArray lengths;
        for (const QJsonValue& entry : reply[list].toArray())
            lengths.append(entry[key]);
        reply[list] = lengths;
    }
    return reply;
}

} // namespace

/// Compares replies with recorded ones, field by field, at the time of the recording.
class TestRecordedReplies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("faketime and the sanitizers both want to be loaded first");
#endif
        if (contractFolder().isEmpty())
            QSKIP("no recorded replies; set CORESCOPE_CONTRACT to their folder");
        for (const QString& program : {u"curl"_s, u"faketime"_s, u"xz"_s, u"python3"_s})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
    }

    void routes_data()
    {
        QTest::addColumn<QString>("set");
        QTest::newRow("sim") << u"sim"_s;
        QTest::newRow("bayarea") << u"bayarea"_s;
    }
    void routes()
    {
        QFETCH(QString, set);
        const QString folder = contractFolder() + u'/' + set;
        const QString database = unpacked(folder, set);
        QFile meta(folder + u"/meta.json"_s);
        QVERIFY(meta.open(QIODevice::ReadOnly));
        const QJsonObject recording = QJsonDocument::fromJson(meta.readAll()).object();

        QProcess server;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TZ"_s, u"UTC"_s);
        // The time of day stands still, so that a slow machine counts the same last hour. Waits are timed by the
        // monotonic clock, which has to go on.
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        server.setProcessEnvironment(environment);
        server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        server.start(u"faketime"_s,
                     {u"-f"_s, recording[u"now"].toString(), QStringLiteral(CONTRACTSERVER), database, u"--wait"_s});
        QVERIFY(server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 60'000);
        const QString port = QString::fromLatin1(server.readLine().trimmed());

        compare(folder, port);
        distances(folder, port, recording);
        // The end of its input tells it to end; that reaches it through faketime.
        server.closeWriteChannel();
        QVERIFY(server.waitForFinished());
        QVERIFY2(m_differences.isEmpty(), qPrintable(m_differences.join(u'\n')));
        QVERIFY(m_compared > 0);
    }

private:
    QString unpacked(const QString& folder, const QString& set)
    {
        const QString database = m_folder.filePath(set + u".db"_s);
        QProcess xz;
        xz.setStandardOutputFile(database);
        xz.start(u"xz"_s, {u"-dkc"_s, folder + u'/' + set + u".db.xz"_s});
        return xz.waitForFinished(60'000) && xz.exitCode() == 0 ? database : QString();
    }

    /// Runs check.py over all requests and notes the differences.
    void compare(const QString& folder, const QString& port)
    {
        QProcess check;
        check.start(u"python3"_s, {contractFolder() + u"/check.py"_s, QFileInfo(folder).fileName(),
                                   u"http://127.0.0.1:"_s + port, u"--show"_s, u"5"_s});
        QVERIFY(check.waitForFinished(120'000));
        static const QRegularExpression verdict(u"^(ok  |FAIL) (GET|POST) ([^?: ]+)(\\S*)"_s);
        bool isNoted = false;
        const QStringList lines = QString::fromUtf8(check.readAllStandardOutput()).split(u'\n');
        for (const QString& line : lines) {
            if (const auto match = verdict.match(line); match.hasMatch()) {
                ++m_compared;
                isNoted = line.startsWith(u"FAIL"_s) && !isOrderedByChance(line) && !isOurOwnWording(line);
            }
            if (isNoted)
                m_differences.append(line);
        }
    }

    /// Compares lengths, sums and averages of distances; which of equally long ones comes first is not told.
    void distances(const QString& folder, const QString& port, const QJsonObject& recording)
    {
        const QString route = u"/api/analytics/distance"_s;
        for (const QJsonValue& request : recording[u"requests"].toArray()) {
            if (request[u"path"].toString() != route)
                continue;
            QFile recorded(folder + u"/responses/"_s + request[u"file"].toString());
            QVERIFY(recorded.open(QIODevice::ReadOnly));
            QProcess curl;
            curl.start(u"curl"_s, {u"-sf"_s, u"http://127.0.0.1:"_s + port + route});
            QVERIFY(curl.waitForFinished(60'000));
            const auto wanted = QJsonDocument::fromJson(recorded.readAll()).object();
            const auto had = QJsonDocument::fromJson(curl.readAllStandardOutput()).object();
            QCOMPARE(withoutTies(had), withoutTies(wanted));
            ++m_compared;
        }
    }

    QTemporaryDir m_folder;
    QStringList m_differences;
    int m_compared = 0;
};

QTEST_GUILESS_MAIN(TestRecordedReplies)
#include "test_recordedreplies.moc"
