#include <memory>
#include <thread>

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include "httpd/server.h"
#include "rawclient.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ServerTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhenThePortIsTaken();
    void saysWhenTheAddressIsForeign();
    void answersWhileItsOwnerIsBusy();
    void stopFinishesRepliesUnderWay();
    void stopDoesNotWaitForHungHandlers();
    void stopClosesIdleConnections();
    void startsAgain();
    void answersWithoutRoutes();

private:
    static HttpOptions optionsWith(QThreadPool& pool) { return {.pool = &pool, .limits = {}, .hooks = {}}; }
};

namespace {

const QHostAddress s_local(QHostAddress::LocalHost);

Router routerWith(Handler handler)
{
    Router router;
    router.get("/api/x", "", std::move(handler));
    return router;
}

} // namespace

void ServerTest::saysWhenThePortIsTaken()
{
    QThreadPool pool;
    HttpServer first(optionsWith(pool));
    const Result<quint16> port = first.start(s_local, 0);
    QVERIFY(port);
    HttpServer second(optionsWith(pool));
    const Result<quint16> refused = second.start(s_local, *port);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Busy);
    QCOMPARE(refused.error().message,
             u"port %1 on 127.0.0.1 is already in use: stop the other program or choose another port"_s.arg(*port));
    QVERIFY(!second.isRunning());
    first.stop();
    QVERIFY(second.start(s_local, *port));
}

void ServerTest::saysWhenTheAddressIsForeign()
{
    QThreadPool pool;
    HttpServer server(optionsWith(pool));
    const Result<quint16> refused = server.start(QHostAddress(u"192.0.2.1"_s), 0);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"192.0.2.1"_s));
}

void ServerTest::answersWhileItsOwnerIsBusy()
{
    QThreadPool pool;
    HttpServer server(optionsWith(pool));
    server.setRouter(routerWith([](const Request&) { return Reply::json("{}"); }));
    const Result<quint16> port = server.start(s_local, 0);
    QVERIFY(port);
    RawClient client(*port); // blocks this thread, no event loop runs in it
    client.send(get("/api/x"));
    QCOMPARE(RawClient::status(client.reply()), 200);
}

void ServerTest::stopFinishesRepliesUnderWay()
{
    QThreadPool pool;
    QSemaphore entered;
    QSemaphore gate;
    HttpOptions options = optionsWith(pool);
    options.drainTimeout = 20s;
    HttpServer server(options);
    server.setRouter(routerWith([&](const Request&) {
        entered.release();
        gate.acquire();
        return Reply::json("done");
    }));
    const Result<quint16> port = server.start(s_local, 0);
    QVERIFY(port);
    RawClient client(*port);
    client.send(get("/api/x"));
    entered.acquire();
    std::thread stopper([&server] { server.stop(); });
    gate.release();
    const QByteArray reply = client.reply();
    const bool closed = client.isClosed();
    stopper.join();
    QCOMPARE(RawClient::body(reply), QByteArray("done\n"));
    QVERIFY(closed);
}

void ServerTest::stopDoesNotWaitForHungHandlers()
{
    QThreadPool pool;
    QSemaphore entered;
    QSemaphore gate;
    HttpOptions options = optionsWith(pool);
    options.drainTimeout = 50ms;
    auto server = std::make_unique<HttpServer>(options);
    server->setRouter(routerWith([&](const Request&) {
        entered.release();
        gate.acquire();
        return Reply::json("late");
    }));
    const Result<quint16> port = server->start(s_local, 0);
    QVERIFY(port);
    RawClient client(*port);
    client.send(get("/api/x"));
    entered.acquire();
    server.reset(); // would hang here
    QVERIFY(client.isClosed());
    gate.release();
    QVERIFY(pool.waitForDone(RawClient::s_patience));
}

void ServerTest::stopClosesIdleConnections()
{
    QThreadPool pool;
    HttpOptions options = optionsWith(pool);
    options.drainTimeout = 24h;
    HttpServer server(options);
    server.setRouter(routerWith([](const Request&) { return Reply::json("{}"); }));
    const Result<quint16> port = server.start(s_local, 0);
    QVERIFY(port);
    RawClient silent(*port);
    RawClient kept(*port);
    kept.send(get("/api/x"));
    QCOMPARE(RawClient::status(kept.reply()), 200);
    RawClient half(*port);
    half.send("GET /api");
    server.stop(); // would take a day
    QVERIFY(silent.isClosed());
    QVERIFY(kept.isClosed());
    QVERIFY(half.isClosed());
}

void ServerTest::startsAgain()
{
    QThreadPool pool;
    HttpServer server(optionsWith(pool));
    quint16 port = 0;
    for (int i = 0; i < 3; ++i) {
        const Result<quint16> started = server.start(s_local, port);
        QVERIFY(started);
        port = *started;
        RawClient client(port);
        client.send(get("/api/x"));
        QCOMPARE(RawClient::status(client.reply()), 404);
        server.stop();
        QVERIFY(!server.isRunning());
    }
}

void ServerTest::answersWithoutRoutes()
{
    QThreadPool pool;
    HttpServer server(optionsWith(pool));
    const Result<quint16> port = server.start(s_local, 0);
    QVERIFY(port);
    RawClient client(*port);
    client.send(get("/"));
    QCOMPARE(RawClient::status(client.reply()), 404);
    QCOMPARE(server.requestsInFlight(), 0);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "test_server.moc"
