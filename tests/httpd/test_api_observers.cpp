#include <QTest>

#include "apifixture.h"
#include "core/mesh/joint/linkmodel.h"
#include "httpd/api/observers.h"
#include "httpd/api/resolvehops.h"
#include "httpd/api/stats.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_now = 1775392496000; // 2026-04-05T12:34:56Z
const std::string s_zeros(60, '0');

} // namespace

/// What is told of observers, nodes as candidates for hops, and the counts of everything.
class TestApiObservers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m.addNode("a100" + s_zeros, "One", "repeater", "2026-04-05T12:00:00Z");
        m.addNode("a1ff" + s_zeros, "Two", "room", "2026-03-20T12:00:00Z");
        m.addNode("b2ff" + s_zeros, std::nullopt, "repeater", std::nullopt);
        m.nodes[1].lat = 37.5;
        m.nodes[1].lon = -122;
        m.addObserver(1, "A1FF" + s_zeros, "OAK");
        m.addObserver(2, "bridge", "");
        m.addObserver(3, "silent", "SFO");
        m.observers[0].lastSeen = "2026-04-05T10:00:00Z";
        m.observers[1].lastSeen = "2026-04-05T11:00:00Z";
        m.observers[2].iata.reset();
        const std::int64_t now = s_now / 1000;
        m.add({"h1", "2026-04-05T12:00:00Z"});
        m.receive(1, 1, now - 3600, "[]");
        m.receive(1, 1, now - 3599, "[]"); // the same again: no other observation, but a reception
        m.receive(1, 2, now - 86399, "[]");
        m.receive(1, 2, now - 86400, R"(["A1"])");
        m.receive(1, 99, now, "[]"); // whom nobody knows
    }

    void observers()
    {
        const auto reply = object(observerList(m.snapshot(), countActivity(m.snapshot(), s_now / 1000), s_now));
        const auto list = reply[u"observers"];
        QCOMPARE(column(list, "id"_L1), u"bridge A1FF%1 silent"_s.arg(QString::fromStdString(s_zeros)));
        QCOMPARE(column(list, "packetsLastHour"_L1), u"0 1 0"_s);
        QCOMPARE(list[1][u"nodeRole"].toString(), u"room"_s);
        QCOMPARE(list[1][u"lat"].toDouble(), 37.5);
        QVERIFY(list[0][u"lat"].isNull());
        QCOMPARE(list[0][u"iata"].toString(), u""_s);
        QVERIFY(list[0][u"iata"].isString());
        QVERIFY(list[2][u"iata"].isNull());
        QCOMPARE(reply[u"server_time"].toString(), u"2026-04-05T12:34:56Z"_s);
    }

    void statistics()
    {
        EngineStatus status;
        status.phase = StartupPhase::Backfilling;
        status.backfill = {25, 100, 0, 0};
        const auto activity = countActivity(m.snapshot(), s_now / 1000);
        const auto reply = object(statsReply(m.snapshot(), status, activity, {"1.2", "abc", "now"}, {}, s_now));
        QCOMPARE(reply[u"totalPackets"].toInt(), 1);
        QCOMPARE(reply[u"totalObservations"].toInt(), 4);
        QCOMPARE(reply[u"totalNodes"].toInt(), 1); // of the last seven days
        QCOMPARE(reply[u"totalNodesAllTime"].toInt(), 3);
        QCOMPARE(reply[u"totalObservers"].toInt(), 3);
        QCOMPARE(reply[u"packetsLastHour"].toInt(), 2);
        QCOMPARE(reply[u"packetsLast24h"].toInt(), 4);
        QCOMPARE(reply[u"counts"][u"repeaters"].toInt(), 1);
        QCOMPARE(reply[u"counts"][u"rooms"].toInt(), 0);
        QVERIFY(reply[u"backfilling"].toBool());
        QCOMPARE(reply[u"backfillProgress"].toDouble(), 0.25);
        QCOMPARE(reply[u"version"].toString(), u"1.2"_s);

        status.phase = StartupPhase::Ready;
        const auto ready = object(statsReply(m.snapshot(), status, activity, {}, {}, s_now));
        QVERIFY(!ready[u"backfilling"].toBool());
        QCOMPARE(ready[u"backfillProgress"].toDouble(), 1.0);
    }

    void hops()
    {
        const HopExplainer explainer(m.snapshot(), s_now);
        const auto ask = [&](const QByteArray& hops, const QByteArray& observer = {}) {
            return object(
                resolveHops(explainer, m.snapshot(), withQuery({{"hops", hops}, {"observer", observer}})))[u"resolved"];
        };
        QCOMPARE(ask({}).toObject(), QJsonObject());
        QCOMPARE(ask(QByteArray(100'000, ',')).toObject(), QJsonObject());

        const auto resolved = ask(" A1, ,b2,zz,A1");
        QCOMPARE(resolved.toObject().keys(), (QStringList{u"A1"_s, u"b2"_s, u"zz"_s}));
        QCOMPARE(resolved[u"A1"][u"confidence"].toString(), u"gps_preference"_s);
        QCOMPARE(resolved[u"A1"][u"name"].toString(), u"Two"_s);
        QVERIFY(resolved[u"A1"][u"ambiguous"].toBool());
        QCOMPARE(column(resolved[u"A1"][u"candidates"], "name"_L1), u"One Two"_s);
        QCOMPARE(resolved[u"A1"][u"conflicts"], resolved[u"A1"][u"candidates"]);
        QVERIFY(resolved[u"A1"][u"candidates"][0][u"affinityScore"].isNull());

        QCOMPARE(resolved[u"b2"][u"confidence"].toString(), u"unique_prefix"_s);
        QVERIFY(resolved[u"b2"][u"name"].isNull());
        QVERIFY(resolved[u"b2"].toObject().contains(u"pubkey"_s));
        QVERIFY(!resolved[u"b2"].toObject().contains(u"ambiguous"_s));
        QCOMPARE(resolved[u"b2"][u"conflicts"].toArray(), QJsonArray());

        QCOMPARE(resolved[u"zz"][u"confidence"].toString(), u"no_match"_s);
        QVERIFY(!resolved[u"zz"].toObject().contains(u"pubkey"_s));
        QCOMPARE(ask("A1", QByteArray(100'000, 'a'))[u"A1"][u"name"].toString(), u"Two"_s);
    }

    void hopsAsOnePath()
    {
        const HopExplainer explainer(m.snapshot(), s_now);
        Snapshot learned = m.snapshot();
        const KeyPool& keys = learned.store->keys();
        const auto relays =
            std::make_shared<const RelayIndex>(std::make_shared<const NodeTable>(m.nodes, *learned.store->sharedKeys()),
                                               learned.observers, keys, std::vector<std::string>());
        const auto row = [&](const std::string& prefix) { return relays->entity(keys.find(prefix + s_zeros)); };
        learned.links = std::make_shared<const LinkModel>(
            relays, LinkModel::Counts{PairCounter::Pair{row("a100"), row("b2ff"), 900}}, LinkModelOptions());
        const auto ask = [&](const QByteArray& hops) {
            return object(resolveHops(explainer, learned, withQuery({{"hops", hops}})))[u"resolved"];
        };
        const auto resolved = ask("A1,b2,zz,zz");
        QCOMPARE(resolved[u"A1"][u"name"].toString(), u"Two"_s); // by itself
        QCOMPARE(resolved[u"A1"][u"relay"][u"name"].toString(), u"One"_s);
        QCOMPARE(resolved[u"A1"][u"relay"][u"alternatives"][0][u"name"].toString(), u"Two"_s);
        QVERIFY(resolved[u"b2"][u"relay"][u"reason"].toString().contains(u"heard 900 times after One"_s));
        QVERIFY(resolved[u"zz"][u"relay"][u"pubkey"].isNull());
        QVERIFY(!ask(QByteArray("b2,").repeated(100))[u"b2"].toObject().contains(u"relay"_s)); // longer than any path
    }

private:
    ApiFixture m;
};

QTEST_APPLESS_MAIN(TestApiObservers)
#include "test_api_observers.moc"
