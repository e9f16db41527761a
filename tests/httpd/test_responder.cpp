#include <stdexcept>

#include <QTest>

#include "httpd/compression.h"
#include "httpd/responder.h"

using namespace corescope;

class ResponderTest : public QObject
{
    Q_OBJECT

private slots:
    void addsFieldsToEveryReply();
    void answersApiInJson();
    void exceptionsBecome500();
    void knownETagIs304();
    void headKeepsTheLength();
    void compressesLargeText();
    void keptRepliesAreNotPackedAgain();
    void redirectsToTheCleanedPath();
    void headerValuesCannotBreakOut();
    void tellsWhatWasServed();
    void closesWhenAsked();

private:
    QByteArray ask(const QByteArray& method, const QByteArray& target, const HeaderList& headers = {}) const;

    Responder m_responder{makeRouter(), makeHooks()};
    static Router makeRouter();
    static HttpHooks makeHooks();
    static inline QList<QByteArray> s_served;
};

Router ResponderTest::makeRouter()
{
    Router router;
    router.get("/api/small", "", [](const Request&) { return Reply::json("{}"); });
    router.get("/api/large", "", [](const Request&) { return Reply::json(QByteArray("[1,2,3],").repeated(1000)); });
    router.get("/api/versioned", "", [](const Request&) {
        Reply reply = Reply::json(QByteArray(5000, ' '));
        reply.etag = "v42";
        return reply;
    });
    router.get("/api/kept", "", [](const Request&) {
        Reply reply = Reply::json(QByteArray("[1,2,3],").repeated(1000));
        reply.packed = std::make_shared<PackedBody>();
        reply.packed->of(QByteArray("packed before").repeated(10));
        return reply;
    });
    router.get("/api/throws", "", [](const Request&) -> Reply { throw std::runtime_error("out of cheese"); });
    router.get("/api/throws-int", "", [](const Request&) -> Reply { throw 42; });
    router.get("/api/echo/{text}", "", [](const Request& request) {
        Reply reply = Reply::json("{}");
        reply.contentType = request.variable("text");
        reply.etag = request.variable("text");
        reply.headers.emplaceBack("X-Echo", request.variable("text"));
        return reply;
    });
    router.setFallback([](const Request&) { return Reply::html("page"); });
    return router;
}

HttpHooks ResponderTest::makeHooks()
{
    return {
        .commonHeaders =
            [] {
                return HeaderList{{"X-CoreScope-Status", "ready"}};
            },
        .served = [](const Request& request, int status,
                     std::chrono::nanoseconds) { s_served.append(request.route + ' ' + QByteArray::number(status)); }};
}

QByteArray ResponderTest::ask(const QByteArray& method, const QByteArray& target, const HeaderList& headers) const
{
    const WireReply reply = m_responder.answer(
        {.method = method, .target = target, .minorVersion = 1, .headers = headers, .contentLength = 0}, {}, {});
    return reply.head + reply.body;
}

void ResponderTest::addsFieldsToEveryReply()
{
    for (const char* target : {"/api/small", "/api/nope", "/", "/a//b", "broken", "/api/throws-int"}) {
        if (QByteArrayView(target) == "/api/throws-int")
            QTest::ignoreMessage(QtWarningMsg, "/api/throws-int failed");
        QVERIFY2(ask("GET", target).contains("\r\nX-CoreScope-Status: ready\r\n"), target);
    }
    QVERIFY(m_responder.refuse({431, "x"}).head.contains("\r\nX-CoreScope-Status: ready\r\n"));
}

void ResponderTest::answersApiInJson()
{
    QCOMPARE(ask("GET", "/api/small"),
             QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3\r\n"
                        "Cache-Control: no-store\r\nX-CoreScope-Status: ready\r\n\r\n{}\n"));
    const QByteArray missing = ask("GET", "/api/nope");
    QVERIFY(missing.startsWith("HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n"));
    QVERIFY(!ask("GET", "/").contains("no-store"));
}

void ResponderTest::exceptionsBecome500()
{
    QTest::ignoreMessage(QtWarningMsg, "/api/throws failed: out of cheese");
    const QByteArray reply = ask("GET", "/api/throws");
    QVERIFY(reply.startsWith("HTTP/1.1 500 "));
    QVERIFY(!reply.contains("cheese"));
}

void ResponderTest::knownETagIs304()
{
    QVERIFY(ask("GET", "/api/versioned").contains("\r\nETag: W/\"v42\"\r\n"));
    for (const char* known : {"W/\"v42\"", "\"v42\"", "\"v1\", W/\"v42\"", "*"}) {
        const QByteArray reply = ask("GET", "/api/versioned", {{"if-none-match", known}});
        QVERIFY2(reply.startsWith("HTTP/1.1 304 Not Modified\r\n"), known);
        QVERIFY(reply.contains("ETag: W/\"v42\""));
        QVERIFY(reply.endsWith("\r\n\r\n"));
        QVERIFY(!reply.contains("Content-Length"));
    }
    for (const char* other : {"W/\"v43\"", "v42", "\"v4", "\"", ""})
        QVERIFY2(ask("GET", "/api/versioned", {{"if-none-match", other}}).startsWith("HTTP/1.1 200 "), other);
}

void ResponderTest::headKeepsTheLength()
{
    const QByteArray reply = ask("HEAD", "/api/large");
    QVERIFY(reply.contains("\r\nContent-Length: 8001\r\n"));
    QVERIFY(reply.endsWith("\r\n\r\n"));
}

void ResponderTest::compressesLargeText()
{
    const QByteArray packed = ask("GET", "/api/large", {{"accept-encoding", "gzip"}});
    QVERIFY(packed.contains("\r\nContent-Encoding: gzip\r\n"));
    QVERIFY(packed.contains("\r\nVary: Accept-Encoding\r\n"));
    QVERIFY(packed.size() < 1000);
    const QByteArray plain = ask("GET", "/api/large");
    QVERIFY(!plain.contains("Content-Encoding"));
    QVERIFY(plain.contains("\r\nVary: Accept-Encoding\r\n"));
    QVERIFY(!ask("GET", "/api/small", {{"accept-encoding", "gzip"}}).contains("Content-Encoding"));
}

void ResponderTest::keptRepliesAreNotPackedAgain()
{
    const QByteArray reply = ask("GET", "/api/kept", {{"accept-encoding", "gzip"}});
    QVERIFY(reply.endsWith(QByteArray("\r\n\r\n" + gzipped(QByteArray("packed before").repeated(10)))));
}

void ResponderTest::redirectsToTheCleanedPath()
{
    const QByteArray reply = ask("GET", "//evil.example/..//api?x=1");
    QVERIFY(reply.startsWith("HTTP/1.1 301 "));
    QVERIFY(reply.contains("\r\nLocation: /api?x=1\r\n"));
}

void ResponderTest::headerValuesCannotBreakOut()
{
    const QByteArray reply = ask("GET", "/api/echo/a%0d%0aX-Injected:%201%0d%0a%0d%0abody");
    QVERIFY(reply.contains("\r\nX-Echo: a\r\n"));
    QVERIFY(!reply.contains("X-Injected"));
    QVERIFY(ask("GET", "/api/echo/a%22b").contains("\r\nETag: W/\"a'b\"\r\n"));
}

void ResponderTest::tellsWhatWasServed()
{
    s_served.clear();
    ask("GET", "/api/echo/x");
    ask("GET", "/api/nope");
    QCOMPARE(s_served, (QList<QByteArray>{"/api/echo/{text} 200", " 404"}));
}

void ResponderTest::closesWhenAsked()
{
    const RequestHead head{
        .method = "GET", .target = "/api/small", .minorVersion = 0, .headers = {}, .contentLength = 0};
    const WireReply reply = m_responder.answer(head, {}, {});
    QVERIFY(reply.close);
    QVERIFY(reply.head.contains("\r\nConnection: close\r\n"));
}

QTEST_GUILESS_MAIN(ResponderTest)
#include "test_responder.moc"
