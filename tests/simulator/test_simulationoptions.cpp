#include <vector>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "core/simulator/simulator.h"

using namespace Qt::StringLiterals;
using namespace corescope;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_SimulationOptions : public QObject
{
    Q_OBJECT

private slots:
    void smallMeshes_data();
    void smallMeshes();
    void refusedOptions_data();
    void refusedOptions();
    void existingFilesAreKept();
    void unwritableFolder();
    void cancelling();
    void reportsProgress();

private:
    SimulationOptions options(const QString& name) const
    {
        SimulationOptions result;
        result.outputPath = m_folder.filePath(name);
        result.transmissions = 3000;
        result.observations = 50'000;
        result.nodes = 300;
        result.seed = 5;
        return result;
    }

    QTemporaryDir m_folder;
};

void tst_SimulationOptions::smallMeshes_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("transmissions");
    QTest::addColumn<int>("observations");

    QTest::newRow("ten nodes") << 10 << 500 << 1500;
    QTest::newRow("one of each") << 1 << 1 << 1;
    QTest::newRow("two nodes") << 2 << 20 << 20;
    QTest::newRow("one transmission, many observations") << 200 << 1 << 60;
    QTest::newRow("as many observations as transmissions") << 100 << 700 << 700;
}

void tst_SimulationOptions::smallMeshes()
{
    QFETCH(int, nodes);
    QFETCH(int, transmissions);
    QFETCH(int, observations);

    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        SimulationOptions wanted = options(u"small.db"_s);
        wanted.nodes = static_cast<std::uint32_t>(nodes);
        wanted.transmissions = static_cast<std::uint64_t>(transmissions);
        wanted.observations = static_cast<std::uint64_t>(observations);
        wanted.seed = seed;
        const Result<SimulationSummary> summary = simulate(wanted);
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().message));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"small"_s);
            database.setDatabaseName(wanted.outputPath);
            QVERIFY(database.open());
            QSqlQuery query(
                u"SELECT (SELECT COUNT(*) FROM nodes), (SELECT COUNT(*) FROM transmissions), (SELECT COUNT(*) "
                "FROM observations)"_s,
                database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), nodes);
            QCOMPARE(query.value(1).toInt(), transmissions);
            QCOMPARE(query.value(2).toInt(), observations);
        }
        QSqlDatabase::removeDatabase(u"small"_s);
        QFile::remove(wanted.outputPath);
    }
}

void tst_SimulationOptions::refusedOptions_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("transmissions");
    QTest::addColumn<int>("observations");
    QTest::addColumn<int>("days");

    QTest::newRow("no nodes") << 0 << 10 << 10 << 30;
    QTest::newRow("too many nodes") << 1'000'000 << 10 << 10 << 30;
    QTest::newRow("no transmissions") << 10 << 0 << 10 << 30;
    QTest::newRow("no observations") << 10 << 10 << 0 << 30;
    QTest::newRow("unobserved transmissions") << 10 << 10 << 9 << 30;
    QTest::newRow("no time") << 10 << 10 << 10 << 0;
    QTest::newRow("more than three nodes can hear") << 3 << 10 << 5000 << 30;
}

void tst_SimulationOptions::refusedOptions()
{
    QFETCH(int, nodes);
    QFETCH(int, transmissions);
    QFETCH(int, observations);
    QFETCH(int, days);

    SimulationOptions wanted = options(u"refused.db"_s);
    wanted.nodes = static_cast<std::uint32_t>(nodes);
    wanted.transmissions = static_cast<std::uint64_t>(transmissions);
    wanted.observations = static_cast<std::uint64_t>(observations);
    wanted.days = static_cast<unsigned>(days);
    const Result<SimulationSummary> summary = simulate(wanted);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().kind, Error::Kind::Invalid);
    QVERIFY(!summary.error().message.isEmpty());
    QCOMPARE(QDir(m_folder.path()).entryList({u"refused*"_s}), QStringList());
}

void tst_SimulationOptions::existingFilesAreKept()
{
    SimulationOptions wanted = options(u"existing.db"_s);
    QFile file(wanted.outputPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const Result<SimulationSummary> summary = simulate(wanted);
    QVERIFY(!summary.has_value());
    QVERIFY(summary.error().message.contains(wanted.outputPath));
    QCOMPARE(contents(wanted.outputPath), QByteArray("precious"));

    SimulationOptions withTruth = options(u"fresh.db"_s);
    withTruth.truthPath = wanted.outputPath;
    QVERIFY(!simulate(withTruth).has_value());
    QVERIFY(!QFileInfo::exists(withTruth.outputPath));
}

void tst_SimulationOptions::unwritableFolder()
{
    SimulationOptions wanted = options(u"missing/folder/mesh.db"_s);
    const Result<SimulationSummary> summary = simulate(wanted);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().kind, Error::Kind::ReadOnly);
    QVERIFY(summary.error().message.contains(wanted.outputPath));

    SimulationOptions truthless = options(u"truthless.db"_s);
    truthless.truthPath = m_folder.filePath(u"missing/folder/truth"_s);
    QVERIFY(!simulate(truthless).has_value());
    QCOMPARE(QDir(m_folder.path()).entryList({u"truthless*"_s}), QStringList());
}

void tst_SimulationOptions::cancelling()
{
    SimulationOptions wanted = options(u"cancelled.db"_s);
    wanted.truthPath = m_folder.filePath(u"cancelled.truth"_s);
    int asked = 0;
    const Result<SimulationSummary> summary = simulate(wanted, {}, [&asked] { return ++asked > 3; });
    QVERIFY(summary.has_value());
    QVERIFY(summary->cancelled);
    QCOMPARE(QDir(m_folder.path()).entryList({u"cancelled*"_s}), QStringList());
}

void tst_SimulationOptions::reportsProgress()
{
    std::vector<SimulationProgress> reports;
    QVERIFY(
        simulate(options(u"progress.db"_s), [&](const SimulationProgress& p) { reports.push_back(p); }).has_value());
    QVERIFY(reports.size() > 5);
    QCOMPARE(reports.front().stage, SimulationProgress::Stage::Preparing);
    QCOMPARE(reports.back().stage, SimulationProgress::Stage::Indexing);
    QCOMPARE(reports.back().observations, std::uint64_t(50'000));
    for (std::size_t i = 1; i < reports.size(); ++i)
        QVERIFY(reports[i].transmissions >= reports[i - 1].transmissions);
}

QTEST_GUILESS_MAIN(tst_SimulationOptions)
#include "test_simulationoptions.moc"
