#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "core/database/connection.h"
#include "core/database/tables.h"
#include "core/evaluation/evaluation.h"
#include "core/live/storekeeper.h"
#include "core/mesh/joint/certainlinks.h"
#include "core/mesh/joint/linklearner.h"
#include "core/mesh/joint/modelfile.h"
#include "core/simulator/simulator.h"
#include "core/store/databaseloader.h"
#include "tests/mesh/jointmesh.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// What is learned from a small simulated mesh.
class TestLinkLearner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameForAnyNumberOfThreads();
    void rightMoreOftenThanHopByHop();
    void liveAnswersAreThoseOfABatch();
    void certainHopsLimitLinks();
    void certainHopsLimitRelays();
    void directPacketsTellOfUnlistedRelays();
    void keptInAFile();
    void damagedFileIsRefused();

private:
    std::shared_ptr<const LinkModel> learn(int threads)
    {
        LearningOptions options;
        options.threads = threads;
        return LinkLearner(LearningInput::of(*m_cell.current()), options).run();
    }

    QTemporaryDir m_folder;
    SnapshotCell m_cell;
};

void TestLinkLearner::initTestCase()
{
    SimulationOptions options;
    options.outputPath = m_folder.filePath(u"mesh.db"_s);
    options.truthPath = m_folder.filePath(u"mesh.truth"_s);
    options.nodes = 300;
    options.transmissions = 1500;
    options.observations = 20'000;
    options.seed = 7;
    const auto made = simulate(options);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    auto connection = Connection::open(options.outputPath, u"test"_s, Connection::Mode::ReadOnly, {});
    QVERIFY(connection);
    const auto schema = Schema::detect(*connection);
    QVERIFY(schema);
    auto store = std::make_shared<PacketStore>(std::make_shared<KeyPool>());
    StoreKeeper keeper(store, m_cell, 2);
    keeper.setTables(*readNodes(*connection, *schema), *readObservers(*connection, *schema));
    DatabaseLoader loader(options.outputPath, *schema, *store, {2, false});
    LoadProgress progress;
    const std::atomic<bool> isStopping = false;
    QVERIFY(loader.run(progress, isStopping));
    keeper.publishLoaded({});
}

void TestLinkLearner::sameForAnyNumberOfThreads()
{
    const auto one = learn(1), three = learn(3);
    QVERIFY(one->counts().size() > 1000);
    QCOMPARE(one->counts().size(), three->counts().size());
    for (std::size_t i = 0; i < one->counts().size(); ++i) {
        QCOMPARE(one->counts()[i].from, three->counts()[i].from);
        QCOMPARE(one->counts()[i].to, three->counts()[i].to);
        QCOMPARE(one->counts()[i].count, three->counts()[i].count);
    }
}

void TestLinkLearner::rightMoreOftenThanHopByHop()
{
    const auto snapshot = m_cell.current();
    const auto truth = TruthTable::read(m_folder.filePath(u"mesh.truth"_s), snapshot->store->keys());
    QVERIFY(truth);
    const auto result = evaluateByTruth(*snapshot, *truth, {}, {});
    QVERIFY(result);
    const Share joint = result->joint.oneByte.hops(), affinity = result->affinity.oneByte.hops();
    QVERIFY(joint.count > 10'000);
    QVERIFY2(joint.low > affinity.high, qPrintable(u"%1, %2"_s.arg(joint.value).arg(affinity.value)));
    QVERIFY2(joint.value > 0.9, qPrintable(QString::number(joint.value)));
    QVERIFY(result->joint.oneByte.calibrationError() < 0.05);
}

/// Observations that come one by one end where all at once do, as far as answers are given up for likelier ones.
void TestLinkLearner::liveAnswersAreThoseOfABatch()
{
    const auto snapshot = m_cell.current();
    JointResolverOptions options;
    options.leastGain = 0;
    const JointResolver resolver(learn(2), options);
    TransmissionReader reader(*snapshot->store, *snapshot->observers);
    ResolvedPaths batch, live;
    int compared = 0;
    for (std::uint32_t row = 0; row < snapshot->packets.transmissionCount(); row += 3) {
        reader.begin(TransmissionIndex(row));
        reader.addAll(snapshot->packets);
        const TransmissionToResolve whole = reader.question();
        resolver.resolve(whole, batch);
        std::vector<std::vector<KeyIndex>> answers;
        for (std::size_t known = 1; known <= whole.paths.size(); ++known) {
            std::vector<PathToResolve> paths(whole.paths.begin(), whole.paths.begin() + std::ptrdiff_t(known));
            for (std::size_t i = 0; i < answers.size(); ++i)
                paths[i].before = answers[i];
            TransmissionToResolve part = whole;
            part.paths = paths;
            resolver.resolve(part, live);
            answers.clear();
            for (std::size_t i = 0; i < known; ++i)
                answers.emplace_back(live.path(i).begin(), live.path(i).end());
        }
        for (std::size_t i = 0; i < answers.size(); ++i, ++compared)
            QVERIFY(std::ranges::equal(answers[i], batch.path(i)));
    }
    QVERIFY(compared > 5000);
}

void TestLinkLearner::certainHopsLimitLinks()
{
    JointMesh mesh({relayRow("aa"), relayRow("bb"), relayRow("cc"), relayRow("dd"), relayRow("ee")}, {"near", "far"});
    const std::uint32_t a = mesh.row("aa"), b = mesh.row("bb"), c = mesh.row("cc"), d = mesh.row("dd"),
                        e = mesh.row("ee"), near = mesh.relays->relayCount(), far = near + 1;
    const CertainLinks certain(*mesh.relays, {{a, b, 100}, {a, near, 50}, {b, far, 50}, {c, d, 100}});
    const auto counts = certain.limit({{a, b, 300},
                                       {a, d, 100},
                                       {a, near, 100},
                                       {a, far, 60, 30, 5, 26},
                                       {b, far, 100},
                                       {c, d, 300},
                                       {c, far, 60},
                                       {e, d, 100}});
    // Nobody is sure that d has ever heard a, or the far observer a. Of what is counted at d a fifth is certain. What
    // the far observer reports of c says nothing, as nothing of c that anybody reports is certain.
    const double expected[] = {300, 4, 100, 3.4, 100, 300, 60, 100};
    QCOMPARE(counts.size(), std::size(expected));
    for (std::size_t i = 0; i < counts.size(); ++i)
        QCOMPARE(counts[i].count, expected[i]);
    QCOMPARE(counts[3].heard, 1.7);
}

/// Links of which nothing is certain at the other end either are limited by what the whole mesh shows.
void TestLinkLearner::certainHopsLimitRelays()
{
    JointMesh mesh({relayRow("aa"), relayRow("bb"), relayRow("cc"), relayRow("dd"), relayRow("ee")});
    const std::uint32_t a = mesh.row("aa"), b = mesh.row("bb"), c = mesh.row("cc"), d = mesh.row("dd"),
                        e = mesh.row("ee");
    const CertainLinks certain(*mesh.relays, {{a, b, 1000}, {a, c, 10}});
    // d and e pass on nothing wide. With a certain hop come 2.5 doubtful ones, so of 1,000 of c 188 are believed.
    const auto counts = certain.limit({{a, b, 3000}, {a, c, 10}, {c, d, 990}, {d, e, 500}});
    QCOMPARE(counts[0].count, 3000);
    const double ratio = 2 * 3000. + 1010 - 2 * 1010;
    const double most = 10 + 6 * ratio / (2 * 1010) * (10 + 2);
    QCOMPARE(counts[1].count, 10 * most / 1000);
    QCOMPARE(counts[2].count, 990 * most / 1000);
    QCOMPARE(counts[3].count, 500);
}

void TestLinkLearner::directPacketsTellOfUnlistedRelays()
{
    const auto snapshot = m_cell.current();
    TransmissionReader reader(*snapshot->store, *snapshot->observers);
    std::set<std::string> inFloods, inDirect;
    for (std::uint32_t row = 0; row < snapshot->packets.transmissionCount(); ++row) {
        reader.begin(TransmissionIndex(row));
        reader.addAll(snapshot->packets);
        const PathMeaning meaning = pathMeaning(reader.question());
        if (meaning == PathMeaning::NoHops)
            continue;
        for (const HopPrefix hop : reader.hops())
            if (hop.length() == 4)
                (meaning == PathMeaning::Planned ? inDirect : inFloods).insert(hop.text());
    }
    std::erase_if(inDirect, [&](const std::string& prefix) { return inFloods.contains(prefix); });
    QVERIFY(!inDirect.empty());

    LearningInput input = LearningInput::of(*snapshot);
    KeyPool noKeys;
    input.nodes = std::make_shared<const NodeTable>(std::vector<NodeRow>(), noKeys);
    const auto model = LinkLearner(input, {}).run();
    for (const std::string& prefix : inDirect)
        QVERIFY2(model->relays().candidates(HopPrefix::fromText(prefix)).count > 0, prefix.c_str());
}

void TestLinkLearner::keptInAFile()
{
    const auto snapshot = m_cell.current();
    const auto model = learn(2);
    QVERIFY(model->relays().namedCount() > 0);
    const ModelFile file(m_folder.filePath(u"cache"_s), m_folder.filePath(u"mesh.db"_s));
    QCOMPARE(file.read().error().kind, Error::Kind::NotFound);
    const ModelOrigin origin = ModelOrigin::of(*snapshot->store);
    QVERIFY(file.write({origin, LearnedLinks::of(*model, snapshot->store->keys())}));
    const auto content = file.read();
    QVERIFY(content);
    QVERIFY(content->origin.fits(*snapshot->store));
    const LearningInput input = LearningInput::of(*snapshot);
    const auto again = content->links.model(input.nodes, input.observers, snapshot->store->keys(), model->options());
    QCOMPARE(again->counts().size(), model->counts().size());
    for (std::size_t i = 0; i < model->counts().size(); ++i)
        QCOMPARE(again->counts()[i].snr, model->counts()[i].snr);
    float scratch = 0, other = 0;
    for (std::uint32_t row = 0; row <= model->relays().anyone(); row += 7)
        for (std::uint32_t relay = 0; relay < model->relays().relayCount(); relay += 3)
            QCOMPARE(*again->transitions(row, {relay, 1}, &scratch), *model->transitions(row, {relay, 1}, &other));

    ModelOrigin stranger = origin;
    stranger.lastHash = "0123456789abcdef";
    QVERIFY(!stranger.fits(*snapshot->store));
    ModelOrigin older = origin;
    older.observations /= 2;
    QVERIFY(!older.fits(*snapshot->store));
}

void TestLinkLearner::damagedFileIsRefused()
{
    const auto snapshot = m_cell.current();
    const ModelFile file(m_folder.filePath(u"damaged"_s), m_folder.filePath(u"mesh.db"_s));
    QVERIFY(file.write({ModelOrigin::of(*snapshot->store), LearnedLinks::of(*learn(2), snapshot->store->keys())}));
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const QByteArray good = raw.readAll();
    for (const qsizetype place : {qsizetype(0), good.size() / 2, good.size() - 1}) {
        QByteArray bad = good;
        bad[place] = char(bad[place] ^ 1);
        raw.resize(0);
        raw.seek(0);
        raw.write(bad);
        raw.flush();
        QCOMPARE(file.read().error().kind, Error::Kind::Invalid);
    }
    raw.resize(10);
    QCOMPARE(file.read().error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestLinkLearner)

#include "test_linklearner.moc"
