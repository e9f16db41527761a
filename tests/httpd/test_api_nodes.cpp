#include <QTest>

#include "apifixture.h"
#include "core/analytics/likepattern.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodelookups.h"
#include "httpd/api/nodeoverviews.h"
#include "httpd/api/nodes.h"

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
            return nodeDetail(mesh.snapshot(), {}, nullptr, aboutNode(key)).status;
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
        const NeighborSurvey survey(mesh.snapshot());
        const auto list = [&](const QByteArray& key, std::map<QByteArray, QByteArray> query = {}) {
            Request request = withQuery(query);
            request.variables.append({QByteArray("pubkey"), key});
            return object(nodeNeighbors(mesh.snapshot(), survey, request, s_now));
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
