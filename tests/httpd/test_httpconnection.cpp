#include <memory>

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include "httpd/server.h"
#include "rawclient.h"

using namespace corescope;

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void answersWhileAnotherClientWaits();
    void headHasNoBody();
    void closesWhenAsked();
    void answersHttp10AndCloses();
    void receivesBodies();
    void takesRequestsInAnyPieces();
    void knownVersionIs304();
    void manyClientsLeaveMidRequest();
    void clientsLeaveDuringLargeReplies();
    void cutsEndlessPipelining();
    void largeReplyArrivesWhole();

private:
    QThreadPool m_pool;
    QSemaphore m_gate; ///< "/api/slow" waits for it
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

void ConnectionTest::init()
{
    m_pool.setMaxThreadCount(4);
    Router router;
    router.get("/api/fast/{id}", "", [](const Request& request) { return Reply::json(request.variable("id")); });
    router.get("/api/slow", "", [this](const Request&) {
        m_gate.acquire();
        return Reply::json("slow");
    });
    router.get("/api/large", "", [](const Request&) { return Reply::json(QByteArray(20'000'000, 'x')); });
    router.get("/api/versioned", "", [](const Request& request) {
        if (request.matchesETag("v1"))
            return Reply::notModified("v1");
        Reply reply = Reply::json("{}");
        reply.etag = "v1";
        return reply;
    });
    router.post("/api/echo", "", [](const Request& request) { return Reply::json(request.body); });
    m_server = std::make_unique<HttpServer>(HttpOptions{.pool = &m_pool, .limits = {}, .hooks = {}});
    m_server->setRouter(std::move(router));
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void ConnectionTest::cleanup()
{
    m_gate.release(1000);
    m_server.reset();
    m_pool.waitForDone();
    m_gate.acquire(m_gate.available());
}

void ConnectionTest::keepsTheConnection()
{
    RawClient client(m_port);
    for (int i = 0; i < 100; ++i) {
        client.send(get("/api/fast/" + QByteArray::number(i)));
        const QByteArray reply = client.reply();
        QCOMPARE(RawClient::status(reply), 200);
        QCOMPARE(RawClient::body(reply), QByteArray::number(i) + '\n');
    }
}

void ConnectionTest::answersPipelinedRequestsInOrder()
{
    RawClient client(m_port);
    QByteArray requests = get("/api/slow");
    for (int i = 0; i < 20; ++i)
        requests += get("/api/fast/" + QByteArray::number(i));
    client.send(requests);
    RawClient other(m_port);
    other.send(get("/api/fast/other"));
    QCOMPARE(RawClient::body(other.reply()), QByteArray("other\n")); // by now the others could have been answered
    QCOMPARE(client.socket().bytesAvailable(), 0);
    m_gate.release();
    QCOMPARE(RawClient::body(client.reply()), QByteArray("slow\n"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(RawClient::body(client.reply()), QByteArray::number(i) + '\n');
}

void ConnectionTest::answersWhileAnotherClientWaits()
{
    RawClient waiting(m_port);
    waiting.send(get("/api/slow"));
    QTRY_COMPARE(m_server->requestsInFlight(), 1);
    RawClient client(m_port);
    client.send(get("/api/fast/1"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
    QCOMPARE(m_server->requestsInFlight(), 1);
    m_gate.release();
    QCOMPARE(RawClient::body(waiting.reply()), QByteArray("slow\n"));
    QCOMPARE(m_server->requestsInFlight(), 0);
}

void ConnectionTest::headHasNoBody()
{
    RawClient client(m_port);
    client.send("HEAD /api/fast/12 HTTP/1.1\r\nHost: a\r\n\r\n" + get("/api/fast/2"));
    const QByteArray head = client.reply(false);
    QCOMPARE(RawClient::status(head), 200);
    QCOMPARE(RawClient::field(head, "content-length"), QByteArray("3"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("2\n"));
}

void ConnectionTest::closesWhenAsked()
{
    RawClient client(m_port);
    client.send(get("/api/fast/1", "Connection: close\r\n") + get("/api/fast/2"));
    const QByteArray reply = client.reply();
    QCOMPARE(RawClient::body(reply), QByteArray("1\n"));
    QCOMPARE(RawClient::field(reply, "connection"), QByteArray("close"));
    QVERIFY(client.isClosed());
}

void ConnectionTest::answersHttp10AndCloses()
{
    RawClient client(m_port);
    client.send("GET /api/fast/1 HTTP/1.0\r\n\r\n");
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
    QVERIFY(client.isClosed());
}

void ConnectionTest::receivesBodies()
{
    RawClient client(m_port);
    for (const qsizetype size : {0, 1, 5000, 1024 * 1024}) {
        const QByteArray body(size, 'b');
        client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n" +
                    body);
        const QByteArray reply = client.reply();
        QCOMPARE(RawClient::status(reply), 200);
        QVERIFY(RawClient::body(reply) == body + '\n');
    }
}

void ConnectionTest::takesRequestsInAnyPieces()
{
    const QByteArray request = "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
    const QByteArray both = request + "\r\n" + get("/api/fast/7");
    for (qsizetype cut = 1; cut < both.size(); cut += 3) {
        RawClient client(m_port);
        client.send(both.left(cut));
        client.send(both.mid(cut));
        QCOMPARE(RawClient::body(client.reply()), QByteArray("hello\n"));
        QCOMPARE(RawClient::body(client.reply()), QByteArray("7\n"));
    }
}

void ConnectionTest::knownVersionIs304()
{
    RawClient client(m_port);
    client.send(get("/api/versioned"));
    const QByteArray etag = RawClient::field(client.reply(), "etag");
    QCOMPARE(etag, QByteArray("W/\"v1\""));
    client.send(get("/api/versioned", "If-None-Match: " + etag + "\r\n") + get("/api/fast/1"));
    QCOMPARE(RawClient::status(client.reply()), 304);
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
}

void ConnectionTest::manyClientsLeaveMidRequest()
{
    for (int i = 0; i < 300; ++i) {
        RawClient client(m_port);
        switch (i % 4) {
        case 0:
            client.send(get("/api/slow"));
            break;
        case 1:
            client.send(get("/api/slow") + get("/api/fast/1"));
            break;
        case 2:
            client.send("GET /api/fa");
            break;
        case 3:
            client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
            break;
        }
        if (i % 8 < 4)
            client.socket().abort();
    }
    m_gate.release(1000);
    QTRY_COMPARE(m_server->requestsInFlight(), 0);
    RawClient client(m_port);
    client.send(get("/api/fast/1"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
}

void ConnectionTest::clientsLeaveDuringLargeReplies()
{
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_port);
        client.send(get("/api/large"));
        client.socket().waitForReadyRead(RawClient::s_patience);
        client.socket().abort();
    }
    RawClient client(m_port);
    client.send(get("/api/fast/1"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
}

void ConnectionTest::cutsEndlessPipelining()
{
    RawClient client(m_port);
    QByteArray requests = get("/api/slow");
    for (int i = 0; i < 500; ++i)
        requests += get("/api/fast/1");
    client.send(requests);
    // The server reads one of them in each round of its event loop, and each of these takes at least one round.
    RawClient other(m_port);
    for (int i = 0; i < 2 * HttpLimits().maxPipelinedRequests; ++i) {
        other.send(get("/api/fast/other"));
        QCOMPARE(RawClient::body(other.reply()), QByteArray("other\n"));
    }
    m_gate.release();
    QCOMPARE(RawClient::body(client.reply()), QByteArray("slow\n"));
    int answered = 0;
    while (RawClient::body(client.reply()) == "1\n")
        ++answered;
    QCOMPARE(answered, HttpLimits().maxPipelinedRequests);
    QVERIFY(client.isClosed());
}

void ConnectionTest::largeReplyArrivesWhole()
{
    RawClient client(m_port);
    client.send(get("/api/large") + get("/api/fast/1"));
    QCOMPARE(RawClient::body(client.reply()).size(), 20'000'001);
    QCOMPARE(RawClient::body(client.reply()), QByteArray("1\n"));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "test_httpconnection.moc"
