#include <memory>

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QWebSocket>

#include "apifixture.h"
#include "httpd/api/livemessages.h"
#include "httpd/server.h"
#include "rawclient.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class WebSocketTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsOfNewRows();
    void isAtEveryPathOutsideOfTheApi_data();
    void isAtEveryPathOutsideOfTheApi();
    void everybodyIsToldInOrder();
    void refuses_data();
    void refuses();
    void requestsBeforeItAreAnswered();
    void headInPieces();
    void slowClientsMissMessagesAndCostNoMemory();
    void pingsAndGivesUpOnTheDead();
    void longMessagesEndTheConnection();
    void countsAsAConnectionUntilItEnds();
    void saysGoodbye();

private:
    void start(const HttpLimits& limits, AccessRules access = {});
    QUrl url(const QString& path) const { return QUrl(u"ws://127.0.0.1:%1%2"_s.arg(m_port).arg(path)); }
    std::unique_ptr<QWebSocket> connected(const QString& path = u"/ws"_s);

    QThreadPool m_pool;
    std::shared_ptr<WebSocketLink> m_webSockets;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

namespace {

const QByteArray s_handshake = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.sweepInterval = 20ms;
    return limits;
}

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void WebSocketTest::start(const HttpLimits& limits, AccessRules access)
{
    m_server.reset();
    Router router;
    router.get("/api/ok", "", [](const Request&) { return Reply::json("ok"); });
    router.get("/api/slow", "", [](const Request&) {
        QThread::msleep(300);
        return Reply::json("slow");
    });
    HttpOptions options{.pool = &m_pool, .limits = limits, .hooks = {}, .access = std::move(access)};
    m_webSockets = options.webSockets;
    m_server = std::make_unique<HttpServer>(std::move(options));
    m_server->setRouter(std::move(router));
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void WebSocketTest::init()
{
    start(smallLimits());
}

void WebSocketTest::cleanup()
{
    m_server.reset();
    m_pool.waitForDone();
}

std::unique_ptr<QWebSocket> WebSocketTest::connected(const QString& path)
{
    const int before = m_webSockets->clientCount();
    auto socket = std::make_unique<QWebSocket>();
    socket->open(url(path));
    const bool isThere = QTest::qWaitFor(
        [&] { return socket->state() == QAbstractSocket::ConnectedState && m_webSockets->clientCount() > before; },
        RawClient::s_patience);
    return isThere ? std::move(socket) : nullptr;
}

void WebSocketTest::tellsOfNewRows()
{
    const auto store = std::make_shared<PacketStore>(std::make_shared<KeyPool>());
    SnapshotCell cell;
    StoreKeeper keeper(store, cell, 1);
    ObserverRow observer;
    observer.rowId = 1;
    observer.id = "OBS1";
    observer.name = "Roof";
    observer.iata = "SJC";
    keeper.setTables({}, {observer});

    const auto receive = [](IngestBatch& batch, std::int64_t id, std::int64_t packet, const char* path) {
        ObservationRow row;
        row.id = id;
        row.transmissionId = packet;
        row.observerRowId = 1;
        row.timestamp = 1767225600 + id;
        row.pathJson = path;
        row.resolvedPath = "[]";
        row.direction = "rx";
        row.snr = -7.25;
        row.rssi = -110;
        batch.observation(row);
    };
    IngestBatch loaded(*store);
    loaded.transmission({1, "1100aa", "00000000000000aa", "2026-01-01T00:00:00Z", 1, 4, R"({"type":"ADVERT"})"});
    receive(loaded, 1, 1, R"(["AA"])");
    store->ingest(loaded);
    keeper.publishLoaded({});

    // A new packet with two receptions, and two more receptions of the one known before.
    IngestBatch batch(*store);
    batch.transmission({2, "1500bb", "00000000000000bb", "2026-01-01T00:01:00Z", 1, 5, R"({"text":"<b>"})"});
    receive(batch, 2, 1, R"(["AB"])");
    receive(batch, 3, 2, R"(["AC"])");
    receive(batch, 4, 2, R"(["AD"])");
    receive(batch, 5, 1, R"(["AE"])");
    const Addition addition = keeper.takeIn(batch, 2, 5);
    const std::vector<QString> messages = liveMessages(*cell.current(), addition);
    QCOMPARE(messages.size(), 4U);

    const QByteArray fields = R"("id":2,"raw_hex":"1500bb","hash":"00000000000000bb",
        "first_seen":"2026-01-01T00:01:00Z","timestamp":"2026-01-01T00:01:00Z","route_type":1,"payload_type":5,
        "decoded_json":"{\"text\":\"<b>\"}","observer_id":"OBS1","observer_name":"Roof","observer_iata":"SJC",
        "snr":-7.25,"rssi":-110,"path_json":"[\"AD\"]","direction":"rx","observation_count":2,"resolved_path":[null])";
    QCOMPARE(json(messages[0].toUtf8()),
             json(R"({"type":"packet","data":{)" + fields +
                  R"(,"decoded":{"header":{"payloadTypeName":"GRP_TXT"},"payload":{"text":"<b>"}},"packet":{)" +
                  fields + "}}}"));
    const auto summary = [&](std::size_t i) {
        const QJsonValue data = json(messages[i].toUtf8())[u"data"];
        return u"%1 %2 %3"_s.arg(data[u"id"].toInt())
            .arg(data[u"path_json"].toString())
            .arg(data[u"observation_count"].toInt());
    };
    QCOMPARE(summary(0), u"2 [\"AD\"] 2"_s); // in stored order, which is newest first
    QCOMPARE(summary(1), u"2 [\"AC\"] 2"_s);
    QCOMPARE(summary(2), u"1 [\"AB\"] 2"_s); // then the late ones by id
    QCOMPARE(summary(3), u"1 [\"AE\"] 3"_s);
    QVERIFY(liveMessages(Snapshot(), addition).empty()); // of another store

    // A route probe tells how far it came: one of its two hops is in the path.
    IngestBatch probe(*store);
    probe.transmission({3, "260115010000000200000000AABB", "00000000000000cc", "2026-01-01T00:02:00Z", 2, 9, ""});
    receive(probe, 6, 3, R"(["AA","BB"])");
    const Addition probed = keeper.takeIn(probe, 3, 6);
    const auto traced = liveMessages(*cell.current(), probed);
    QCOMPARE(traced.size(), 1U);
    QCOMPARE(json(traced[0].toUtf8())[u"data"][u"decoded"][u"path"].toObject(),
             json(R"({"hashSize":1,"hashCount":2,"hops":["AA","BB"],"hopsCompleted":1})"));
}

void WebSocketTest::isAtEveryPathOutsideOfTheApi_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("its own") << u"/ws"_s;
    QTest::newRow("root") << u"/"_s; // where browsers look for it
    QTest::newRow("anywhere") << u"/some/page?x=1"_s;
}

void WebSocketTest::isAtEveryPathOutsideOfTheApi()
{
    QFETCH(QString, path);
    QVERIFY(connected(path));
}

void WebSocketTest::everybodyIsToldInOrder()
{
    std::vector<std::unique_ptr<QWebSocket>> clients;
    QStringList told;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(connected());
        QVERIFY(clients.back());
        connect(clients.back().get(), &QWebSocket::textMessageReceived, this,
                [&told, i](const QString& message) { told.append(QString::number(i) + u':' + message); });
    }
    m_webSockets->broadcast({u"first ü"_s, u"second"_s});
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 40, RawClient::s_patience);
    for (int i = 0; i < 20; ++i) {
        const qsizetype first = told.indexOf(u"%1:first ü"_s.arg(i));
        QVERIFY(first >= 0 && told.indexOf(u"%1:second"_s.arg(i)) > first);
    }
    RawClient http(m_port); // others are served as before
    http.send(get("/api/ok"));
    QCOMPARE(RawClient::status(http.reply()), 200);
}

void WebSocketTest::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("a route of the API") << get("/api/ok", s_handshake) << 400;
    QTest::newRow("unknown path of the API") << get("/api/ws", s_handshake) << 400;
    QTest::newRow("no key") << get("/ws", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                            << 400;
    QTest::newRow("old version") << get("/ws", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n"
                                               "Sec-WebSocket-Version: 8\r\n")
                                 << 426;
    QTest::newRow("another site") << get("/ws", s_handshake + "Origin: https://evil.example.com\r\n") << 403;
    QTest::newRow("another method") << get("/ws", s_handshake).replace(0, 3, "POST") << 400;
    QTest::newRow("own page") << get("/ws", s_handshake + "Origin: http://localhost\r\n") << 101;
}

void WebSocketTest::refuses()
{
    QFETCH(QByteArray, request);
    RawClient client(m_port);
    client.send(request);
    const QByteArray reply = client.reply();
    QTEST(RawClient::status(reply), "status");
    if (RawClient::status(reply) == 101)
        QCOMPARE(RawClient::field(reply, "sec-websocket-accept"), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    else
        QVERIFY(RawClient::body(reply).startsWith(R"({"error":)"));
}

void WebSocketTest::requestsBeforeItAreAnswered()
{
    RawClient client(m_port);
    client.send(get("/api/ok"));
    QCOMPARE(RawClient::status(client.reply()), 200);
    client.send(get("/ws", s_handshake)); // on a connection that was in use before
    QCOMPARE(RawClient::status(client.reply(false)), 101);

    RawClient hasty(m_port);
    hasty.send(get("/api/slow") + get("/ws", s_handshake));
    QCOMPARE(RawClient::body(hasty.reply()), QByteArray("slow\n"));
    QCOMPARE(RawClient::status(hasty.reply()), 400);
}

void WebSocketTest::headInPieces()
{
    RawClient client(m_port);
    const QByteArray request = get("/ws", s_handshake);
    client.send(request.left(30));
    QTest::qWait(20); // so that QHttpServer has read the first piece; the outcome is the same if it has not
    client.send(request.mid(30));
    QCOMPARE(RawClient::status(client.reply(false)), 101);
}

void WebSocketTest::slowClientsMissMessagesAndCostNoMemory()
{
    HttpLimits limits = smallLimits();
    limits.maxWebSocketQueue = 4;
    limits.webSocketStallTimeout = 60s;
    start(limits);
    RawClient slow(m_port);
    slow.socket().setReadBufferSize(1024);
    slow.send(get("/ws", s_handshake));
    QTRY_COMPARE(m_webSockets->clientCount(), 1);
    const auto quick = connected();
    QVERIFY(quick);
    QSignalSpy told(quick.get(), &QWebSocket::textMessageReceived);
    // More than what the system buffers between the two, one at a time so that the quick one keeps up.
    const QString message(1'000'000, u'x');
    for (int i = 1; i <= 40; ++i) {
        m_webSockets->broadcast({message});
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), i, RawClient::s_patience);
    }
    slow.socket().setReadBufferSize(0);
    qint64 received = 0;
    while (slow.socket().waitForReadyRead(1000))
        received += slow.socket().readAll().size();
    QVERIFY2(received < 25'000'000, QByteArray::number(received).constData());
    QVERIFY(received > 4'000'000);
    QCOMPARE(m_webSockets->clientCount(), 2); // it may go on
}

void WebSocketTest::pingsAndGivesUpOnTheDead()
{
    HttpLimits limits = smallLimits();
    limits.pingInterval = 50ms;
    limits.pongTimeout = 500ms;
    start(limits);
    RawClient dead(m_port); // never answers a ping, whatever else it says
    dead.send(get("/ws", s_handshake));
    QCOMPARE(RawClient::status(dead.reply(false)), 101);
    const auto alive = connected();
    QVERIFY(alive);
    QVERIFY(!dead.isClosed()); // pings came, then the end
    QVERIFY(dead.socket().state() != QAbstractSocket::ConnectedState);
    QTRY_COMPARE(m_webSockets->clientCount(), 1);
    QCOMPARE(alive->state(), QAbstractSocket::ConnectedState);
}

void WebSocketTest::longMessagesEndTheConnection()
{
    const auto client = connected();
    QVERIFY(client);
    client->sendTextMessage(QString(512, u'x')); // read and dropped
    client->sendTextMessage(QString(513, u'x'));
    QTRY_COMPARE_WITH_TIMEOUT(client->state(), QAbstractSocket::UnconnectedState, RawClient::s_patience);
    QCOMPARE(client->closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QTRY_COMPARE(m_webSockets->clientCount(), 0);
}

void WebSocketTest::countsAsAConnectionUntilItEnds()
{
    HttpLimits limits = smallLimits();
    limits.maxConnections = 2;
    start(limits);
    for (int round = 0; round < 20; ++round) {
        auto first = connected();
        auto second = connected();
        QVERIFY2(first && second, QByteArray::number(round).constData());
        RawClient third(m_port);
        QCOMPARE(RawClient::status(third.reply()), 503);
        first.reset();
        second.reset();
        bool isFree = false;
        QTRY_VERIFY_WITH_TIMEOUT(isFree || (isFree =
                                                [this] {
                                                    RawClient client(m_port);
                                                    client.send(get("/api/ok"));
                                                    return RawClient::status(client.reply()) == 200;
                                                }()),
                                 RawClient::s_patience);
        QTRY_COMPARE(m_webSockets->clientCount(), 0);
        QTest::qWait(1);
    }
}

void WebSocketTest::saysGoodbye()
{
    const auto client = connected();
    QVERIFY(client);
    m_server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(client->state(), QAbstractSocket::UnconnectedState, RawClient::s_patience);
    QCOMPARE(client->closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QCOMPARE(client->closeReason(), u"server shutting down"_s);
    m_webSockets->broadcast({u"nobody is there"_s});
}

QTEST_GUILESS_MAIN(WebSocketTest)
#include "test_websocket.moc"
