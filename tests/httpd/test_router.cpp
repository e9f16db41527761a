#include <QTest>

#include "httpd/router.h"

using namespace corescope;

class RouterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsRoutes_data();
    void findsRoutes();
    void givesVariables();
    void unknownApiPathIs404();
    void otherPathsGoToTheFallback();
    void withoutFallbackOtherPathsAre404();
    void wrongMethodIs405();
    void answersOptions();
    void headRunsGet();
    void orderOfAddingDoesNotMatter();
    void someRoutesNeedAKey_data();
    void someRoutesNeedAKey();

private:
    Reply ask(QByteArray method, QByteArray path);

    Router m_router;
    Request m_request;
};

namespace {

Handler naming(QByteArray name)
{
    return [name](const Request&) { return Reply{.body = name}; };
}

QByteArray field(const Reply& reply, QByteArrayView name)
{
    for (const auto& [key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

void RouterTest::init()
{
    m_router = Router();
    m_router.get("/api/nodes/{pubkey}", "one node", naming("node"));
    m_router.get("/api/nodes", "all nodes", naming("nodes"));
    m_router.get("/api/nodes/bulk-health", "health of many", naming("bulk"));
    m_router.get("/api/nodes/{pubkey}/health", "health of one", naming("health"));
    m_router.get("/api/nodes/search/{text}", "search", naming("search"));
    m_router.get("/api/packets/{id}", "one packet", naming("packet"));
    m_router.post("/api/packets", "inject", naming("inject"));
    m_router.post("/api/packets/observations", "many", naming("batch"));
    m_router.setFallback(naming("page"));
}

Reply RouterTest::ask(QByteArray method, QByteArray path)
{
    m_request = Request{.method = std::move(method), .path = std::move(path)};
    return m_router.dispatch(m_request);
}

void RouterTest::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("fixed") << QByteArray("/api/nodes") << QByteArray("nodes");
    QTest::newRow("variable") << QByteArray("/api/nodes/a1") << QByteArray("node");
    QTest::newRow("fixed wins") << QByteArray("/api/nodes/bulk-health") << QByteArray("bulk");
    QTest::newRow("variable in the middle") << QByteArray("/api/nodes/a1/health") << QByteArray("health");
    QTest::newRow("no dead end at a fixed segment")
        << QByteArray("/api/nodes/bulk-health/health") << QByteArray("health");
    QTest::newRow("earlier fixed segment wins") << QByteArray("/api/nodes/search/health") << QByteArray("search");
    QTest::newRow("other method on the fixed one") << QByteArray("/api/packets/observations") << QByteArray("packet");
}

void RouterTest::findsRoutes()
{
    QFETCH(QByteArray, path);
    const Reply reply = ask("GET", path);
    QCOMPARE(reply.status, 200);
    QTEST(reply.body, "name");
}

void RouterTest::givesVariables()
{
    ask("GET", "/api/nodes/a1 b<2/health");
    QCOMPARE(m_request.variable("pubkey"), QByteArray("a1 b<2"));
    QCOMPARE(m_request.variable("other"), QByteArray());
    QCOMPARE(m_request.route, QByteArray("/api/nodes/{pubkey}/health"));
}

void RouterTest::unknownApiPathIs404()
{
    for (const char* path : {"/api", "/api/", "/api/nope", "/api/nodes/", "/api/nodes/a/b/c", "/api/nodes//health"}) {
        const Reply reply = ask("GET", path);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.contentType, QByteArray("application/json"));
        QVERIFY(reply.body.startsWith(R"({"error":)"));
        QVERIFY(reply.body.endsWith("}\n"));
    }
}

void RouterTest::otherPathsGoToTheFallback()
{
    QCOMPARE(ask("GET", "/").body, QByteArray("page"));
    QCOMPARE(ask("HEAD", "/apifoo").body, QByteArray("page"));
    QCOMPARE(ask("POST", "/index.html").status, 405);
}

void RouterTest::withoutFallbackOtherPathsAre404()
{
    m_router.setFallback(nullptr);
    QCOMPARE(ask("GET", "/").status, 404);
}

void RouterTest::wrongMethodIs405()
{
    Reply reply = ask("DELETE", "/api/nodes/a1");
    QCOMPARE(reply.status, 405);
    QCOMPARE(field(reply, "Allow"), QByteArray("GET, HEAD, OPTIONS"));
    QVERIFY(reply.body.startsWith(R"({"error":)"));
    reply = ask("GET", "/api/packets");
    QCOMPARE(reply.status, 405);
    QCOMPARE(field(reply, "Allow"), QByteArray("POST, OPTIONS"));
}

void RouterTest::answersOptions()
{
    Reply reply = ask("OPTIONS", "/api/packets/observations");
    QCOMPARE(reply.status, 204);
    QCOMPARE(field(reply, "Allow"), QByteArray("POST, GET, HEAD, OPTIONS"));
    QVERIFY(reply.body.isEmpty());
    reply = ask("OPTIONS", "/somewhere");
    QCOMPARE(reply.status, 204);
    QCOMPARE(field(reply, "Allow"), QByteArray("GET, HEAD, OPTIONS"));
    QCOMPARE(ask("OPTIONS", "/api/nope").status, 404);
}

void RouterTest::headRunsGet()
{
    QCOMPARE(ask("HEAD", "/api/nodes").body, QByteArray("nodes"));
    QCOMPARE(ask("HEAD", "/api/packets").status, 405);
}

void RouterTest::orderOfAddingDoesNotMatter()
{
    std::vector<Route> routes = m_router.routes();
    Router reversed;
    for (auto it = routes.rbegin(); it != routes.rend(); ++it)
        reversed.add(*it);
    for (const char* path : {"/api/nodes/bulk-health", "/api/nodes/a1", "/api/nodes/search/health"}) {
        Request first{.method = "GET", .path = path};
        Request second = first;
        QCOMPARE(reversed.dispatch(second).body, m_router.dispatch(first).body);
    }
}

void RouterTest::someRoutesNeedAKey_data()
{
    QTest::addColumn<QByteArray>("configured");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("status");
    const QByteArray key = "k3y-0f-the-0perator";
    QTest::newRow("none configured") << QByteArray() << QByteArray() << 403;
    QTest::newRow("none configured, some sent") << QByteArray() << key << 403;
    QTest::newRow("short") << QByteArray("k3y-0f-the-0per") << QByteArray("k3y-0f-the-0per") << 403;
    QTest::newRow("placeholder") << QByteArray("YOUR-SECRET-API-KEY-HERE") << QByteArray("YOUR-SECRET-API-KEY-HERE")
                                 << 403;
    QTest::newRow("one letter") << QByteArray("aaaaaaaaaaaaaaaaaaaa") << QByteArray("aaaaaaaaaaaaaaaaaaaa") << 403;
    QTest::newRow("not sent") << key << QByteArray() << 401;
    QTest::newRow("wrong") << key << key.left(18) << 401;
    QTest::newRow("right") << key << key << 200;
}

void RouterTest::someRoutesNeedAKey()
{
    QFETCH(QByteArray, configured);
    QFETCH(QByteArray, sent);
    m_router.post("/api/reset", "resets", naming("done")).requireApiKey();
    m_router.setApiKey(ApiKey(configured));
    Request request{.method = "POST", .path = "/api/reset", .headers = {{"x-api-key", sent}}};
    const Reply reply = m_router.dispatch(request);
    QTEST(reply.status, "status");
    QCOMPARE(reply.body == "done", reply.status == 200);
    QCOMPARE(ask("GET", "/api/reset").status, 405); // the method is looked at first
    QCOMPARE(ask("GET", "/api/nodes").status, 200); // others are open
}

QTEST_GUILESS_MAIN(RouterTest)
#include "test_router.moc"
