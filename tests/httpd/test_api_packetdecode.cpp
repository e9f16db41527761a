#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "httpd/api/packetdecode.h"

using namespace Qt::StringLiterals;
using namespace corescope;

namespace {

Reply decodeBody(const QByteArray& body)
{
    Request request;
    request.body = body;
    return decodePacket(request);
}

QByteArray withHex(const QByteArray& hex)
{
    return "{\"hex\":\"" + hex + "\"}";
}

} // namespace

class TestApiPacketDecode : public QObject
{
    Q_OBJECT

private slots:
    void decodes();
    void readsNoChannel();
    void verifiesAdverts();
    void routesOfTraces();
    void refuses_data();
    void refuses();
    void submittingWritesNothing();
};

void TestApiPacketDecode::decodes()
{
    const Reply reply = decodeBody(withHex(" 0901DE43BB45A869F43F53 B0AF3A2E4F0E0445696FF0F8\\n"));
    QCOMPARE(reply.status, 200);
    const QByteArray expected = R"({"decoded":{
        "header":{"routeType":1,"routeTypeName":"FLOOD","payloadType":2,"payloadTypeName":"TXT_MSG","payloadVersion":0},
        "path":{"hashSize":1,"hashCount":1,"hops":["DE"]},
        "payload":{"type":"TXT_MSG","destHash":"43","srcHash":"bb","mac":"45a8",
                   "encryptedData":"69f43f53b0af3a2e4f0e0445696ff0f8"}}})";
    QCOMPARE(QJsonDocument::fromJson(reply.body), QJsonDocument::fromJson(expected));
}

void TestApiPacketDecode::readsNoChannel()
{
    const Reply reply = decodeBody(withHex("1500118F2FFA1DDE9A9C4DF2CAD71D8F5A70A535FD")); // of the public channel
    const QJsonValue payload = QJsonDocument::fromJson(reply.body)[u"decoded"][u"payload"];
    QCOMPARE(payload[u"type"].toString(), u"GRP_TXT"_s);
    QCOMPARE(payload[u"decryptionStatus"].toString(), u"no_key"_s);
    QVERIFY(payload[u"text"].isUndefined());
}

void TestApiPacketDecode::verifiesAdverts()
{
    const QByteArray forged = "1100" + QByteArray(200, '1') + "81" + "41";
    const QJsonValue payload = QJsonDocument::fromJson(decodeBody(withHex(forged)).body)[u"decoded"][u"payload"];
    QCOMPARE(payload[u"signatureValid"], QJsonValue(false));
    QCOMPARE(payload[u"name"].toString(), u"A"_s);
}

void TestApiPacketDecode::routesOfTraces()
{
    const auto path = [](const QByteArray& hex) {
        return QJsonDocument::fromJson(decodeBody(withHex(hex)).body)[u"decoded"][u"path"];
    };
    // Two hops of two bytes; and what cannot be hops of two bytes.
    QCOMPARE(path("2600010000000200000001AABBCCDD")[u"hops"], QJsonValue(QJsonArray({u"AABB"_s, u"CCDD"_s})));
    QCOMPARE(path("2600010000000200000001AABBCC")[u"hops"], QJsonValue(QJsonArray({u"AA"_s, u"BB"_s, u"CC"_s})));
    QCOMPARE(path("2600010000000200000001AABBCC")[u"hashSize"].toInt(), 1);
}

void TestApiPacketDecode::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* name, const QByteArray& body, const QString& error) {
        QTest::newRow(name) << body << error;
    };
    row("no body", "", u"invalid JSON body"_s);
    row("no JSON", "{\"hex\":", u"invalid JSON body"_s);
    row("a list", "[]", u"invalid JSON body"_s);
    row("a number", "{\"hex\":12}", u"invalid JSON body"_s);
    row("nothing to decode", "{}", u"hex is required"_s);
    row("null", "{\"hex\":null}", u"hex is required"_s);
    row("blanks", withHex(" \\t "), u"hex is required"_s);
    row("no hex", withHex("zz"), u"invalid hex: encoding/hex: invalid byte: U+007A 'z'"_s);
    row("a tab", withHex("0A\\t00"), u"invalid hex: encoding/hex: invalid byte: U+0009"_s);
    row("markup", withHex("0<"), u"invalid hex: encoding/hex: invalid byte: U+003C '<'"_s);
    row("odd", withHex("0A0"), u"invalid hex: encoding/hex: odd length hex string"_s);
    row("one byte", withHex("0A"), u"packet too short (need at least header + pathLength)"_s);
    row("no codes", withHex("1400"), u"packet too short for transport codes"_s);
    row("no path byte", withHex("1411223344"), u"packet too short (no path byte)"_s);
    row("path beyond the end", withHex("120AAAAAAA"), u"path length 10 exceeds buffer of 3 bytes"_s);
    row("path of reserved size", withHex("12F6AAAA"), u"invalid path encoding: 54 hops of 4 bytes"_s);
    row("too much", withHex("1200" + QByteArray(400, 'a')), u"payload of 200 bytes is longer than 184"_s);
}

void TestApiPacketDecode::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, error);
    const Reply reply = decodeBody(body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(QJsonDocument::fromJson(reply.body)[u"error"].toString(), error);
}

void TestApiPacketDecode::submittingWritesNothing()
{
    Request request;
    request.body = R"({"HEX":"0D00AABBCCDD","snr":4})";
    const QJsonDocument reply = QJsonDocument::fromJson(submitPacket(request).body);
    QCOMPARE(reply[u"id"], QJsonValue(0));
    QCOMPARE(reply[u"decoded"][u"payload"][u"extraHash"].toString(), u"ddccbbaa"_s);
}

QTEST_GUILESS_MAIN(TestApiPacketDecode)
#include "test_api_packetdecode.moc"
