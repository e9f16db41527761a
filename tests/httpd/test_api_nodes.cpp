#include <QTest>

#include "apifixture.h"
#include "core/analytics/likepattern.h"
#include "httpd/api/affinitydebug.h"
#include "httpd/api/clocks.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodelookups.h"
#include "httpd/api/nodeoverviews.h"
#include "httpd/api/nodereach.h"
#include "httpd/api/nodes.h"
#include "httpd/api/pathinspector.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_now = 1775392496000; // 2026-04-05T12:34:56Z

} // namespace

class TestApiNodes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m.addNode("a1", "beta", "repeater", "2026-04-05T12:00:00Z", 3);
        m.addNode("a2", std::nullopt, "companion", std::nullopt, 9);
        m.addNode("a3", "Alpha_1", "repeater", "2026-04-05T12:00:00Z", 3);
        m.addNode("a4", "", "sensor", "2026-04-05T11:34:56Z", 0);
        m.addNode("a5", "alpha%", "room", "2026-04-05T12:10:00Z", 5);
        m.addObserver(1, "OBS1", "OAK");
        m.addObserver(2, "OBS2", "SFO");
        const auto advert = [this](const char* key, const char* firstSeen, const char* raw, std::int64_t observer) {
            const std::string number = std::to_string(++m_packets);
            const auto id = m.add({"h" + number, firstSeen, 4, 1, "{\"pubKey\":\"" + std::string(key) + "\"}", raw});
            m.receive(id, observer, s_now / 1000, "[]");
        };
        advert("A1", "2026-04-05T01:00:00Z", "1101AA", 1);
        advert("a1", "2026-04-05T02:00:00Z", "1141AAAA", 1);
        advert("a1", "2026-04-05T03:00:00Z", "1101AA", 2);
        advert("a3", "2026-03-01T00:00:00Z", "1181AAAAAA", 2); // too old to tell of its hash size
        advert("a5", "2026-04-05T04:00:00Z", "1200FF", 2);     // direct without hops tells nothing
        advert("a5", "2026-04-05T05:00:00Z", "1181AAAAAA", 2);
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char* name, const char* value, const QString& keys) {
            QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value) << keys;
        };
        row("sortBy", "", u"a5 a1 a3 a4 a2"_s); // newest first, equal ones in row order, NULL last
        row("sortBy", "lastSeen", u"a5 a1 a3 a4 a2"_s);
        row("sortBy", "name", u"a2 a4 a3 a5 a1"_s); // NULL, '', then by bytes
        row("sortBy", "packetCount", u"a2 a5 a1 a3 a4"_s);
        row("role", "repeater", u"a1 a3"_s);
        row("role", "Repeater", u""_s);
        row("search", "ALPHA", u"a5 a3"_s);
        row("search", "a_1", u"a3"_s);         // any character
        row("search", "%", u"a5 a1 a3 a4"_s);  // any name, but there must be one
        row("lastHeard", "1h", u"a5 a1 a3"_s); // a4 was heard exactly then
        row("lastHeard", "24h", u"a5 a1 a3 a4"_s);
        row("lastHeard", "2h", u"a5 a1 a3 a4 a2"_s); // no such window
        row("before", "2025-12-31T00:00:00Z", u""_s);
        row("before", "2026-01-01T00:00:00Z", u"a5 a1 a3 a4 a2"_s);
        row("region", "oak", u"a1"_s);
        row("region", "SFO", u"a5 a1 a3"_s);
        row("region", "XXX", u""_s);
        row("region", ",", u"a5 a1 a3 a4 a2"_s);
        row("limit", "2", u"a5 a1"_s);
        row("offset", "3", u"a4 a2"_s);
        row("offset", "-3", u"a5 a1 a3 a4 a2"_s);
        row("limit", "-3", u"a5 a1 a3 a4 a2"_s);
    }
    void lists()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const auto reply = object(nodeList(m.snapshot(), {}, nullptr, {}, withQuery({{name, value}}), s_now));
        QTEST(column(reply[u"nodes"], "public_key"_L1), "keys");
        if (name != "limit" && name != "offset")
            QCOMPARE(reply[u"total"].toInt(), int(reply[u"nodes"].toArray().size()));
        else
            QCOMPARE(reply[u"total"].toInt(), 5);
        QCOMPARE(reply[u"counts"].toObject(),
                 (QJsonObject{{u"repeaters"_s, 2}, {u"rooms"_s, 1}, {u"companions"_s, 1}, {u"sensors"_s, 1}}));
    }

    void shape()
    {
        const HashSizes sizes = collectHashSizes(m.snapshot(), s_now);
        const auto nodes =
            object(nodeList(m.snapshot(), sizes, nullptr, {}, withQuery({{"sortBy", "name"}}), s_now))[u"nodes"];
        QVERIFY(nodes[0][u"name"].isNull());
        QCOMPARE(nodes[1][u"name"].toString(), u""_s); // '' stays what it is
        QVERIFY(nodes[1][u"name"].isString());
        QVERIFY(nodes[0][u"last_heard"].isNull());

        // a1 said 1, 2 and 1 bytes.
        QCOMPARE(nodes[4][u"hash_size"].toInt(), 1);
        QVERIFY(nodes[4][u"hash_size_inconsistent"].toBool());
        QCOMPARE(nodes[4][u"hash_sizes_seen"].toArray(), (QJsonArray{1, 2}));
        QVERIFY(nodes[2][u"hash_size"].isNull());
        QCOMPARE(nodes[3][u"hash_size"].toInt(), 3);
        QVERIFY(!nodes[3].toObject().contains(u"hash_sizes_seen"_s));
    }

    void whatNewerServersTell()
    {
        ApiFixture mesh;
        const std::string relay = "ab12cd" + std::string(58, '0'), other = "ab99" + std::string(60, '0');
        mesh.addNode(relay, "Relay", "repeater", "2026-04-05T12:00:00Z");
        mesh.nodes.back().isForeign = true;
        mesh.nodes.back().defaultScope = "#bay";
        mesh.addNode(other, "Other", "companion", "2026-04-05T11:00:00Z");
        mesh.addObserver(1, "OBS1", "OAK");
        mesh.observers.back().canRelay = false;
        mesh.receive(mesh.add({"h1", "2026-04-05T01:00:00Z", 5}), 1, s_now / 1000, R"(["AB12"])");
        for (const int route : {1, 2}) // the second is not for all
            mesh.receive(mesh.add({"h" + std::to_string(2 + route), "2026-04-05T01:00:00Z", 4, route,
                                   R"({"pubKey":")" + other + R"("})", "1181AAAAAA"}),
                         1, s_now / 1000, "[]");
        const HashSizes sizes = collectHashSizes(mesh.snapshot(), s_now);
        const auto nodes = object(nodeList(mesh.snapshot(), sizes, nullptr, {}, withQuery({}), s_now))[u"nodes"];
        QVERIFY(nodes[0][u"foreign"].toBool() && !nodes[1][u"foreign"].toBool());
        QCOMPARE(nodes[0][u"default_scope"].toString(), u"#bay"_s);
        QVERIFY(nodes[1][u"default_scope"].isNull());
        QCOMPARE(column(nodes, "multi_byte_status"_L1), u"suspected confirmed"_s);
        QCOMPARE(column(nodes, "multi_byte_evidence"_L1), u"path advert"_s);
        QCOMPARE(column(nodes, "multi_byte_max_hash_size"_L1), u"2 3"_s);

        const auto detail = object(
            nodeDetail(mesh.snapshot(), sizes, nullptr, aboutNode(QByteArray::fromStdString(other)), s_now))[u"node"];
        QCOMPARE(detail[u"flood_advert_count_7d"].toInt(), 1);
        QCOMPARE(detail[u"relay_window_hours"].toInt(), 24);
        const auto health =
            object(nodeHealthReply(mesh.snapshot(), aboutNode(QByteArray::fromStdString(other)), s_now));
        QVERIFY(health[u"observers"][0][u"can_relay"].isBool() && !health[u"observers"][0][u"can_relay"].toBool());
    }

    void areas()
    {
        ApiFixture mesh;
        for (const auto& [key, lat] : {std::pair("aa", 45.5), std::pair("bb", 50.0), std::pair("cc", 0.0)}) {
            mesh.addNode(key, key, "repeater", "2026-04-05T12:00:00Z");
            mesh.nodes.back().lat = lat;
            mesh.nodes.back().lon = lat == 0 ? 0 : 10.5;
        }
        Areas areas;
        areas["south"].box = {45, 46, 10, 11};
        const auto keys = [&](const QByteArray& area) {
            return column(
                object(nodeList(mesh.snapshot(), {}, nullptr, {}, withQuery({{"area", area}}), s_now, areas))[u"nodes"],
                "public_key"_L1);
        };
        QCOMPARE(keys("south"), u"aa"_s); // without those who do not tell where they are
        QCOMPARE(keys("north"), u""_s);   // nobody knows where that is
        QCOMPARE(keys(""), u"aa bb cc"_s);
        const auto health = bulkHealth(mesh.snapshot(), withQuery({{"area", "south"}}), s_now, areas);
        QCOMPARE(QJsonDocument::fromJson(health.body).array().size(), 1);
    }

    void clocksAndReach()
    {
        ApiFixture mesh;
        const std::string alpha = "aa" + std::string(62, '0');
        mesh.addNode(alpha, "Alpha", "Repeater", std::nullopt);
        mesh.addNode("bb", "Beta", "", std::nullopt);
        mesh.addObserver(1, "OBS1", "OAK");
        mesh.receive(
            mesh.add({"h1", "2026-04-05T01:00:00Z", 4, 1,
                      R"({"pubKey":")" + alpha + R"(","timestamp":)" + std::to_string(s_now / 1000 + 7200) + '}'}),
            1, s_now / 1000, R"(["AA"])");
        const ClockSkews skews(mesh.snapshot());
        const auto list = QJsonDocument::fromJson(nodeClocks(mesh.snapshot(), skews, withQuery({}), {}).body).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"lastSkewSec"].toInt(), 7200);
        QCOMPARE(list[0][u"severity"].toString(), u"critical"_s);
        QCOMPARE(list[0][u"recentBadSamples"][0][u"hash"].toString(), u"h1"_s);
        QCOMPARE(nodeClocks(mesh.snapshot(), skews, withQuery({{"area", "x"}}), {}).body, "[]\n");
        const auto one = object(nodeClock(mesh.snapshot(), skews, aboutNode(QByteArray::fromStdString(alpha))));
        QCOMPARE(one[u"samples"][0][u"skew"].toInt(), 7200);
        QCOMPARE(one[u"recentHashEvidence"][0][u"observers"][0][u"observerID"].toString(), u"OBS1"_s);
        QCOMPARE(one[u"calibrationSummary"][u"uncalibratedSamples"].toInt(), 1);
        QCOMPARE(nodeClock(mesh.snapshot(), skews, aboutNode("bb")).status, 404);
        const auto roles = QJsonDocument::fromJson(rolesJson(mesh.snapshot(), skews)).object();
        QCOMPARE(roles[u"totalNodes"].toInt(), 2);
        QCOMPARE(column(roles[u"roles"], "role"_L1), u"repeater unknown"_s);
        QCOMPARE(roles[u"roles"][0][u"criticalCount"].toInt(), 1);
        const auto activity =
            object(nodeAnalytics(mesh.snapshot(), &skews, aboutNode(QByteArray::fromStdString(alpha)), s_now));
        QCOMPARE(activity[u"clockSkew"][u"sampleCount"].toInt(), 1);

        QCOMPARE(nodeReachReply(mesh.snapshot(), aboutNode("xyz"), s_now).status, 400);
        QCOMPARE(nodeReachReply(mesh.snapshot(), aboutNode(QByteArray(64, 'f')), s_now).status, 404);
        const auto reach =
            object(nodeReachReply(mesh.snapshot(), aboutNode(QByteArray::fromStdString(alpha).toUpper()), s_now));
        QCOMPARE(reach[u"reliable_tokens"].toArray().size(), 3);
        QCOMPARE(reach[u"importance"][u"relay_observations"].toInt(), 1);
        QCOMPARE(reach[u"direct_observers"][0][u"name"].toString(), u"Observer OBS1"_s);
    }

    void inspectsPaths()
    {
        ApiFixture mesh;
        mesh.addNode("aa", "Alpha", "repeater", std::nullopt);
        const auto ask = [&](const QByteArray& body) {
            Request request{.method = "POST", .body = body};
            return pathInspection(mesh.snapshot(), request, s_now);
        };
        const auto error = [&](const QByteArray& body) { return object(ask(body))[u"error"].toString(); };
        QCOMPARE(error("{"), u"invalid JSON"_s);
        QCOMPARE(error(QByteArray(5000, ' ')), u"invalid JSON"_s);
        QCOMPARE(error("{}"), u"prefixes required"_s);
        QCOMPARE(error(R"({"prefixes":["A"]})"), u"prefixes must be even-length hex"_s);
        QCOMPARE(error(R"({"prefixes":["xy"]})"), u"prefixes must be valid hex"_s);
        QCOMPARE(error(R"({"prefixes":["aabbccdd"]})"), u"prefix exceeds 3 bytes"_s);
        QCOMPARE(error(R"({"prefixes":["aa","aabb"]})"), u"mixed prefix lengths not allowed"_s);
        QCOMPARE(error("{\"prefixes\":[" + QByteArray("\"aa\",").repeated(64) + "\"aa\"]}"),
                 u"too many prefixes (max 64)"_s);
        QCOMPARE(ask("{}").status, 400);
        const auto reply = object(ask(R"({"prefixes":["AA"], "limit": 3})"));
        QCOMPARE(reply[u"candidates"][0][u"names"].toArray(), (QJsonArray{u"Alpha"_s}));
        QCOMPARE(reply[u"candidates"][0][u"score"].toDouble(), 1.0);
        QVERIFY(!reply[u"candidates"][0][u"speculative"].toBool());
        QCOMPARE(reply[u"stats"][u"expansionsRun"].toInt(), 20);
    }

    void explainsEdges()
    {
        ApiFixture mesh;
        for (const char* const key : {"b2a", "b2b"})
            mesh.addNode(key, key, "repeater", std::nullopt);
        mesh.addObserver(1, "OBS1", "OAK");
        mesh.receive(mesh.add({"h1", "2026-04-05T01:00:00Z", 5}), 1, s_now / 1000, R"(["B2"])");
        const AffinityGraph graph = affinityGraphOf(mesh.snapshot());
        const auto ask = [&](const std::map<QByteArray, QByteArray>& query) {
            return object(affinityDebug(mesh.snapshot(), graph, withQuery(query), 12.34, s_now));
        };
        const auto all = ask({});
        QCOMPARE(all[u"edges"].toArray().size(), 1);
        QCOMPARE(column(all[u"resolutions"][0][u"candidates"], "pubkey"_L1), u"b2a b2b"_s);
        QCOMPARE(all[u"resolutions"][0][u"method"].toString(), u"ambiguous"_s);
        QCOMPARE(all[u"stats"][u"ambiguousCount"].toInt(), 1);
        QCOMPARE(all[u"stats"][u"cacheAge"].toString(), u"12.3s"_s);
        QCOMPARE(ask({{"node", "B2B"}})[u"edges"].toArray().size(), 1); // it may be meant
        QCOMPARE(ask({{"node", "ff"}})[u"edges"].toArray().size(), 0);
        QCOMPARE(ask({{"prefix", "b3"}})[u"edges"].toArray().size(), 0);
    }

    void bulkHealthOfNodes()
    {
        const auto keys = [this](const std::map<QByteArray, QByteArray>& query) {
            const auto list = QJsonDocument::fromJson(bulkHealth(m.snapshot(), withQuery(query), s_now).body).array();
            return column(QJsonValue(list), "public_key"_L1);
        };
        QCOMPARE(keys({}), u"a5 a1 a3 a4 a2"_s);
        QCOMPARE(keys({{"limit", "2"}}), u"a5 a1"_s);
        QCOMPARE(keys({{"limit", "0"}}), u""_s);
        QCOMPARE(keys({{"limit", "-5"}}), u"a5 a1 a3 a4 a2"_s);
        QCOMPARE(keys({{"region", "OAK"}}), u"a1"_s);
        QCOMPARE(keys({{"region", "XXX"}}), u"a5 a1 a3 a4 a2"_s);
    }

    void health()
    {
        const auto reply = object(nodeHealthReply(m.snapshot(), aboutNode("a1"), s_now));
        QCOMPARE(reply[u"stats"][u"totalPackets"].toInt(), 3);
        QCOMPARE(reply[u"stats"][u"packetsToday"].toInt(), 3);
        QCOMPARE(reply[u"stats"][u"lastHeard"].toString(), u"2026-04-05T03:00:00Z"_s);
        QCOMPARE(column(reply[u"observers"], "observer_id"_L1), u"OBS1 OBS2"_s);
        QCOMPARE(column(reply[u"recentPackets"], "id"_L1), u"3 2 1"_s); // newest first
        QCOMPARE(nodeHealthReply(m.snapshot(), aboutNode("A1"), s_now).status, 404);
    }

    void beginningOfAKey()
    {
        ApiFixture mesh;
        mesh.addNode("0123456789ab", "One", "repeater", std::nullopt);
        mesh.addNode("0123456789ac", "Two", "repeater", std::nullopt);
        const auto status = [&](const QByteArray& key) {
            return nodeDetail(mesh.snapshot(), {}, nullptr, aboutNode(key), s_now).status;
        };
        QCOMPARE(status("0123456789ab"), 200);
        QCOMPARE(status("0123456789AC"), 200);
        QCOMPARE(status("01234567"), 409);
        QCOMPARE(status("0123456789ad"), 404);
        QCOMPARE(status("0123456"), 404); // too short to be meant for a key
        QCOMPARE(status("0123456z"), 404);
        QVERIFY(object(resolveNode(mesh.snapshot(), withQuery({{"prefix", "0123"}})))[u"ambiguous"].toBool());
        QCOMPARE(resolveNode(mesh.snapshot(), withQuery({{"prefix", "012"}})).status, 400);
    }

    void neighbors()
    {
        ApiFixture mesh;
        const std::string alpha = "aa" + std::string(62, '0'), beta = "bb" + std::string(62, '1'),
                          gamma = "bb" + std::string(62, '2');
        mesh.addNode(alpha, "Alpha", "repeater", std::nullopt);
        mesh.addNode(beta, "Beta", "repeater", std::nullopt);
        mesh.addNode(gamma, "Gamma", "repeater", std::nullopt);
        mesh.addObserver(1, "OBS1", "OAK");
        const auto advert = mesh.add({"h1", "2026-04-05T01:00:00Z", 4, 1, R"({"pubKey":")" + alpha + R"("})"});
        mesh.receive(advert, 1, s_now / 1000, "[]");
        mesh.receive(advert, 1, s_now / 1000 + 1, R"(["BB","AA"])");
        mesh.receive(advert, 1, s_now / 1000 + 2, R"(["AA"])"); // itself: no neighbor
        const AffinityGraph graph = affinityGraphOf(mesh.snapshot());
        const auto list = [&](const QByteArray& key, std::map<QByteArray, QByteArray> query = {}) {
            Request request = withQuery(query);
            request.variables.append({QByteArray("pubkey"), key});
            return object(nodeNeighbors(mesh.snapshot(), graph, request, s_now));
        };
        const auto all = list(QByteArray::fromStdString(alpha));
        QCOMPARE(all[u"total_observations"].toInt(), 4);
        QCOMPARE(column(all[u"neighbors"], "count"_L1), u"3 1"_s); // the observer: directly and twice as last hop
        const QJsonValue ambiguous = all[u"neighbors"][1];
        QVERIFY(ambiguous[u"pubkey"].isNull() && ambiguous[u"ambiguous"].toBool());
        QCOMPARE(column(ambiguous[u"candidates"], "name"_L1), u"Beta Gamma"_s);
        QCOMPARE(ambiguous[u"observers"].toArray(), (QJsonArray{u"obs1"_s}));
        QCOMPARE(
            list(QByteArray::fromStdString(alpha), {{"include_ambiguous", "false"}})[u"total_observations"].toInt(), 3);
        QCOMPARE(list("nobody")[u"neighbors"].toArray().size(), 0);
    }

    void like_data()
    {
        QTest::addColumn<std::string>("wanted");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](std::string wanted, std::string text, bool matches) {
            QTest::addRow("%.20s in %.20s", wanted.c_str(), text.c_str()) << wanted << text << matches;
        };
        row("", "", true);
        row("b", "abc", true);
        row("B%C", "aabbcc", true);
        row("c%b", "aabbcc", false);
        row("a%b%c%d", "abcabcabd", true);
        row("a%d%c", "abcabcabd", false);
        row("a_c", "xxabcxx", true);
        row("a_c", "xa\u00E9cx", true); // one character, two bytes
        row("a__c", "xa\u00E9cx", false);
        row("\u00C9", "\u00E9", false); // case is ignored in ASCII only
        row("_", "", false);
        row("___", "ab", false);
        row("aab", "aaab", true);
        row("%%%", "", true);
        row(std::string(100'000, '%'), "x", true);
        row(std::string(100'000, '_'), "x", false);
        std::string teeth;
        for (int i = 0; i < 50'000; ++i)
            teeth += "%a";
        row(teeth, std::string(1000, 'a'), false);
        row(teeth.substr(0, 900) + "b", std::string(1000, 'a'), false);
    }
    void like()
    {
        QFETCH(std::string, wanted);
        QFETCH(std::string, text);
        QTEST(LikePattern(wanted).matches(text), "matches");
    }

private:
    static Request aboutNode(const QByteArray& key)
    {
        Request request = withQuery({});
        request.variables.append({QByteArray("pubkey"), key});
        return request;
    }

    ApiFixture m;
    int m_packets = 0;
};

QTEST_APPLESS_MAIN(TestApiNodes)
#include "test_api_nodes.moc"
