#include <QRegularExpression>
#include <QTest>

#include "apifixture.h"
#include "httpd/api/api.h"
#include "httpd/api/metrics.h"
#include "httpd/apidocs.h"
#include "httpd/openapi.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the server tells of itself: metrics, and the description of its routes.
class ApiMetaTest : public QObject
{
    Q_OBJECT

private slots:
    void metricsAreWellFormed();
    void metricsCountRequests();
    void everyRouteIsDescribed();
    void describesParameters();
    void docsStandAlone();
};

namespace {

Reply nothing(const Request&)
{
    return Reply::json("{}");
}

EngineOptions nowhere()
{
    EngineOptions options;
    options.database = u"/nowhere/x.db"_s;
    return options;
}

} // namespace

void ApiMetaTest::metricsAreWellFormed()
{
    const Engine engine(nowhere());
    RequestStatistics requests;
    requests.record(Request{.path = "/api/nodes/a", .route = "/api/nodes/{pubkey}"}, 200, 3ms);
    const QString text =
        QString::fromUtf8(metricsText(engine, {.version = "1 \"a\"\n\\"}, {requests.figures(), 3, 60s}));
    static const QRegularExpression line(
        uR"(^(# (HELP|TYPE) corescope_[a-z_]+ .+|corescope_[a-z_]+(\{[a-z]+="([^"\\]|\\.)*"(,[a-z]+="([^"\\]|\\.)*")*\})? [-+0-9.e]+)$)"_s);
    QVERIFY(text.endsWith(u'\n'));
    QStringList families;
    for (const QString& one : text.chopped(1).split(u'\n')) {
        QVERIFY2(line.match(one).hasMatch(), qPrintable(one));
        if (one.startsWith(u"# TYPE"))
            families.append(one.section(u' ', 2, 2));
    }
    QCOMPARE(families.removeDuplicates(), 0); // a family is told of in one go
    for (const char* const expected :
         {"corescope_state{state=\"opening\"} 1\n", "corescope_state{state=\"ready\"} 0\n",
          "corescope_state{state=\"learning\"} 0\n", "corescope_changed_answers_last_day 0\n",
          "corescope_transmissions 0\n", "corescope_backfill_rows 0\n", "corescope_websocket_clients 3\n",
          "corescope_uptime_seconds 60\n", "corescope_evicted_transmissions_total 0\n",
          "corescope_resident_memory_bytes "})
        QVERIFY2(text.contains(QLatin1StringView(expected)), expected);
}

void ApiMetaTest::metricsCountRequests()
{
    Engine engine(nowhere());
    Api api(engine, {});
    Router router;
    api.addRoutes(router);
    for (const auto duration : {1ms, 3ms, 3ms, 20000ms})
        api.requestStatistics().record(Request{.path = "/api/stats", .route = "/api/stats"}, 200, duration);
    Request request{.method = "GET", .path = "/metrics"};
    const Reply reply = router.dispatch(request);
    QVERIFY(reply.contentType.startsWith("text/plain; version=0.0.4"));
    const auto has = [&](const char* sample) {
        return reply.body.contains(QByteArray(QByteArray("\n") + sample + '\n'));
    };
    QVERIFY(has(R"(corescope_http_requests_total{route="/api/stats",status="2xx"} 4)"));
    QVERIFY(has(R"(corescope_http_request_duration_seconds_bucket{route="/api/stats",le="0.001"} 1)"));
    QVERIFY(has(R"(corescope_http_request_duration_seconds_bucket{route="/api/stats",le="0.005"} 3)")); // cumulative
    QVERIFY(has(R"(corescope_http_request_duration_seconds_bucket{route="/api/stats",le="10"} 3)"));
    QVERIFY(has(R"(corescope_http_request_duration_seconds_bucket{route="/api/stats",le="+Inf"} 4)"));
    QVERIFY(has(R"(corescope_http_request_duration_seconds_sum{route="/api/stats"} 20.007)"));
    QVERIFY(has(R"(corescope_http_request_duration_seconds_count{route="/api/stats"} 4)"));
}

void ApiMetaTest::everyRouteIsDescribed()
{
    Engine engine(nowhere());
    Api api(engine, {.build = {.version = "1.2.3"}});
    Router router;
    api.addRoutes(router);
    Request request{.method = "GET", .path = "/api/spec"};
    const QJsonObject spec = object(router.dispatch(request));
    QCOMPARE(spec[u"openapi"].toString(), u"3.1.0"_s);
    QCOMPARE(spec[u"info"][u"version"].toString(), u"1.2.3"_s);
    qsizetype operations = 0;
    for (const QJsonValue& path : spec[u"paths"].toObject())
        operations += path.toObject().size();
    QCOMPARE(operations, qsizetype(router.routes().size()));
    request = Request{.method = "GET", .path = "/api/docs"};
    const Reply docs = router.dispatch(request);
    for (const Route& route : router.routes()) {
        const QJsonValue operation =
            spec[u"paths"][QString::fromUtf8(route.pattern)][QString::fromUtf8(route.method.toLower())];
        QVERIFY2(!operation[u"summary"].toString().isEmpty(), route.pattern.constData());
        QVERIFY2(!route.description.summary.contains("Parameter"), route.pattern.constData()); // each for itself
        QVERIFY2(!route.description.reply.isEmpty() || route.description.mediaType != "application/json",
                 route.pattern.constData());
        QVERIFY2(operation[u"responses"].toObject().contains(u"200"), route.pattern.constData());
        QVERIFY2(docs.body.contains(route.pattern), route.pattern.constData());
        // OpenAPI wants each variable of a pattern among the parameters.
        qsizetype inPath = 0;
        for (const QJsonValue& parameter : operation[u"parameters"].toArray())
            inPath += parameter[u"in"].toString() == u"path" ? 1 : 0;
        QCOMPARE(inPath, route.pattern.count('{'));
    }
}

void ApiMetaTest::describesParameters()
{
    Router router;
    router.get("/api/nodes/{pubkey}/paths",
               {"Paths.",
                {{"limit", ParameterType::Integer, "at most this many; 50"},
                 {"pubkey", ParameterType::Text, "64 hex digits"},
                 {"region", ParameterType::TextList, "codes"}},
                "{paths:[Path]}"},
               nothing);
    router.post("/api/reset", {"Resets.", {}, "{ok}", "{days?}"}, nothing).requireApiKey();
    const QJsonObject spec = QJsonDocument::fromJson(openApiDocument(router.routes(), "1")).object();
    const QJsonValue get = spec[u"paths"][u"/api/nodes/{pubkey}/paths"][u"get"];
    QCOMPARE(get[u"parameters"].toArray(), QJsonDocument::fromJson(R"([
        {"name": "pubkey", "in": "path", "required": true, "description": "64 hex digits", "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "description": "at most this many; 50", "schema": {"type": "integer"}},
        {"name": "region", "in": "query", "description": "codes", "explode": false,
         "schema": {"type": "array", "items": {"type": "string"}}}])")
                                               .array());
    QCOMPARE(get[u"responses"][u"200"][u"description"].toString(), u"{paths:[Path]}"_s);
    QCOMPARE(get[u"tags"][0].toString(), u"nodes"_s);
    QVERIFY(get[u"security"].isUndefined());
    const QJsonValue post = spec[u"paths"][u"/api/reset"][u"post"];
    QCOMPARE(post[u"security"].toArray().size(), 1);
    QVERIFY(post[u"responses"].toObject().contains(u"401") && post[u"responses"].toObject().contains(u"403"));
    QCOMPARE(post[u"requestBody"][u"description"].toString(), u"{days?}"_s);
}

void ApiMetaTest::docsStandAlone()
{
    Router router;
    router.get("/api/x", {"<b>bold</b>", {{"a<b", ParameterType::Integer, "& more"}}, "{list:[{a<b}]}"}, nothing);
    const QByteArray page = apiDocsPage(router.routes());
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    for (const char* const foreign : {"<script", "http://", "https://", "<b>", "a<b", "src="})
        QVERIFY2(!page.contains(foreign), foreign);
    QVERIFY(page.contains("&lt;b&gt;bold"));
}

QTEST_GUILESS_MAIN(ApiMetaTest)
#include "test_api_meta.moc"
