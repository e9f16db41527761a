#include <limits>

#include <QDateTime>
#include <QTest>

#include "core/store/timetext.h"

using namespace corescope;

class TestTimeText : public QObject
{
    Q_OBJECT

private slots:
    void parse_data();
    void parse();
    void malformed_data();
    void malformed();
    void everyPrefixIsSafe();
    void render();
    void renderClamps();
    void roundTripAgreesWithQt();
};

void TestTimeText::parse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char* text, qint64 expected) { QTest::newRow(text) << QByteArray(text) << expected; };
    row("1970-01-01T00:00:00Z", 0);
    row("2026-04-05T12:34:56.000Z", 1775392496000);
    row("2026-04-05T12:34:56Z", 1775392496000);
    row("2026-04-05T12:34:56", 1775392496000);
    row("2026-04-05 12:34:56", 1775392496000);
    row("2026-04-05 12:34:56.5", 1775392496500);
    row("2026-04-05T12:34:56.123456789Z", 1775392496123);
    row("2026-04-05T14:34:56+02:00", 1775392496000);
    row("2026-04-05T07:04:56.007-05:30", 1775392496007);
    row("1969-12-31T23:59:59.999Z", -1);
    row("2000-02-29T00:00:00Z", 951782400000);
    row("0000-01-01T00:00:00Z", -62167219200000);
    row("9999-12-31T23:59:59Z", 253402300799000);
}

void TestTimeText::parse()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    const auto parsed = parseTimeText(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QVERIFY(parsed.has_value());
    QCOMPARE(qint64(*parsed), expected);
}

void TestTimeText::malformed_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             " ",
                             "now",
                             "2026",
                             "1775392496",
                             "2026-04-05",
                             "2026-04-05T12:34",
                             "2026-13-05T12:34:56Z",
                             "2026-00-05T12:34:56Z",
                             "2026-02-29T12:34:56Z",
                             "1900-02-29T12:34:56Z",
                             "2026-04-31T12:34:56Z",
                             "2026-04-05T24:00:00Z",
                             "2026-04-05T12:60:56Z",
                             "2026-04-05T12:34:60Z",
                             "2026-04-05T12:34:56.Z",
                             "2026-04-05T12:34:56ZZ",
                             "2026-04-05T12:34:56+0200",
                             "2026-04-05T12:34:56+24:00",
                             "2026-4-5T12:34:56Z",
                             "+026-04-05T12:34:56Z",
                             " 2026-04-05T12:34:56Z",
                             "2026-04-05T12:34:56Z ",
                             "2026-04-05x12:34:56Z",
                             "2026-04-05T-2:34:56Z"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestTimeText::malformed()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseTimeText(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))).has_value());
}

void TestTimeText::everyPrefixIsSafe()
{
    const std::string text = "2026-04-05T12:34:56.123+02:00";
    for (std::size_t length = 0; length < text.size(); ++length)
        QCOMPARE(parseTimeText(text.substr(0, length)).has_value(), length == 19 || (length > 20 && length < 24));
    QVERIFY(!parseTimeText(std::string(1'000'000, '1')).has_value());
    QVERIFY(parseTimeText("2026-04-05T12:34:56." + std::string(1'000'000, '1')).has_value());
}

void TestTimeText::render()
{
    QVERIFY(isoMilliseconds(1775392496000).view() == "2026-04-05T12:34:56.000Z");
    QVERIFY(isoMilliseconds(-1).view() == "1969-12-31T23:59:59.999Z");
    QVERIFY(isoMilliseconds(0).view() == "1970-01-01T00:00:00.000Z");
    QVERIFY(isoSeconds(1775392496).string() == "2026-04-05T12:34:56Z");
    QVERIFY(isoSeconds(-1).view() == "1969-12-31T23:59:59Z");
}

void TestTimeText::renderClamps()
{
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    QVERIFY(isoSeconds(lowest).view() == "0000-01-01T00:00:00Z");
    QVERIFY(isoSeconds(highest).view() == "9999-12-31T23:59:59Z");
    QVERIFY(isoMilliseconds(lowest).view() == "0000-01-01T00:00:00.000Z");
    QVERIFY(isoMilliseconds(highest).view() == "9999-12-31T23:59:59.999Z");
}

void TestTimeText::roundTripAgreesWithQt()
{
    // A step of 13 days, 7 hours and some meets every month and leap year rule from 0001 to 9998.
    for (std::int64_t time = -62135596800000; time < 253370764800000; time += 1'149'012'347) {
        const TimeText text = isoMilliseconds(time);
        QCOMPARE(qint64(parseTimeText(text).value_or(0)), qint64(time));
        const QDateTime qt = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
        QCOMPARE(QString::fromStdString(text.string()), qt.toString(Qt::ISODateWithMs));
    }
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "test_timetext.moc"
