#include <QTest>

#include "apifixture.h"
#include "httpd/api/channels.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestApiChannels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m.addObserver(1, "OBS1", "OAK");
        m.addObserver(2, "OBS2", "SFO");
        const auto say = [this](const char* time, const std::string& json, std::int64_t observer) {
            const std::string number = std::to_string(++m_packets);
            m.receive(m.add({"h" + number, time, 5, 1, json}), observer, 1775392496, R"(["A1","B2"])");
        };
        // Taken in out of order.
        say("2026-04-05T03:00:00Z", R"({"type":"CHAN","channel":"Pub","text":"Bob: late","sender":"Bob"})", 1);
        say("2026-04-05T01:00:00Z", R"({"type":"CHAN","channel":"Pub","text":"Ann: early","sender_timestamp":7})", 2);
        say("2026-04-05T02:00:00Z", R"({"type":"CHAN","channel":"Pub","text":"","sender":"Cid"})", 1);
        say("2026-04-05T04:00:00Z", R"({"type":"CHAN","channel":"","text":"x: y: z"})", 1);
        say("2026-04-05T05:00:00Z", R"({"type":"CHAN","channel":"Pub","text":"\u0001\u0002\u0003"})", 1);
        say("2026-04-05T06:00:00Z", R"({"type":"GRP_TXT","channelHash":171})", 1);
        say("2026-04-05T07:00:00Z", "no json", 1);
    }

    void listsChannels()
    {
        const auto list = object(channelList(m.snapshot(), index(), withQuery({})))[u"channels"];
        QCOMPARE(column(list, "hash"_L1), u"unknown Pub"_s); // last active first
        QCOMPARE(list[1][u"messageCount"].toInt(), 3);       // what is no text does not count
        QCOMPARE(list[1][u"lastMessage"].toString(), u"late"_s);
        QCOMPARE(list[1][u"lastSender"].toString(), u"Bob"_s);
        QCOMPARE(list[1][u"lastActivity"].toString(), u"2026-04-05T03:00:00Z"_s);
        QVERIFY(list[0][u"lastSender"].isNull());
        const auto sfo = object(channelList(m.snapshot(), index(), withQuery({{"region", "sfo"}})))[u"channels"];
        QCOMPARE(column(sfo, "messageCount"_L1), u"1"_s);
        const auto all = object(channelList(m.snapshot(), index(), withQuery({{"includeEncrypted", "true"}})));
        QCOMPARE(column(all[u"channels"], "hash"_L1), u"unknown Pub enc_AB"_s);
    }

    void listsMessages()
    {
        const auto list = [this](const char* channel, const std::map<QByteArray, QByteArray>& query) {
            Request request = withQuery(query);
            request.variables.append({QByteArray("hash"), QByteArray(channel)});
            return object(channelMessages(m.snapshot(), index(), request));
        };
        const auto all = list("Pub", {});
        QCOMPARE(all[u"total"].toInt(), 4); // also what is no text
        QCOMPARE(column(all[u"messages"], "packetId"_L1), u"2 3 1 5"_s);
        QCOMPARE(column(all[u"messages"], "sender"_L1), u"Ann Cid Bob "_s);
        QCOMPARE(all[u"messages"][0][u"text"].toString(), u"early"_s);
        QCOMPARE(all[u"messages"][0][u"sender_timestamp"].toInt(), 7);
        QVERIFY(all[u"messages"][1][u"sender_timestamp"].isNull());
        QCOMPARE(all[u"messages"][0][u"hops"].toInt(), 2);
        QCOMPARE(column(list("Pub", {{"limit", "2"}, {"offset", "1"}})[u"messages"], "packetId"_L1), u"3 1"_s);
        QCOMPARE(column(list("Pub", {{"offset", "9"}})[u"messages"], "packetId"_L1), u""_s);
        QCOMPARE(list("Pub", {{"region", "SFO"}})[u"total"].toInt(), 1);
        QCOMPARE(list("unknown", {})[u"messages"][0][u"text"].toString(), u"y: z"_s);
        QCOMPARE(list("enc_AB", {})[u"total"].toInt(), 0);
        QCOMPARE(list("nobody", {})[u"total"].toInt(), 0);
    }

private:
    const ChannelIndex& index()
    {
        if (!m_index)
            m_index = std::make_unique<ChannelIndex>(m.snapshot(), nullptr);
        return *m_index;
    }

    ApiFixture m;
    std::unique_ptr<ChannelIndex> m_index;
    int m_packets = 0;
};

QTEST_APPLESS_MAIN(TestApiChannels)
#include "test_api_channels.moc"
