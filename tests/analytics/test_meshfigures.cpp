#include <cmath>

#include <QTest>

#include "core/analytics/airtimeshare.h"
#include "core/analytics/clockskew.h"
#include "core/analytics/nodereach.h"
#include "core/analytics/pathinspection.h"
#include "tests/store/snapshotfixture.h"

using namespace corescope;

namespace {

constexpr std::int64_t s_noon = 1'775'390'400; // 2026-04-05T12:00:00Z

std::string fullKey(std::string_view digits)
{
    std::string key(digits);
    key.resize(64, '0');
    return key;
}

std::string advertJson(std::string_view digits, std::int64_t timestamp)
{
    return "{\"type\":\"ADVERT\",\"pubKey\":\"" + fullKey(digits) + "\",\"timestamp\":" + std::to_string(timestamp) +
           "}";
}

} // namespace

/// Clocks, reach, paths and airtime: what follows from how nodes and observers heard each other.
class TestMeshFigures : public QObject
{
    Q_OBJECT

private slots:
    /// OBS3's clock is 100 s ahead. Ann's is right, Bob's two hours ahead, Cid's was never set.
    void clocks()
    {
        SnapshotFixture mesh;
        for (int observer = 1; observer <= 3; ++observer)
            mesh.addObserver(observer, "OBS" + std::to_string(observer), "AAA");
        int number = 0;
        const auto advert = [&](std::string_view sender, std::int64_t sent, std::int64_t ahead,
                                std::initializer_list<int> observers) {
            const auto packet = mesh.add(
                {"h" + std::to_string(++number), "2026-04-05T12:00:00Z", 4, 1, advertJson(sender, sent + ahead)});
            for (const int observer : observers)
                mesh.receive(packet, observer, sent + (observer == 3 ? 100 : 0), "[\"A1\"]");
        };
        for (int i = 0; i < 4; ++i)
            advert("a1", s_noon + i * 3600, 0, {1, 2, 3});
        for (int i = 0; i < 4; ++i)
            advert("b2", s_noon + i * 3600, 7200 + i, {3});
        advert("c3", s_noon, 1'000'000 - s_noon, {1});
        const ClockSkews skews(mesh.snapshot());
        const KeyPool& keys = mesh.snapshot().store->keys();

        const ObserverIndex third = mesh.snapshot().observers->find("OBS3");
        QCOMPARE(skews.observers()[third.value()].offset, 100.0);
        QCOMPARE(skews.observers()[third.value()].samples, 4U);
        const NodeClock* ann = skews.find(keys.find(fullKey("a1")));
        QVERIFY(ann && ann->samples.size() == 4);
        QCOMPARE(ann->median, 0.0);
        QCOMPARE(severityName(ann->severity), std::string_view("ok"));
        QCOMPARE(ann->goodShare, 1.0);
        const NodeClock* bob = skews.find(keys.find(fullKey("b2")));
        QVERIFY(bob);
        QCOMPARE(bob->recentMedian, 7201.5); // without what OBS3 is ahead
        QCOMPARE(severityName(bob->severity), std::string_view("critical"));
        QCOMPARE(bob->driftPerDay, 24.0); // a second an hour
        QCOMPARE(bob->goodShare, 0.0);
        QCOMPARE(severityName(skews.find(keys.find(fullKey("c3")))->severity), std::string_view("no_clock"));
        QVERIFY(!skews.find(keys.find("nobody")));

        const auto evidence = skews.evidence(mesh.snapshot(), bob->samples.front());
        QCOMPARE(evidence.size(), 1U);
        QCOMPARE(evidence[0].raw, 7100.0);
        QCOMPARE(evidence[0].corrected, 7200.0);
        SnapshotFixture other;
        QVERIFY(!skews.knows(other.snapshot(), bob->samples.front())); // rows of another store
    }

    void aClockThatComesAndGoesIsBimodal()
    {
        SnapshotFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        for (int i = 0; i < 10; ++i)
            mesh.receive(mesh.add({"h" + std::to_string(i), "2026-04-05T12:00:00Z", 4, 1,
                                   advertJson("a1", i % 2 == 0 ? s_noon : 1000)}),
                         1, s_noon, "[]");
        const ClockSkews skews(mesh.snapshot());
        const NodeClock* clock = skews.find(mesh.snapshot().store->keys().find(fullKey("a1")));
        QCOMPARE(severityName(clock->severity), std::string_view("bimodal_clock"));
        QCOMPARE(clock->goodShare, 0.5);
    }

    void reach()
    {
        SnapshotFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        for (const char* const digits : {"a1", "b2", "c3", "c4"})
            mesh.addNode(fullKey(digits), digits, "repeater", {});
        const auto packet = mesh.add({"h1", "2026-04-05T12:00:00Z", 4, 1, advertJson("c4", s_noon)});
        mesh.receive(packet, 1, s_noon, R"(["B2"])", {}, 4);               // from the sender to b2 to the observer
        mesh.receive(packet, 1, s_noon + 1, R"(["A1","B2","C3"])", {}, 6); // from a1 to b2 to c3
        mesh.receive(packet, 1, s_noon + 2, R"(["C3","B2"])", {}, 8);
        mesh.receive(packet, 1, s_noon - 10, R"(["A1","B2","C4"])"); // too long ago
        const Snapshot& snapshot = mesh.snapshot();
        const auto node = [&](std::string_view digits) { return snapshot.nodes().findPublicKey(fullKey(digits)); };
        const NodeReach reach = nodeReach(snapshot, node("b2"), s_noon);
        QCOMPARE(reach.tokens, (std::vector<std::string>{"B2", "B200", "B20000"}));
        QCOMPARE(reach.receptions, 3U);
        QCOMPARE(reach.links.size(), 4U);
        QCOMPARE(snapshot.store->keys().text(reach.links[0].key), std::string_view(fullKey("c3")));
        QVERIFY(reach.links[0].heard == 1 && reach.links[0].hearing == 1 && reach.links[0].isBidirectional());
        QCOMPARE(snapshot.store->keys().text(reach.links[1].key), std::string_view("obs1"));
        QCOMPARE(reach.links[1].hearing, 2U);
        QCOMPARE(reach.observers.size(), 1U);
        QVERIFY(reach.observers[0].count == 2 && reach.observers[0].snrSum == 12);
        // Others begin with the same byte, so a path of single bytes says nothing of it.
        SnapshotFixture crowd;
        crowd.addNode(fullKey("b2"), "one", "repeater", {});
        crowd.addNode(fullKey("b20000ff"), "two", "repeater", {});
        QVERIFY(nodeReach(crowd.snapshot(), NodeIndex(0), 0).tokens.empty());
    }

    /// Two nodes begin with b2; the near one that a1 was heard next to is likelier.
    void inspectsPaths()
    {
        SnapshotFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        const auto addAt = [&](std::string_view digits, double lat, std::string role) {
            mesh.addNode(fullKey(digits), std::string(digits), std::move(role), {});
            mesh.nodes.back().lat = lat;
            mesh.nodes.back().lon = 5;
        };
        addAt("a1", 50, "repeater");
        addAt("b2a", 50.1, "repeater");
        addAt("b2b", 58, "room");
        addAt("b2c", 50.1, "companion"); // relays nothing
        const Snapshot& snapshot = mesh.snapshot();
        const std::vector<HopPrefix> hops{HopPrefix::fromText("a1"), HopPrefix::fromText("b2")};
        const auto paths = inspectPath(snapshot, hops, 10, s_noon * 1000);
        QCOMPARE(paths.size(), 2U);
        QCOMPARE(paths[0].hops[1].node, NodeIndex(1));
        QCOMPARE(paths[0].hops[1].considered, 2U);
        QCOMPARE(paths[0].hops[0].score, 1.0);
        QCOMPARE(paths[0].hops[1].score, 0.20 + 0.30 / 2); // no edge, near, one of two
        QCOMPARE(paths[0].score, std::sqrt(0.35));
        QCOMPARE(paths[0].hops[1].alternatives.size(), 1U);
        QCOMPARE(paths[0].hops[1].alternatives[0].node, NodeIndex(2));
        QCOMPARE(inspectPath(snapshot, hops, 1, 0).size(), 1U);
        QVERIFY(inspectPath(snapshot, std::vector{HopPrefix::fromText("ff")}, 10, 0).empty());
        QVERIFY(inspectPath(snapshot, {}, 10, 0).empty());
    }

    void airtime()
    {
        SnapshotFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        mesh.addObserver(2, "OBS2", "BBB");
        const auto text = mesh.add({"h1", "2026-04-05T12:00:00Z", 2, 1, "{}", std::string(40, '0')});
        mesh.receive(text, 1, s_noon, R"(["A1","B2"])");
        mesh.receive(text, 2, s_noon, R"(["A1","C3"])"); // three relays in all
        const auto advert = mesh.add({"h2", "2026-04-05T12:00:00Z", 4, 1, "{}", std::string(40, '0')});
        mesh.receive(advert, 1, s_noon, R"(["A1"])");
        mesh.add({"h3", "2026-04-05T12:00:00Z", 9}); // nobody passed it on
        const AirtimeShare share = airtimeShare(mesh.snapshot(), {}, {});
        QCOMPARE(share.transmissions, 3U);
        QCOMPARE(share.types.size(), 3U);
        QCOMPARE(share.types[0].payloadType, 2);
        QCOMPARE(share.types[0].relayedNs, 3 * share.types[1].relayedNs);
        QCOMPARE(share.types[1].relayedNs, double(corescope::airtime(20, {}).count()));
        QCOMPARE(share.types[2].relayedNs, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestMeshFigures)
#include "test_meshfigures.moc"
