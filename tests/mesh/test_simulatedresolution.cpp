#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/timetext.h"
#include "tests/mesh/meshdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// Resolves the paths of the recorded simulation and expects what the reference server wrote into that database.
class TestSimulatedResolution : public QObject
{
    Q_OBJECT

private slots:
    void everyPathEqualsTheRecordedOne();
};

namespace {

QString contractFolder()
{
    const QString beside = QStringLiteral(CORESCOPE_SOURCE_DIR "/../shared/contract");
    return QDir(beside).exists() ? beside : qEnvironmentVariable("CORESCOPE_CONTRACT");
}

} // namespace

void TestSimulatedResolution::everyPathEqualsTheRecordedOne()
{
    const QString packed = contractFolder() + u"/sim/sim.db.xz"_s;
    if (!QFile::exists(packed))
        QSKIP("Needs the recorded simulation; set CORESCOPE_CONTRACT to the folder of the recordings");

    QTemporaryDir folder;
    const QString fileName = folder.filePath(u"sim.db"_s);
    QProcess unpack;
    unpack.setStandardOutputFile(fileName);
    unpack.start(u"xz"_s, {u"-dkc"_s, packed});
    QVERIFY2(unpack.waitForFinished() && unpack.exitCode() == 0, "xz could not unpack the recorded simulation");

    MeshDatabase database(fileName);
    KeyPool keys;
    const auto nodes = std::make_shared<const NodeTable>(database.nodes(), keys);
    const auto prefixes = std::make_shared<const PrefixMap>(nodes, keys);
    NeighborGraphBuilder graph;
    graph.addRows(database.edges(), keys);
    const AffinityResolver resolver(prefixes, graph.build(), keys, *parseTimeText("2026-11-23 04:21:28"));

    int compared = 0;
    int different = 0;
    ResolvedPaths resolved;
    database.visitResolvedPaths([&](const std::string& originator, const std::string& observer, const QJsonArray& path,
                                    const QJsonArray& recorded) {
        std::vector<HopPrefix> hops;
        for (const QJsonValue& hop : path)
            hops.push_back(HopPrefix::fromText(hop.toString().toStdString()));
        const PathToResolve one{hops, keys.find(observer)};
        resolver.resolve({.originator = keys.find(originator),
                          .routeType = {},
                          .payloadType = {},
                          .decodedJson = {},
                          .paths = {&one, 1}},
                         resolved);
        QJsonArray relays;
        for (const KeyIndex key : resolved.path(0)) {
            const std::string text(keys.text(key));
            relays.append(key.isValid() ? QJsonValue(QString::fromStdString(text)) : QJsonValue());
        }
        ++compared;
        different += relays == recorded ? 0 : 1;
    });
    QCOMPARE(compared, 44719);
    QCOMPARE(different, 0);
}

QTEST_GUILESS_MAIN(TestSimulatedResolution)
#include "test_simulatedresolution.moc"
