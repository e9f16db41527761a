#include <bit>
#include <cmath>
#include <limits>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include "core/export/jsonwriter.h"

using namespace corescope;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void writesNestedValues();
    void startsOverAfterTake();
    void escapesStrings_data();
    void escapesStrings();
    void escapesAtEveryOffset();
    void replacesInvalidUtf8_data();
    void replacesInvalidUtf8();
    void anyBytesGiveValidJson();
    void validTextSurvives();
    void writesNumbers_data();
    void writesNumbers();
    void writesFloats();
    void writesIntegers();
    void doublesRoundTrip();
    void growsWithItsContent();
};

namespace {

QByteArray written(std::string_view text)
{
    JsonWriter json;
    json.value(text);
    return json.take();
}

QByteArray written(const QByteArray& text)
{
    return written(std::string_view(text.constData(), std::size_t(text.size())));
}

QByteArray written(double number)
{
    JsonWriter json;
    json.value(number);
    return json.take();
}

QString readBack(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']', &error);
    if (error.error != QJsonParseError::NoError)
        qWarning() << json << error.errorString();
    return error.error == QJsonParseError::NoError ? document.array().at(0).toString() : u"(not JSON)"_s;
}

} // namespace

void JsonWriterTest::writesNestedValues()
{
    JsonWriter json;
    json.beginObject();
    json.field("name", "Berkeley");
    json.field("count", 3);
    json.field("snr", -7.5);
    json.field("active", true);
    json.field("lat", std::optional<double>());
    json.field("lon", std::optional<double>(1.25));
    json.field("bytes", QByteArray("x"));
    json.field("none", nullptr);
    json.key("list");
    json.beginArray();
    json.beginObject();
    json.endObject();
    json.beginArray();
    json.endArray();
    json.value(1);
    json.raw(R"({"a":1})");
    json.value(false);
    json.endArray();
    json.field("last", 1u);
    json.endObject();
    QCOMPARE(json.take(), QByteArray(R"({"name":"Berkeley","count":3,"snr":-7.5,"active":true,"lat":null,"lon":1.25,)"
                                     R"("bytes":"x","none":null,"list":[{},[],1,{"a":1},false],"last":1})"));
}

void JsonWriterTest::startsOverAfterTake()
{
    JsonWriter json;
    json.value(1);
    QCOMPARE(json.size(), 1);
    QCOMPARE(json.take(), QByteArray("1"));
    QCOMPARE(json.size(), 0);
    QCOMPARE(json.take(), QByteArray());
    json.value(2);
    QCOMPARE(json.take(), QByteArray("2"));
}

void JsonWriterTest::escapesStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("quotes") << QByteArray(R"(a"b\c)") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("html") << QByteArray("<b>&") << QByteArray(R"("\u003cb\u003e\u0026")");
    QTest::newRow("line ends") << QByteArray("a\r\n\tb") << QByteArray(R"("a\r\n\tb")");
    QTest::newRow("controls") << QByteArray("\x01\x1f\x08\x0c") << QByteArray(R"("\u0001\u001f\u0008\u000c")");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray(R"("a\u0000b")");
    QTest::newRow("delete") << QByteArray("\x7f") << QByteArray("\"\x7f\"");
    QTest::newRow("separators") << QByteArray("\u2028\u2029\u2027") << QByteArray("\"\\u2028\\u2029\u2027\"");
    QTest::newRow("umlaut and emoji") << QByteArray("Zürich 📡") << QByteArray("\"Zürich 📡\"");
}

void JsonWriterTest::escapesStrings()
{
    QFETCH(QByteArray, text);
    QTEST(written(text), "json");
}

void JsonWriterTest::escapesAtEveryOffset()
{
    // The writer looks at eight bytes at once; no position among them may be overlooked.
    for (const char special : {'"', '\\', '<', '>', '&', '\n', '\x1f', '\0'}) {
        for (int offset = 0; offset < 24; ++offset) {
            QByteArray text(24, '~');
            text[offset] = special;
            const QByteArray json = written(text);
            QVERIFY2(json.size() > 26, json.constData());
            QCOMPARE(readBack(json).toUtf8(), text);
        }
    }
}

void JsonWriterTest::replacesInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("replaced");
    QTest::newRow("lone continuation") << QByteArray("\x80") << 1;
    QTest::newRow("cut two") << QByteArray("\xC3") << 1;
    QTest::newRow("cut three") << QByteArray("\xE2\x82") << 2;
    QTest::newRow("cut four") << QByteArray("\xF0\x9F\x93") << 3;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << 3;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("never valid") << QByteArray("\xFE\xFF") << 2;
}

void JsonWriterTest::replacesInvalidUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, replaced);
    QCOMPARE(written('a' + text + 'z'), "\"a" + QByteArray("\uFFFD").repeated(replaced) + "z\"");
}

void JsonWriterTest::anyBytesGiveValidJson()
{
    QRandomGenerator random(20260401);
    constexpr std::string_view interesting = "\"\\<>&\n\0\x80\xBF\xC2\xE2\x80\xA8\xED\xA0\xF0\x9F\x93\xA1\xF4\xFFz"sv;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text(random.bounded(40), '\0');
        for (char& c : text) {
            c = random.bounded(2) ? interesting[std::size_t(random.bounded(int(interesting.size())))]
                                  : char(random.bounded(256));
        }
        const QByteArray json = written(text);
        QVERIFY(QString::fromUtf8(json).toUtf8() == json); // valid UTF-8
        for (const char c : {'<', '>', '&', '\n'})
            QVERIFY(!json.contains(c));
        QVERIFY2(readBack(json) != u"(not JSON)"_s, json.constData());
    }
}

void JsonWriterTest::validTextSurvives()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 5'000; ++round) {
        std::u32string codes;
        for (int i = random.bounded(20); i > 0; --i) {
            const auto code = char32_t(random.bounded(random.bounded(2) ? 0x80 : 0x110000));
            codes += code >= 0xD800 && code < 0xE000 ? U'x' : code;
        }
        const QString text = QString::fromUcs4(codes.data(), qsizetype(codes.size()));
        QCOMPARE(readBack(written(text.toUtf8())), text);
    }
}

void JsonWriterTest::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("whole") << 12.0 << QByteArray("12");
    QTest::newRow("negative whole") << -120.0 << QByteArray("-120");
    QTest::newRow("fraction") << 0.1 << QByteArray("0.1");
    QTest::newRow("sum") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
    QTest::newRow("coordinate") << -122.4194155 << QByteArray("-122.4194155");
    QTest::newRow("million") << 1e6 << QByteArray("1000000");
    QTest::newRow("smallest fixed") << 1e-6 << QByteArray("0.000001");
    QTest::newRow("below it") << 9.5e-7 << QByteArray("9.5e-7");
    QTest::newRow("two exponent digits") << 1e-10 << QByteArray("1e-10");
    QTest::newRow("largest fixed") << 1e20 << QByteArray("100000000000000000000");
    QTest::newRow("above it") << 1e21 << QByteArray("1e+21");
    QTest::newRow("huge") << 1.5e300 << QByteArray("1.5e+300");
    QTest::newRow("denormal") << 5e-324 << QByteArray("5e-324");
    QTest::newRow("nan") << std::nan("") << QByteArray("null");
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << QByteArray("null");
}

void JsonWriterTest::writesNumbers()
{
    QFETCH(double, number);
    QTEST(written(number), "json");
}

void JsonWriterTest::writesFloats()
{
    JsonWriter json;
    json.beginArray();
    json.value(-7.1f);
    json.value(-110.0f);
    json.value(1e-7f);
    json.value(std::numeric_limits<float>::quiet_NaN());
    json.endArray();
    QCOMPARE(json.take(), QByteArray("[-7.1,-110,1e-7,null]"));
}

void JsonWriterTest::writesIntegers()
{
    JsonWriter json;
    json.beginArray();
    json.value(std::numeric_limits<std::int64_t>::min());
    json.value(std::numeric_limits<std::uint64_t>::max());
    json.value(std::uint8_t(7));
    json.value(qsizetype(-1));
    json.endArray();
    QCOMPARE(json.take(), QByteArray("[-9223372036854775808,18446744073709551615,7,-1]"));
}

void JsonWriterTest::doublesRoundTrip()
{
    QRandomGenerator64 random(3);
    for (int round = 0; round < 20'000; ++round) {
        const auto number = std::bit_cast<double>(random.generate());
        if (!std::isfinite(number))
            continue;
        const QByteArray json = written(number);
        QVERIFY2(json.toDouble() == number, json.constData());
    }
}

void JsonWriterTest::growsWithItsContent()
{
    JsonWriter json(1);
    json.beginArray();
    for (int i = 0; i < 100'000; ++i)
        json.value("0123456789");
    json.value(QByteArray(1'000'000, '"'));
    json.endArray();
    const QJsonArray read = QJsonDocument::fromJson(json.take()).array();
    QCOMPARE(read.size(), 100'001);
    QCOMPARE(read.last().toString().size(), 1'000'000);
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "test_jsonwriter.moc"
