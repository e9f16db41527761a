#include <QRandomGenerator>
#include <QTest>

#include "httpd/requesthead.h"
#include "httpd/requesttarget.h"

using namespace corescope;
using namespace std::string_view_literals;
using State = RequestScanner::State;

Q_DECLARE_METATYPE(RequestScanner::State)

class RequestHeadTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHead();
    void readsByteByByte();
    void stopsAtTheEndOfTheRequest();
    void skipsLineEndsBetweenRequests();
    void refuses_data();
    void refuses();
    void refusesEndlessHead();
    void survivesGarbage();
    void honoursConnectionHeader();
    void parsesTargets_data();
    void parsesTargets();
    void refusesBrokenTargets();
    void readsQuery();
    void cleansPaths_data();
    void cleansPaths();
};

namespace {

RequestScanner scanned(QByteArrayView bytes)
{
    RequestScanner scanner{HttpLimits()};
    const qsizetype taken = scanner.feedHead(bytes);
    scanner.feedBody(bytes.size() - taken);
    return scanner;
}

} // namespace

void RequestHeadTest::readsHead()
{
    const RequestScanner scanner =
        scanned("POST /api/x?y=1 HTTP/1.1\r\nHost: a\r\nX-API-Key:  s3 cret \r\ncontent-length: 3\r\n\r\nabc");
    QCOMPARE(scanner.state(), State::Complete);
    const RequestHead& head = scanner.head();
    QCOMPARE(head.method, QByteArray("POST"));
    QCOMPARE(head.target, QByteArray("/api/x?y=1"));
    QCOMPARE(head.value("x-api-key"), QByteArray("s3 cret"));
    QCOMPARE(head.contentLength, 3);
    QVERIFY(!head.wantsClose());
}

void RequestHeadTest::readsByteByByte()
{
    const QByteArray text = "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxy";
    RequestScanner scanner{HttpLimits()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        QVERIFY(scanner.state() != State::Complete);
        if (scanner.state() == State::Body)
            QCOMPARE(scanner.feedBody(1), 1);
        else
            QCOMPARE(scanner.feedHead(QByteArrayView(text).sliced(i, 1)), 1);
    }
    QCOMPARE(scanner.state(), State::Complete);
}

void RequestHeadTest::stopsAtTheEndOfTheRequest()
{
    const QByteArray first = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
    RequestScanner scanner{HttpLimits()};
    QCOMPARE(scanner.feedHead(QByteArray(first + "GET /2 HTTP/1.1\r\n")), first.size());
    QCOMPARE(scanner.state(), State::Complete);
    QCOMPARE(scanner.feedBody(10), 0);
    scanner.reset();
    QCOMPARE(scanner.state(), State::Idle);
}

void RequestHeadTest::skipsLineEndsBetweenRequests()
{
    RequestScanner scanner{HttpLimits()};
    QCOMPARE(scanner.feedHead("\r\n\r\n"), 4);
    QCOMPARE(scanner.state(), State::Idle);
    QCOMPARE(scanned("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").state(), State::Complete);
}

void RequestHeadTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("four words") << QByteArray("GET / / HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("odd method") << QByteArray("G<T / HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("odd protocol") << QByteArray("GET / HXXP/1.1\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("version 2") << QByteArray("GET / HTTP/2.0\r\nHost: a\r\n\r\n") << 505;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << start + "Host: b\r\n\r\n" << 400;
    QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\nHost: a\n\n") << 400;
    QTest::newRow("bare line feed later") << start + "A: b\nContent-Length: 5\r\n\r\n" << 400;
    QTest::newRow("carriage return in value") << start + "A: b\rc\r\n\r\n" << 400;
    QTest::newRow("nul in value") << start + QByteArray("A: b\0c\r\n\r\n", 10) << 400;
    QTest::newRow("folded line") << start + "A: b\r\n c\r\n\r\n" << 400;
    QTest::newRow("space before colon") << start + "Content-Length : 5\r\n\r\n" << 400;
    QTest::newRow("no colon") << start + "hello\r\n\r\n" << 400;
    QTest::newRow("empty name") << start + ": b\r\n\r\n" << 400;
    QTest::newRow("chunked") << start + "Transfer-Encoding: chunked\r\n\r\n" << 411;
    QTest::newRow("chunked and length") << start + "Content-Length: 3\r\nTransfer-Encoding: identity\r\n\r\n" << 411;
    QTest::newRow("negative length") << start + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("signed length") << start + "Content-Length: +1\r\n\r\n" << 400;
    QTest::newRow("hexadecimal length") << start + "Content-Length: 0x10\r\n\r\n" << 400;
    QTest::newRow("empty length") << start + "Content-Length:\r\n\r\n" << 400;
    QTest::newRow("list of lengths") << start + "Content-Length: 5, 5\r\n\r\n" << 400;
    QTest::newRow("two lengths") << start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n" << 400;
    QTest::newRow("large body") << start + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("absurd body") << start + "Content-Length: 99999999999999999999999\r\n\r\n" << 413;
    QTest::newRow("large head") << start + "A: " + QByteArray(9000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("many fields") << start + QByteArray("A: b\r\n").repeated(2000) + "\r\n" << 431;
}

void RequestHeadTest::refuses()
{
    QFETCH(QByteArray, text);
    const RequestScanner whole = scanned(text);
    QCOMPARE(whole.state(), State::Refused);
    QTEST(whole.refusal().status, "status");
    QVERIFY(!whole.refusal().message.isEmpty());

    RequestScanner pieces{HttpLimits()};
    for (qsizetype i = 0; i < text.size() && pieces.state() != State::Refused; ++i)
        pieces.feedHead(QByteArrayView(text).sliced(i, 1));
    QCOMPARE(pieces.state(), State::Refused);
    QTEST(pieces.refusal().status, "status");
}

void RequestHeadTest::refusesEndlessHead()
{
    RequestScanner scanner{HttpLimits()};
    scanner.feedHead("GET /");
    const QByteArray piece(1000, 'a');
    int pieces = 0;
    while (scanner.state() == State::Head && pieces < 100) {
        scanner.feedHead(piece);
        ++pieces;
    }
    QCOMPARE(scanner.refusal().status, 431);
    QCOMPARE(pieces, 9);
}

void RequestHeadTest::survivesGarbage()
{
    QRandomGenerator random(11);
    constexpr std::string_view alphabet = "GET /HTTP1.\r\n\r\n:ContentLength-0 \0\xFF"sv;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text(random.bounded(200), '\0');
        for (char& c : text)
            c = alphabet[std::size_t(random.bounded(int(alphabet.size())))];
        scanned(text);
        scanned(QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + text + "\r\n\r\n"));
    }
}

void RequestHeadTest::honoursConnectionHeader()
{
    QVERIFY(scanned("GET / HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive, Close\r\n\r\n").head().wantsClose());
    QVERIFY(scanned("GET / HTTP/1.0\r\n\r\n").head().wantsClose());
    QVERIFY(!scanned("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").head().wantsClose());
    QVERIFY(scanned("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: WebSocket\r\n\r\n").head().wantsWebSocket());
    QVERIFY(!scanned("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\n").head().wantsWebSocket());
}

void RequestHeadTest::parsesTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("plain") << QByteArray("/api/x") << QByteArray("/api/x");
    QTest::newRow("query") << QByteArray("/api/x?a=/b") << QByteArray("/api/x");
    QTest::newRow("fragment") << QByteArray("/api/x#a?b") << QByteArray("/api/x");
    QTest::newRow("escapes") << QByteArray("/%41%2f%C3%BC+") << QByteArray("/A/ü+");
    QTest::newRow("absolute") << QByteArray("http://host:80/api?x=1") << QByteArray("/api");
    QTest::newRow("absolute without path") << QByteArray("http://host") << QByteArray("/");
}

void RequestHeadTest::parsesTargets()
{
    QFETCH(QByteArray, target);
    const auto parsed = parseTarget(target);
    QVERIFY(parsed);
    QTEST(parsed->path, "path");
}

void RequestHeadTest::refusesBrokenTargets()
{
    for (const char* target : {"", "*", "api", "ftp://x/y", "/%", "/%4", "/%zz", "/a%00b"})
        QVERIFY2(!parseTarget(target), target);
}

void RequestHeadTest::readsQuery()
{
    const auto parsed = parseTarget("/?a=1+2&a=3&b=%26%3D+x%2B&flag&=empty&n=12&m=1x&p=%2B5&z=%");
    QVERIFY(parsed);
    QCOMPARE(parsed->query.value("a"), QByteArray("1 2"));
    QCOMPARE(parsed->query.value("b"), QByteArray("&= x+"));
    QVERIFY(parsed->query.contains("flag"));
    QVERIFY(!parsed->query.contains("nope"));
    const Request request{.query = parsed->query};
    QCOMPARE(request.queryInteger("n", 7), 12);
    QCOMPARE(request.queryInteger("m", 7), 7);
    QCOMPARE(request.queryInteger("p", 7), 5);
    QCOMPARE(request.queryInteger("a", 7), 7);
    QCOMPARE(request.queryInteger("nope", 7), 7);
}

void RequestHeadTest::cleansPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("clean") << QByteArray("/a/b/") << QByteArray();
    QTest::newRow("root") << QByteArray("/") << QByteArray();
    QTest::newRow("dots in a name") << QByteArray("/a..b/...") << QByteArray();
    QTest::newRow("double slash") << QByteArray("/a//b?x=1&y=%20") << QByteArray("/a/b?x=1&y=%20");
    QTest::newRow("never another host") << QByteArray("//evil.example/x") << QByteArray("/evil.example/x");
    QTest::newRow("nor with backslashes") << QByteArray("/.//\\evil.example") << QByteArray("/%5Cevil.example");
    QTest::newRow("up") << QByteArray("/a/../b") << QByteArray("/b");
    QTest::newRow("encoded up") << QByteArray("/a/%2e%2E/b") << QByteArray("/b");
    QTest::newRow("above the root") << QByteArray("/../../etc/passwd") << QByteArray("/etc/passwd");
    QTest::newRow("ends with dots") << QByteArray("/a/b/..") << QByteArray("/a/");
    QTest::newRow("line ends stay encoded") << QByteArray("/a//%0d%0aX: y") << QByteArray("/a/%0D%0AX:%20y");
}

void RequestHeadTest::cleansPaths()
{
    QFETCH(QByteArray, target);
    const auto parsed = parseTarget(target);
    QVERIFY(parsed);
    QTEST(cleanedTarget(parsed->path, target), "location");
}

QTEST_GUILESS_MAIN(RequestHeadTest)
#include "test_requesthead.moc"
