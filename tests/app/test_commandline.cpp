#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "corescopeprocess.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// What the program understands and how it says no: nothing here gets as far as a database.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void helpNamesOptionsCommandsAndExitCodes();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void wrongConfiguration_data();
    void wrongConfiguration();
    void aNearMissIsSuggested();
    void configurationOfOthersIsAccepted();
    void keysThatProtectNothingYetAreTold();
    void localhostIsAnAddress();
    void configurationIsFoundInTheWorkingDirectory();
    void optionWinsOverConfiguration();
    void databaseIsChosenInOrder();

private:
    QString write(const QString& name, const QByteArray& text) const;
    Outcome serve(const QStringList& arguments, const QMap<QString, QString>& environment = {}) const
    {
        return run(m_folder->path(), QStringList(u"--server"_s) + arguments, environment);
    }

    std::unique_ptr<QTemporaryDir> m_folder; ///< working directory, new for each test
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestCommandLine::write(const QString& name, const QByteArray& text) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestCommandLine::helpNamesOptionsCommandsAndExitCodes()
{
    const Outcome outcome = run(m_folder->path(), {u"--server"_s, u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    for (const QString& text : {u"--server"_s,
                                u"--demo"_s,
                                u"--database, --db"_s,
                                u"--port"_s,
                                u"--bind"_s,
                                u"--config"_s,
                                u"--public"_s,
                                u"--read-only"_s,
                                u"--chunk-size"_s,
                                u"--yield-ms"_s,
                                u"--workers"_s,
                                u"--poll-ms"_s,
                                u"--backfill-hours"_s,
                                u"--log-level"_s,
                                u"--retention-hours"_s,
                                u"--max-memory-mb"_s,
                                u"--neighbor-max-age-days"_s,
                                u"Default: 3000"_s,
                                u"Default: 5000"_s,
                                u"corescope simulate"_s,
                                u"corescope resolve"_s,
                                u"corescope info"_s,
                                u"Exit codes:"_s,
                                u"  4  "_s})
        QVERIFY2(outcome.output.contains(text), qPrintable(text));
}

void TestCommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("option");
    QTest::newRow("simulate") << u"simulate"_s << u"--observations"_s;
    QTest::newRow("resolve") << u"resolve"_s << u"--again"_s;
    QTest::newRow("info") << u"info"_s << u"--json"_s;
}

void TestCommandLine::everyCommandHasHelp()
{
    QFETCH(QString, command);
    QFETCH(QString, option);
    const Outcome outcome = run(m_folder->path(), {command, u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith(u"Usage: corescope "_s + command));
    QVERIFY(outcome.output.contains(option));
}

void TestCommandLine::version()
{
    const Outcome outcome = run(m_folder->path(), {u"--version"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith(u"corescope "), qPrintable(outcome.output));
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const QString server = u"--server"_s;
    QTest::newRow("unknown option") << QStringList{server, u"--colour"_s} << u"colour"_s;
    QTest::newRow("stray argument") << QStringList{server, u"mesh.db"_s} << u"--database"_s;
    QTest::newRow("port too large") << QStringList{server, u"--port"_s, u"65536"_s}
                                    << u"--port must be a whole number from 0 to 65535, not \"65536\""_s;
    QTest::newRow("port is no number") << QStringList{server, u"--port"_s, u"http"_s} << u"not \"http\""_s;
    QTest::newRow("no chunk") << QStringList{server, u"--chunk-size"_s, u"0"_s} << u"--chunk-size must be"_s;
    QTest::newRow("level") << QStringList{server, u"--log-level"_s, u"loud"_s}
                           << u"debug, info, warning or error, not \"loud\""_s;
    QTest::newRow("host name") << QStringList{server, u"--bind"_s, u"mesh.example"_s} << u"IP address"_s;
    QTest::newRow("one dash") << QStringList{server, u"-port"_s, u"65536"_s}
                              << u"--port must be a whole number from 0 to 65535, not \"65536\""_s;
    QTest::newRow("missing value") << QStringList{server, u"--port"_s} << u"port"_s;
    QTest::newRow("demo with a database")
        << QStringList{server, u"--demo"_s, u"--database"_s, u"x.db"_s} << u"--demo"_s;
    QTest::newRow("info of nothing") << QStringList{u"info"_s} << u"FILE"_s;
    QTest::newRow("info of two") << QStringList{u"info"_s, u"a.db"_s, u"b.db"_s} << u"b.db"_s;
    QTest::newRow("resolve with a server's option")
        << QStringList{u"resolve"_s, u"a.db"_s, u"--port"_s, u"1"_s} << u"port"_s;
    QTest::newRow("negative nodes") << QStringList{u"simulate"_s, u"a.db"_s, u"--nodes"_s, u"-5"_s} << u"--nodes"_s;
    QTest::newRow("fewer observations than transmissions")
        << QStringList{u"simulate"_s, u"a.db"_s, u"--transmissions"_s, u"100"_s, u"--observations"_s, u"10"_s}
        << u"observations"_s;
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Outcome outcome = run(m_folder->path(), arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.startsWith(u"corescope: "), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
}

void TestCommandLine::wrongConfiguration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << QByteArray("{\n\"port\": 3000,\n}") << u", line 3: "_s;
    QTest::newRow("no object") << QByteArray("[1]") << u"must be a JSON object"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"zzzzzzzz": 1})") << u"unknown key \"zzzzzzzz\""_s;
    QTest::newRow("unknown member") << QByteArray(R"({"packetStore": {"zzzzzzzz": 1}})")
                                    << u"unknown key \"packetStore.zzzzzzzz\""_s;
    QTest::newRow("out of range") << QByteArray(R"({"port": 70000})")
                                  << u"key \"port\" must be a whole number from 0 to 65535, not \"70000\""_s;
    QTest::newRow("fraction") << QByteArray(R"({"packetStore": {"retentionHours": 1.5}})")
                              << u"key \"packetStore.retentionHours\" must be a whole number"_s;
    QTest::newRow("text for a number") << QByteArray(R"({"port": "3000"})") << u"not the text \"3000\""_s;
    QTest::newRow("number for a flag") << QByteArray(R"({"readOnly": 1})") << u"\"readOnly\" must be true or false"_s;
    QTest::newRow("list for a text") << QByteArray(R"({"dbPath": []})") << u"\"dbPath\" must be"_s;
    QTest::newRow("empty path") << QByteArray(R"({"dbPath": ""})") << u"\"dbPath\" must be"_s;
    QTest::newRow("level") << QByteArray(R"({"logLevel": "loud"})") << u"debug, info, warning or error"_s;
    QTest::newRow("no group") << QByteArray(R"({"packetStore": 5})") << u"\"packetStore\" must be an object, not 5"_s;
}

void TestCommandLine::wrongConfiguration()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const QString file = write(u"mine.json"_s, text);
    const Outcome outcome = serve({u"--config"_s, file});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(u"mine.json"), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
}

void TestCommandLine::aNearMissIsSuggested()
{
    const auto suggestion = [this](const QByteArray& text) {
        return serve({u"--config"_s, write(u"near.json"_s, text)}).errors;
    };
    QVERIFY(suggestion(R"({"prot": 3000})").contains(u"did you mean \"port\"?"_s));
    QVERIFY(suggestion(R"({"packetStore": {"retentionhour": 1}})")
                .contains(u"did you mean \"packetStore.retentionHours\"?"_s));
    QVERIFY(suggestion(R"({"mqttSource": []})").contains(u"did you mean \"mqttSources\"?"_s));
}

void TestCommandLine::configurationOfOthersIsAccepted()
{
    const QString file = write(u"theirs.json"_s, R"({
        "_comment": "of the ingestor", "port": 3000, "apiKey": "secret", "mqtt": {"broker": "mqtt://localhost"},
        "mqttSources": [{"name": "local"}], "channelKeys": {"Public": "00"}, "hashChannels": ["#test"],
        "retention": {"nodeDays": 7, "packetDays": 30}, "geo_filter": {"polygon": []}, "regions": {"SJC": "San Jose"},
        "branding": {"siteName": "Mesh"}, "cacheTTL": {"stats": 10}, "liveMap": {"propagationBufferMs": 5000},
        "packetStore": {"maxMemoryMB": 1024, "retentionHours": 168, "hotStartupHours": 0, "_comment": "x"},
        "resolvedPath": {"backfillHours": 24}, "neighborGraph": {"maxAgeDays": 5, "maxEdgeKm": 500},
        "dbPath": "from-their-file.db"
    })");
    const Outcome outcome = serve({u"--config"_s, file});
    QCOMPARE(outcome.exitCode, 3); // understood, but that database is not there
    QVERIFY2(outcome.errors.contains(u"from-their-file.db"), qPrintable(outcome.errors));
}

void TestCommandLine::keysThatProtectNothingYetAreTold()
{
    const auto errors = [this](const QByteArray& text) {
        return serve({u"--config"_s, write(u"theirs.json"_s, text)}).errors;
    };
    const QString told = errors(R"({"nodeBlacklist": ["aa"], "observerBlacklist": ["bb"], "hiddenNamePrefixes": ["x"],
        "geo_filter": {"polygon": []}, "apiKey": "short", "https": {"cert": "c"}, "retention": {"nodeDays": 30},
        "branding": {"siteName": "Mesh"}})");
    QCOMPARE(told.count(u"have no effect yet"_s), 1);
    QVERIFY2(told.contains(u"theirs.json: these keys have no effect yet: https\n"_s), qPrintable(told));
    QVERIFY2(told.contains(u"theirs.json: apiKey is too easily guessed"), qPrintable(told));
    QVERIFY2(errors(R"({"apiKey": 5})").contains(u"theirs.json: key \"apiKey\" must be a text"), qPrintable(told));
    const QString empty = errors(R"({"nodeBlacklist": [], "apiKey": "", "https": {}, "geo_filter": null})");
    QVERIFY2(!empty.contains(u"no effect"), qPrintable(empty));
}

void TestCommandLine::localhostIsAnAddress()
{
    const Outcome outcome = serve({u"-bind"_s, u"localhost"_s});
    QCOMPARE(outcome.exitCode, 3); // understood, but there is no database
}

void TestCommandLine::configurationIsFoundInTheWorkingDirectory()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"data"_s));
    write(u"data/config.json"_s, R"({"dbPath": "second.db"})");
    QVERIFY(serve({}).errors.contains(u"second.db (dbPath in data/config.json)"_s));
    write(u"config.json"_s, R"({"dbPath": "first.db"})");
    QVERIFY(serve({}).errors.contains(u"first.db (dbPath in config.json)"_s));
    QCOMPARE(serve({u"--config"_s, u"third.json"_s}).exitCode, 2);
}

void TestCommandLine::optionWinsOverConfiguration()
{
    write(u"config.json"_s, R"({"dbPath": "configured.db"})");
    const Outcome outcome = serve({u"--db"_s, u"given.db"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"given.db (--database)"), qPrintable(outcome.errors));
}

void TestCommandLine::databaseIsChosenInOrder()
{
    QVERIFY(serve({}).errors.contains(u"./data/meshcore.db (the default"_s));
    const QMap<QString, QString> environment{{u"DB_PATH"_s, u"named.db"_s}};
    QVERIFY(serve({}, environment).errors.contains(u"named.db (environment variable DB_PATH)"_s));
    write(u"config.json"_s, R"({"dbPath": "configured.db"})");
    QVERIFY(serve({}, environment).errors.contains(u"configured.db"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
