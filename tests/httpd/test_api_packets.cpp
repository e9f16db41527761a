#include <QTest>

#include "apifixture.h"
#include "httpd/api/packetlookups.h"
#include "httpd/api/packets.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_noon = 1775392496; // 2026-04-05T12:34:56Z

} // namespace

class TestApiPackets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m.addNode("aa11", "Alpha", "repeater", "2026-04-05T12:00:00Z");
        m.addObserver(1, "OBS1", " oak ");
        m.addObserver(2, "OBS2", "SFO");
        m.addObserver(3, "OBS3", "");
        // Ingested out of order: the list is by first_seen.
        m.add({"b000000000000002", "2026-04-05T12:34:58Z", 5, 2, R"({"type":"CHAN","text":"Alpha: hello"})"});
        m.add({"a000000000000001", "2026-04-05T12:34:57Z", 4, 1, R"({"type":"ADVERT","pubKey":"aa11"})"});
        m.add({"c000000000000003", "2026-04-05T12:34:59Z", {}, {}, "", ""});
        m.add({"d000000000000004", "2026-04-05T12:35:00Z", 0, 0, "{}"});
        m.receive(1, 1, s_noon + 2, R"(["A1"])");
        m.receive(1, 2, s_noon + 9, R"(["A1","B2"])", R"([null,"bb22"])");
        m.receive(1, 2, s_noon + 5, R"(["A1","B2"])");
        m.receive(2, 2, s_noon + 1, "[]");
        m.receive(2, 77, s_noon + 1, R"(["a1"])");
        m.receive(4, 3, s_noon + 4, R"(["A1"])");
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("offset");
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QString>("ids");
        QTest::newRow("newest first") << QByteArray() << QByteArray() << QByteArray() << u"4 3 1 2"_s;
        QTest::newRow("oldest first") << QByteArray("3") << QByteArray() << QByteArray("asc") << u"2 1 3"_s;
        QTest::newRow("second page") << QByteArray("2") << QByteArray("2") << QByteArray("desc") << u"1 2"_s;
        QTest::newRow("behind the end") << QByteArray("2") << QByteArray("4") << QByteArray("x") << u""_s;
        QTest::newRow("huge") << QByteArray("9223372036854775807") << QByteArray("1") << QByteArray() << u"3 1 2"_s;
        QTest::newRow("huge offset") << QByteArray("5") << QByteArray("9223372036854775807") << QByteArray() << u""_s;
        QTest::newRow("too huge") << QByteArray("99999999999999999999") << QByteArray() << QByteArray() << u"4 3 1 2"_s;
        QTest::newRow("negative") << QByteArray("-5") << QByteArray("-1") << QByteArray() << u"4 3 1 2"_s;
        QTest::newRow("words") << QByteArray("many") << QByteArray("1x") << QByteArray() << u"4 3 1 2"_s;
    }
    void pages()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, offset);
        QFETCH(QByteArray, order);
        const Reply reply =
            packetList(m.snapshot(), withQuery({{"limit", limit}, {"offset", offset}, {"order", order}}));
        QCOMPARE(reply.status, 200);
        QTEST(column(object(reply)[u"packets"], "id"_L1), "ids");
        QCOMPARE(object(reply)[u"total"].toInt(), 4);
    }

    void pagesTellHowTheyWereUnderstood()
    {
        const QJsonObject asked = object(packetList(m.snapshot(), withQuery({{"limit", "2"}, {"offset", "3"}})));
        QCOMPARE(asked[u"limit"].toInt(), 2);
        QCOMPARE(asked[u"offset"].toInt(), 3);
        const QJsonObject usual = object(packetList(m.snapshot(), withQuery({{"limit", "many"}, {"offset", "-1"}})));
        QCOMPARE(usual[u"limit"].toInt(), 50);
        QCOMPARE(usual[u"offset"].toInt(-1), 0);
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char* name, const QByteArray& value, const QString& ids) {
            QTest::addRow("%s=%.40s", name, value.constData()) << QByteArray(name) << value << ids;
        };
        row("type", "5", u"1"_s);
        row("type", "text counts as zero", u"4"_s);
        row("type", "-1", u""_s); // not those without a type
        row("type", "99999999999999999999", u""_s);
        row("type", "4294967300", u""_s); // 4 in the lower half
        row("route", "1", u"2"_s);
        row("hash", "A000000000000001", u"2"_s);
        row("hash", "ffff", u""_s);
        row("since", "2026-04-05T12:34:58Z", u"4 3"_s);
        row("since", "2026-04-05T12:34:58.000Z", u"4 3 1"_s); // '.' is less than 'Z'
        row("until", "2026-04-05T12:34:58Z", u"2"_s);
        row("observer", "OBS1", u"1"_s);
        row("observer", "obs1", u""_s);
        row("observer", " OBS3 , OBS2,OBS1", u"1 2 4"_s); // those of OBS3 first, shown from the back
        row("observer", " , ", u""_s);
        row("region", "Oak", u"1"_s);
        row("region", "xyz, SFO", u"1 2"_s);
        row("region", "xyz", u""_s);
        row("region", ",", u""_s);
        row("node", "aa11", u"2"_s);
        row("node", "AA11", u"2"_s);
        row("node", "Alpha", u"2"_s); // a node's name: what its key is filed under
        row("node", "hello", u"1"_s); // nobody's: text search
        row("node", "o\"}", u"1"_s);
        row("node", QByteArray(100'000, 'x'), u""_s);
        row("observer", QByteArray(100'000, ','), u""_s);
        row("unknown", "1", u"4 3 1 2"_s);
    }
    void filters()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, ids);
        const auto reply = object(packetList(m.snapshot(), withQuery({{name, value}})));
        QCOMPARE(column(reply[u"packets"], "id"_L1), ids);
        QCOMPARE(reply[u"total"].toInt(), ids.isEmpty() ? 0 : int(ids.count(u' ') + 1));
    }

    void channels()
    {
        ApiFixture mesh;
        const auto add = [&](const char* hash, const char* firstSeen, const char* json) {
            mesh.add({hash, firstSeen, 5, 1, json});
        };
        add("a1", "2026-04-05T12:00:01Z", R"({"type":"CHAN","channel":"Public","text":"Ann: hi"})");
        add("a2", "2026-04-05T12:00:02Z", R"({"type":"CHAN","channel":"Test","text":"Ann: hi"})");
        add("a3", "2026-04-05T12:00:03Z", R"({"type":"GRP_TXT","channelHash":171})");
        add("a4", "2026-04-05T12:00:04Z", R"({"type":"CHAN","channel":"Public","text":"Bob: ho"})");
        const ChannelIndex index(mesh.snapshot(), nullptr);
        const auto ids = [&](const std::map<QByteArray, QByteArray>& query) {
            return column(object(packetList(mesh.snapshot(), withQuery(query), {nullptr, &index}))[u"packets"],
                          "id"_L1);
        };
        QCOMPARE(ids({{"channel", "Public"}}), u"4 1"_s);
        QCOMPARE(ids({{"channel", "Test"}, {"order", "asc"}}), u"2"_s);
        QCOMPARE(ids({{"channel", "enc_AB"}}), u"3"_s);
        QCOMPARE(ids({{"channel", "nobody's"}}), u""_s);
        QCOMPARE(ids({{"channel", "Public"}, {"since", "2026-04-05T12:00:01Z"}}), u"4"_s);
        QCOMPARE(ids({{"channel", "Public"}, {"hash", "a1"}}), u"1"_s);
        QCOMPARE(ids({{"channel", "Public"}, {"hash", "a2"}}), u""_s);
        QCOMPARE(column(object(packetList(mesh.snapshot(), withQuery({{"channel", "Public"}, {"groupByHash", "true"}}),
                                          {nullptr, &index}))[u"packets"],
                        "hash"_L1),
                 u"a4 a1"_s);
    }

    void areas()
    {
        ApiFixture mesh;
        for (const auto& [key, lat] : {std::pair("aa11", 45.5), std::pair("bb22", 45.6), std::pair("cc33", 50.0)}) {
            mesh.addNode(key, key, "repeater", "2026-04-05T12:00:00Z");
            mesh.nodes.back().lat = lat;
            mesh.nodes.back().lon = 10.5;
        }
        mesh.addObserver(1, "OBS1", "OAK");
        mesh.add({"a1", "2026-04-05T12:00:01Z", 4, 1, R"({"pubKey":"aa11"})"});
        mesh.receive(mesh.add({"a2", "2026-04-05T12:00:02Z", 5}), 1, s_noon, R"(["BB"])", R"(["bb22"])");
        mesh.receive(mesh.add({"a3", "2026-04-05T12:00:03Z", 5}), 1, s_noon, R"(["CC"])", R"(["cc33"])");
        mesh.add({"a4", "2026-04-05T12:00:04Z", 5});
        Areas areas;
        areas["south"].box = {45, 46, 10, 11};
        const auto ids = [&](const std::map<QByteArray, QByteArray>& query) {
            return column(object(packetList(mesh.snapshot(), withQuery(query), {&areas, nullptr}))[u"packets"],
                          "id"_L1);
        };
        QCOMPARE(ids({{"area", "south"}}), u"2 1"_s); // passed on there, and sent there
        QCOMPARE(ids({{"area", "south"}, {"type", "4"}}), u"1"_s);
        QCOMPARE(ids({{"area", "north"}}), u""_s);
    }

    void filtersAreAllToHold()
    {
        const auto ids = [this](const std::map<QByteArray, QByteArray>& query) {
            return column(object(packetList(m.snapshot(), withQuery(query)))[u"packets"], "id"_L1);
        };
        QCOMPARE(ids({{"observer", "OBS2"}, {"type", "5"}}), u"1"_s);
        QCOMPARE(ids({{"observer", "OBS3,OBS2"}, {"limit", "9"}, {"since", "2026"}}), u"4 1 2"_s);
        QCOMPARE(ids({{"hash", "a000000000000001"}, {"since", "2026-04-05T12:34:57Z"}}), u""_s);
        QCOMPARE(ids({{"hash", "a000000000000001"}, {"until", "2026-04-05T12:34:57Z"}}), u""_s);
        // In a scan the name is looked for too, not only the key.
        QCOMPARE(ids({{"node", "Alpha"}, {"since", "2026"}}), u"1 2"_s);
    }

    void packetShape()
    {
        const auto packets = object(packetList(m.snapshot(), withQuery({{"order", "asc"}})))[u"packets"].toArray();
        const QJsonObject packet = packets[1].toObject();
        QCOMPARE(packet[u"timestamp"], packet[u"first_seen"]);
        QCOMPARE(packet[u"observation_count"].toInt(), 2); // the older of two equal ones is left out
        QCOMPARE(packet[u"path_json"].toString(), uR"(["A1","B2"])"_s);
        QCOMPARE(packet[u"_parsedPath"].toArray(), (QJsonArray{u"A1"_s, u"B2"_s}));
        QCOMPARE(packet[u"resolved_path"].toArray(), (QJsonArray{QJsonValue::Null, u"bb22"_s}));
        QCOMPARE(packet[u"observer_id"].toString(), u"OBS2"_s);
        QCOMPARE(packet[u"observer_iata"].toString(), u"SFO"_s);
        QCOMPARE(packet[u"snr"].toDouble(), 5.25);
        QVERIFY(packet[u"rssi"].isNull());
        QVERIFY(!packet.contains(u"observations"_s));
        QCOMPARE(packets[0][u"_parsedPath"].toArray(), (QJsonArray{u"a1"_s})); // as written
        QVERIFY(packets[0][u"observer_id"].isNull());                          // whom nobody knows
        for (const QString& key :
             {u"raw_hex"_s, u"decoded_json"_s, u"payload_type"_s, u"route_type"_s, u"observer_id"_s, u"observer_name"_s,
              u"path_json"_s, u"direction"_s, u"_parsedPath"_s, u"snr"_s})
            QVERIFY2(packets[2].toObject().contains(key) && packets[2][key].isNull(), qPrintable(key));
    }

    void observationsNewestFirst()
    {
        const auto reply = object(packetList(m.snapshot(), withQuery({{"expand", "observations"}, {"type", "5"}})));
        const auto observations = reply[u"packets"][0][u"observations"];
        QCOMPARE(column(observations, "id"_L1), u"102 101"_s);
        QCOMPARE(column(observations, "timestamp"_L1), u"2026-04-05T12:35:05.000Z 2026-04-05T12:34:58.000Z"_s);
        const auto without = object(packetList(m.snapshot(), withQuery({{"expand", "observations"}})))[u"packets"][1];
        QVERIFY(without[u"observations"].isArray());
    }

    void groups()
    {
        const auto reply = object(packetList(m.snapshot(), withQuery({{"groupByHash", "true"}, {"order", "asc"}})));
        const auto groups = reply[u"packets"];
        QCOMPARE(column(groups, "hash"_L1),
                 u"b000000000000002 d000000000000004 c000000000000003 a000000000000001"_s); // by latest reception
        QCOMPARE(groups[0][u"latest"].toString(), u"2026-04-05T12:35:05.000Z"_s);
        QCOMPARE(groups[2][u"latest"].toString(), u"2026-04-05T12:34:59Z"_s); // never received: first_seen
        QCOMPARE(column(groups, "count"_L1), u"2 1 0 2"_s);
        QCOMPARE(column(groups, "observer_count"_L1), u"2 1 0 1"_s); // the unknown one has no id
        QCOMPARE(groups[0][u"distinct_iatas"].toArray(), (QJsonArray{u"OAK"_s, u"SFO"_s}));
        QVERIFY(!groups[0].toObject().contains(u"id"_s));

        const auto filtered = object(
            packetList(m.snapshot(),
                       withQuery({{"groupByHash", "true"}, {"region", "oak,sfo"}, {"limit", "1"}, {"offset", "1"}})));
        QCOMPARE(column(filtered[u"packets"], "hash"_L1), u"a000000000000001"_s);
        QCOMPARE(filtered[u"total"].toInt(), 2);
    }

    void packetsOfNodes()
    {
        const auto list = [this](const std::map<QByteArray, QByteArray>& query) {
            return object(packetList(m.snapshot(), withQuery(query)));
        };
        QCOMPARE(column(list({{"nodes", " Alpha ,nobody"}, {"type", "9"}})[u"packets"], "id"_L1), u"2"_s);
        QCOMPARE(list({{"nodes", " , "}})[u"total"].toInt(), 0);
        // Bounds are part of the window here.
        const QByteArray seen = "2026-04-05T12:34:57Z";
        const QJsonValue packets = list({{"nodes", "aa11"}, {"since", seen}, {"until", seen}})[u"packets"];
        QCOMPARE(column(packets, "id"_L1), u"2"_s);
        QVERIFY(!packets[0].toObject().contains(u"_parsedPath"_s));
    }

    void timestamps()
    {
        const auto ask = [this](const QByteArray& since) {
            return packetTimestamps(m.snapshot(), withQuery({{"since", since}}));
        };
        QCOMPARE(ask("2026-04-05T12:34:58Z").body, "[\"2026-04-05T12:34:59Z\",\"2026-04-05T12:35:00Z\"]\n");
        QCOMPARE(ask("2027").body, "[]\n");
        QCOMPARE(ask("").status, 400);
    }

    void observationsOfMany()
    {
        const auto ask = [this](const QByteArray& body) {
            Request request;
            request.method = "POST";
            request.body = body;
            return packetObservations(m.snapshot(), request);
        };
        const auto results = object(ask(R"({"Hashes":["B000000000000002","none"],"more":1})"))[u"results"];
        QCOMPARE(column(results[u"B000000000000002"], "id"_L1), u"102 101"_s); // without the repeated reception
        QVERIFY(results[u"none"].isArray() && results[u"none"].toArray().isEmpty());
        for (const char* const body : {"", "[]", "{\"hashes\":1}", "{\"hashes\":[1]}", "{\"hashes\":[\"\xff\"]}"})
            QCOMPARE(ask(body).status, 400);
        QCOMPARE(ask("{}").body, "{\"results\":{}}\n");
        QCOMPARE(ask("{\"hashes\":[" + QByteArray("\"a\",").repeated(200) + "\"a\"]}").status, 400);
    }

private:
    ApiFixture m;
};

QTEST_APPLESS_MAIN(TestApiPackets)
#include "test_api_packets.moc"
