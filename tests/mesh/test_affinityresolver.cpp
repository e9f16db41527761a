#include <QTest>

#include "core/mesh/affinityresolver.h"
#include "tests/mesh/meshfixture.h"

using namespace corescope;

/// The tiers of hop resolution, one by one and at their boundaries.
class TestAffinityResolver : public QObject
{
    Q_OBJECT

private slots:
    void noMatchAndUniquePrefix();
    void affinityNeedsThreeObservations();
    void affinityNeedsThreeTimesTheSecondBest();
    void affinityTakesTheBestEdgeOfAnyContext();
    void oldEdgesCountLess();
    void geoProximityToTheMeanOfTheContext();
    void geoProximityAcrossLatitudes();
    void contextMustBeOneNodeWithPosition();
    void withoutContext();
    void equalCandidatesGoByRowOrder();
    void relayBeforeJoinsTheContext();
    void emptyObserverIsNoContext();
    void explainNamesScoresAndTier();
    void keysInternedLaterAreHarmless();
    void manyNodes();
    void resultsAreReplaced();
};

namespace {

constexpr std::int64_t now = 1'795'000'000'000;
constexpr std::int64_t week = std::int64_t(7) * 24 * 3'600'000;

/// Candidates of "aa": rows 0 to 2. Positions: none at row 0, far away at row 1, near "b1" at row 2.
struct Fixture
{
    Mesh mesh{{nodeRow(keyText("aa30")), nodeRow(keyText("aa20"), 48, 9), nodeRow(keyText("aa10"), 50.1, 8),
               nodeRow(keyText("b1"), 50, 8), nodeRow(keyText("c1"), 48, 9), nodeRow(keyText("d1"))}};
    NeighborGraphBuilder graph;

    KeyIndex key(std::string_view prefix) { return mesh.keys.intern(keyText(prefix)); }
    void edge(std::string_view a, std::string_view b, std::int64_t count, std::int64_t age = 0)
    {
        graph.add(key(a), key(b), count, now - age);
    }
    AffinityResolver resolver() const { return {mesh.prefixes, graph.build(), mesh.keys, now}; }
    HopPick pick(std::string_view hop, std::vector<KeyIndex> context) const
    {
        return resolver().resolveHop(HopPrefix::fromText(hop), context);
    }
};

#define COMPARE_PICK(pick, row, expectedTier)                                                                          \
    do {                                                                                                               \
        const HopPick picked = pick;                                                                                   \
        QCOMPARE(QString::fromStdString(std::string(tierName(picked.tier))),                                           \
                 QString::fromStdString(std::string(tierName(HopTier::expectedTier))));                                \
        QVERIFY(picked.node == row);                                                                                   \
    } while (false)

} // namespace

void TestAffinityResolver::noMatchAndUniquePrefix()
{
    Fixture f;
    COMPARE_PICK(f.pick("99", {f.key("b1")}), NodeIndex::none(), NoMatch);
    COMPARE_PICK(f.pick("", {f.key("b1")}), NodeIndex::none(), NoMatch);
    f.edge("b1", "aa30", 100);
    COMPARE_PICK(f.pick("C1", {f.key("b1")}), NodeIndex(4), UniquePrefix);
    COMPARE_PICK(f.pick("aa2", {f.key("b1")}), NodeIndex(1), UniquePrefix);
}

void TestAffinityResolver::affinityNeedsThreeObservations()
{
    Fixture f;
    f.edge("b1", "aa30", 2);
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(2), GeoProximity);
    f.edge("b1", "aa30", 1);
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(0), NeighborAffinity);
    COMPARE_PICK(f.pick("aa", {}), NodeIndex(1), GpsPreference);
}

void TestAffinityResolver::affinityNeedsThreeTimesTheSecondBest()
{
    Fixture f;
    f.edge("b1", "aa30", 60);
    f.edge("b1", "aa20", 20);
    // 0.6 is a little less than 3 * 0.2 in binary: not decided.
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(2), GeoProximity);
    f.edge("b1", "aa30", 1);
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(0), NeighborAffinity);
    f.edge("b1", "aa20", 1);
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(2), GeoProximity);

    Fixture exact;
    exact.edge("b1", "aa30", 75);
    exact.edge("b1", "aa20", 25);
    COMPARE_PICK(exact.pick("aa", {exact.key("b1")}), NodeIndex(0), NeighborAffinity);
}

void TestAffinityResolver::affinityTakesTheBestEdgeOfAnyContext()
{
    Fixture f;
    f.edge("b1", "aa30", 10);
    f.edge("b1", "aa10", 5);
    f.edge("c1", "aa10", 90);
    f.edge("d1", "aa10", 40);
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(2), GeoProximity);
    COMPARE_PICK(f.pick("aa", {f.key("b1"), f.key("c1"), f.key("d1")}), NodeIndex(2), NeighborAffinity);
    COMPARE_PICK(f.pick("aa", {f.key("d1"), f.key("c1"), f.key("b1")}), NodeIndex(2), NeighborAffinity);
    f.edge("d1", "aa20", 31);
    COMPARE_PICK(f.pick("aa", {f.key("d1")}), NodeIndex(1), GpsPreference);
}

void TestAffinityResolver::oldEdgesCountLess()
{
    Fixture f;
    f.edge("d1", "aa30", 100, 2 * week);
    f.edge("d1", "aa10", 80);
    COMPARE_PICK(f.pick("aa", {f.key("d1")}), NodeIndex(2), NeighborAffinity);
    f.edge("d1", "aa20", 100, -week); // from the future: as good as now, not better
    COMPARE_PICK(f.pick("aa", {f.key("d1")}), NodeIndex(1), GpsPreference);

    Fixture unreadable;
    unreadable.graph.add(unreadable.key("d1"), unreadable.key("aa30"), 100, unknownTime);
    COMPARE_PICK(unreadable.pick("aa", {unreadable.key("d1")}), NodeIndex(1), GpsPreference);
}

void TestAffinityResolver::geoProximityToTheMeanOfTheContext()
{
    Fixture f;
    COMPARE_PICK(f.pick("aa", {f.key("b1")}), NodeIndex(2), GeoProximity);
    COMPARE_PICK(f.pick("aa", {f.key("c1")}), NodeIndex(1), GeoProximity);
    COMPARE_PICK(f.pick("aa", {f.key("b1"), f.key("c1"), f.key("c1")}), NodeIndex(1), GeoProximity);
    COMPARE_PICK(f.pick("aa", {f.key("b1"), f.key("b1"), f.key("c1")}), NodeIndex(2), GeoProximity);
    COMPARE_PICK(f.pick("aa", {f.key("b1"), f.key("d1"), KeyIndex::none()}), NodeIndex(2), GeoProximity);
}

void TestAffinityResolver::geoProximityAcrossLatitudes()
{
    // At 60 degrees north a degree of longitude is half as wide as one of latitude.
    const Mesh mesh(
        {nodeRow(keyText("aa1"), 60.8, 10), nodeRow(keyText("aa2"), 60, 11.2), nodeRow(keyText("bb"), 60, 10)});
    const AffinityResolver resolver(mesh.prefixes, NeighborGraph(), mesh.keys, now);
    const KeyIndex context[] = {mesh.nodes->key(NodeIndex(2))};
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa"), context), NodeIndex(1), GeoProximity);
}

void TestAffinityResolver::contextMustBeOneNodeWithPosition()
{
    Fixture f;
    COMPARE_PICK(f.pick("aa", {f.key("d1")}), NodeIndex(1), GpsPreference);              // no position
    COMPARE_PICK(f.pick("aa", {f.key("ee")}), NodeIndex(1), GpsPreference);              // no node
    COMPARE_PICK(f.pick("aa", {f.mesh.keys.intern("aa")}), NodeIndex(1), GpsPreference); // three nodes
    COMPARE_PICK(f.pick("aa", {f.mesh.keys.intern("b1")}), NodeIndex(2), GeoProximity);  // a prefix of one node
}

void TestAffinityResolver::withoutContext()
{
    Fixture f;
    f.edge("b1", "aa30", 100);
    COMPARE_PICK(f.pick("aa", {}), NodeIndex(1), GpsPreference);
    const Mesh dark({nodeRow(keyText("aa2")), nodeRow(keyText("aa1"), 0, 0), nodeRow(keyText("bb"), 50, 8)});
    const AffinityResolver resolver(dark.prefixes, NeighborGraph(), dark.keys, now);
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa"), {}), NodeIndex(0), FirstMatch);
    const KeyIndex context[] = {dark.nodes->key(NodeIndex(2))};
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa"), context), NodeIndex(0), FirstMatch);
}

void TestAffinityResolver::equalCandidatesGoByRowOrder()
{
    const Mesh mesh({nodeRow(keyText("aa9"), 50, 8), nodeRow(keyText("aa1"), 50, 8), nodeRow(keyText("AA1"), 50, 8),
                     nodeRow(keyText("bb"), 51, 8)});
    NeighborGraphBuilder graph;
    const KeyIndex b = mesh.nodes->key(NodeIndex(3));
    graph.add(b, mesh.nodes->key(NodeIndex(1)), 100, now);
    // Rows 1 and 2 are one key: both have the edge, so neither leads.
    const AffinityResolver resolver(mesh.prefixes, graph.build(), mesh.keys, now);
    const KeyIndex context[] = {b};
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa"), context), NodeIndex(0), GeoProximity);
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa1"), context), NodeIndex(1), GeoProximity);
}

void TestAffinityResolver::relayBeforeJoinsTheContext()
{
    Fixture f;
    f.edge("c1", "aa20", 50);
    f.edge("aa20", "b1", 50);
    const AffinityResolver resolver = f.resolver();
    const auto hops = [](std::initializer_list<const char*> texts) {
        std::vector<HopPrefix> prefixes;
        for (const char* text : texts)
            prefixes.push_back(HopPrefix::fromText(text));
        return prefixes;
    };
    const auto after = hops({"C1", "AA", "99", "AA"});
    const PathToResolve path{after, f.key("d1")};
    ResolvedPaths out;
    resolver.resolve({.originator = {}, .routeType = {}, .payloadType = {}, .decodedJson = {}, .paths = {&path, 1}},
                     out);
    const std::vector<KeyIndex> expected = {f.key("c1"), f.key("aa20"), KeyIndex::none(), f.key("aa20")};
    QVERIFY(std::ranges::equal(out.path(0), expected));

    f.edge("c1", "aa10", 200);
    f.edge("c1", "aa20", 1);
    const AffinityResolver other = f.resolver();
    other.resolve({.originator = {}, .routeType = {}, .payloadType = {}, .decodedJson = {}, .paths = {&path, 1}}, out);
    // Next to C1 by affinity nobody leads, so the nearest; behind the unknown hop nothing but the order is left.
    QVERIFY(out.path(0)[1] == f.key("aa20"));
    QVERIFY(!out.path(0)[2].isValid());
    QVERIFY(out.path(0)[3] == f.key("aa20"));
}

void TestAffinityResolver::emptyObserverIsNoContext()
{
    Fixture f;
    const KeyIndex nobody = f.mesh.keys.intern("");
    f.graph.add(nobody, f.key("aa30"), 100, now);
    COMPARE_PICK(f.pick("aa", {nobody}), NodeIndex(1), GpsPreference);
}

void TestAffinityResolver::explainNamesScoresAndTier()
{
    Fixture f;
    f.edge("b1", "aa10", 80);
    f.edge("b1", "aa20", 10);
    f.edge("c1", "aa20", 20);
    const AffinityResolver resolver = f.resolver();
    const std::string upper = "B1" + std::string(62, '0');
    const std::string other = keyText("c1");
    const std::string_view context[] = {upper, other, "", "unheard of"};
    const HopExplanation found = resolver.explain("AA", context);
    COMPARE_PICK(found.pick, NodeIndex(2), NeighborAffinity);
    QCOMPARE(found.candidates.size(), std::size_t(3));
    QVERIFY(found.candidates[0].node == NodeIndex(0));
    QCOMPARE(found.candidates[0].affinityScore, 0.0);
    QCOMPARE(found.candidates[1].affinityScore, 0.2);
    QCOMPARE(found.candidates[2].affinityScore, 0.8);

    QVERIFY(resolver.explain("zz", context).candidates.empty());
    COMPARE_PICK(resolver.explain("zz", context).pick, NodeIndex::none(), NoMatch);
    const std::string_view prefix[] = {"c1"};
    COMPARE_PICK(resolver.explain("aa", prefix).pick, NodeIndex(1), GeoProximity);
}

void TestAffinityResolver::keysInternedLaterAreHarmless()
{
    Fixture f;
    const AffinityResolver resolver = f.resolver();
    const KeyIndex later[] = {f.mesh.keys.intern("newcomer")};
    COMPARE_PICK(resolver.resolveHop(HopPrefix::fromText("aa"), later), NodeIndex(1), GpsPreference);
}

void TestAffinityResolver::manyNodes()
{
    // More nodes than the neighbour filter has bits, so that several ranks share one.
    std::vector<NodeRow> rows;
    for (std::uint32_t i = 0; i < 20'000; ++i)
        rows.push_back(
            nodeRow(QByteArray::number(i * 211'837u, 16).rightJustified(8, '0').toStdString() + keyText("")));
    const Mesh mesh(rows);
    NeighborGraphBuilder graph;
    const KeyIndex observer = mesh.nodes->key(NodeIndex(0));
    for (std::uint32_t i = 0; i < rows.size(); i += 313)
        graph.add(observer, mesh.nodes->key(NodeIndex(i)), 10 + i, now);
    const NeighborGraph built = graph.build();
    const AffinityResolver resolver(mesh.prefixes, built, mesh.keys, now);
    const KeyIndex context[] = {observer};
    for (std::uint32_t i = 0; i < rows.size(); i += 50) {
        for (const std::size_t length : {2u, 4u, 5u, 6u}) {
            const HopPrefix hop = HopPrefix::fromText(rows[i].publicKey.substr(0, length));
            double best = 0, second = 0;
            NodeIndex expected;
            for (const NodeIndex node : mesh.prefixes->candidates(hop)) {
                const NeighborEdge* edge = built.find(observer, mesh.nodes->key(node));
                const double score = edge ? edgeScore(*edge, now) : 0;
                if (score > best) {
                    second = best;
                    best = score;
                    expected = node;
                } else {
                    second = std::max(second, score);
                }
            }
            if (mesh.prefixes->candidates(hop).size() < 2)
                continue;
            const HopPick pick = resolver.resolveHop(hop, context);
            const bool decided = best > 0 && best >= 3 * second;
            QCOMPARE(pick.tier == HopTier::NeighborAffinity, decided);
            QVERIFY(pick.node == (decided ? expected : mesh.prefixes->candidates(hop).front()));
        }
    }
}

void TestAffinityResolver::resultsAreReplaced()
{
    Fixture f;
    const AffinityResolver resolver = f.resolver();
    QVERIFY(!resolver.needsWholeTransmissions());
    const HopPrefix hop[] = {HopPrefix::fromText("b1"), HopPrefix::fromText("c1")};
    const PathToResolve paths[] = {{hop, KeyIndex()}, {{}, KeyIndex()}, {std::span(hop).last(1), KeyIndex()}};
    ResolvedPaths out;
    for (int round = 0; round < 2; ++round) {
        resolver.resolve({.originator = {}, .routeType = {}, .payloadType = {}, .decodedJson = {}, .paths = paths},
                         out);
        QCOMPARE(out.size(), std::size_t(3));
        QCOMPARE(out.path(0).size(), std::size_t(2));
        QVERIFY(out.path(1).empty());
        QVERIFY(out.path(2)[0] == f.key("c1"));
    }
}

QTEST_GUILESS_MAIN(TestAffinityResolver)
#include "test_affinityresolver.moc"
