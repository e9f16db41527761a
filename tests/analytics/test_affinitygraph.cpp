#include <QTest>

#include "core/analytics/affinitygraph.h"
#include "tests/store/snapshotfixture.h"

using namespace corescope;

namespace {

std::string longKey(std::string_view digits)
{
    std::string key(digits);
    key.resize(64, '0');
    return key;
}

std::string advertBy(std::string_view digits)
{
    return "{\"pubKey\":\"" + longKey(digits) + "\"}";
}

const AffinityEdge* edgeBetween(const Snapshot& snapshot, const AffinityGraph& graph, std::string_view a,
                                std::string_view b)
{
    const KeyPool& keys = snapshot.store->keys();
    for (const AffinityEdge& edge : graph.edges())
        if (keys.text(edge.a) == a && keys.text(edge.b) == b)
            return &edge;
    return nullptr;
}

} // namespace

class TestAffinityGraph : public QObject
{
    Q_OBJECT

private slots:
    void edges()
    {
        SnapshotFixture mesh;
        mesh.addObserver(1, "OBS", "AAA");
        mesh.addNode(longKey("a1"), "Ann", "repeater", {});
        mesh.addNode(longKey("b2"), "Bob", "repeater", {});
        mesh.addNode(longKey("b3"), "Ben", "repeater", {});
        const std::string byAnn = advertBy("a1");
        const auto direct = mesh.add({"h1", "2026-04-05T12:00:00Z", 4, 1, byAnn});
        mesh.receive(direct, 1, 1000, "[]", {}, 3);
        const auto relayed = mesh.add({"h2", "2026-04-05T12:00:00Z", 4, 1, byAnn});
        mesh.receive(relayed, 1, 2000, "[\"B2\"]", {}, 5);
        mesh.receive(relayed, 1, 3000, "[\"B2\",\"FF\"]", {}, {});
        const auto text = mesh.add({"h3", "2026-04-05T12:00:00Z", 2, 1, byAnn}); // no advert: only its last hop tells
        mesh.receive(text, 1, 4000, "[\"B3\",\"B2\"]", {}, 7);
        const AffinityGraph graph = affinityGraphOf(mesh.snapshot());

        const AffinityEdge* heard = edgeBetween(mesh.snapshot(), graph, longKey("a1"), "obs");
        QVERIFY(heard && heard->count == 1 && heard->firstSeen == 1'000'000 && heard->snrSum == 3);
        const AffinityEdge* toBob = edgeBetween(mesh.snapshot(), graph, longKey("a1"), longKey("b2"));
        QVERIFY(toBob && toBob->count == 2 && toBob->lastSeen == 3'000'000 && toBob->snrCount == 1);
        const AffinityEdge* bobHeard = edgeBetween(mesh.snapshot(), graph, longKey("b2"), "obs");
        QVERIFY(bobHeard && bobHeard->count == 2 && bobHeard->snrSum == 12 && bobHeard->observers.size() == 1);
        QVERIFY(!edgeBetween(mesh.snapshot(), graph, longKey("b3"), "obs"));
        const AffinityEdge& unknown = graph.edges().back();
        QVERIFY(unknown.isAmbiguous() && unknown.candidates.empty() && unknown.hop.text() == "ff");
        QCOMPARE(graph.edgesOf(mesh.snapshot().store->keys().find(longKey("b2"))).size(), 2U);
    }

    /// Two nodes begin with b2. The one that shares a neighbour with the observer is taken once it was seen three
    /// times, and its edge joins the one that is known.
    void neighborsTellWhoIsMeant()
    {
        for (const int times : {2, 3}) {
            SnapshotFixture mesh;
            mesh.addObserver(1, "OBS", "AAA");
            for (const char* const digits : {"b20a", "b20b", "c1", "d1"})
                mesh.addNode(longKey(digits), digits, "repeater", {});
            int number = 0;
            const auto receive = [&](std::string_view sender, std::string_view path) {
                const std::string json = sender.empty() ? "{}" : advertBy(sender);
                const auto packet = mesh.add({"h" + std::to_string(++number), "2026-04-05T12:00:00Z", 4, 1, json});
                mesh.receive(packet, 1, 1000, path);
            };
            receive("", "[\"C1\"]");            // the observer hears c1
            receive("b20a", "[\"C1\"]");        // and c1 hears b20a
            receive("b20b", "[\"D1\",\"C1\"]"); // d1 hears b20b
            receive("", "[\"B20A\"]");
            for (int i = 0; i < times; ++i)
                receive("", "[\"B2\"]");
            const AffinityGraph graph = affinityGraphOf(mesh.snapshot());
            const AffinityEdge* known = edgeBetween(mesh.snapshot(), graph, longKey("b20a"), "obs");
            QVERIFY(known);
            QCOMPARE(graph.edges().back().isAmbiguous(), times == 2);
            QCOMPARE(known->count, times == 2 ? 1 : 1 + times);
        }
    }
};

QTEST_GUILESS_MAIN(TestAffinityGraph)
#include "test_affinitygraph.moc"
