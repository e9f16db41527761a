#include <memory>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QThreadPool>

#include "httpd/server.h"
#include "rawclient.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void refuses_data();
    void refuses();
    void refusalWaitsForEarlierReplies();
    void endlessHeaderKeepsMemoryFlat();
    void endlessBodyKeepsMemoryFlat();
    void slowRequestsAreCut_data();
    void slowRequestsAreCut();
    void idleConnectionsAreCut();
    void waitingForAHandlerIsNotIdle();
    void stalledReadersAreCut();
    void tooManyConnectionsAre503();
    void loopbackIsExemptFromThePeerLimit();
    void tooManyUnsentBytesAre503();
    void garbageIsRefused();
    void outOfFileDescriptorsPasses();

private:
    void start(const HttpLimits& limits);
    void verifyServes();
    bool isServed();

    QThreadPool m_pool;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

namespace {

/// Limits that a test can reach; the times it does not want to reach stay long.
HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.sweepInterval = 20ms;
    return limits;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

void LimitsTest::start(const HttpLimits& limits)
{
    m_server.reset();
    Router router;
    router.get("/api/ok", "", [](const Request&) { return Reply::json("ok"); });
    router.get("/api/slow", "", [](const Request&) {
        QThread::msleep(400);
        return Reply::json("slow");
    });
    router.get("/api/large", "", [](const Request&) { return Reply::json(QByteArray(30'000'000, 'x')); });
    router.post("/api/echo", "", [](const Request& request) { return Reply::json(request.body); });
    m_server = std::make_unique<HttpServer>(HttpOptions{.pool = &m_pool, .limits = limits, .hooks = {}});
    m_server->setRouter(std::move(router));
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void LimitsTest::verifyServes()
{
    RawClient client(m_port);
    client.send(get("/api/ok"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("ok\n"));
}

bool LimitsTest::isServed()
{
    RawClient client(m_port);
    client.send(get("/api/ok"));
    return RawClient::status(client.reply()) == 200;
}

void LimitsTest::init()
{
    start(smallLimits());
}

void LimitsTest::cleanup()
{
    m_server.reset();
    m_pool.waitForDone();
}

void LimitsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST /api/echo HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("large header") << get("/api/ok", "X: " + QByteArray(9000, 'x') + "\r\n") << 431;
    QTest::newRow("long target") << get("/" + QByteArray(9000, 'x')) << 431;
    QTest::newRow("large body") << post + "Content-Length: 2000000\r\n\r\n" + QByteArray(2'000'000, 'x') << 413;
    QTest::newRow("chunked") << post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" << 411;
    QTest::newRow("smuggling")
        << post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\nGET /api/ok HTTP/1.1\r\n\r\n"
        << 411;
    QTest::newRow("two lengths") << post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!" << 400;
    QTest::newRow("negative length") << post + "Content-Length: -5\r\n\r\nhello" << 400;
    QTest::newRow("malformed request line") << QByteArray("HELLO\r\n\r\n") << 400;
    QTest::newRow("bare line feeds") << QByteArray("GET /api/ok HTTP/1.1\nHost: a\n\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
}

void LimitsTest::refuses()
{
    QFETCH(QByteArray, request);
    RawClient client(m_port);
    client.send(request);
    const QByteArray reply = client.reply();
    QTEST(RawClient::status(reply), "status");
    QCOMPARE(RawClient::field(reply, "content-type"), QByteArray("application/json"));
    QCOMPARE(RawClient::field(reply, "connection"), QByteArray("close"));
    QVERIFY(RawClient::body(reply).startsWith(R"({"error":)"));
    QVERIFY(client.isClosed());
    verifyServes();
}

void LimitsTest::refusalWaitsForEarlierReplies()
{
    RawClient client(m_port);
    client.send(get("/api/slow") + "NONSENSE\r\n\r\n");
    QCOMPARE(RawClient::body(client.reply()), QByteArray("slow\n"));
    QCOMPARE(RawClient::status(client.reply()), 400);
    QVERIFY(client.isClosed());
}

void LimitsTest::endlessHeaderKeepsMemoryFlat()
{
    const qint64 before = residentBytes();
    RawClient client(m_port);
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const QByteArray piece(64 * 1024, 'x');
    for (int sent = 0; sent < 50 * 1024 * 1024 && client.send(piece);)
        sent += int(piece.size());
    QCOMPARE(RawClient::status(client.reply()), 431);
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before).constData());
    verifyServes();
}

void LimitsTest::endlessBodyKeepsMemoryFlat()
{
    const qint64 before = residentBytes();
    RawClient client(m_port);
    client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 300000000\r\n\r\n");
    const QByteArray piece(64 * 1024, 'x');
    for (int sent = 0; sent < 50 * 1024 * 1024 && client.send(piece);)
        sent += int(piece.size());
    QCOMPARE(RawClient::status(client.reply()), 413);
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before).constData());
    verifyServes();
}

void LimitsTest::slowRequestsAreCut_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("half a line") << QByteArray("GET /api");
    QTest::newRow("half a head") << QByteArray("GET /api/ok HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("half a body") << QByteArray("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello");
    QTest::newRow("after another request") << get("/api/ok") + "GET /";
}

void LimitsTest::slowRequestsAreCut()
{
    QFETCH(QByteArray, start);
    HttpLimits limits = smallLimits();
    limits.requestTimeout = 200ms;
    this->start(limits);
    RawClient client(m_port);
    client.send(start);
    QByteArray reply = client.reply();
    if (RawClient::status(reply) == 200)
        reply = client.reply();
    QCOMPARE(RawClient::status(reply), 408);
    QVERIFY(client.isClosed());
}

void LimitsTest::idleConnectionsAreCut()
{
    HttpLimits limits = smallLimits();
    limits.idleTimeout = 200ms;
    start(limits);
    RawClient silent(m_port);
    QVERIFY(silent.isClosed());
    RawClient client(m_port);
    client.send(get("/api/ok"));
    QCOMPARE(RawClient::status(client.reply()), 200);
    QVERIFY(client.isClosed());
}

void LimitsTest::waitingForAHandlerIsNotIdle()
{
    HttpLimits limits = smallLimits();
    limits.idleTimeout = 100ms;
    limits.requestTimeout = 100ms;
    start(limits);
    RawClient client(m_port);
    client.send(get("/api/slow"));
    QCOMPARE(RawClient::body(client.reply()), QByteArray("slow\n"));
}

void LimitsTest::stalledReadersAreCut()
{
    HttpLimits limits = smallLimits();
    limits.stallTimeout = 200ms;
    limits.maxConnections = 1;
    start(limits);
    RawClient client(m_port);
    client.socket().setReadBufferSize(1024);
    client.send(get("/api/large"));
    QVERIFY(client.socket().waitForReadyRead(RawClient::s_patience));
    // Reads nothing until the server gives up and has its only place free for somebody else. What is left then is only
    // what the system had buffered.
    bool served = false;
    QTRY_VERIFY(served || (served = isServed()));
    client.socket().setReadBufferSize(0);
    QVERIFY(client.reply().size() < 30'000'000);
    QVERIFY(client.socket().state() != QAbstractSocket::ConnectedState);
    verifyServes();
}

void LimitsTest::tooManyConnectionsAre503()
{
    HttpLimits limits = smallLimits();
    limits.maxConnections = 8;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        clients.back()->send(get("/api/ok"));
        QCOMPARE(RawClient::status(clients.back()->reply()), 200);
    }
    RawClient refused(m_port);
    const QByteArray reply = refused.reply();
    QCOMPARE(RawClient::status(reply), 503);
    QVERIFY(!RawClient::field(reply, "retry-after").isEmpty());
    QVERIFY(refused.isClosed());
    clients.pop_back();
    bool served = false; // the macro asks once more after the first success
    QTRY_VERIFY(served || (served = isServed()));
}

void LimitsTest::loopbackIsExemptFromThePeerLimit()
{
    HttpLimits limits = smallLimits();
    limits.maxConnectionsPerPeer = 1;
    start(limits);
    RawClient first(m_port);
    RawClient second(m_port);
    first.send(get("/api/ok"));
    second.send(get("/api/ok"));
    QCOMPARE(RawClient::status(first.reply()), 200);
    QCOMPARE(RawClient::status(second.reply()), 200);
}

void LimitsTest::tooManyUnsentBytesAre503()
{
    HttpLimits limits = smallLimits();
    limits.maxUnsentBytes = 40'000'000;
    start(limits);
    RawClient first(m_port);
    first.socket().setReadBufferSize(1024);
    first.send(get("/api/large"));
    QVERIFY(first.socket().waitForReadyRead(RawClient::s_patience));
    RawClient second(m_port);
    second.send(get("/api/large"));
    QCOMPARE(RawClient::status(second.reply()), 503);
    verifyServes();
}

void LimitsTest::garbageIsRefused()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        QByteArray garbage(random.bounded(3000), '\0');
        for (char& c : garbage)
            c = char(random.bounded(256));
        RawClient client(m_port);
        client.send(garbage);
        client.send(get("/api/ok") + "\r\n\r\n");
        client.socket().waitForReadyRead(round % 2 ? 0 : 20);
    }
    verifyServes();
}

void LimitsTest::outOfFileDescriptorsPasses()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot accept a connection"_s));
    std::vector<std::unique_ptr<RawClient>> clients;
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
    const int next = dup(0);
    QVERIFY(next > 0);
    close(next);
    rlimit tight = usual;
    tight.rlim_cur = rlim_t(next) + 1; // room for the client's end alone
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    RawClient client(m_port);
    const bool sent = client.send(get("/api/ok"));
    const bool answered = client.socket().waitForReadyRead(300);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
    QVERIFY(sent);
    QVERIFY(!answered);
    QCOMPARE(RawClient::status(client.reply()), 200);
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "test_limits.moc"
