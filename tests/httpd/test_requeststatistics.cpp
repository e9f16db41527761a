#include <QTest>

#include "httpd/requeststatistics.h"

using namespace corescope;
using namespace std::chrono_literals;

class RequestStatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsByRoute();
    void keepsTheLastDurations();
    void remembersSlowRequestsOfTheApi();
    void forgetsOnReset();

private:
    RequestStatistics m_statistics;
};

namespace {

Request to(QByteArray path, QByteArray route)
{
    return Request{.method = "GET", .path = std::move(path), .route = std::move(route)};
}

QByteArrayList keysOf(const RequestStatistics::Figures& figures)
{
    QByteArrayList keys;
    for (const auto& route : figures.routes)
        keys.append(route.key);
    return keys;
}

} // namespace

void RequestStatisticsTest::countsByRoute()
{
    m_statistics.reset();
    m_statistics.record(to("/api/nodes/a1/health", "/api/nodes/{pubkey}/health"), 200, 2ms);
    m_statistics.record(to("/api/nodes/b2/health", "/api/nodes/{pubkey}/health"), 404, 4ms);
    m_statistics.record(to("/api/nope", {}), 404, 1ms);
    m_statistics.record(to("/style.css", {}), 200, 1ms);
    const auto figures = m_statistics.figures();
    QCOMPARE(keysOf(figures), QByteArrayList({"/", "/api/nodes/:pubkey/health", "static"}));
    QCOMPARE(figures.apiRequests, 3U); // the file is none of the API's
    QCOMPARE(figures.apiTotalMs, 7.0);
    const auto& health = figures.routes[1];
    QCOMPARE(health.count, 2U);
    QCOMPARE(health.maxMs, 4.0);
    QCOMPARE(health.averageMs(), 3.0);
    QCOMPARE(health.byClass[2], 1U);
    QCOMPARE(health.byClass[4], 1U);
    // 2 ms and 4 ms lie in (1, 2.5] and (2.5, 5].
    QCOMPARE(health.buckets[2], 1U);
    QCOMPARE(health.buckets[3], 1U);
    QVERIFY(!figures.routes[2].isApi);
}

void RequestStatisticsTest::keepsTheLastDurations()
{
    m_statistics.reset();
    for (int ms = 1; ms <= 250; ++ms)
        m_statistics.record(to("/api/stats", "/api/stats"), 200, std::chrono::milliseconds(ms));
    const auto figures = m_statistics.figures();
    const auto& stats = figures.routes[0];
    QCOMPARE(stats.count, 250U);
    QCOMPARE(stats.latestMs.size(), RequestStatistics::s_latest);
    QCOMPARE(stats.latestMs.front(), 151.0F);
    QCOMPARE(stats.percentileMs(0.5), 201.0);
    QCOMPARE(stats.percentileMs(0.95), 246.0);
    QCOMPARE(stats.percentileMs(1), 250.0);
    QCOMPARE(stats.buckets.back(), 0U);
}

void RequestStatisticsTest::remembersSlowRequestsOfTheApi()
{
    m_statistics.reset();
    m_statistics.record(to("/api/stats", "/api/stats"), 200, 100ms);
    m_statistics.record(to("/large.iso", {}), 200, 500ms);
    for (int i = 0; i < 60; ++i)
        m_statistics.record(to("/api/" + QByteArray::number(i) + QByteArray(10'000, 'x'), {}), 404, 101ms);
    const auto figures = m_statistics.figures();
    QCOMPARE(figures.slow.size(), RequestStatistics::s_slowKept);
    QVERIFY(figures.slow.front().path.startsWith("/api/10x"));
    QVERIFY(figures.slow.front().path.size() <= 500);
    QCOMPARE(figures.slow.back().ms, 101.0);
    QCOMPARE(figures.slow.back().status, 404);
    QCOMPARE(figures.routes.size(), 3U); // whatever was asked for
}

void RequestStatisticsTest::forgetsOnReset()
{
    m_statistics.record(to("/api/stats", "/api/stats"), 200, 200ms);
    m_statistics.reset();
    QVERIFY(m_statistics.figures().routes.empty());
    QVERIFY(m_statistics.figures().slow.empty());
}

QTEST_GUILESS_MAIN(RequestStatisticsTest)
#include "test_requeststatistics.moc"
