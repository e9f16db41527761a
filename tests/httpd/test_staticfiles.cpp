#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "httpd/byterange.h"
#include "httpd/staticfiles.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class StaticFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesIndex_data();
    void servesIndex();
    void servesFiles_data();
    void servesFiles();
    void stampsFilesWithTime();
    void sendsRanges();
    void parsesRanges_data();
    void parsesRanges();
    void withoutDirectorySaysWhereTheApiIs();
    void refusesLargeFilesAtOnce();

private:
    void write(const QString& name, const QByteArray& content);
    Reply get(const QByteArray& path, const HeaderList& headers = {}) const;

    QTemporaryDir m_directory;
    std::unique_ptr<StaticFiles> m_files;
};

namespace {

QByteArray field(const Reply& reply, QByteArrayView name)
{
    for (const auto& [key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

void StaticFilesTest::write(const QString& name, const QByteArray& content)
{
    QFile file(m_directory.filePath(name));
    QDir().mkpath(QFileInfo(file).path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

Reply StaticFilesTest::get(const QByteArray& path, const HeaderList& headers) const
{
    return m_files->serve(Request{.method = "GET", .path = path, .headers = headers});
}

void StaticFilesTest::initTestCase()
{
    write(u"secret.txt"_s, "secret");
    write(u"public-not/secret.txt"_s, "secret");
    write(u"public/index.html"_s, "<script src=\"app.js?v=__BUST__\"></script>__BUST__");
    write(u"public/app.js"_s, "let a;");
    write(u"public/style/main.css"_s, "p{}");
    write(u"public/map.PNG"_s, "png");
    write(u"public/data.bin"_s, "0123456789");
    write(u"public/ü x.txt"_s, "umlaut");
    write(u"public/.env"_s, "secret");
    write(u"public/.git/config"_s, "secret");
    QFile::link(m_directory.filePath(u"secret.txt"_s), m_directory.filePath(u"public/out.txt"_s));
    QFile::link(m_directory.path(), m_directory.filePath(u"public/up"_s));
    QFile::link(m_directory.filePath(u"public/data.bin"_s), m_directory.filePath(u"public/inside.bin"_s));
    m_files = std::make_unique<StaticFiles>(m_directory.filePath(u"public"_s), 1'770'000'000);
    QVERIFY(m_files->hasIndex());
}

void StaticFilesTest::servesIndex_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("root") << QByteArray("/");
    QTest::newRow("by name") << QByteArray("/index.html");
    QTest::newRow("page of the application") << QByteArray("/packets/abc");
    QTest::newRow("missing script") << QByteArray("/missing.js");
    QTest::newRow("folder") << QByteArray("/style");
    QTest::newRow("folder with slash") << QByteArray("/style/");
    QTest::newRow("file as a folder") << QByteArray("/app.js/x");
    QTest::newRow("parent") << QByteArray("/../secret.txt");
    QTest::newRow("parent of a folder") << QByteArray("/style/../../secret.txt");
    QTest::newRow("sibling with the same beginning") << QByteArray("/../public-not/secret.txt");
    QTest::newRow("absolute") << QByteArray("//etc/passwd");
    QTest::newRow("backslashes") << QByteArray("/..\\..\\secret.txt");
    QTest::newRow("nul") << QByteArray("/app.js\0.png", 12);
    QTest::newRow("link to a file outside") << QByteArray("/out.txt");
    QTest::newRow("through a link outside") << QByteArray("/up/secret.txt");
    QTest::newRow("hidden file") << QByteArray("/.env");
    QTest::newRow("hidden folder") << QByteArray("/.git/config");
    QTest::newRow("invalid UTF-8") << QByteArray("/\xFF\xFE");
    QTest::newRow("long") << QByteArray("/" + QByteArray(5000, 'a'));
}

void StaticFilesTest::servesIndex()
{
    QFETCH(QByteArray, path);
    const Reply reply = get(path);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("text/html; charset=utf-8"));
    QCOMPARE(reply.body, QByteArray("<script src=\"app.js?v=1770000000\"></script>1770000000"));
    QCOMPARE(field(reply, "Cache-Control"), QByteArray("no-cache, no-store, must-revalidate"));
}

void StaticFilesTest::servesFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("cached");
    QTest::newRow("script") << QByteArray("/app.js") << QByteArray("text/javascript; charset=utf-8")
                            << QByteArray("let a;") << false;
    QTest::newRow("style") << QByteArray("/style/main.css") << QByteArray("text/css; charset=utf-8")
                           << QByteArray("p{}") << false;
    QTest::newRow("image") << QByteArray("/map.PNG") << QByteArray("image/png") << QByteArray("png") << true;
    QTest::newRow("umlaut") << QByteArray("/ü x.txt") << QByteArray("text/plain; charset=utf-8") << QByteArray("umlaut")
                            << true;
    QTest::newRow("link inside") << QByteArray("/inside.bin") << QByteArray("application/octet-stream")
                                 << QByteArray("0123456789") << true;
}

void StaticFilesTest::servesFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, cached);
    const Reply reply = get(path);
    QCOMPARE(reply.status, 200);
    QTEST(reply.contentType, "type");
    QTEST(reply.body, "body");
    QCOMPARE(field(reply, "Cache-Control").isEmpty(), cached);
    QCOMPARE(field(reply, "X-Content-Type-Options"), QByteArray("nosniff"));
    QVERIFY(field(reply, "Last-Modified").endsWith(" GMT"));
}

void StaticFilesTest::stampsFilesWithTime()
{
    const QByteArray modified = field(get("/map.PNG"), "Last-Modified");
    const Reply same = get("/map.PNG", {{"if-modified-since", modified}});
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QCOMPARE(get("/map.PNG", {{"if-modified-since", "Mon, 01 Jan 2001 00:00:00 GMT"}}).status, 200);
    QCOMPARE(get("/map.PNG", {{"if-modified-since", "yesterday"}}).status, 200);
}

void StaticFilesTest::sendsRanges()
{
    const Reply part = get("/data.bin", {{"range", "bytes=2-4"}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, QByteArray("234"));
    QCOMPARE(field(part, "Content-Range"), QByteArray("bytes 2-4/10"));

    const Reply behind = get("/data.bin", {{"range", "bytes=10-"}});
    QCOMPARE(behind.status, 416);
    QCOMPARE(field(behind, "Content-Range"), QByteArray("bytes */10"));

    const Reply stale = get("/data.bin", {{"range", "bytes=2-4"}, {"if-range", "Mon, 01 Jan 2001 00:00:00 GMT"}});
    QCOMPARE(stale.status, 200);
    QCOMPARE(stale.body.size(), 10);
}

void StaticFilesTest::parsesRanges_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("length"); // -1: ignored
    const auto row = [](const char* text, qint64 start, qint64 length) {
        QTest::newRow(text) << QByteArray(text) << start << length;
    };
    row("bytes=0-99", 0, 100);
    row("bytes=0-0", 0, 1);
    row("bytes=50-", 50, 50);
    row("bytes=90-1000", 90, 10);
    row("bytes=-5", 95, 5);
    row("bytes=-500", 0, 100);
    row("bytes=-0", 100, 0);
    row("bytes=100-", 100, 0);
    row("bytes=9223372036854775807-", 9223372036854775807, 0);
    row("", 0, -1);
    row("bytes=", 0, -1);
    row("bytes=-", 0, -1);
    row("bytes=5-4", 0, -1);
    row("bytes=a-b", 0, -1);
    row("bytes=1-2,5-6", 0, -1);
    row("bytes=--5", 0, -1);
    row("bytes=1--5", 0, -1);
    row("bytes=99999999999999999999-", 0, -1);
    row("items=0-5", 0, -1);
}

void StaticFilesTest::parsesRanges()
{
    QFETCH(QByteArray, field);
    QFETCH(qint64, start);
    QFETCH(qint64, length);
    const std::optional<ByteRange> range = parseRange(field, 100);
    QCOMPARE(range.has_value(), length >= 0);
    if (range)
        QCOMPARE(*range, (ByteRange{start, length}));
}

void StaticFilesTest::withoutDirectorySaysWhereTheApiIs()
{
    for (const QString& directory : {QString(), u"/nonexistent/public"_s}) {
        if (!directory.isEmpty())
            QTest::ignoreMessage(QtWarningMsg,
                                 "the public directory /nonexistent/public does not exist: no web page is served");
        const StaticFiles files(directory, 0);
        QVERIFY(!files.hasIndex());
        const Reply reply = files.serve(Request{.method = "GET", .path = "/etc/passwd"});
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains("href=\"/api/healthz\""));
        QVERIFY(!reply.body.contains("href=\"/api/\"")); // no route: that would be a 404
        QCOMPARE(reply.body.count('\n'), 1);
    }
}

void StaticFilesTest::refusesLargeFilesAtOnce()
{
    QFile file(m_directory.filePath(u"public/large.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(StaticFiles::s_maxBytes + 1)); // sparse
    QCOMPARE(get("/large.bin").status, 403);
    QCOMPARE(get("/large.bin", {{"range", "bytes=-3"}}).body, QByteArray(3, '\0'));
}

QTEST_GUILESS_MAIN(StaticFilesTest)
#include "test_staticfiles.moc"
