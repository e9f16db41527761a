#include <QTest>

#include "core/analytics/foldedsearch.h"
#include "core/analytics/meshcentrality.h"
#include "core/analytics/sampleseries.h"

using namespace corescope;

/// Figures that are computed off to the side: how much the mesh needs a node, and observers over time.
class TestNodeFigures : public QObject
{
    Q_OBJECT

private slots:
    void aBridgeIsCentral()
    {
        // 0 - 1 - 2 - 3, and 3 - 4 - 5 - 3.
        WeightedGraph graph{std::vector<std::vector<WeightedGraph::Link>>(7)};
        for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 2U}, {2U, 3U}, {3U, 4U}, {4U, 5U}, {5U, 3U}})
            graph.connect(a, b, 0.5);
        const Centrality central = centrality(graph, {});
        // Ways between others over the vertex, in both directions.
        QCOMPARE(central.betweenness, (std::vector<double>{0, 8, 12, 12, 0, 0, 0}));
        // Each link is 2 long.
        QCOMPARE(central.harmonic[3], (1 + 1 + 1 + 1.0 / 2 + 1.0 / 3) / 2);
        QCOMPARE(central.harmonic[6], 0.0);
        // Without 2, {0, 1} and {3, 4, 5} are apart.
        QCOMPARE(separatedPairs(graph, 0), (std::vector<double>{0, 4, 6, 6, 0, 0, 0}));
        QCOMPARE(separatedPairs(graph, 0.6), std::vector<double>(7));
    }

    void equallyShortWaysShare()
    {
        WeightedGraph graph{std::vector<std::vector<WeightedGraph::Link>>(4)};
        for (const auto& [a, b] : {std::pair{0U, 1U}, {0U, 2U}, {1U, 3U}, {2U, 3U}})
            graph.connect(a, b, 1);
        QCOMPARE(centrality(graph, {}).betweenness, std::vector<double>(4, 1));
        QCOMPARE(separatedPairs(graph, 0), std::vector<double>(4));
    }

    void samples()
    {
        const auto sample = [](const char* time, std::int64_t tx, std::int64_t errors, std::int64_t received) {
            ObserverSample made;
            made.timestamp = time;
            made.txAirSecs = tx;
            made.receiveErrors = errors;
            made.packetsReceived = received;
            return made;
        };
        const std::vector<ObserverSample> samples{
            sample("2026-04-05T12:00:00Z", 10, 0, 0),   sample("2026-04-05T12:05:00Z", 25, 1, 3),
            sample("2026-04-05T12:10:00Z", 5, 0, 0),    // started anew
            sample("2026-04-05T12:30:00Z", 6, 0, 0),    // after a gap
            sample("2026-04-05T12:35:00Z", 1000, 0, 0), // more than there is time
            sample("2026-04-05T13:35:00Z", 1000, 0, 0),
        };
        const SampleSeries fine = sampleSeries(samples, SampleSeries::FiveMinutes);
        QCOMPARE(fine.points.size(), 6U);
        QVERIFY(!fine.points[0].txAirtime);
        QCOMPARE(fine.points[1].txAirtime, 5.0);
        QCOMPARE(fine.points[1].receiveErrors, 25.0);
        QVERIFY(fine.points[2].isReboot && !fine.points[2].txAirtime);
        QVERIFY(!fine.points[3].isReboot && !fine.points[3].txAirtime);
        QCOMPARE(fine.points[4].txAirtime, 100.0);
        QVERIFY(!fine.points[4].receiveErrors); // nothing came in
        const SampleSeries hourly = sampleSeries(samples, SampleSeries::Hour);
        QCOMPARE(hourly.points.size(), 2U);
        QCOMPARE(hourly.points[0].timestamp, std::string("2026-04-05T12:00:00Z"));
        QCOMPARE(hourly.points[1].txAirtime, 0.0);
    }

    void foldedSearch()
    {
        const FoldedSearch search("aAb");
        for (const char* const text : {"aab", "xAAB", "aaab", "aacaabc"})
            QVERIFY2(search.isIn(text), text);
        for (const char* const text : {"", "ab", "aa", "aacab", "ba a"})
            QVERIFY2(!search.isIn(text), text);
        QVERIFY(FoldedSearch("").isIn("anything"));
        QVERIFY(!FoldedSearch("\u00C9").isIn("\u00E9")); // case is ignored in ASCII only
    }
};

QTEST_APPLESS_MAIN(TestNodeFigures)
#include "test_nodefigures.moc"
