#include <QTest>

#include "core/analytics/besthops.h"
#include "core/analytics/channelfigures.h"
#include "core/analytics/distances.h"
#include "core/analytics/hashcollisions.h"
#include "core/analytics/hashsizefigures.h"
#include "core/analytics/radiofigures.h"
#include "core/analytics/subpaths.h"
#include "core/analytics/topology.h"
#include "core/analytics/traffic.h"
#include "core/store/timetext.h"
#include "tests/store/snapshotfixture.h"

using namespace corescope;

namespace {

constexpr std::int64_t s_noon = 1'775'390'400; // 2026-04-05T12:00:00Z
constexpr std::int64_t s_hour = s_noon / 3600;

/// A public key that begins with these digits.
std::string keyFrom(std::string_view digits)
{
    std::string key(digits);
    key.resize(64, '0');
    return key;
}

/// Two observers in two regions, three relays in a row 10 km apart each.
class Mesh : public SnapshotFixture
{
public:
    Mesh()
    {
        addObserver(1, "OBS1", "AAA");
        addObserver(2, "OBS2", "BBB");
        addRelay("a1", "Ann", 50);
        addRelay("b2", "Bob", 50 + s_tenKm);
        addRelay("c3", "Cid", 50 + 2 * s_tenKm);
    }

    void addRelay(std::string_view digits, std::string name, double lat)
    {
        addNode(keyFrom(digits), std::move(name), "repeater", "2026-04-05T12:00:00Z");
        nodes.back().lat = lat;
        nodes.back().lon = 5;
    }

    AnalyticsScope regionOf(std::string_view code)
    {
        AnalyticsScope scope;
        scope.observers = ObserverSet::ofRegions(snapshot(), code);
        return scope;
    }

private:
    static constexpr double s_tenKm = 10 / (6371 * 3.14159265358979 / 180); // degrees
};

std::string textsOf(const std::vector<HopPrefix>& hops)
{
    std::string text;
    for (const HopPrefix hop : hops)
        text.append(hop.text()).append(" ");
    return text;
}

} // namespace

/// The figures of core/analytics on small meshes whose answers can be counted by hand.
class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void signal()
    {
        Mesh mesh;
        const auto first = mesh.add({"h1", "2026-04-05T12:00:00Z", 4, 1, {}, "1100aa"});
        mesh.receive(first, 1, s_noon, "[]", {}, -7.25, -90);
        mesh.receive(first, 2, s_noon + 1800, "[]", {}, 4.3, -100); // no multiple of a quarter
        mesh.receive(first, 2, s_noon + 3600, "[\"A1\"]", {}, {}, -110);
        mesh.add({"h2", "2026-04-05T15:00:00Z", 5, 1, {}, "15"}); // nobody received it
        const RadioFigures all = radioFigures(mesh.snapshot(), {});
        QCOMPARE(all.transmissions, 2U);
        QCOMPARE(all.observations, 4U);
        QCOMPARE(all.snr.count(), 2U);
        QCOMPARE(float(all.snr.summary().minimum), -7.25F);
        QCOMPARE(float(all.snr.summary().median), 4.3F);
        QCOMPARE(all.rssi.summary().average, -100.0);
        QCOMPARE(all.rssi.histogram(20).counts.front(), 1U);
        QCOMPARE(all.rssi.histogram(20).counts.back(), 1U);
        QCOMPARE(all.sizes.summary().maximum, 3.0);
        // Twice in one hour counts once, and a packet that nobody received counts when it was first seen.
        QCOMPARE(all.packetsPerHour.size(), 3U);
        QCOMPARE(all.packetsPerHour[0].hour, s_hour);
        QCOMPARE(all.packetsPerHour[0].packets, 1U);
        QCOMPARE(all.packetsPerHour[2].hour, s_hour + 3);
        QCOMPARE(all.signalPerHour.size(), 1U);
        QCOMPARE(all.points.size(), 2U);
        QCOMPARE(all.spanHours, 3.0);

        const RadioFigures region = radioFigures(mesh.snapshot(), mesh.regionOf("aaa"));
        QCOMPARE(region.transmissions, 1U);
        QCOMPARE(region.observations, 1U);
        AnalyticsScope late;
        late.time.begin = (s_noon + 3600) * 1000;
        QCOMPARE(radioFigures(mesh.snapshot(), late).observations, 2U);
        QCOMPARE(radioFigures(mesh.snapshot(), late).snr.count(), 0U);
    }

    /// From a thousand points at least five hundred are chosen, less than a thousand, the first always.
    void points()
    {
        Mesh mesh;
        for (int i = 0; i < 1234; ++i) {
            const auto packet = mesh.add({"h" + std::to_string(i), "2026-04-05T12:00:00Z"});
            mesh.receive(packet, 1, s_noon + i, "[]", {}, i / 4.0, -80);
        }
        const RadioFigures figures = radioFigures(mesh.snapshot(), {});
        QCOMPARE(figures.points.size(), 617U); // every second one
        QCOMPARE(figures.points[0].snr, 0.0F);
        QCOMPARE(figures.points[1].snr, 0.5F);
    }

    void equalValuesHaveABinWidth()
    {
        Levels levels;
        levels.add(3);
        levels.add(3);
        const Histogram histogram = levels.histogram(20);
        QCOMPARE(histogram.binWidth, 1.0 / 20);
        QCOMPARE(histogram.counts.front(), 2U);
        QVERIFY(Levels().histogram(20).counts.empty());
    }

    void topology()
    {
        Mesh mesh;
        const auto first = mesh.add({"h1", "2026-04-05T12:00:00Z"});
        mesh.receive(first, 1, s_noon, "[\"A1\",\"B2\",\"C3\"]", {}, 2);
        mesh.receive(first, 2, s_noon, "[\"A1\"]", {}, 9); // not the best path
        const auto second = mesh.add({"h2", "2026-04-05T12:10:00Z"});
        mesh.receive(second, 2, s_noon, "[\"B2\",\"A1\"]", {}, 4);
        const Topology topology = topologyOf(mesh.snapshot(), {});
        QCOMPARE(topology.averageHops, 2.5);
        QCOMPARE(topology.medianHops, 3U);
        QCOMPARE(topology.hopCounts.size(), 2U);
        QCOMPARE(topology.hopSignals[0].averageSnr, 4.0);
        QCOMPARE(topology.topRelays[0].hop.text(), "a1");
        QCOMPARE(topology.topRelays[0].count, 2U);
        QCOMPARE(topology.topPairs[0].a.text() + topology.topPairs[0].b.text(), "a1b2"); // in either direction
        QCOMPARE(topology.topPairs[0].count, 2U);
        QCOMPARE(topology.reaches.size(), 2U);
        QCOMPARE(topology.reaches[0].rings[0].hops[0].hop.text(), "c3");
        QCOMPARE(topology.sharedHops.size(), 2U);
        QCOMPARE(topology.sharedHops[0].observers[0].distance, 1U); // A1, by the second observer
        QCOMPARE(topologyOf(mesh.snapshot(), mesh.regionOf("BBB")).mostHops, 3U);
    }

    void traffic()
    {
        Mesh mesh;
        const auto first = mesh.add({"h1", "2026-04-05T12:00:00Z"});
        mesh.receive(first, 1, s_noon, "[]", {}, 2);
        mesh.receive(first, 2, s_noon + 59, "[]", {}, {});
        mesh.receive(first, 2, s_noon + 7200, "[\"A1\"]", {}, 6);
        mesh.receive(mesh.add({"h2", "2026-04-05T12:00:10Z"}), 2, s_noon + 10, "[]", {}, 3);
        const Traffic all = trafficOf(mesh.snapshot(), {}, {3'600'000});
        QCOMPARE(all.buckets.size(), 2U); // the hour between is left out
        QCOMPARE(all.buckets[0].begin, s_noon * 1000);
        QCOMPARE(all.buckets[0].transmissions, 2U);
        QCOMPARE(all.buckets[0].observations, 3U);
        QCOMPARE(all.buckets[1].transmissions, 1U); // counts in both
        QCOMPARE(all.observers.size(), 2U);
        QCOMPARE(all.observers[0].observations, 3U);
        QCOMPARE(all.observers[0].perBucket, (std::vector<std::uint64_t>{2, 1}));
        QCOMPARE(all.observers[0].averageSnr, 4.5);
        QCOMPARE(all.observers[0].last, (s_noon + 7200) * 1000);

        // Days of a zone in which the second hour is of the next day.
        const std::int64_t zone = 10 * 3'600'000 + 1;
        const Traffic days = trafficOf(mesh.snapshot(), {}, {24 * 3'600'000, zone});
        QCOMPARE(days.buckets.size(), 2U);
        QCOMPARE(days.buckets[0].begin, (s_noon - 12 * 3600) * 1000 - zone);
        QCOMPARE(days.buckets[0].observations, 3U);

        AnalyticsScope scope = mesh.regionOf("BBB");
        scope.time = {(s_noon + 10) * 1000, (s_noon + 7200) * 1000}; // without its end
        const Traffic some = trafficOf(mesh.snapshot(), scope, {3'600'000});
        QCOMPARE(some.buckets.size(), 1U);
        QCOMPARE(some.buckets[0].observations, 2U);
        QVERIFY(trafficOf(Mesh().snapshot(), {}, {1000}).buckets.empty());
    }

    /// Nobody waits for figures that are not wanted any more: no row is looked at.
    void stopped()
    {
        Mesh mesh;
        mesh.receive(mesh.add({"h1", "2026-04-05T12:00:00Z"}), 1, s_noon, "[\"A1\",\"B2\"]", {}, 2, -90);
        std::stop_source stop;
        AnalyticsScope scope;
        scope.stop = stop.get_token();
        const std::vector<SubPathGroup> groups{{2, 8, 100}};
        QCOMPARE(trafficOf(mesh.snapshot(), scope, {1000}).buckets.size(), 1U);
        QCOMPARE(subPathsOf(mesh.snapshot(), scope, groups).paths, 1U);
        stop.request_stop();
        QVERIFY(trafficOf(mesh.snapshot(), scope, {1000}).buckets.empty());
        QVERIFY(subPathsOf(mesh.snapshot(), scope, groups).byGroup[0].empty());
        QCOMPARE(radioFigures(mesh.snapshot(), scope).observations, 0U);
        QCOMPARE(topologyOf(mesh.snapshot(), scope).mostHops, 0U);
        QCOMPARE(hashSizeFigures(mesh.snapshot(), scope).total, 0U);
    }

    /// A clock that is years off does not squeeze all others into a corner of the timeline.
    void usualTimes()
    {
        QCOMPARE(usualTime(Mesh().snapshot()), (TimeRange{0, 0}));
        Mesh mesh;
        mesh.receive(mesh.add({"past", "1970-01-01T00:00:00Z"}), 1, s_noon, "[]");
        mesh.add({"future", "2099-01-01T00:00:00Z"});
        mesh.add({"none", "no time"});
        for (int i = 0; i < 500; ++i)
            mesh.add({"h" + std::to_string(i), isoSeconds(s_noon + i * 60).string()});
        const TimeRange usual = usualTime(mesh.snapshot());
        QVERIFY(usual.begin > (s_noon - 86'400) * 1000 && usual.begin <= s_noon * 1000);
        QVERIFY(usual.end < (s_noon + 86'400) * 1000 && usual.end > (s_noon + 499 * 60) * 1000);

        Mesh few; // of which none is unusual
        few.add({"h1", "2026-04-05T12:00:00Z"});
        few.receive(few.add({"h2", "2026-04-05T12:10:00Z"}), 1, s_noon + 615, "[]");
        QCOMPARE(usualTime(few.snapshot()), (TimeRange{s_noon * 1000, (s_noon + 616) * 1000}));
    }

    void bucketLengths()
    {
        QCOMPARE(bucketLength({0, 3'600'000}, 100), 60'000);
        QCOMPARE(bucketLength({0, 30 * 86'400'000LL}, 100), 12 * 3'600'000);
        QCOMPARE(bucketLength({0, 0}, 100), 1000);
    }

    void channels()
    {
        Mesh mesh;
        const auto say = [&](std::string hash, std::string json) {
            mesh.receive(mesh.add({std::move(hash), "2026-04-05T12:00:00Z", 5, 1, std::move(json)}), 1, s_noon, "[]");
        };
        say("h1", "{\"type\":\"CHAN\",\"channel\":\"#a\",\"channelHash\":7,\"text\":\"Ann: hi\",\"sender\":\"Ann\"}");
        say("h2", "{\"type\":\"CHAN\",\"channel\":\"#b\",\"channelHash\":7,\"text\":\"Bob: moin\",\"sender\":\"Bob\"}");
        say("h3", "{\"type\":\"CHAN\",\"channel\":\"#a\",\"channelHash\":7,\"text\":\"grüezi\",\"sender\":\"Cid\"}");
        say("h4", "{\"type\":\"GRP_TXT\",\"channelHash\":9,\"decryptionStatus\":\"no_key\"}");
        say("h5", "no JSON");
        const ChannelFigures figures = channelFigures(mesh.snapshot(), {});
        QCOMPARE(figures.channels.size(), 3U);
        QCOMPARE(figures.channels[0].name, "#a");
        QCOMPARE(figures.channels[0].messages, 2U);
        QCOMPARE(figures.channels[0].senders, 2U);
        QCOMPARE(figures.channels[2].name, "ch9");
        QVERIFY(figures.channels[2].isEncrypted);
        QCOMPARE(figures.topSenders.size(), 3U);
        QCOMPARE(figures.lengths, (std::vector<std::uint32_t>{7, 9, 7})); // bytes, not letters
    }

    void distances()
    {
        Mesh mesh;
        const auto first = mesh.add({"h1", "2026-04-05T12:00:00Z"});
        mesh.receive(first, 1, s_noon, "[\"A1\",\"B2\",\"C3\"]", {}, 2);
        const auto second = mesh.add({"h2", "2026-04-05T13:00:00Z"});
        mesh.receive(second, 2, s_noon, "[\"C3\",\"A1\"]", {}, 4);
        const Distances all = distancesOf(mesh.snapshot(), {});
        QCOMPARE(all.hopCount, 3U);
        QCOMPARE(all.pathCount, 2U);
        QCOMPARE(all.maximum, 20.0);
        QCOMPARE(all.kinds[0].median, 10.0);
        QCOMPARE(all.longestHops.size(), 3U);
        QCOMPARE(all.longestHops[0].hop.centiKm, 2000);
        QCOMPARE(all.longestHops[0].signal.best, 4.0F);
        QCOMPARE(all.longestPaths[0].path.totalKm, 20.0);
        QCOMPARE(all.perHour.size(), 2U);
        // A link counts once among the longest links, however often packets took it.
        QCOMPARE(all.longestLinks.size(), 3U);
        QCOMPARE(all.longestLinks[0].signal.count, 1U);
        QCOMPARE(distancesOf(mesh.snapshot(), mesh.regionOf("BBB")).hopCount, 1U);
        Mesh busy;
        for (int i = 0; i < 60; ++i) {
            const auto packet = busy.add({"h" + std::to_string(i), "2026-04-05T12:00:00Z"});
            busy.receive(packet, 1, s_noon, i % 2 == 0 ? "[\"A1\",\"C3\"]" : "[\"C3\",\"A1\",\"B2\"]", {}, i);
        }
        const Distances often = distancesOf(busy.snapshot(), {});
        QCOMPARE(often.longestHops.size(), 50U);
        QCOMPARE(often.longestLinks.size(), 2U);
        QCOMPARE(often.longestLinks[0].hop.centiKm, 2000);
        QCOMPARE(often.longestLinks[0].signal.count, 60U);
        QCOMPARE(often.longestLinks[0].signal.best, 59.0F);
        QCOMPARE(often.longestLinks[1].signal.count, 30U);
    }

    void hashSizes()
    {
        Mesh mesh;
        const std::string ann = "{\"pubKey\":\"" + keyFrom("a1") + "\",\"name\":\"Ann\"}";
        const auto advertise = [&](std::string hash, int route, std::string raw) {
            const auto packet = mesh.add({std::move(hash), "2026-04-05T12:00:00Z", 4, route, ann, std::move(raw)});
            mesh.receive(packet, 1, s_noon, "[\"B2\"]");
        };
        advertise("h1", 1, "1101b2");
        advertise("h2", 1, "1141b200");
        advertise("h3", 0, "100000000081b20000"); // transport codes come before the path byte
        advertise("h4", 1, "11c1b2000000");       // the reserved size
        const HashSizeFigures figures = hashSizeFigures(mesh.snapshot(), {});
        QCOMPARE(figures.total, 3U);
        QCOMPARE(figures.transmissions, (HashSizeFigures::Counts{1, 1, 1}));
        QCOMPARE(figures.advertisers, (HashSizeFigures::Counts{0, 0, 1})); // by the last one
        QCOMPARE(figures.multiByte[0].name, "Ann");
        QCOMPARE(figures.multiByte[0].adverts, 3U);
        QCOMPARE(figures.topHops[0].count, 3U);
    }

    void collisions()
    {
        Mesh mesh;
        mesh.addRelay("a1ff", "Abe", 50.01);
        mesh.addRelay("b2ff", "Ben", 60);
        HashSizes sizes;
        for (const NodeRow& node : mesh.nodes)
            sizes[mesh.snapshot().store->keys().find(node.publicKey)].last = 1;
        const HashCollisions collisions = hashCollisions(mesh.snapshot(), {}, sizes);
        QCOMPARE(collisions.bySize[0].prefixes.size(), 3U);
        QCOMPARE(collisions.bySize[0].collisions.size(), 2U);
        QCOMPARE(collisions.bySize[0].collisions[0].prefix, "A1"); // the nearer ones first
        QVERIFY(collisions.bySize[0].collisions[0].spread == HashCollisions::Spread::Local);
        QVERIFY(qAbs(collisions.bySize[0].collisions[0].maximumKm - 1.112) < 0.001);
        QVERIFY(collisions.bySize[0].collisions[1].spread == HashCollisions::Spread::Distant);
        QVERIFY(collisions.bySize[1].collisions.empty());
    }

    /// Hops of any width that name one relay count together.
    void subPaths()
    {
        Mesh mesh;
        mesh.receive(mesh.add({"h1", "2026-04-05T12:00:00Z"}), 1, s_noon, "[\"A1\",\"B2\",\"C3\"]");
        mesh.receive(mesh.add({"h2", "2026-04-05T12:00:01Z"}), 1, s_noon, "[\"A100\",\"B200\"]");
        mesh.receive(mesh.add({"h3", "2026-04-05T12:00:02Z"}), 2, s_noon, "[\"FF\"]");
        const std::vector<SubPathGroup> groups{{2, 8, 100}, {3, 3, 5}};
        const SubPaths all = subPathsOf(mesh.snapshot(), {}, groups);
        QCOMPARE(all.paths, 2U);
        QCOMPARE(all.byGroup[0].size(), 3U);
        QCOMPARE(textsOf(all.byGroup[0][0].hops), "a1 b2 ");
        QCOMPARE(all.byGroup[0][0].count, 2U);
        QCOMPARE(textsOf(all.byGroup[1][0].hops), "a1 b2 c3 ");
        QCOMPARE(subPathsOf(mesh.snapshot(), mesh.regionOf("BBB"), groups).paths, 0U);

        const SubPathDetail detail = subPathDetail(mesh.snapshot(), all.byGroup[0][0].hops);
        QCOMPARE(detail.matches, 1U);
        QCOMPARE(detail.paths[0].text, "Ann → Bob → Cid");
        QCOMPARE(detail.observers[0].text, "Observer OBS1");
        QCOMPARE(detail.byHourOfDay[12], 1U);
        QCOMPARE(subPathDetail(mesh.snapshot(), {}).matches, 0U);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
