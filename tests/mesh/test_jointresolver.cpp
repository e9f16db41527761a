#include <QTest>

#include "core/mesh/joint/explanation.h"
#include "core/mesh/joint/jointresolver.h"
#include "tests/mesh/jointmesh.h"

using namespace corescope;

namespace {

/// Two relays a byte in a small town, and one observer on one of them.
JointMesh town()
{
    return JointMesh({relayRow("aa1", 37.0, -122.0), relayRow("aa2", 37.3, -122.1), relayRow("bb1", 37.1, -122.0),
                      relayRow("bb2", 37.4, -122.2), relayRow("cc1", 37.2, -122.1), relayRow("cc2", 37.0, -121.8),
                      nodeRow(keyText("dd0"))},
                     {keyText("cc1"), keyText("ee")});
}

LinkModel::Counts someCounts(JointMesh& mesh)
{
    const auto pair = [&](std::string_view from, std::string_view to, double count) {
        return PairCounter::Pair{mesh.row(from), mesh.row(to), count};
    };
    LinkModel::Counts counts{pair("aa1", "bb1", 9),
                             pair("aa2", "bb2", 4),
                             pair("bb1", "cc2", 7),
                             pair("bb2", "cc1", 20),
                             pair("dd0", "aa2", 3),
                             {mesh.row("cc1"), mesh.relays->relayCount() + 1, 5},
                             {mesh.row("bb1"), mesh.relays->relayCount(), 8}};
    std::ranges::sort(counts,
                      [](const auto& a, const auto& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    return counts;
}

/// Probabilities of all nodes' candidates by trying every assignment there is.
std::vector<std::vector<double>> bruteForce(const LinkModel& model, const TransmissionTree& tree)
{
    std::vector<std::vector<double>> sums(tree.nodes.size());
    std::vector<std::uint32_t> choice(tree.nodes.size(), 0);
    const auto count = [&](std::size_t node) {
        return std::uint32_t(node == 0 ? tree.root.size() : tree.nodes[node].range.count);
    };
    const auto row = [&](std::size_t node) {
        return node == 0 ? tree.root[choice[0]].row : tree.nodes[node].range.first + choice[node];
    };
    for (std::size_t node = 0; node < tree.nodes.size(); ++node)
        sums[node].resize(count(node));
    double total = 0;
    for (bool isMore = true; isMore;) {
        double product = double(tree.root[choice[0]].weight);
        float scratch = 0;
        for (std::size_t node = 1; node < tree.nodes.size(); ++node)
            product *= double(*model.transitions(row(tree.nodes[node].parent), {row(node), 1}, &scratch));
        for (const TreeReport& report : tree.reports)
            if (report.node != 0)
                product *= double(model.reports(report.observer)[row(report.node)]);
        total += product;
        for (std::size_t node = 0; node < tree.nodes.size(); ++node)
            sums[node][choice[node]] += product;
        isMore = false;
        for (std::size_t node = 0; node < tree.nodes.size() && !isMore; ++node) {
            isMore = ++choice[node] < count(node);
            if (!isMore)
                choice[node] = 0;
        }
    }
    for (auto& node : sums)
        for (double& sum : node)
            sum /= total;
    return sums;
}

} // namespace

class TestJointResolver : public QObject
{
    Q_OBJECT

private slots:
    void beliefsAreExact_data();
    void beliefsAreExact();
    void toldLessSureThanBelieved();
    void sparseRowsAreTheSame();
    void twinsAreDifferentRelays();
    void twoRelaysWithOnePathAreToldApart();
    void observersKnowRelaysByTheirSignal();
    void namesTellWhereMessagesComeFrom();
    void unlistedRelayIsNotGivenAway();
    void directPathsShareTheirEnds();
    void signalStrengthsAreNoHops();
    void unknownHopsAreSteppedOver();
    void endlessPathsAreNoRadios();
};

void TestJointResolver::beliefsAreExact_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("isAdvert");
    QTest::newRow("nobody known") << QString() << false;
    QTest::newRow("source hash") << QStringLiteral(R"({"srcHash":"dd"})") << false;
    QTest::newRow("advert") << QString() << true;
}

void TestJointResolver::beliefsAreExact()
{
    QFETCH(const QString, json);
    QFETCH(const bool, isAdvert);
    JointMesh mesh = town();
    const LinkModel model(mesh.relays, someCounts(mesh), {});
    Packet packet;
    packet.json = json.toStdString();
    if (isAdvert)
        packet.originator = mesh.keys.find(keyText("dd0"));
    const KeyIndex c1 = mesh.keys.find(keyText("cc1")), ee = mesh.keys.find(keyText("ee"));
    packet.path({"aa"}, c1).path({"aa", "bb"}, ee).path({"cc"}, ee);
    Packet oneByte;
    oneByte.originator = packet.originator;
    oneByte.json = packet.json;
    oneByte.path({"aa"}, c1).path({"bb", "cc"}, ee);
    Packet mixed;
    mixed.originator = packet.originator;
    mixed.json = packet.json;
    mixed.path({"aa10", "bb", "cc"}, c1).path({"aa", "cc20"}, ee);
    LinkModelOptions withoutTable;
    withoutTable.mostDenseRows = 0;
    const LinkModel sparse(mesh.relays, someCounts(mesh), withoutTable);
    for (const TransmissionToResolve& question :
         {packet.question(1, 2), oneByte.question(1, 2), mixed.question(1, 2)}) {
        Forest forest;
        TreeBuilder builder(*mesh.relays);
        builder.add(question, PathMeaning::Travelled, forest);
        const auto expected = bruteForce(model, forest[0]);
        for (const LinkModel* links : {&model, &sparse}) {
            TreeDecoder decoder(*links);
            decoder.decode(forest[0]);
            for (std::uint32_t node = 0; node < forest[0].nodes.size(); ++node)
                for (std::size_t i = 0; i < expected[node].size(); ++i)
                    QVERIFY2(std::abs(double(decoder.beliefs(node)[i]) - expected[node][i]) < 1e-5,
                             qPrintable(QStringLiteral("node %1 candidate %2: %3, not %4")
                                            .arg(node)
                                            .arg(i)
                                            .arg(double(decoder.beliefs(node)[i]))
                                            .arg(expected[node][i])));
        }
    }
}

/// What is told is a root of what is believed: otherwise it would be right less often than it says.
void TestJointResolver::toldLessSureThanBelieved()
{
    JointMesh mesh({relayRow("aa1"), relayRow("aa2")});
    const LinkModel model(mesh.relays, {{mesh.relays->anyone(), mesh.row("aa1"), 300}}, {});
    Packet packet;
    packet.path({"aa"});
    Forest forest;
    TreeBuilder(*mesh.relays).add(packet.question(), PathMeaning::Travelled, forest);
    TreeDecoder decoder(model);
    decoder.decode(forest[0]);
    const auto beliefs = decoder.beliefs(1), told = decoder.probabilities(1);
    float sum = 0;
    for (std::size_t i = 0; i < told.size(); ++i) {
        const float ratio = std::pow(told[i] / told[0], 1.3F) / (beliefs[i] / beliefs[0]);
        QVERIFY2(std::abs(ratio - 1) < 1e-3F, qPrintable(QString::number(ratio)));
        sum += told[i];
    }
    QVERIFY(told.size() > 1);
    QVERIFY(std::abs(sum - 1) < 1e-5F);
    QVERIFY(*std::ranges::max_element(told) < *std::ranges::max_element(beliefs));
}

void TestJointResolver::sparseRowsAreTheSame()
{
    JointMesh mesh = town();
    LinkModelOptions sparse;
    sparse.mostDenseRows = 0;
    const LinkModel dense(mesh.relays, someCounts(mesh), {}), model(mesh.relays, someCounts(mesh), sparse);
    float scratch = 0, other = 0;
    for (std::uint32_t row = 0; row <= mesh.relays->anyone(); ++row)
        for (std::uint32_t relay = 0; relay < mesh.relays->relayCount(); ++relay)
            QCOMPARE(*model.transitions(row, {relay, 1}, &scratch), *dense.transitions(row, {relay, 1}, &other));
}

void TestJointResolver::twinsAreDifferentRelays()
{
    JointMesh mesh = town();
    LinkModel::Counts counts{{mesh.row("aa1"), mesh.row("bb1"), 500},
                             {mesh.row("cc1"), mesh.row("bb1"), 40},
                             {mesh.row("cc1"), mesh.row("bb2"), 30},
                             {mesh.relays->anyone(), mesh.row("aa1"), 2000},
                             {mesh.relays->anyone(), mesh.row("cc1"), 2000}};
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, counts, LinkModelOptions()));
    ResolvedPaths resolved;
    Packet alone;
    alone.path({"cc", "bb"});
    resolver.resolve(alone.question(), resolved);
    QCOMPARE(resolved.path(0)[1], mesh.keys.find(keyText("bb1")));
    // When another branch already holds that relay, it cannot be this one too.
    Packet both;
    both.path({"cc", "bb"}).path({"aa", "bb"});
    resolver.resolve(both.question(), resolved);
    QCOMPARE(resolved.path(0)[1], mesh.keys.find(keyText("bb2")));
    QCOMPARE(resolved.path(1)[1], mesh.keys.find(keyText("bb1")));
}

void TestJointResolver::twoRelaysWithOnePathAreToldApart()
{
    JointMesh mesh({relayRow("aa1"), relayRow("bb1"), relayRow("bb2"), relayRow("cc1"), relayRow("dd1"),
                    relayRow("ee1"), relayRow("ff1")});
    LinkModel::Counts counts{
        {mesh.row("bb1"), mesh.row("aa1"), 300},        {mesh.row("bb1"), mesh.row("dd1"), 300},
        {mesh.row("bb2"), mesh.row("ee1"), 300},        {mesh.row("bb2"), mesh.row("ff1"), 300},
        {mesh.row("cc1"), mesh.row("bb1"), 300},        {mesh.row("cc1"), mesh.row("bb2"), 290},
        {mesh.relays->anyone(), mesh.row("cc1"), 2000},
    };
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, counts, LinkModelOptions()));
    const KeyIndex b1 = mesh.keys.find(keyText("bb1")), b2 = mesh.keys.find(keyText("bb2"));
    ResolvedPaths resolved;
    // Both heard cc1 and have the same hash, so the paths begin alike; what comes next tells them apart.
    Packet both;
    both.path({"cc", "bb", "aa"}).path({"cc", "bb", "ee"}).path({"cc", "bb", "dd"}).path({"cc", "bb", "ff"});
    resolver.resolve(both.question(), resolved);
    QCOMPARE(resolved.path(0)[1], b1);
    QCOMPARE(resolved.path(1)[1], b2);
    QCOMPARE(resolved.path(2)[1], b1);
    QCOMPARE(resolved.path(3)[1], b2);
    QCOMPARE(resolved.path(3)[2], mesh.keys.find(keyText("ff1")));
    // Where one relay explains everything, there is no second.
    Packet one;
    one.path({"cc", "bb", "aa"}).path({"cc", "bb", "dd"});
    resolver.resolve(one.question(), resolved);
    QCOMPARE(resolved.path(0)[1], b1);
    QCOMPARE(resolved.path(1)[1], b1);
}

void TestJointResolver::observersKnowRelaysByTheirSignal()
{
    JointMesh mesh = town();
    const std::uint32_t observer = mesh.relays->relayCount() + 1;
    // Heard equally often, one faintly and one loudly: mean squares are those of a deviation of 2 dB.
    const LinkModel::Counts counts{{mesh.row("bb1"), observer, 300, 300, -6, 40},
                                   {mesh.row("bb2"), observer, 300, 300, 8, 68}};
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, counts, LinkModelOptions()));
    const KeyIndex ee = mesh.keys.find(keyText("ee"));
    ResolvedPaths resolved;
    Packet faint, loud;
    faint.path({"bb"}, ee, -5);
    loud.path({"bb"}, ee, 7.5F);
    resolver.resolve(faint.question(), resolved);
    QCOMPARE(resolved.path(0)[0], mesh.keys.find(keyText("bb1")));
    resolver.resolve(loud.question(), resolved);
    QCOMPARE(resolved.path(0)[0], mesh.keys.find(keyText("bb2")));

    // What no radio tells says nothing, and unsays nothing.
    for (const float absurd : {1e30F, -1e30F, std::numeric_limits<float>::infinity()}) {
        loud.path({"bb"}, ee, absurd);
        resolver.resolve(loud.question(), resolved);
        QCOMPARE(resolved.path(0)[0], mesh.keys.find(keyText("bb2")));
    }
}

void TestJointResolver::namesTellWhereMessagesComeFrom()
{
    JointMesh mesh({relayRow("aa1"), relayRow("aa2")}, {}, {}, {"Ann \\\"A\\\"", "Bob"});
    const std::uint32_t a1 = mesh.row("aa1"), a2 = mesh.row("aa2"), anyone = mesh.relays->anyone();
    const std::uint32_t ann = mesh.relays->named("Ann \\\"A\\\"");
    QCOMPARE(mesh.relays->named("Carl"), RelayIndex::none);
    const LinkModel model(mesh.relays, {{ann, a1, 40}, {anyone, a1, 100}, {anyone, a2, 200}}, {});
    LinkModelOptions withoutTable;
    withoutTable.mostDenseRows = 0;
    const LinkModel sparse(mesh.relays, model.counts(), withoutTable);

    const auto explained = [&](const LinkModel& links, const char* json) {
        Packet packet;
        packet.json = json;
        packet.path({"aa"});
        return explain(links, packet.question()).hops.front();
    };
    const KeyIndex first = mesh.keys.find(keyText("aa1")), second = mesh.keys.find(keyText("aa2"));
    for (const LinkModel* links : {&model, &sparse}) {
        const ExplainedHop hop = explained(*links, R"({"type":"CHAN","text":"Hello","sender":"Ann \"A\""})");
        QCOMPARE(hop.relay, first);
        QCOMPARE(hop.evidence.sender, R"(Ann \"A\")");
        QCOMPARE(hop.evidence.timesAfter, 40);
    }
    // Nothing was learned of Bob, nobody knows Carl, and what stands in a text is no name.
    QCOMPARE(explained(model, R"({"type":"CHAN","text":"Hello","sender":"Bob"})").relay, second);
    QCOMPARE(explained(model, R"({"type":"CHAN","text":"Hello","sender":"Carl"})").relay, second);
    const char* forged = R"({"type":"CHAN","text":"\"sender\":\"Ann \\\"A\\\"\"","sender":"Carl"})";
    QCOMPARE(explained(model, forged).relay, second);
    QVERIFY(explained(model, forged).evidence.sender.empty());
}

void TestJointResolver::unlistedRelayIsNotGivenAway()
{
    JointMesh mesh({relayRow("aa1", 37.0, -122.0), relayRow("bb1", 37.1, -122.0), relayRow("cc1", 38.9, -119.0)}, {},
                   {"cc22"});
    const std::uint32_t ghost = mesh.relays->entity(std::string_view("cc22"));
    LinkModel::Counts counts{{mesh.row("aa1"), mesh.row("bb1"), 30}, {mesh.row("bb1"), ghost, 40}};
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, counts, LinkModelOptions()));
    Packet packet;
    packet.path({"aa", "bb", "cc"});
    ResolvedPaths resolved;
    resolver.resolve(packet.question(), resolved);
    QCOMPARE(resolved.path(0)[1], mesh.keys.find(keyText("bb1")));
    QVERIFY(!resolved.path(0)[2].isValid());
}

void TestJointResolver::directPathsShareTheirEnds()
{
    JointMesh mesh = town();
    Packet packet;
    packet.path({"aa", "bb", "cc"}).path({"bb", "cc"}).path({"cc"});
    Forest forest;
    TreeBuilder builder(*mesh.relays);
    QCOMPARE(pathMeaning(packet.question(2)), PathMeaning::Planned);
    builder.add(packet.question(2), PathMeaning::Planned, forest);
    QCOMPARE(forest[0].nodes.size(), std::size_t(4)); // the root and three relays
    std::vector<std::uint32_t> nodes[3];
    for (std::size_t i = 0; i < 3; ++i) {
        forest[0].hopNodes(i, nodes[i]);
        QCOMPARE(nodes[i].size(), 3 - i);
        QCOMPARE(forest[0].reports[i].observer, RelayIndex::none); // what is heard on the way says nothing of the end
    }
    QCOMPARE(nodes[0][2], nodes[2][0]);
    QCOMPARE(nodes[0][1], nodes[1][0]);
}

void TestJointResolver::signalStrengthsAreNoHops()
{
    JointMesh mesh = town();
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, someCounts(mesh), LinkModelOptions()));
    Packet trace;
    trace.json = R"({"type":"TRACE","raw":"ba74e45d000000000027","error":"too short"})";
    trace.path({"aa", "bb"});
    ResolvedPaths resolved;
    resolver.resolve(trace.question(2, 9), resolved);
    QCOMPARE(resolved.path(0).size(), std::size_t(2));
    QVERIFY(!resolved.path(0)[0].isValid() && !resolved.path(0)[1].isValid());
    // The route of the payload, on the other hand, names relays.
    trace.json = R"({"type":"TRACE","pathData":"aabb"})";
    resolver.resolve(trace.question(2, 9), resolved);
    QVERIFY(resolved.path(0)[0].isValid() && resolved.path(0)[1].isValid());
}

void TestJointResolver::unknownHopsAreSteppedOver()
{
    JointMesh mesh = town();
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, someCounts(mesh), LinkModelOptions()));
    Packet packet;
    packet.path({"aa", "77", "bb", "zz", ""});
    ResolvedPaths resolved;
    resolver.resolve(packet.question(), resolved);
    QCOMPARE(resolved.path(0)[0], mesh.keys.find(keyText("aa1")));
    QVERIFY(!resolved.path(0)[1].isValid());
    QCOMPARE(resolved.path(0)[2], mesh.keys.find(keyText("bb1")));
    QVERIFY(!resolved.path(0)[3].isValid() && !resolved.path(0)[4].isValid());
}

void TestJointResolver::endlessPathsAreNoRadios()
{
    std::vector<NodeRow> nodes;
    std::vector<HopPrefix> endless;
    for (int i = 0; i <= 64; ++i) {
        const std::string prefix = QByteArray::number(i + 128, 16).toStdString();
        nodes.push_back(relayRow(prefix));
        endless.push_back(HopPrefix::fromText(prefix));
    }
    JointMesh mesh(std::move(nodes));
    const LinkModelOptions options;
    const JointResolver resolver(std::make_shared<const LinkModel>(mesh.relays, LinkModel::Counts(), options));
    const std::vector<KeyIndex> before(65);
    const auto first = [&](std::size_t hops) { return PathToResolve{std::span(endless).first(hops), {}, {}}; };
    const PathToResolve paths[] = {{endless, {}, before}, first(64), first(1)};
    for (const int route : {1, 2}) {
        ResolvedPaths resolved;
        resolver.resolve({{}, route, 5, {}, paths}, resolved);
        QCOMPARE(resolved.path(0).size(), 65U);
        QVERIFY(std::ranges::none_of(resolved.path(0), &KeyIndex::isValid));
        QVERIFY(std::ranges::all_of(resolved.path(1), &KeyIndex::isValid));
        QVERIFY(resolved.path(2).front().isValid());
    }
}

QTEST_GUILESS_MAIN(TestJointResolver)

#include "test_jointresolver.moc"
