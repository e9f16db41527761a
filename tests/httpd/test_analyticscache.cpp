#include <QTest>

#include "httpd/api/analyticscache.h"
#include "httpd/api/analyticsjson.h"
#include "httpd/api/neighborgraph.h"
#include "httpd/api/subpathquery.h"
#include "tests/httpd/apifixture.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// Which analytics requests mean the same, and which bodies they get.
class TestAnalyticsCache : public QObject
{
    Q_OBJECT

private slots:
    /// A warm form is made without a request and made anew when the data change; requests get the last one.
    void warmForms()
    {
        std::mutex mutex;
        auto newest = std::make_shared<Snapshot>();
        newest->version = 1;
        AnalyticsCache cache([&]() -> std::shared_ptr<const Snapshot> {
            const std::scoped_lock lock(mutex);
            return newest;
        });
        std::atomic<int> made = 0;
        const auto make = [&](const Snapshot& snapshot) {
            ++made;
            return QByteArray::number(qulonglong(snapshot.version));
        };
        cache.keepWarm("/form", make);
        cache.start();
        QTRY_COMPARE(made.load(), 1);
        const auto fails = [](const Snapshot&) -> QByteArray { qFatal("made on the request"); };
        QTRY_COMPARE(cache.body("/form", *newest, fails)->json, QByteArray("1\n"));
        {
            const std::scoped_lock lock(mutex);
            newest = std::make_shared<Snapshot>();
            newest->version = 2;
        }
        QTRY_COMPARE_WITH_TIMEOUT(cache.body("/form", *newest, fails)->json, QByteArray("2\n"), 30'000);
        QCOMPARE(made.load(), 2);
    }

    void otherFormsAreMadeOnce()
    {
        AnalyticsCache cache([] { return nullptr; });
        const Snapshot snapshot;
        int made = 0;
        const auto make = [&](const Snapshot&) { return QByteArray::number(++made); };
        const auto first = cache.body("/a", snapshot, make);
        QCOMPARE(cache.body("/a", snapshot, make)->json, QByteArray("1\n"));
        QVERIFY(cache.body("/b", snapshot, make)->number != first->number);
        for (int i = 0; i < 200; ++i)
            cache.body("/many" + QByteArray::number(i), snapshot, make);
        const int before = made;
        cache.body("/a", snapshot, make); // forgotten, as others were used since
        QCOMPARE(made, before + 1);
    }

    void queries()
    {
        ApiFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        mesh.addObserver(2, "OBS2", "BBB");
        mesh.receive(mesh.add({"h1", "2026-04-05T12:00:00Z"}), 1, 1000, "[]");
        mesh.receive(mesh.add({"h2", "2026-04-05T12:00:00Z"}), 2, 1000, "[]");
        const Snapshot& snapshot = mesh.snapshot();
        const auto formOf = [&](const std::map<QByteArray, QByteArray>& parameters) {
            return AnalyticsQuery::of(snapshot, withQuery(parameters), 0).form();
        };
        QVERIFY(formOf({}).isEmpty());
        QVERIFY(formOf({{"region", "XYZ, ,"}}).isEmpty()); // unknown: as if it were not there
        QCOMPARE(formOf({{"region", " bbb,AAA,xyz"}}), formOf({{"region", "AAA,BBB"}}));
        QVERIFY(formOf({{"window", "5y"}}).isEmpty());
        QCOMPARE(formOf({{"window", "7d"}}), formOf({{"window", "1w"}}));
        const auto query =
            AnalyticsQuery::of(snapshot, withQuery({{"window", "1h"}, {"from", "2026-04-05T12:00:00Z"}}), 1'000);
        QCOMPARE(query.time.begin, 1'775'390'400'000);
        QCOMPARE(query.time.end, TimeRange().end);
        QVERIFY(AnalyticsQuery::of(snapshot, withQuery({{"region", "AAA"}}), 0).scope(snapshot).observers);
    }

    void groups()
    {
        QCOMPARE(SubPathQuery::bulk("2-2:50,5-8:15")->groups.size(), 2U);
        QCOMPARE(SubPathQuery::bulk("2-2:9999999999")->groups[0].limit, 10'000U);
        QCOMPARE(SubPathQuery::bulk("").error().message, u"groups parameter required (e.g. groups=2-2:50,3-3:30)"_s);
        QCOMPARE(SubPathQuery::bulk("2-2").error().message, u"invalid group format: 2-2"_s);
        QCOMPARE(SubPathQuery::bulk("2:5").error().message, u"invalid range format: 2"_s);
        for (const char* const group : {"1-2:5", "3-2:5", "2-2:0", "a-b:c", "2--3:5"})
            QVERIFY(!SubPathQuery::bulk(group));
        QVERIFY(!SubPathQuery::bulk(QByteArrayList(17, "2-2:5").join(',')));
        QCOMPARE(SubPathQuery::of(withQuery({{"limit", "-3"}, {"maxLen", "99"}})).groups[0].limit, 100U);
        QCOMPARE(SubPathQuery::of(withQuery({{"limit", "0"}, {"maxLen", "99"}})).groups[0].limit, 0U);
    }

    void neighborGraphOfARegion()
    {
        ApiFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        mesh.addObserver(2, "OBS2", "BBB");
        mesh.addNode("a1" + std::string(62, '0'), "<Ann>", "Repeater", {});
        for (const int observer : {1, 2})
            mesh.receive(mesh.add({"h" + std::to_string(observer), "2026-04-05T12:00:00Z"}), observer, 1000,
                         "[\"A1\"]");
        const Snapshot& snapshot = mesh.snapshot();
        const AffinityGraph graph = affinityGraphOf(snapshot);
        const auto edgesWith = [&](std::map<QByteArray, QByteArray> parameters) {
            parameters.insert({{"min_count", "1"}, {"min_score", "0"}});
            const auto query = NeighborGraphQuery::of(snapshot, withQuery(parameters));
            const auto reply = QJsonDocument::fromJson(neighborGraphJson(snapshot, graph, query, 2'000'000)).object();
            return column(reply["edges"_L1], "target"_L1);
        };
        QCOMPARE(edgesWith({}), u"obs1 obs2"_s);
        QCOMPARE(edgesWith({{"region", "bbb"}}), u"obs2"_s);
        QCOMPARE(edgesWith({{"role", "repeater"}}), u"obs1 obs2"_s);
        QCOMPARE(edgesWith({{"role", "room"}}), QString());
    }

    void neighborGraphOfLearnedLinks()
    {
        const std::string ann = "a1" + std::string(62, '0'), bob = "b2" + std::string(62, '0');
        ApiFixture mesh;
        mesh.addObserver(1, "OBS1", "AAA");
        mesh.addNode(ann, "Ann", "repeater", {});
        mesh.addNode(bob, "Bob", "repeater", {});
        mesh.receive(mesh.add({"h1", "2026-04-05T12:00:00Z"}), 1, 1000, "[\"A1\"]");
        Snapshot learned = mesh.snapshot();
        const KeyPool& keys = learned.store->keys();
        const auto relays = std::make_shared<const RelayIndex>(
            std::make_shared<const NodeTable>(mesh.nodes, *learned.store->sharedKeys()), learned.observers, keys,
            std::vector<std::string>{"c3c3"}, std::vector<std::string>{"Carl"});
        const std::uint32_t a = relays->entity(ann), b = relays->entity(bob), ghost = relays->entity("c3c3");
        const LinkModel::Counts counts{{a, b, 6.4},
                                       {a, ghost, 50},
                                       {a, relays->relayCount(), 20, 20, -5, 26},
                                       {b, a, 3.2},
                                       {relays->named("Carl"), a, 70},
                                       {relays->anyone(), a, 90}};
        learned.links = std::make_shared<const LinkModel>(relays, counts, LinkModelOptions());
        const auto query = NeighborGraphQuery::of(learned, withQuery({{"min_count", "1"}, {"min_score", "0"}}));
        const auto reply =
            QJsonDocument::fromJson(neighborGraphJson(learned, learnedGraphOf(learned), query, 2'000'000)).object();
        // Whoever is in no table is no node of the graph.
        QCOMPARE(column(reply["edges"_L1], "target"_L1), QString::fromStdString(bob + " obs1"));
        QCOMPARE(column(reply["edges"_L1], "weight"_L1), u"10 20"_s);
        QCOMPARE(reply["edges"_L1][1]["avg_snr"_L1].toDouble(), -5.0);
        QCOMPARE(reply["stats"_L1]["ambiguous_edges"_L1].toInt(), 0);

        const auto isBob = [&](const NodeRow& node) { return node.publicKey == bob; };
        learned.prefixes =
            std::make_shared<const PrefixMap>(std::make_shared<NodeTable>(learned.nodes(), std::not_fn(isBob)), keys);
        QCOMPARE(learnedGraphOf(learned).edges().size(), 1U); // nobody learns of who is hidden
    }
};

QTEST_GUILESS_MAIN(TestAnalyticsCache)
#include "test_analyticscache.moc"
