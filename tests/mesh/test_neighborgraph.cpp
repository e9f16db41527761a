#include <cmath>
#include <random>

#include <QTest>

#include "core/store/timetext.h"
#include "tests/mesh/meshfixture.h"

using namespace corescope;

class TestNeighborGraph : public QObject
{
    Q_OBJECT

private slots:
    void score();
    void lookUp();
    void advertWithoutHops();
    void advertWithHops();
    void otherPacketsOnlyTellTheLastHop();
    void ambiguousAndUnknownHopsAreSkipped();
    void observationWithoutObserver();
    void mergingInAnyOrderGivesTheSame();
    void prune();
    void rowsGoInAndOut();
    void hostileRows();
};

namespace {

constexpr std::int64_t hour = 3'600'000; // milliseconds

/// Two nodes that share "aa", and one each at "b1" and "c1"; an observer that is no node, and the key of ''.
struct Fixture
{
    Mesh mesh{{nodeRow(keyText("aa01")), nodeRow(keyText("aa02")), nodeRow(keyText("b1")), nodeRow(keyText("c1"))}};
    KeyIndex b = mesh.keys.find(keyText("b1"));
    KeyIndex c = mesh.keys.find(keyText("c1"));
    KeyIndex observer = mesh.keys.intern("observer");
    KeyIndex nobody = mesh.keys.intern("");
    NeighborGraphBuilder builder;

    void hear(KeyIndex originator, bool isAdvert, KeyIndex heardBy, const std::vector<std::string>& hops,
              std::int64_t unixTime = 1000)
    {
        HeardPath heard{originator, isAdvert, heardBy, hops.size(), {}, {}, unixTime};
        if (!hops.empty()) {
            heard.firstHop = HopPrefix::fromText(hops.front());
            heard.lastHop = HopPrefix::fromText(hops.back());
        }
        builder.addObservation(heard, *mesh.prefixes);
    }
};

} // namespace

void TestNeighborGraph::score()
{
    const KeyIndex a(0), b(1);
    QCOMPARE(edgeScore({a, b, 50, 0}, 0), 0.5);
    QCOMPARE(edgeScore({a, b, 100, 0}, 0), 1.0);
    QCOMPARE(edgeScore({a, b, 5000, 0}, 0), 1.0);
    QCOMPARE(edgeScore({a, b, 100, 0}, 168 * hour), 0.5);
    QCOMPARE(edgeScore({a, b, 10, 0}, 2 * 168 * hour), 0.025);
    QCOMPARE(edgeScore({a, b, 100, 500 * hour}, 0), 1.0); // seen in the future
    QCOMPARE(edgeScore({a, b, 100, unknownTime}, 0), 0.0);
}

void TestNeighborGraph::lookUp()
{
    NeighborGraphBuilder builder;
    builder.add(KeyIndex(5), KeyIndex(2), 1, 10);
    builder.add(KeyIndex(2), KeyIndex(5), 2, 5);
    builder.add(KeyIndex(2), KeyIndex(9), 4, 7);
    builder.add(KeyIndex(3), KeyIndex(3), 1, 1);
    const NeighborGraph graph = builder.build();
    QCOMPARE(graph.edges().size(), std::size_t(3));
    const NeighborEdge* edge = graph.find(KeyIndex(5), KeyIndex(2));
    QVERIFY(edge && edge == graph.find(KeyIndex(2), KeyIndex(5)));
    QCOMPARE(qint64(edge->count), qint64(3));
    QCOMPARE(qint64(edge->lastSeen), qint64(10));
    QCOMPARE(graph.neighbors(KeyIndex(2)).size(), std::size_t(2));
    QVERIFY(graph.neighbors(KeyIndex(2))[0].key == KeyIndex(5));
    QCOMPARE(graph.neighbors(KeyIndex(3)).size(), std::size_t(1));
    QVERIFY(!graph.find(KeyIndex(5), KeyIndex(9)));
    QVERIFY(graph.neighbors(KeyIndex(4)).empty());
    QVERIFY(graph.neighbors(KeyIndex(10)).empty());
    QVERIFY(graph.neighbors(KeyIndex::none()).empty());
    QVERIFY(NeighborGraph().neighbors(KeyIndex(0)).empty());
    QVERIFY(!NeighborGraph().find(KeyIndex(0), KeyIndex(1)));
}

void TestNeighborGraph::advertWithoutHops()
{
    Fixture f;
    f.hear(f.b, true, f.observer, {});
    QCOMPARE(f.builder.size(), std::size_t(1));
    QVERIFY(f.builder.build().find(f.b, f.observer));
    QCOMPARE(qint64(f.builder.edges()[0].lastSeen), qint64(1'000'000));

    f.builder.clear();
    f.hear(f.b, true, f.b, {});               // an observer hears itself
    f.hear(f.b, false, f.observer, {});       // no advert
    f.hear(KeyIndex(), true, f.observer, {}); // nobody signed
    QCOMPARE(f.builder.size(), std::size_t(0));
}

void TestNeighborGraph::advertWithHops()
{
    Fixture f;
    const KeyIndex originator = f.mesh.keys.intern(keyText("dd"));
    f.hear(originator, true, f.observer, {"B1", "AA", "C1"});
    const NeighborGraph graph = f.builder.build();
    QCOMPARE(graph.edges().size(), std::size_t(2));
    QVERIFY(graph.find(originator, f.b));
    QVERIFY(graph.find(f.c, f.observer));

    f.builder.clear();
    f.hear(f.b, true, f.c, {"B1", "C1"}); // both ends are the relays themselves
    QCOMPARE(f.builder.size(), std::size_t(0));
}

void TestNeighborGraph::otherPacketsOnlyTellTheLastHop()
{
    Fixture f;
    f.hear(f.mesh.keys.intern(keyText("dd")), false, f.observer, {"B1", "C1"});
    f.hear(KeyIndex(), true, f.observer, {"B1", "C1"});
    QCOMPARE(f.builder.size(), std::size_t(1));
    QCOMPARE(qint64(f.builder.build().find(f.c, f.observer)->count), qint64(2));
}

void TestNeighborGraph::ambiguousAndUnknownHopsAreSkipped()
{
    Fixture f;
    f.hear(f.b, true, f.observer, {"AA"});
    f.hear(f.b, true, f.observer, {"99"});
    // Two candidates stay two, though one of them is the originator itself.
    f.hear(f.mesh.keys.find(keyText("aa01")), true, f.mesh.keys.find(keyText("aa01")), {"AA"});
    QCOMPARE(f.builder.size(), std::size_t(0));
    f.hear(f.b, true, f.observer, {"AA01"});
    QCOMPARE(f.builder.size(), std::size_t(2));
}

void TestNeighborGraph::observationWithoutObserver()
{
    Fixture f;
    f.hear(f.b, true, f.nobody, {});
    f.hear(f.b, false, f.nobody, {"C1"});
    const auto rows = toRows(f.builder.edges(), f.mesh.keys);
    QCOMPARE(rows.size(), std::size_t(2));
    QVERIFY(rows[0].nodeA.empty() && rows[0].nodeB == keyText("b1"));
    QVERIFY(rows[1].nodeA.empty() && rows[1].nodeB == keyText("c1"));

    f.builder.clear();
    f.hear(f.b, true, KeyIndex::none(), {});
    QCOMPARE(f.builder.size(), std::size_t(0));
}

void TestNeighborGraph::mergingInAnyOrderGivesTheSame()
{
    std::mt19937 engine(7);
    const auto random = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(engine() % limit); };
    NeighborGraphBuilder whole, parts[3];
    for (int i = 0; i < 5000; ++i) {
        const KeyIndex a(random(40)), b(random(40));
        const std::int64_t time = random(1000);
        whole.add(a, b, 1, time);
        parts[random(3)].add(b, a, 1, time);
    }
    NeighborGraphBuilder forward, backward;
    for (int i = 0; i < 3; ++i) {
        forward.merge(parts[i]);
        backward.merge(parts[2 - i]);
    }
    QVERIFY(forward.edges() == whole.edges());
    QVERIFY(backward.edges() == whole.edges());
}

void TestNeighborGraph::prune()
{
    NeighborGraphBuilder builder;
    for (std::uint32_t i = 0; i < 1000; ++i)
        builder.add(KeyIndex(i), KeyIndex(i + 1), 1, i);
    builder.add(KeyIndex(0), KeyIndex(7), 1, unknownTime);
    QCOMPARE(builder.prune(600), std::size_t(601));
    QCOMPARE(builder.size(), std::size_t(400));
    for (const NeighborEdge& edge : builder.edges())
        QVERIFY(edge.lastSeen >= 600);
    QCOMPARE(builder.prune(600), std::size_t(0));
}

void TestNeighborGraph::rowsGoInAndOut()
{
    KeyPool keys;
    const std::vector<NeighborEdgeRow> rows = {{"", keyText("bb"), 3, "2026-04-05T12:34:56.000Z"},
                                               {keyText("aa"), keyText("bb"), 44, "2026-04-05T12:34:57.000Z"},
                                               {keyText("aa"), "companion", 1, ""}};
    NeighborGraphBuilder builder;
    builder.addRows(rows, keys);
    const auto again = toRows(builder.edges(), keys);
    QCOMPARE(again.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QVERIFY(again[i].nodeA == rows[i].nodeA && again[i].nodeB == rows[i].nodeB);
        QVERIFY(again[i].count == rows[i].count && again[i].lastSeen == rows[i].lastSeen);
    }
    builder.addRows(std::vector<NeighborEdgeRow>{{keyText("BB"), keyText("AA"), 6, "2026-04-05 12:34:50"}}, keys);
    QVERIFY(toRows(builder.edges(), keys)[1].count == 50);
    QVERIFY(toRows(builder.edges(), keys)[1].lastSeen == "2026-04-05T12:34:57.000Z");
}

void TestNeighborGraph::hostileRows()
{
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    KeyPool keys;
    NeighborGraphBuilder builder;
    builder.addRows(std::vector<NeighborEdgeRow>{{"a", "b", highest, "yesterday"}, {"b", "a", highest, "\xff"}}, keys);
    const auto edges = builder.edges();
    QCOMPARE(edges.size(), std::size_t(1));
    QCOMPARE(qint64(edges[0].count), qint64(highest));
    QVERIFY(edges[0].lastSeen == unknownTime);
    QCOMPARE(edgeScore(edges[0], highest), 0.0);

    Fixture f;
    f.hear(f.b, true, f.observer, {}, highest);
    QVERIFY(f.builder.edges()[0].lastSeen == unknownTime);
}

QTEST_GUILESS_MAIN(TestNeighborGraph)
#include "test_neighborgraph.moc"
