#include <QTest>

#include "apifixture.h"
#include "httpd/api/api.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

QByteArray valueOf(const HeaderList& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers)
        if (key == name)
            return value;
    return {};
}

Reply ask(const Router& router, const QByteArray& path, const QByteArray& etag = {})
{
    Request request;
    request.method = "GET";
    request.path = path;
    if (!etag.isEmpty())
        request.headers.append({QByteArray("if-none-match"), "W/\"" + etag + '"'});
    return router.dispatch(request);
}

EngineOptions options(const QString& database)
{
    EngineOptions options;
    options.database = database;
    options.readOnly = true;
    options.workers = 1;
    return options;
}

} // namespace

/// The routes over a real engine, through its life.
class TestApi : public QObject
{
    Q_OBJECT

private slots:
    void beforeAnythingIsLoaded()
    {
        Engine engine(options(u"/nowhere/x.db"_s));
        Api api(engine, {});
        Router router;
        api.addRoutes(router);

        const Reply health = ask(router, "/api/healthz");
        QCOMPARE(health.status, 200);
        QVERIFY(!object(health)[u"ready"].toBool(true));
        QCOMPARE(object(health)[u"state"].toString(), u"opening"_s);
        QCOMPARE(object(health)[u"loadedTx"].toInt(-1), 0);
        QCOMPARE(object(health)[u"database"].toString(), u"x.db"_s);
        QVERIFY(object(health)[u"lastError"].isNull());
        for (const char* const path :
             {"/api/stats", "/api/packets", "/api/packets/1", "/api/nodes", "/api/observers", "/api/resolve-hops"}) {
            const Reply reply = ask(router, path);
            QCOMPARE(reply.status, 503);
            QCOMPARE(valueOf(reply.headers, "Retry-After"), "1");
            QCOMPARE(object(reply)[u"error"].toString(), u"loading"_s);
        }
        QCOMPARE(valueOf(api.statusHeaders(), "X-CoreScope-Status"), "loading");
        QCOMPARE(valueOf(api.statusHeaders(), "X-CoreScope-Load-Status"), "loading");
    }

    void healthNamesWhatFailed()
    {
        Engine engine(options(u"/nowhere/x.db"_s));
        Api api(engine, {});
        Router router;
        api.addRoutes(router);
        engine.start();
        QTRY_VERIFY(object(ask(router, "/api/healthz"))[u"lastError"].toString().contains(u"/nowhere/x.db"_s));
        QCOMPARE(ask(router, "/api/healthz").status, 200);
    }

    void ready()
    {
        TestDatabase database;
        database.add(TestDatabase::Observer{"OBS1", std::string("One"), std::string("OAK")});
        database.add(TestDatabase::Node{.publicKey = std::string(64, 'a')});
        database.add(TestDatabase::Transmission{.hash = "00000000000000a1"});
        database.add(TestDatabase::Observation{});
        database.close();
        Engine engine(options(database.file()));
        Api api(engine, {.build = {.version = "9.9"}});
        Router router;
        api.addRoutes(router);
        engine.start();
        QTRY_VERIFY(object(ask(router, "/api/healthz"))[u"ready"].toBool());

        const auto health = object(ask(router, "/api/healthz"));
        QCOMPARE(health[u"state"].toString(), u"ready"_s);
        QCOMPARE(health[u"loadedTx"].toInt(), 1);
        QCOMPARE(health[u"loadedObs"].toInt(), 1);
        QCOMPARE(health[u"backfill"][u"total"].toInt(), 1);
        QCOMPARE(health[u"backfill"][u"remaining"].toInt(-1), 0);
        QVERIFY(health[u"from_pubkey_backfill"][u"done"].toBool());
        QCOMPARE(health[u"version"].toString(), u"9.9"_s);
        QVERIFY(health[u"memory"][u"resident"].toInteger() > 0);
        QCOMPARE(api.statusHeaders(),
                 (HeaderList{{"X-CoreScope-Status", "ready"}, {"X-CoreScope-Load-Status", "ready"}}));

        for (const char* const path : {"/api/stats", "/api/packets", "/api/packets/00000000000000A1", "/api/nodes",
                                       "/api/observers", "/api/resolve-hops"})
            QCOMPARE(ask(router, path).status, 200);
        QCOMPARE(ask(router, "/api/packets/7").status, 404);

        const QJsonObject store = object(ask(router, "/api/perf"))[u"packetStore"].toObject();
        QCOMPARE(store[u"totalLoaded"].toInt(), 1);
        QVERIFY(store[u"avgBytesPerPacket"].toInteger() > 0);
        QCOMPARE(store[u"oldestLoaded"].toString(), QString::fromStdString(TestDatabase::Transmission().firstSeen));

        const Reply packets = ask(router, "/api/packets");
        QVERIFY(!packets.etag.isEmpty());
        QCOMPARE(ask(router, "/api/packets", packets.etag).status, 304);
        QCOMPARE(ask(router, "/api/packets", "other").status, 200);
    }

    void keptRepliesArePackedOnce()
    {
        TestDatabase database;
        Engine engine(options(database.file()));
        Api api(engine, {});
        Router router;
        api.addRoutes(router);
        engine.start();
        QTRY_VERIFY(engine.status().phase == StartupPhase::Ready);

        for (const char* const path : {"/api/packets", "/api/analytics/rf"}) {
            Request request;
            request.method = "GET";
            request.path = path;
            const auto ask = [&](const QByteArray& window) {
                request.target = request.path + "?window=" + window; // nothing keeps these warm
                request.query = {{"window", window}};
                return router.dispatch(request);
            };
            const Reply first = ask("7d");
            QVERIFY(first.packed);
            QVERIFY(ask("24h").packed != first.packed);
            const Reply again = ask("7d");
            QCOMPARE(again.packed, first.packed);
            QCOMPARE(again.body, first.body);
        }
    }

    void versionsOfAnotherRunDiffer()
    {
        TestDatabase database;
        QByteArray tags[2];
        for (QByteArray& tag : tags) {
            Engine engine(options(database.file()));
            Api api(engine, {});
            Router router;
            api.addRoutes(router);
            engine.start();
            QTRY_VERIFY(engine.status().phase == StartupPhase::Ready);
            tag = ask(router, "/api/packets").etag;
        }
        QVERIFY(tags[0] != tags[1]);
    }
};

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
