#include <random>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include "core/filter/displayfilter.h"
#include "core/mesh/channelkeys.h"
#include "core/mesh/packetdissector.h"
#include "core/mesh/packetencoder.h"
#include "gui/details/dissectortexts.h"
#include "gui/details/fieldfilter.h"
#include "gui/details/hexview.h"
#include "gui/details/packetfieldmodel.h"
#include "gui/language.h"
#include "gui/plaintext.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestDetails : public QObject
{
    Q_OBJECT

private slots:
    void filtersOfFieldsAreUnderstood_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("filter");
        QTest::newRow("type") << u"Payload type"_s << u"ADVERT (4)"_s << u"type == ADVERT"_s;
        QTest::newRow("unknown type") << u"Payload type"_s << u"UNKNOWN (12)"_s << u"type == 12"_s;
        QTest::newRow("route") << u"Route type"_s << u"FLOOD (1)"_s << u"route == FLOOD"_s;
        QTest::newRow("hash of a key") << u"Source"_s << u"0xa1"_s << u"payload.srcHash == \"a1\""_s;
        QTest::newRow("quotes") << u"Name"_s << u"\"Bob\""_s << u"payload.name == '\"Bob\"'"_s;
        QTest::newRow("all quotes") << u"Text"_s << u"it's \"Bob\""_s << QString();
        QTest::newRow("no filter field") << u"MAC"_s << u"1234"_s << QString();
    }
    void filtersOfFieldsAreUnderstood()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        packet::Field field;
        field.name = name;
        field.value = value;
        const QString filter = fieldFilter(field);
        QTEST(filter, "filter");
        QVERIFY(filter.isEmpty() || DisplayFilter::parse(filter));
    }

    void everyByteOfAPacketHasAField();
    void aClickOnAByteNamesIt();
    void hostileTextIsPlain_data();
    void hostileTextIsPlain();
    void allFieldsCanBeTranslated();
    void fieldsAreTranslated();
};

namespace {

// An advert of the repeater "R5-D4 300D Rak" that was passed on by two relays.
const std::string s_advert =
    "11427d1d1f5d300ddc9e145dbe6cb4d6c2d93c74e9f862f5e247783f64ef89a4732e68dd473c4c62c9697f70e27d27e4a0d3f001c4032a262c"
    "390f868b2c7df763b2171969f29dde33a01785f01b6e37e7a1d7ba39735cb6013ad3a7f00c76ae84623ef286f99c3ee60292ec9f3e02c688b9"
    "f852352d443420333030442052616b";

/// Names and warnings of a field and of all below it, without the numbers in them.
void collectTexts(const packet::Field& field, QSet<QString>& texts)
{
    static const QRegularExpression s_number(u"\\d+"_s);
    for (QString text : QStringList(field.name) + field.warnings)
        texts += text.replace(s_number, u"%"_s);
    for (const packet::Field& child : field.children)
        collectTexts(child, texts);
}

/// Packets of all types and routes, most of them with something wrong.
Bytes anyPacket(std::uint8_t header, std::mt19937& random)
{
    const auto below = [&](unsigned end) { return std::uint8_t(random() % end); };
    const bool isZero = below(8) == 0;
    Bytes bytes{header};
    if (packet::hasTransportCodes(packet::routeOf(header)))
        for (int i = 0; i < 4; ++i)
            bytes.push_back(isZero ? 0 : below(4) == 0 ? 0xFF : below(256));
    constexpr std::array<std::uint8_t, 7> paths{0, 0, 1, 2, 0x41, 0x81, 0xC1};
    bytes.push_back(below(20) == 0 ? below(256) : paths[below(paths.size())]);
    const std::size_t length = below(3) == 0 ? 100U + below(100) : below(50);
    for (std::size_t i = 0; i < length; ++i)
        bytes.push_back(below(256));
    if (below(10) == 0) // cut off
        bytes.resize(std::min<std::size_t>(bytes.size(), 1U + below(6)));
    return bytes;
}

} // namespace

void TestDetails::everyByteOfAPacketHasAField()
{
    const auto bytes = packet::bytesFromText(s_advert);
    QVERIFY(bytes);
    PacketFieldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setField(packet::dissect(*bytes).root);
    QVERIFY(model.rowCount() > 0);
    for (std::size_t offset = 0; offset < bytes->size(); ++offset) {
        const QModelIndex index = model.indexOfByte(offset);
        QVERIFY2(index.isValid(), qPrintable(QString::number(offset)));
        QVERIFY(model.field(index).begin <= offset);
        QVERIFY(offset < model.field(index).begin + model.field(index).length);
    }
    QVERIFY(!model.indexOfByte(bytes->size()).isValid());
    model.setField({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDetails::aClickOnAByteNamesIt()
{
    HexView view;
    view.resize(800, 200);
    view.show();
    view.setBytes(std::vector<std::uint8_t>(40, 0x41));
    QSignalSpy chosen(&view, &HexView::byteChosen);
    view.mark(3, 4);
    QTest::keyClick(&view, Qt::Key_Right); // past what is marked
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up); // not above the first line
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0][0].value<std::size_t>(), 7U);
    QCOMPARE(chosen[1][0].value<std::size_t>(), 19U);
    view.mark(100, 5); // beyond the end
    view.setBytes({});
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(chosen.count(), 2);
}

void TestDetails::hostileTextIsPlain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("tags") << QByteArray("<b>Bob</b>") << u"<b>Bob</b>"_s;
    QTest::newRow("lines") << QByteArray("a\nb\tc\r") << u"a b c"_s;
    QTest::newRow("control") << QByteArray("a\x1b[2J") << u"a [2J"_s;
    QTest::newRow("right to left") << QByteArray("a\xE2\x80\xAEgpj") << u"agpj"_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xFF") << u"a\uFFFD"_s;
}

void TestDetails::hostileTextIsPlain()
{
    QFETCH(QByteArray, bytes);
    QTEST(plainLine(bytes.toStdString()), "shown");
}

void TestDetails::allFieldsCanBeTranslated()
{
    std::mt19937 random(3);
    ChannelKeys keys;
    const Bytes key = hashtagChannelKey("#test");
    QVERIFY(keys.add("#test", key));
    packet::DissectOptions options;
    options.channelKeys = &keys;
    QSet<QString> found;
    for (int header = 0; header < 256; ++header)
        for (int i = 0; i < 300; ++i) {
            options.verifySignatures = i < 20;
            collectTexts(packet::dissect(anyPacket(std::uint8_t(header), random), options).root, found);
        }
    for (const packet::Type type : {packet::Type::GroupText, packet::Type::GroupData})
        for (std::uint8_t i = 0; i < 40; ++i) {
            packet::Frame frame;
            frame.type = type;
            frame.payload = packet::groupText(key, i << 16, i, std::string("Ann: hello"));
            collectTexts(packet::dissect(packet::encode(frame).value(), options).root, found);
        }
    found.remove(u"Packet"_s); // the root, which is not shown
    found.remove(QString());
    QSet<QString> known;
    for (const char* text : dissectorTexts())
        known += QString::fromLatin1(text).replace(QRegularExpression(u"%\\d"_s), u"%"_s);
    for (const QString& text : found)
        QVERIFY2(known.contains(text), qPrintable(u"not to be translated: "_s + text));
    for (const QString& text : known)
        QVERIFY2(found.contains(text), qPrintable(u"no longer said: "_s + text));
}

void TestDetails::fieldsAreTranslated()
{
    const Language language(u"de"_s);
    PacketFieldModel model;
    model.setField(packet::dissect(*packet::bytesFromText(s_advert)).root);
    QCOMPARE(model.index(0, 0).data().toString(), u"Kopf"_s);
    QCOMPARE(translatedDissectorText(u"Hop 12"_s), u"Hop 12"_s);
    QCOMPARE(translatedDissectorText(u"path length 7 exceeds buffer of 3 bytes"_s),
             u"Die Pfadlänge 7 ist größer als der Rest von 3 Bytes"_s);
    QCOMPARE(translatedDissectorText(u"Something else 1"_s), u"Something else 1"_s);
}

QTEST_MAIN(TestDetails)
#include "test_details.moc"
