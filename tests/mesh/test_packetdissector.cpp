#include <QJsonDocument>
#include <QTest>

#include "core/mesh/packetdissector.h"
#include "core/mesh/packetencoder.h"
#include "core/mesh/packetjson.h"
#include "tests/store/contractdatabase.h"

using namespace Qt::StringLiterals;
using namespace corescope;

namespace {

using FaultCode = std::pair<packet::FrameFault, const char*>;

constexpr std::array<FaultCode, 7> s_faultCodes{{
    {packet::FrameFault::InvalidHex, "INVALID_HEX"},
    {packet::FrameFault::TooShort, "TOO_SHORT"},
    {packet::FrameFault::NoTransportCodes, "NO_TRANSPORT_CODES"},
    {packet::FrameFault::NoPathByte, "NO_PATH_BYTE"},
    {packet::FrameFault::BadPathEncoding, "BAD_PATH_ENCODING"},
    {packet::FrameFault::PathOverrun, "PATH_OVERRUN"},
    {packet::FrameFault::PayloadTooLarge, "PAYLOAD_TOO_LARGE"},
}};

ChannelKeys channelKeysOf(const QJsonValue& vector)
{
    ChannelKeys keys;
    const QJsonObject entries = vector[u"channelKeys"].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        keys.add(entry.key().toStdString(), fromHex(entry.value().toString().toStdString()).value_or(Bytes()));
    return keys;
}

std::vector<packet::Region> regionsOf(const QJsonValue& vector)
{
    std::vector<packet::Region> regions;
    const QJsonObject entries = vector[u"regionKeys"].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        regions.push_back({entry.key().toStdString(), *fromHex(entry.value().toString().toStdString())});
    return regions;
}

QByteArray compact(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// The field by this name, anywhere below.
const packet::Field* findField(const packet::Field& field, const QString& name)
{
    if (field.name == name)
        return &field;
    for (const packet::Field& child : field.children)
        if (const packet::Field* found = findField(child, name))
            return found;
    return nullptr;
}

Bytes frameOf(packet::Type type, Bytes payload)
{
    packet::Frame frame;
    frame.type = type;
    frame.payload = std::move(payload);
    return packet::encode(frame).value();
}

QStringList allWarnings(const packet::Field& field)
{
    QStringList warnings = field.warnings;
    for (const packet::Field& child : field.children)
        warnings += allWarnings(child);
    return warnings;
}

/// Children lie within their parent and come front to back; '' or what is wrong.
QString misplacedField(const packet::Field& parent)
{
    std::size_t reached = parent.begin;
    for (const packet::Field& child : parent.children) {
        if (child.length == 0)
            continue;
        if (child.begin < reached || child.begin + child.length > parent.begin + parent.length)
            return parent.name + u" > "_s + child.name;
        // Bits share their byte, and the plaintext's fields share the blocks of the ciphertext.
        reached = child.begin;
        if (const QString misplaced = misplacedField(child); !misplaced.isEmpty())
            return misplaced;
    }
    return {};
}

} // namespace

class TestPacketDissector : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void everyPrefixOfEveryVector_data() { vectors_data(); }
    void everyPrefixOfEveryVector();
    void bytesOfTheFields();
    void advertWithSignature();
    void plaintextPointsAtItsBlocks();
    void likelyKeysComeFirst();
    void keysOfChannels();
    void warnings_data();
    void warnings();
};

void TestPacketDissector::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = decodeVectors();
    if (vectors.isEmpty())
        QSKIP("decode-vectors.json is not there");
    for (const QJsonValue& vector : vectors)
        QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
}

void TestPacketDissector::vectors()
{
    QFETCH(QJsonObject, vector);
    const QJsonValue expected = vector[u"expect"];
    const std::string text = vector[u"hex"].toString().toStdString();
    if (const QJsonValue hash = expected[u"contentHash"]; hash.isString())
        QCOMPARE(QString::fromStdString(packet::contentHash(text)), hash.toString());

    const ChannelKeys keys = channelKeysOf(vector);
    const std::vector<packet::Region> regions = regionsOf(vector);
    const packet::DissectOptions options{&keys, regions, vector[u"validateSignatures"].toBool()};
    const auto bytes = packet::bytesFromText(text);
    const auto decoded = bytes ? packet::dissect(*bytes, options).packet : tl::unexpected(bytes.error());
    QCOMPARE(decoded.has_value(), expected[u"ok"].toBool());
    if (!decoded) {
        const auto code = std::ranges::find(s_faultCodes, decoded.error().fault, &FaultCode::first);
        QCOMPARE(QString::fromLatin1(code->second), expected[u"errorCode"].toString());
        QVERIFY2(decoded.error().message.contains(expected[u"errorContains"].toString()),
                 qPrintable(decoded.error().message));
        return;
    }

    QCOMPARE(compact(packet::headerJson(decoded->frame)), compact(expected[u"header"]));
    QCOMPARE(compact(packet::transportCodesJson(decoded->frame)), compact(expected[u"transportCodes"]));
    const QJsonObject path = packet::pathJson(decoded->path);
    QCOMPARE(compact(path), compact(expected[u"path"]));
    QCOMPARE(compact(path[u"hops"]), compact(expected[u"pathJson"]));
    QCOMPARE(decoded->anomaly, expected[u"anomaly"].toString());
    if (const QJsonValue plaintext = expected[u"firmwarePlaintextHex"]; plaintext.isString()) {
        // Radios read 256-bit channels, and so do we; the ingestor that the vectors follow does not.
        const auto& message = std::get<packet::GroupMessage>(decoded->payload);
        QCOMPARE(QString::fromStdString(toLowerHex(message.plaintext)), plaintext.toString());
    } else {
        QCOMPARE(compact(packet::payloadJson(*decoded)), compact(expected[u"payload"]));
    }
    if (const QJsonValue role = expected[u"role"]; role.isString())
        QCOMPARE(QString::fromStdString(packet::roleName(std::get<packet::Advert>(decoded->payload).nodeType())),
                 role.toString());
    if (const QJsonValue isScoped = expected[u"isTransportScoped"]; isScoped.isBool())
        QCOMPARE(packet::scopeName(decoded->frame, regions).has_value(), isScoped.toBool());
    if (const QJsonValue scope = expected[u"scopeName"]; scope.isString())
        QCOMPARE(QString::fromStdString(packet::scopeName(decoded->frame, regions).value_or("nowhere")),
                 scope.toString());

    const Result<Bytes> encoded = packet::encode(decoded->frame);
    QVERIFY(encoded.has_value());
    QCOMPARE(toLowerHex(*encoded), toLowerHex(*bytes));
    QCOMPARE(toLowerHex(packet::payloadBytes(decoded->payload)), toLowerHex(decoded->frame.payload));
}

void TestPacketDissector::everyPrefixOfEveryVector()
{
    QFETCH(QJsonObject, vector);
    const ChannelKeys keys = channelKeysOf(vector);
    const auto bytes = packet::bytesFromText(vector[u"hex"].toString().toStdString());
    for (std::size_t length = 0; bytes && length <= bytes->size(); ++length) {
        const Bytes prefix(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(length));
        const packet::Dissection dissection = packet::dissect(prefix, {&keys, {}, false});
        QCOMPARE(dissection.root.length, length);
        QCOMPARE(misplacedField(dissection.root), QString());
    }
}

void TestPacketDissector::bytesOfTheFields()
{
    // A text on its way along two hops of two bytes.
    const auto dissection = packet::dissect(*fromHex("0A42AABBCCDDD69FD7A5A7475DB07337749AE61FA53A4788E976"));
    QStringList fields;
    for (const packet::Field& field : dissection.root.children)
        fields.append(u"%1 %2+%3"_s.arg(field.name).arg(field.begin).arg(field.length));
    QCOMPARE(fields, QStringList({u"Header 0+1"_s, u"Path length 1+1"_s, u"Path 2+4"_s, u"Payload 6+20"_s,
                                  u"Content hash 0+0"_s}));
    const packet::Field* second = findField(dissection.root, u"Hop 2"_s);
    QVERIFY(second);
    QCOMPARE(second->value, u"CCDD"_s);
    QCOMPARE(second->begin, std::size_t(4));
    const packet::Field* source = findField(dissection.root, u"Source"_s);
    QVERIFY(source);
    QCOMPARE(source->value, u"0x9f"_s);
    QCOMPARE(source->begin, std::size_t(7));
    QCOMPARE(allWarnings(dissection.root), QStringList());
}

void TestPacketDissector::advertWithSignature()
{
    const SigningKey key = SigningKey::fromSeed(Bytes(32, 1)).value();
    const packet::AdvertData data{packet::NodeType::Repeater, 52'000'000, 5'000'000, 0, 0, "Hill <b>"};
    Bytes bytes = frameOf(packet::Type::Advert, packet::advert(key, 1'700'000'000, packet::advertData(data)));
    const auto whole = packet::dissect(bytes);
    QCOMPARE(allWarnings(whole.root), QStringList());
    QCOMPARE(findField(whole.root, u"Verification"_s)->value, u"valid"_s);
    QCOMPARE(findField(whole.root, u"Timestamp"_s)->value, u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(findField(whole.root, u"Latitude"_s)->value, u"52.000000°"_s);
    const packet::Field* name = findField(whole.root, u"Name"_s);
    QCOMPARE(name->value, u"Hill <b>"_s);
    QCOMPARE(name->begin + name->length, bytes.size());

    bytes.back() ^= 1;
    const auto forged = packet::dissect(bytes);
    QCOMPARE(findField(forged.root, u"Verification"_s)->value, u"invalid"_s);
    QCOMPARE(allWarnings(forged.root).size(), 1);
}

void TestPacketDissector::plaintextPointsAtItsBlocks()
{
    for (const Bytes& secret : {hashtagChannelKey("#hikers"), Bytes(32, 9)}) {
        ChannelKeys keys = ChannelKeys::withPublic();
        QVERIFY(keys.add("hikers", secret));
        const Bytes bytes =
            frameOf(packet::Type::GroupText, packet::groupText(secret, 1'700'000'000, 0, "Ann: see you at the hut"));
        const auto dissection = packet::dissect(bytes, {&keys, {}, true});
        QCOMPARE(findField(dissection.root, u"Channel"_s)->value, u"hikers"_s);
        QCOMPARE(findField(dissection.root, u"Sender (unverified)"_s)->value, u"Ann"_s);
        // 5 + 23 bytes of plaintext fill the two blocks behind header, path length, hash and MAC.
        const packet::Field* text = findField(dissection.root, u"Text"_s);
        QCOMPARE(text->value, u"Ann: see you at the hut"_s);
        QCOMPARE(text->begin, std::size_t(5));
        QCOMPARE(text->length, std::size_t(32));
        QCOMPARE(findField(dissection.root, u"Timestamp"_s)->length, std::size_t(16));
    }
}

void TestPacketDissector::likelyKeysComeFirst()
{
    ChannelKeys keys = ChannelKeys::withPublic();
    keys.addHashtag("test");
    keys.addHashtag("#bot");
    const auto names = [&](std::uint8_t hash) {
        std::vector<std::string> ordered;
        for (const ChannelKey* key : keys.candidates(hash))
            ordered.push_back(key->name);
        return ordered;
    };
    QCOMPARE(names(0), std::vector<std::string>({"#bot", "#test", "Public"}));
    QCOMPARE(names(0x11), std::vector<std::string>({"Public", "#bot", "#test"}));
}

void TestPacketDissector::keysOfChannels()
{
    ChannelKeys keys;
    QVERIFY(!keys.add("short", Bytes(15)));
    QVERIFY(keys.isEmpty());
    QVERIFY(keys.add("#test", Bytes(16, 1)));
    keys.addHashtag("#test");
    QCOMPARE(keys.keys().size(), std::size_t(1));
    QVERIFY(keys.keys()[0].key == Bytes(16, 1));
    QVERIFY(keys.add("#test", Bytes(32, 2)));
    QCOMPARE(keys.keys().size(), std::size_t(1));
    QCOMPARE(keys.keys()[0].hash, channelHash(Bytes(32, 2)));
}

void TestPacketDissector::warnings_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("field"); // that the warning belongs to
    QTest::addColumn<QString>("warning");

    const auto row = [](const char* name, const QByteArray& hex, const QString& field, const QString& warning) {
        QTest::newRow(name) << hex << field << warning;
    };
    row("nothing", "", u"Packet"_s, u"too short"_s);
    row("half a code", "1411", u"Packet"_s, u"transport codes"_s);
    row("no path byte", "1411223344", u"Packet"_s, u"no path byte"_s);
    row("path of reserved size", "11C0AA", u"Packet"_s, u"invalid path encoding"_s);
    row("path beyond the end", "110AAA", u"Packet"_s, u"exceeds buffer"_s);
    row("payload too long", "1100" + QByteArray(2 * 185, 'A'), u"Packet"_s, u"payload of 185 bytes"_s);
    row("payload too short", "1100AA", u"Packet"_s, u"too short for advert"_s);
    row("later version", "4900D69FD7A5", u"Header"_s, u"version"_s);
    row("unassigned type", "310001", u"Data"_s, u"unassigned"_s);
    row("long acknowledgement", "0D00AABBCCDD0102FF", u"Unknown bytes"_s, u"6 bytes"_s);
    row("half a block", "1500AABBCC0102030405", u"Encrypted data"_s, u"multiple of 16"_s);
    row("discovery that is flooded", "2D00800401020304", u"Flags"_s, u"neighbours"_s);
    row("trace that is flooded", "2500010000000200000000AA", u"Packet"_s, u"non-DIRECT"_s);
    row("trace with half a hop", "2600010000000200000001AABBCC", u"Rest"_s, u"middle of a hop"_s);
    row("advert of a reserved key", "1100" + QByteArray(200, '0'), u"Public key"_s, u"reserved"_s);
    row("advert without its location", "1100" + QByteArray(200, '1') + "92AABBCC", u"App data"_s, u"announce more"_s);
    row("advert of an unassigned type", "1100" + QByteArray(200, '1') + "07", u"Flags"_s, u"unassigned"_s);
    row("advert with too much", "1100" + QByteArray(200, '1') + "81" + QByteArray(64, '4'), u"App data"_s,
        u"first 32"_s);
    row("advert out of this world", "1100" + QByteArray(200, '1') + "92FFFFFF7F00000000", u"Latitude"_s, u"No such"_s);
}

void TestPacketDissector::warnings()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, field);
    QFETCH(QString, warning);
    const auto dissection = packet::dissect(*fromHex(hex.toStdString()));
    const packet::Field* found = findField(dissection.root, field);
    QVERIFY(found);
    const bool isThere =
        std::ranges::any_of(found->warnings, [&](const QString& text) { return text.contains(warning); });
    QVERIFY2(isThere, qPrintable(allWarnings(dissection.root).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestPacketDissector)
#include "test_packetdissector.moc"
