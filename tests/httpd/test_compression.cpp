#include <QTest>

#include "gunzip.h"
#include "httpd/compression.h"

using namespace corescope;

class CompressionTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAcceptEncoding_data();
    void readsAcceptEncoding();
    void roundTrips();
    void givesUpWhenNotSmaller();
    void packsABodyOnce();
    void knowsCompressibleTypes();
};

void CompressionTest::readsAcceptEncoding_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("absent") << QByteArray() << false;
    QTest::newRow("plain") << QByteArray("gzip") << true;
    QTest::newRow("browser") << QByteArray("gzip, deflate, br") << true;
    QTest::newRow("upper case") << QByteArray("GZIP") << true;
    QTest::newRow("refused") << QByteArray("gzip;q=0") << false;
    QTest::newRow("refused with decimals") << QByteArray("gzip; q=0.000, br") << false;
    QTest::newRow("low quality") << QByteArray("gzip;q=0.1") << true;
    QTest::newRow("wildcard") << QByteArray("*") << true;
    QTest::newRow("wildcard refused") << QByteArray("*;q=0") << false;
    QTest::newRow("all but gzip") << QByteArray("*, gzip;q=0") << false;
    QTest::newRow("gzip alone") << QByteArray("*;q=0, gzip") << true;
    QTest::newRow("others") << QByteArray("br, deflate") << false;
    QTest::newRow("nonsense") << QByteArray(";;,=,q=0;gzip") << false;
}

void CompressionTest::readsAcceptEncoding()
{
    QFETCH(QByteArray, field);
    QTEST(acceptsGzip(field), "accepted");
}

void CompressionTest::roundTrips()
{
    const QByteArray plain = QByteArray(R"({"hash":"a1b2c3d4","snr":-7.25},)").repeated(2000);
    const QByteArray packed = gzipped(plain);
    QVERIFY(!packed.isEmpty());
    QVERIFY(packed.size() < plain.size() / 10);
    QCOMPARE(gunzip(packed, plain.size()), plain);
}

void CompressionTest::givesUpWhenNotSmaller()
{
    QVERIFY(gzipped("").isEmpty());
    QVERIFY(gzipped("abc").isEmpty());
    const QByteArray packed = gzipped(QByteArray("abcdefgh").repeated(1000));
    QVERIFY(gzipped(packed).isEmpty());
}

void CompressionTest::packsABodyOnce()
{
    const QByteArray plain = QByteArray(R"({"snr":-7.25},)").repeated(2000);
    PackedBody body;
    const QByteArray packed = body.of(plain);
    QCOMPARE(gunzip(packed, plain.size()), plain);
    QCOMPARE(static_cast<const void*>(body.of(plain).constData()), static_cast<const void*>(packed.constData()));
}

void CompressionTest::knowsCompressibleTypes()
{
    QVERIFY(isCompressible("application/json"));
    QVERIFY(isCompressible("text/html; charset=utf-8"));
    QVERIFY(isCompressible("image/svg+xml"));
    QVERIFY(!isCompressible("image/png"));
    QVERIFY(!isCompressible("application/octet-stream"));
}

QTEST_GUILESS_MAIN(CompressionTest)
#include "test_compression.moc"
