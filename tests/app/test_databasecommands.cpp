
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/database/connection.h"
#include "corescopeprocess.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// simulate, info and resolve on a small mesh, each beginning where the one before ended.
class TestDatabaseCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void simulateWritesWhatWasAskedFor();
    void simulateLeavesExistingFilesAlone();
    void infoCountsAndDoesNotWrite();
    void infoOfSomethingElse();
    void evaluateAgainstTheTruth();
    void evaluateWithoutTruth();
    void resolveLeavesNothingPending();
    void resolveTwiceFindsNothing();
    void resolveAgainTakesUnresolvedPathsBack();
    void resolveNeedsToWrite();
    void resolveCanBeInterruptedAndGoesOn();

private:
    Outcome corescope(const QStringList& arguments) const { return run(m_folder.path(), arguments); }
    QJsonObject info(const QString& file) const;
    void execute(const QString& sql) const;

    QTemporaryDir m_folder;
    QByteArray m_simulated; ///< the database as simulate left it
    QString m_file;         ///< a fresh copy of it
};

namespace {

QByteArray contents(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

void TestDatabaseCommands::initTestCase()
{
    const Outcome outcome =
        corescope({u"simulate"_s, u"mesh.db"_s, u"--transmissions"_s, u"600"_s, u"--observations"_s, u"6000"_s,
                   u"--nodes"_s, u"80"_s, u"--seed"_s, u"7"_s, u"--truth"_s, u"mesh.truth"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    m_simulated = contents(m_folder.filePath(u"mesh.db"_s));
    QVERIFY(!m_simulated.isEmpty());
}

void TestDatabaseCommands::init()
{
    m_file = m_folder.filePath(u"work.db"_s);
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_file + suffix);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_simulated), m_simulated.size());
}

QJsonObject TestDatabaseCommands::info(const QString& file) const
{
    return QJsonDocument::fromJson(corescope({u"info"_s, file, u"--json"_s}).output.toUtf8()).object();
}

void TestDatabaseCommands::execute(const QString& sql) const
{
    const auto connection = Connection::open(m_file, u"test"_s, Connection::Mode::ReadWrite);
    QVERIFY(connection);
    QVERIFY(connection->execute(sql, u"testing"_s));
}

void TestDatabaseCommands::simulateWritesWhatWasAskedFor()
{
    const QJsonObject told = info(m_file);
    QCOMPARE(told[u"transmissions"_s].toInt(), 600);
    QCOMPARE(told[u"observations"_s].toInt(), 6000);
    QCOMPARE(told[u"nodes"_s].toInt(), 80);
    QVERIFY(!contents(m_folder.filePath(u"mesh.truth"_s)).isEmpty());
}

void TestDatabaseCommands::simulateLeavesExistingFilesAlone()
{
    const Outcome outcome = corescope({u"simulate"_s, m_file});
    QVERIFY(outcome.exitCode == 1 || outcome.exitCode == 2);
    QVERIFY2(outcome.errors.contains(u"work.db"), qPrintable(outcome.errors));
    QCOMPARE(contents(m_file), m_simulated);
}

void TestDatabaseCommands::infoCountsAndDoesNotWrite()
{
    const QJsonObject told = info(m_file);
    QCOMPARE(told[u"fileBytes"_s].toInteger(), m_simulated.size());
    QCOMPARE(told[u"layout"_s].toString(), u"v3"_s);
    QVERIFY(told[u"missing"_s].toArray().contains(u"observations.resolved_path"_s));
    QVERIFY(!told[u"missing"_s].toArray().contains(u"inactive_nodes"_s));
    QVERIFY(told[u"pending"_s].toInt() > 0);
    QCOMPARE(told[u"pending"_s], told[u"withHops"_s]);
    QVERIFY(told[u"firstHeard"_s].toString() < told[u"lastHeard"_s].toString());
    const Outcome text = corescope({u"info"_s, m_file});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains(u"transmissions    600\n"), qPrintable(text.output));
    QCOMPARE(contents(m_file), m_simulated);
}

void TestDatabaseCommands::infoOfSomethingElse()
{
    const Outcome missing = corescope({u"info"_s, u"nowhere.db"_s});
    QCOMPARE(missing.exitCode, 3);
    QVERIFY2(missing.errors.contains(u"nowhere.db"), qPrintable(missing.errors));
    QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere.db"_s)));
    const Outcome text = corescope({u"info"_s, QStringLiteral(CORESCOPE_SOURCE_DIR "/CMakeLists.txt")});
    QCOMPARE(text.exitCode, 3);
}

void TestDatabaseCommands::evaluateAgainstTheTruth()
{
    const QStringList arguments{u"evaluate"_s, u"many.db"_s, u"--truth"_s, u"many.truth"_s};
    QCOMPARE(corescope({u"simulate"_s, u"many.db"_s, u"--truth"_s, u"many.truth"_s, u"--transmissions"_s, u"1200"_s,
                        u"--observations"_s, u"18000"_s, u"--nodes"_s, u"400"_s})
                 .exitCode,
             0);
    const QByteArray before = contents(m_folder.filePath(u"many.db"_s));
    const Outcome asJson = corescope(arguments + QStringList{u"--json"_s, u"--svg"_s, u"picture.svg"_s});
    QVERIFY2(asJson.exitCode == 0, qPrintable(asJson.errors));
    const QJsonObject told = QJsonDocument::fromJson(asJson.output.toUtf8()).object();
    const QJsonObject joint = told[u"joint"_s][u"oneByte"_s].toObject();
    const QJsonObject affinity = told[u"affinity"_s][u"oneByte"_s].toObject();
    for (const QString& figure : {u"hops"_s, u"ambiguousHops"_s, u"paths"_s}) {
        const QJsonObject share = joint[figure].toObject(), other = affinity[figure].toObject();
        QCOMPARE(share[u"count"_s], other[u"count"_s]);
        for (const QJsonObject& each : {share, other})
            QVERIFY(each[u"low"_s].toDouble() <= each[u"share"_s].toDouble() &&
                    each[u"share"_s].toDouble() <= each[u"high"_s].toDouble());
        QVERIFY2(share[u"low"_s].toDouble() > other[u"high"_s].toDouble() + 0.1, qPrintable(asJson.output));
    }
    const auto sum = [](const QJsonArray& rows, const QString& member) {
        qint64 total = 0;
        for (const auto& row : rows)
            total += row[member].toInteger();
        return total;
    };
    const qint64 hops = joint[u"hops"_s][u"count"_s].toInteger();
    QVERIFY(hops > 20'000);
    QCOMPARE(sum(joint[u"byCandidates"_s].toArray(), u"count"_s), hops);
    QCOMPARE(sum(joint[u"reliability"_s].toArray(), u"count"_s), hops);
    QCOMPARE(double(sum(joint[u"byCandidates"_s].toArray(), u"right"_s)) / double(hops),
             joint[u"hops"_s][u"share"_s].toDouble());
    QVERIFY(joint[u"coverageAt99"_s].toDouble() <= joint[u"coverageAt95"_s].toDouble());
    QVERIFY(joint[u"calibrationError"_s].toDouble() < 0.05);

    QXmlStreamReader picture(contents(m_folder.filePath(u"picture.svg"_s)));
    QVERIFY(picture.readNextStartElement());
    QCOMPARE(picture.name().toString(), u"svg"_s);
    while (!picture.atEnd())
        picture.readNext();
    QVERIFY2(!picture.hasError(), qPrintable(picture.errorString()));

    const Outcome asText = corescope(arguments);
    QCOMPARE(asText.exitCode, 0);
    const QString share = QString::number(100 * joint[u"hops"_s][u"share"_s].toDouble(), 'f', 2);
    QVERIFY2(asText.output.contains(share + u" %"_s), qPrintable(asText.output));
    QCOMPARE(contents(m_folder.filePath(u"many.db"_s)), before);

    const Outcome wrong = corescope({u"evaluate"_s, u"many.db"_s, u"--truth"_s, u"many.db"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.errors.contains(u"line 1"), qPrintable(wrong.errors));
}

void TestDatabaseCommands::evaluateWithoutTruth()
{
    const QStringList arguments{u"evaluate"_s, m_file, u"--draws"_s, u"2"_s, u"--json"_s};
    const Outcome outcome = corescope(arguments);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const QJsonObject told = QJsonDocument::fromJson(outcome.output.toUtf8()).object();
    const QJsonObject joint = told[u"joint"_s].toObject();
    QVERIFY(joint[u"oneByte"_s][u"hops"_s][u"count"_s].toInteger() > 500);
    QVERIFY(joint[u"oneByte"_s][u"hops"_s][u"share"_s].toDouble() > 0.9);
    // There is no truth to compare these with.
    QCOMPARE(joint[u"wide"_s][u"hops"_s][u"count"_s].toInteger(), 0);
    QCOMPARE(joint[u"listed"_s].toInteger(), 0);
    // Draws follow from the seed.
    const QJsonObject again = QJsonDocument::fromJson(corescope(arguments).output.toUtf8()).object();
    QCOMPARE(again[u"joint"_s], told[u"joint"_s]);
    QCOMPARE(contents(m_file), m_simulated);
}

void TestDatabaseCommands::resolveLeavesNothingPending()
{
    const Outcome outcome = corescope({u"resolve"_s, m_file, u"--chunk-size"_s, u"500"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"resolved "), qPrintable(outcome.errors));
    QVERIFY2(!outcome.errors.contains(u'\r'), "this is no terminal");
    const QJsonObject told = info(m_file);
    QCOMPARE(told[u"pending"_s].toInt(), 0);
    QVERIFY(told[u"withHops"_s].toInt() > 0);
    QVERIFY(told[u"neighborEdges"_s].toInt() > 0);
    QCOMPARE(told[u"observations"_s].toInt(), 6000);
}

void TestDatabaseCommands::resolveTwiceFindsNothing()
{
    QCOMPARE(corescope({u"resolve"_s, m_file}).exitCode, 0);
    const Outcome second = corescope({u"resolve"_s, m_file});
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.errors.contains(u"nothing to resolve"), qPrintable(second.errors));
}

void TestDatabaseCommands::resolveAgainTakesUnresolvedPathsBack()
{
    QCOMPARE(corescope({u"resolve"_s, m_file}).exitCode, 0);
    execute(u"UPDATE observations SET resolved_path = '[null]' WHERE id IN "
            "(SELECT id FROM observations WHERE resolved_path IS NOT NULL LIMIT 25)"_s);
    const Outcome again = corescope({u"resolve"_s, m_file, u"--again"_s});
    QVERIFY2(again.exitCode == 0, qPrintable(again.errors));
    QVERIFY2(again.errors.contains(u"looked at "), qPrintable(again.errors));
    QVERIFY2(!again.errors.contains(u"nothing to resolve"), qPrintable(again.errors));
    QCOMPARE(info(m_file)[u"pending"_s].toInt(), 0);
}

void TestDatabaseCommands::resolveNeedsToWrite()
{
    const Outcome outcome = corescope({u"resolve"_s, u"nowhere.db"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"nowhere.db"), qPrintable(outcome.errors));
}

void TestDatabaseCommands::resolveCanBeInterruptedAndGoesOn()
{
    // One chunk, and then a pause that is longer than anyone waits.
    CoreScopeProcess process(m_folder.path());
    process.start({u"resolve"_s, m_file, u"--chunk-size"_s, u"100"_s, u"--yield-ms"_s, u"3600000"_s});
    const int all = info(m_file)[u"withHops"_s].toInt();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const QJsonObject told = info(m_file);
            return told.contains(u"pending"_s) && told[u"pending"_s].toInt() < all;
        }(),
        60'000);
    process.terminate();
    const Outcome outcome = process.waitForEnd();
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(u"goes on from there"), qPrintable(outcome.errors));
    QVERIFY(info(m_file)[u"pending"_s].toInt() > 0);

    QCOMPARE(corescope({u"resolve"_s, m_file}).exitCode, 0);
    QCOMPARE(info(m_file)[u"pending"_s].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestDatabaseCommands)
#include "test_databasecommands.moc"
