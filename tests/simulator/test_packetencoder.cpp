#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "core/mesh/packetencoder.h"
#include "tests/store/contractdatabase.h"

using namespace Qt::StringLiterals;
using namespace corescope;

namespace {

Bytes bytesOf(const QJsonValue& hex)
{
    return fromHex(hex.toString().toStdString()).value_or(Bytes());
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

packet::Frame takeApart(const Bytes& bytes)
{
    return packet::parseFrame(bytes).value();
}

} // namespace

class TestPacketEncoder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contentHashesOfTheVectors();
    void advertsOfTheVectors();
    void peerPacketsOfTheVectors();
    void channelMessagesOfTheVectors();
    void traceHashCountsThePathByte();
    void regionCodes();
    void knownKeys();
    void refusesWhatNoReceiverAccepts_data();
    void refusesWhatNoReceiverAccepts();
    void longNamesAreCutBetweenCharacters();
    void encryptionRoundTrip();
    void signaturesFailOnChangedData();
    void hexRejectsRubbish();

private:
    bool haveVectors() const { return !m_vectors.isEmpty(); }

    QJsonArray m_vectors;
};

void TestPacketEncoder::initTestCase()
{
    m_vectors = decodeVectors();
}

#define REQUIRE_VECTORS                                                                                                \
    if (!haveVectors())                                                                                                \
    QSKIP("decode-vectors.json is not there")

void TestPacketEncoder::contentHashesOfTheVectors()
{
    REQUIRE_VECTORS;
    int compared = 0;
    int stored = 0;
    for (const QJsonValue& vector : std::as_const(m_vectors)) {
        const QJsonValue expected = vector[u"expect"];
        const Bytes bytes = bytesOf(vector[u"hex"]);
        if (!expected[u"ok"].toBool() || bytes.empty() || expected[u"contentHash"].isUndefined())
            continue;
        const packet::Frame frame = takeApart(bytes);
        const std::uint8_t pathByte = packet::pathByte(frame.hashSize, frame.path.size());
        const QString hash = textOf(packet::contentHash(frame.type, pathByte, frame.payload));
        QCOMPARE(hash, expected[u"contentHash"].toString());
        ++compared;
        // Rows of a real database: its ingestor was right about floods, except anonymous requests.
        if (frame.route == packet::Route::Flood && frame.type != packet::Type::AnonymousRequest &&
            expected[u"fixture"].isObject()) {
            QCOMPARE(hash, expected[u"fixture"][u"storedHash"].toString());
            ++stored;
        }
    }
    QVERIFY(compared > 150);
    QVERIFY(stored > 10);
}

void TestPacketEncoder::advertsOfTheVectors()
{
    REQUIRE_VECTORS;
    int built = 0;
    for (const QJsonValue& vector : std::as_const(m_vectors)) {
        const QJsonValue build = vector[u"expect"][u"build"];
        if (build[u"ed25519Seed"].isUndefined())
            continue;
        const auto key = SigningKey::fromSeed(bytesOf(build[u"ed25519Seed"]));
        QVERIFY(key.has_value());
        const auto timestamp = static_cast<std::uint32_t>(build[u"timestamp"].toInteger());
        const Bytes payload = packet::advert(*key, timestamp, bytesOf(build[u"appData"]));
        QCOMPARE(textOf(toLowerHex(payload)), textOf(toLowerHex(takeApart(bytesOf(vector[u"hex"])).payload)));
        ++built;
    }
    QCOMPARE(built, 3);

    const packet::AdvertData data{packet::NodeType::Repeater, 37774929, -122419418, 0, 0, "SF Repeater"};
    QCOMPARE(textOf(toLowerHex(packet::advertData(data))), u"92516640022607b4f85346205265706561746572"_s);
}

void TestPacketEncoder::peerPacketsOfTheVectors()
{
    REQUIRE_VECTORS;
    int built = 0;
    for (const QJsonValue& vector : std::as_const(m_vectors)) {
        const QJsonValue crypto = vector[u"expect"][u"crypto"];
        const Bytes secret = bytesOf(crypto[u"sharedSecret"]);
        if (secret.empty())
            continue;
        const Bytes sender = bytesOf(crypto[u"sender"][u"publicKey"]);
        const std::uint8_t recipient = bytesOf(crypto[u"recipient"][u"publicKey"])[0];
        const Bytes plaintext = bytesOf(crypto[u"plaintextHex"]);
        const packet::Frame frame = takeApart(bytesOf(vector[u"hex"]));
        PublicKey senderKey{};
        std::copy(sender.begin(), sender.end(), senderKey.begin());
        const Bytes payload = frame.type == packet::Type::AnonymousRequest
                                  ? packet::anonymousRequest(recipient, senderKey, secret, plaintext)
                                  : packet::peerPayload(recipient, sender[0], secret, plaintext);
        QCOMPARE(textOf(toLowerHex(payload)), textOf(toLowerHex(frame.payload)));
        ++built;
    }
    QVERIFY(built >= 6);
}

void TestPacketEncoder::channelMessagesOfTheVectors()
{
    REQUIRE_VECTORS;
    for (const QJsonValue& vector : std::as_const(m_vectors)) {
        if (vector[u"name"].toString() != u"grp-txt-hashtag-derived-key"_s)
            continue;
        const Bytes payload = packet::groupText(hashtagChannelKey("#wardriving"), 1700000000, 0, "Wes: 37.1, -122.2");
        QCOMPARE(textOf(toLowerHex(payload)), textOf(toLowerHex(takeApart(bytesOf(vector[u"hex"])).payload)));
        return;
    }
    QFAIL("the vector is missing");
}

void TestPacketEncoder::traceHashCountsThePathByte()
{
    const Bytes golden{0x25, 0x02, 0xAA, 0xBB, 0xDE, 0xAD, 0xBE, 0xEF};
    const packet::Frame frame = takeApart(golden);
    QCOMPARE(textOf(packet::contentHash(packet::Type::Trace, 2, frame.payload)), u"b1baaf3bf0d0726c"_s);
    QVERIFY(packet::contentHash(packet::Type::Trace, 1, frame.payload) !=
            packet::contentHash(packet::Type::Trace, 2, frame.payload));
    QCOMPARE(packet::contentHash(packet::Type::Text, 1, frame.payload),
             packet::contentHash(packet::Type::Text, 2, frame.payload));
}

void TestPacketEncoder::regionCodes()
{
    const Bytes hello{'h', 'e', 'l', 'l', 'o'};
    // On the air the low byte comes first: 2A B5 and 4A 75.
    QCOMPARE(packet::regionCode(regionKey("#test"), packet::Type::GroupText, hello), std::uint16_t(0xB52A));
    QCOMPARE(packet::regionCode(regionKey("belgium"), packet::Type::GroupText, hello), std::uint16_t(0x754A));
}

void TestPacketEncoder::knownKeys()
{
    QCOMPARE(channelHash(publicChannelKey()), std::uint8_t(0x11));
    QCOMPARE(textOf(toLowerHex(hashtagChannelKey("#test"))), u"9cd8fcf22a47333b591d96a2b848b73f"_s);
    QCOMPARE(channelHash(hashtagChannelKey("#LongFast")), std::uint8_t(0x7D));
}

void TestPacketEncoder::refusesWhatNoReceiverAccepts_data()
{
    QTest::addColumn<int>("hashSize");
    QTest::addColumn<int>("pathBytes");
    QTest::addColumn<int>("payloadBytes");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("63 hops") << 1 << 63 << 184 << true;
    QTest::newRow("64 hops") << 1 << 64 << 10 << false;
    QTest::newRow("64 bytes of path") << 2 << 64 << 10 << true;
    QTest::newRow("66 bytes of path") << 3 << 66 << 10 << false;
    QTest::newRow("half a hop") << 2 << 3 << 10 << false;
    QTest::newRow("four-byte hops") << 4 << 4 << 10 << false;
    QTest::newRow("no hop size") << 0 << 0 << 10 << false;
    QTest::newRow("payload too long") << 1 << 0 << 185 << false;
    QTest::newRow("nothing") << 1 << 0 << 0 << true;
}

void TestPacketEncoder::refusesWhatNoReceiverAccepts()
{
    QFETCH(int, hashSize);
    QFETCH(int, pathBytes);
    QFETCH(int, payloadBytes);
    QFETCH(bool, accepted);

    packet::Frame frame;
    frame.hashSize = static_cast<unsigned>(hashSize);
    frame.path.resize(static_cast<std::size_t>(pathBytes));
    frame.payload.resize(static_cast<std::size_t>(payloadBytes));
    const Result<Bytes> encoded = packet::encode(frame);
    QCOMPARE(encoded.has_value(), accepted);
    if (!encoded)
        QCOMPARE(encoded.error().kind, Error::Kind::Invalid);
}

void TestPacketEncoder::longNamesAreCutBetweenCharacters()
{
    packet::AdvertData data;
    data.latitude = data.longitude = 1;
    data.name = "0123456789012345678901\xC3\xA4"; // 22 letters and a two-byte one; 23 bytes are free
    QCOMPARE(packet::advertData(data).size(), std::size_t(9 + 22));
    data.name = "012345678901234567890\xC3\xA4";
    QCOMPARE(packet::advertData(data).size(), std::size_t(9 + 23));
    data.name.clear();
    QCOMPARE(packet::advertData(data)[0], std::uint8_t(0x11));
}

void TestPacketEncoder::encryptionRoundTrip()
{
    const Bytes key(16, 7);
    Bytes text(16, 'x');
    QCOMPARE(encryptAes128(key, text).size(), std::size_t(16));
    QVERIFY(decryptAes128(key, encryptAes128(key, text)) == text);
    text.push_back('y');
    const Bytes decrypted = decryptAes128(key, encryptAes128(key, text));
    QCOMPARE(decrypted.size(), std::size_t(32));
    QVERIFY(std::equal(text.begin(), text.end(), decrypted.begin()));

    QVERIFY(encryptAes128(Bytes(15), text).empty());
    QVERIFY(decryptAes128(key, Bytes(17)).empty());
    QVERIFY(decryptAes128(key, {}).empty());
}

void TestPacketEncoder::signaturesFailOnChangedData()
{
    const auto key = SigningKey::fromSeed(Bytes(32, 1));
    QVERIFY(key.has_value());
    Bytes message{1, 2, 3};
    const Signature signature = key->sign(message);
    QVERIFY(verifySignature(key->publicKey(), message, signature));
    message[0] = 9;
    QVERIFY(!verifySignature(key->publicKey(), message, signature));
    QVERIFY(!verifySignature(Bytes(31), message, signature));
    QVERIFY(!SigningKey::fromSeed(Bytes(31)));
}

void TestPacketEncoder::hexRejectsRubbish()
{
    QVERIFY(fromHex("00fF") == Bytes({0x00, 0xFF}));
    QVERIFY(!fromHex("0"));
    QVERIFY(!fromHex("0g"));
    QVERIFY(fromHex("")->empty());
}

QTEST_GUILESS_MAIN(TestPacketEncoder)
#include "test_packetencoder.moc"
