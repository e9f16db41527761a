#include <memory>
#include <unistd.h>

#include <QFile>
#include <QTest>
#include <QThreadPool>

#include "apifixture.h"
#include "httpd/api/api.h"
#include "httpd/server.h"
#include "httpd/staticfiles.h"
#include "rawclient.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The whole server over a small database, and clients that mean no good. Whatever they send, they get a clear answer,
/// and others are still served.
class HostileInputTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void requests_data();
    void requests();
    void everyRouteKnowsItsMethods();
    void headHasNoBody();
    void everyRouteStandsAnyParameter_data();
    void everyRouteStandsAnyParameter();
    void markupStaysText();
    void halfOpenConnectionsCostNothing();

private:
    void verifyServes();

    QThreadPool m_pool;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Api> m_api;
    Router m_router;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

namespace {

const std::string s_markup = "<script>alert('x')</script>\" \r\nX-Evil: 1";

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

bool isClearError(const QByteArray& reply)
{
    return !QJsonDocument::fromJson(RawClient::body(reply)).object()[u"error"].toString().isEmpty();
}

} // namespace

void HostileInputTest::initTestCase()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Layout::V3);
    m_database->add(TestDatabase::Node{.publicKey = std::string(64, 'a'), .name = s_markup});
    m_database->add(TestDatabase::Observer{.id = "OBS", .name = s_markup, .iata = s_markup});
    m_database->add(TestDatabase::Transmission{.decodedJson = R"({"type":"ADVERT","name":"<script>"})"});
    m_database->add(TestDatabase::Observation{});
    m_database->execute("CREATE TABLE observer_metrics (observer_id TEXT, timestamp TEXT, noise_floor REAL, "
                        "tx_air_secs INTEGER, rx_air_secs INTEGER, recv_errors INTEGER, battery_mv INTEGER)");
    EngineOptions options;
    options.database = m_database->file();
    options.readOnly = true;
    options.workers = 1;
    m_engine = std::make_unique<Engine>(options);
    m_api = std::make_unique<Api>(*m_engine, ApiSettings());
    m_api->addRoutes(m_router);
    m_router.setFallback([files = std::make_shared<StaticFiles>(u"/etc"_s, 0)](const Request& request) {
        return files->serve(request);
    });
    HttpOptions http;
    http.pool = &m_pool;
    http.limits.sweepInterval = 20ms;
    m_server = std::make_unique<HttpServer>(std::move(http));
    m_server->setRouter(m_router);
    const auto port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
    m_engine->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->status().phase, StartupPhase::Ready, RawClient::s_patience);
}

void HostileInputTest::cleanupTestCase()
{
    m_server.reset();
    m_engine->stop();
    m_pool.waitForDone();
}

void HostileInputTest::verifyServes()
{
    RawClient client(m_port);
    client.send(get("/api/stats"));
    QCOMPARE(RawClient::status(client.reply()), 200);
}

void HostileInputTest::requests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown route") << get("/api/passwords") << 404;
    QTest::newRow("unknown method") << QByteArray("BREW /api/stats HTTP/1.1\r\nHost: a\r\n\r\n") << 405;
    QTest::newRow("unknown packet") << get("/api/packets/ffffffffffffffff") << 404;
    QTest::newRow("hash too short") << get("/api/packets/ffff") << 404;
    QTest::newRow("hash too long") << get("/api/packets/" + QByteArray(4000, 'f')) << 404;
    QTest::newRow("number too large") << get("/api/packets/99999999999999999999999999") << 404;
    QTest::newRow("invalid UTF-8 in the path") << get("/api/packets/%ff%fe%c0%af") << 404;
    QTest::newRow("NUL in the path") << get("/api/packets/1%00") << 400;
    QTest::newRow("broken escape") << get("/api/packets/%zz") << 400;
    QTest::newRow("long query") << get("/api/packets?node=" + QByteArray(100'000, 'a')) << 431;
    QTest::newRow("long field") << get("/api/packets", "X-A: " + QByteArray(100'000, 'a') + "\r\n") << 431;
    QTest::newRow("large body") << "POST /api/packets HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n" +
                                       QByteArray(1000, 'x')
                                << 413;
    QTest::newRow("foreign name") << QByteArray("GET /api/stats HTTP/1.1\r\nHost: evil.example.com:") +
                                         QByteArray::number(m_port) + "\r\n\r\n"
                                  << 403;
    QTest::newRow("foreign name without a port")
        << QByteArray("GET /api/stats HTTP/1.1\r\nHost: evil.example.com\r\n\r\n") << 403;
    QTest::newRow("foreign name on a file")
        << QByteArray("GET / HTTP/1.1\r\nHost: evil.example.com:") + QByteArray::number(m_port) + "\r\n\r\n"
        << 403;
    QTest::newRow("no Host") << QByteArray("GET /api/stats HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("other protocol") << QByteArray("GET /api/stats SPDY/9.9\r\nHost: a\r\n\r\n") << 400;
}

void HostileInputTest::requests()
{
    QFETCH(QByteArray, request);
    RawClient client(m_port);
    client.send(request);
    const QByteArray reply = client.reply();
    QTEST(RawClient::status(reply), "status");
    QVERIFY2(isClearError(reply), reply.constData());
    verifyServes();
}

void HostileInputTest::everyRouteKnowsItsMethods()
{
    RawClient client(m_port);
    for (const Route& route : m_router.routes()) {
        QByteArray path = route.pattern;
        path.replace('{', "").replace('}', "");
        client.send("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const QByteArray refused = client.reply();
        QCOMPARE(RawClient::status(refused), 405);
        QVERIFY2(RawClient::field(refused, "allow").contains(route.method), path.constData());
        QVERIFY(isClearError(refused));
        client.send("OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const QByteArray options = client.reply();
        QCOMPARE(RawClient::status(options), 204);
        QVERIFY(RawClient::field(options, "allow").contains("OPTIONS"));
        QVERIFY(RawClient::field(options, "access-control-allow-origin").isEmpty());
    }
}

void HostileInputTest::headHasNoBody()
{
    RawClient client(m_port);
    for (const QByteArray path : {"/api/stats", "/api/nodes", "/metrics", "/", "/api/passwords"}) {
        client.send("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const QByteArray reply = client.reply(false);
        QCOMPARE(RawClient::status(reply), path == "/api/passwords" ? 404 : 200);
        QVERIFY(RawClient::field(reply, "content-length").toInt() > 0);
    } // a body would have been taken for the next reply
    verifyServes();
}

void HostileInputTest::everyRouteStandsAnyParameter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("negative") << QByteArray("-5");
    QTest::newRow("large") << QByteArray("99999999");
    QTest::newRow("larger than any number") << QByteArray("9").repeated(40);
    QTest::newRow("least number") << QByteArray("-9223372036854775808");
    QTest::newRow("not a number") << QByteArray("NaN");
    QTest::newRow("commas") << QByteArray(",").repeated(3000);
    QTest::newRow("markup") << QByteArray("<script>alert(1)</script>").toPercentEncoding();
    QTest::newRow("header") << QByteArray("a%0d%0aX-Evil:%201");
    QTest::newRow("quotes") << QByteArray("%27%20OR%201=1;--%22\\");
    QTest::newRow("wildcards") << QByteArray("%25_").repeated(500);
    QTest::newRow("invalid UTF-8") << QByteArray("%ff%fe%ed%a0%80%c0%af");
    QTest::newRow("traversal") << QByteArray("..%2f..%2f..%2fetc%2fpasswd");
    QTest::newRow("time") << QByteArray("9999-99-99T99:99:99Z");
}

void HostileInputTest::everyRouteStandsAnyParameter()
{
    QFETCH(QByteArray, value);
    RawClient client(m_port);
    for (const Route& route : m_router.routes()) {
        if (route.method != "GET")
            continue;
        QByteArray path;
        for (const QByteArray& segment : route.segments)
            path += '/' + (segment.startsWith('{') ? (value.isEmpty() ? QByteArray("a") : value) : segment);
        // Those that the routes describe, and those that many have.
        QByteArrayList names{"limit", "offset",   "region", "since",  "until",      "node", "nodes",
                             "hash",  "observer", "type",   "search", "q",          "days", "hops",
                             "order", "sortBy",   "window", "groups", "groupByHash"};
        for (const Parameter& parameter : route.description.parameters)
            names.append(parameter.name);
        for (const QByteArray& name : names) {
            client.send(get(path + '?' + name + '=' + value));
            const QByteArray reply = client.reply();
            const int status = RawClient::status(reply);
            const QByteArray place = path + '?' + name + '=' + value + "\n" + reply.left(500);
            QVERIFY2(status >= 200 && status < 500, place.constData());
            QVERIFY2(RawClient::field(reply, "x-evil").isEmpty(), place.constData());
            if (RawClient::field(reply, "content-type") == "application/json") {
                QVERIFY2(!QJsonDocument::fromJson(RawClient::body(reply)).isNull(), place.constData());
                QVERIFY2(!RawClient::body(reply).contains("<script"), place.constData());
            }
        }
    }
    verifyServes();
}

void HostileInputTest::markupStaysText()
{
    RawClient client(m_port);
    for (const QByteArray path : {"/api/nodes", "/api/observers", "/api/packets", "/api/config/regions"}) {
        client.send(get(path));
        const QByteArray reply = client.reply();
        QCOMPARE(RawClient::status(reply), 200);
        QVERIFY(!reply.contains("<script"));
        QVERIFY(RawClient::field(reply, "x-evil").isEmpty());
    }
    client.send(get("/api/nodes"));
    const QJsonValue nodes = QJsonDocument::fromJson(RawClient::body(client.reply())).object()[u"nodes"];
    QCOMPARE(nodes[0][u"name"].toString().toStdString(), s_markup);
}

void HostileInputTest::halfOpenConnectionsCostNothing()
{
    const auto openMany = [this](int count) {
        for (int i = 0; i < count; ++i) {
            RawClient client(m_port);
            client.send("GET /api/st");
        }
        verifyServes();
    };
    openMany(1000); // what is kept for reuse is there now
    const qint64 before = residentBytes();
    openMany(9000);
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < 4'000'000, QByteArray::number(grown).constData());
}

QTEST_GUILESS_MAIN(HostileInputTest)
#include "test_hostileinput.moc"
