#include <QTest>

#include "apifixture.h"
#include "core/mesh/joint/linkmodel.h"
#include "httpd/api/packetbytes.h"
#include "httpd/api/packetdetail.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestApiPacketDetail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m.addObserver(1, "OBS1", "OAK");
        m.add({"00000000000000a1", "2026-04-05T12:34:57Z"});
        m.add({"0000000000000002", "2026-04-05T12:34:58Z", 4, 1, "", "zz"});
        m.receive(1, 1, 1000, R"(["A1","B2"])");
        m_dropped = m.receive(1, 1, 999, R"(["A1","B2"])");
        m_second = m.receive(1, 1, 1001, R"(["C3"])");
    }

    void lookUp_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("packet");
        QTest::newRow("hash, any case") << QByteArray("00000000000000A1") << 200 << 1;
        QTest::newRow("transmission") << QByteArray("1") << 200 << 1;
        QTest::newRow("digits are a hash first") << QByteArray("0000000000000002") << 200 << 2;
        QTest::newRow("observation") << QByteArray::number(qint64(m_second)) << 200 << int(m_second);
        QTest::newRow("repeated observation") << QByteArray::number(qint64(m_dropped)) << 404 << 0;
        QTest::newRow("unknown hash") << QByteArray("ffffffffffffffff") << 404 << 0;
        QTest::newRow("unknown id") << QByteArray("999999999") << 404 << 0;
        QTest::newRow("negative") << QByteArray("-1") << 404 << 0;
        QTest::newRow("huge") << QByteArray("99999999999999999999") << 404 << 0;
        QTest::newRow("long") << QByteArray(100'000, '1') << 404 << 0;
        QTest::newRow("words") << QByteArray("1 OR 1") << 404 << 0;
    }
    void lookUp()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, status);
        Request request;
        request.variables = {{"id", id}};
        const Reply reply = packetDetail(m.snapshot(), request);
        QCOMPARE(reply.status, status);
        if (status == 200)
            QTEST(object(reply)[u"packet"][u"id"].toInt(), "packet");
        else
            QCOMPARE(object(reply)[u"error"].toString(), u"Not found"_s);
    }

    void whole()
    {
        Request request;
        request.variables = {{"id", "1"}};
        const auto detail = object(packetDetail(m.snapshot(), request));
        QCOMPARE(detail[u"path"].toArray(), (QJsonArray{u"A1"_s, u"B2"_s}));
        QCOMPARE(detail[u"observation_count"].toInt(), 2);
        QCOMPARE(column(detail[u"observations"], "hash"_L1), u"00000000000000a1 00000000000000a1"_s);
        QCOMPARE(detail[u"packet"][u"observations"].toArray().size(), 2);
        QCOMPARE(detail[u"breakdown"][u"ranges"].toArray().size(), 3);
    }

    void oneObservation()
    {
        Request request;
        request.variables = {{"id", QByteArray::number(qint64(m_second))}};
        const auto detail = object(packetDetail(m.snapshot(), request));
        QCOMPARE(detail[u"path"].toArray(), (QJsonArray{u"C3"_s}));
        QCOMPARE(detail[u"packet"][u"timestamp"].toString(), u"1970-01-01T00:16:41.000Z"_s);
        QVERIFY(detail[u"packet"].toObject().contains(u"score"_s));
        QVERIFY(!detail[u"packet"].toObject().contains(u"observations"_s));
    }

    void neverReceived()
    {
        Request request;
        request.variables = {{"id", "2"}};
        const auto detail = object(packetDetail(m.snapshot(), request));
        QCOMPARE(detail[u"observation_count"].toInt(), 1);
        QVERIFY(!detail.contains(u"observations"_s));
        QCOMPARE(detail[u"path"].toArray(), QJsonArray());
        QCOMPARE(detail[u"breakdown"][u"ranges"].toArray(), QJsonArray());
    }

    void breakdown_data()
    {
        QTest::addColumn<std::string>("hex");
        QTest::addColumn<QString>("ranges");
        const std::string advert(100 * 2, '0');
        const QString fixed = u"Header 0-0, Path Length 1-1, PubKey 2-33, Timestamp 34-37, Signature 38-101"_s;
        QTest::newRow("path") << std::string("1502A1B2FF") << u"Header 0-0, Path Length 1-1, Path 2-3, Payload 4-4"_s;
        QTest::newRow("blanks") << std::string("15 02 A1\nB2 FF")
                                << u"Header 0-0, Path Length 1-1, Path 2-3, Payload 4-4"_s;
        QTest::newRow("wide hops") << std::string("1541A1B2FF")
                                   << u"Header 0-0, Path Length 1-1, Path 2-3, Payload 4-4"_s;
        QTest::newRow("path too long") << std::string("1505A1") << u"Header 0-0, Path Length 1-1, Payload 2-2"_s;
        QTest::newRow("codes") << std::string("140102030400FF")
                               << u"Header 0-0, Transport Codes 1-4, Path Length 5-5, Payload 6-6"_s;
        QTest::newRow("codes cut off") << std::string("140102") << u"Header 0-0"_s;
        QTest::newRow("no payload") << std::string("1500") << u"Header 0-0, Path Length 1-1"_s;
        QTest::newRow("advert without flags") << "1100" + advert << fixed;
        QTest::newRow("advert, all there is")
            << "1100" + advert + "F0" + "0102030405060708" + "1111" + "2222" + "4142"
            << fixed + u", Flags 102-102, Latitude 103-106, Longitude 107-110, Name 115-116"_s;
        QTest::newRow("advert, place cut off") << "1100" + advert + "10" + "0102" << fixed + u", Flags 102-102"_s;
        QTest::newRow("advert, empty name") << "1100" + advert + "80" << fixed + u", Flags 102-102"_s;
        QTest::newRow("short advert") << std::string("1100AABB") << u"Header 0-0, Path Length 1-1, Payload 2-3"_s;
        QTest::newRow("odd") << std::string("15020") << QString();
        QTest::newRow("no hex") << std::string("15xx") << QString();
        QTest::newRow("one byte") << std::string("15") << QString();
        QTest::newRow("empty") << std::string() << QString();
    }
    void breakdown()
    {
        QFETCH(std::string, hex);
        QStringList ranges;
        for (const PacketRange& range : packetRanges(hex))
            ranges.append(u"%1 %2-%3"_s.arg(QString::fromLatin1(range.label.data(), qsizetype(range.label.size())))
                              .arg(range.first)
                              .arg(range.last));
        QTEST(ranges.join(u", "), "ranges");
    }

    void relaysAndWhy()
    {
        ApiFixture mesh;
        mesh.addObserver(1, "OBS1", "OAK");
        const auto key = [](std::string prefix) { return prefix + std::string(64 - prefix.size(), '0'); };
        for (const char* prefix : {"a100", "a1ff", "b200"})
            mesh.addNode(key(prefix), "Node <b>" + std::string(prefix), "repeater", "2026-04-05T00:00:00Z");
        mesh.add({"00000000000000a1", "2026-04-05T12:34:57Z"});
        const auto wide = mesh.receive(1, 1, 1000, R"(["A1","B2"])");
        const auto narrow = mesh.receive(1, 1, 1001, R"(["A1","C3"])");
        Request request;
        request.variables = {{"id", "1"}};
        QVERIFY(!object(packetDetail(mesh.snapshot(), request)).contains(u"resolution"_s)); // nothing learned yet

        Snapshot learned = mesh.snapshot();
        const auto relays = std::make_shared<const RelayIndex>(
            std::make_shared<const NodeTable>(mesh.nodes, *learned.store->sharedKeys()), learned.observers,
            learned.store->keys(), std::vector<std::string>());
        const auto row = [&](const char* prefix) { return relays->entity(learned.store->keys().find(key(prefix))); };
        learned.links = std::make_shared<const LinkModel>(
            relays, LinkModel::Counts{PairCounter::Pair{row("a1ff"), row("b200"), 900}}, LinkModelOptions());
        const auto resolution = object(packetDetail(learned, request))[u"resolution"];
        QVERIFY(!resolution[u"direct"].toBool());
        const auto hops = resolution[u"hops"].toArray();
        QCOMPARE(column(hops, "hop"_L1), u"a1 c3 b2"_s);
        QCOMPARE(column(hops, "parent"_L1), u" 0 0"_s);
        QCOMPARE(hops[0][u"pubkey"].toString().left(4), u"a1ff"_s);
        const auto other = hops[0][u"alternatives"][0];
        QCOMPARE(other[u"name"].toString(), u"Node <b>a100"_s);
        QVERIFY(hops[0][u"probability"].toDouble() > other[u"probability"].toDouble());
        QCOMPARE(hops[2][u"reason"].toString(),
                 u"the only listed relay with this prefix; heard 900 times after Node <b>a1ff"_s);
        QVERIFY(hops[1][u"pubkey"].isNull());
        QCOMPARE(hops[1][u"probability"].toDouble(), 0.0);
        QCOMPARE(hops[1][u"reason"].toString(), u"no listed relay has this prefix"_s);
        const auto paths = resolution[u"paths"].toArray();
        QCOMPARE(paths[0][u"observation_id"].toInteger(), narrow);
        QCOMPARE(paths[0][u"hops"].toArray(), (QJsonArray{0, 1}));
        QCOMPARE(paths[1][u"observation_id"].toInteger(), wide);
        QCOMPARE(paths[1][u"hops"].toArray(), (QJsonArray{0, 2}));
    }

private:
    ApiFixture m;
    std::int64_t m_second = 0, m_dropped = 0;
};

QTEST_APPLESS_MAIN(TestApiPacketDetail)
#include "test_api_packetdetail.moc"
