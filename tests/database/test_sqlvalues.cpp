#include <cmath>

#include <QTest>
#include <QVariant>

#include "core/database/sqlvalues.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestSqlValues : public QObject
{
    Q_OBJECT

private slots:
    void textsCountAsTheNumberTheyAre();
    void otherTextsAreNoNumbers();
    void realsAreIntegersWhenWhole();
    void variantsFollowTheSameRules();
};

void TestSqlValues::textsCountAsTheNumberTheyAre()
{
    QCOMPARE(realFromText("-97.5"), -97.5);
    QCOMPARE(realFromText(" +3e2\n"), 300.0);
    QCOMPARE(integerFromText("42"), std::optional<std::int64_t>(42));
    QCOMPARE(integerFromText(" -9223372036854775808 "), std::optional(std::numeric_limits<std::int64_t>::min()));
}

void TestSqlValues::otherTextsAreNoNumbers()
{
    for (const char* text : {"", " ", "+", "+-1", "1x", "0x10", "nan", "inf", "-inf", "1e999", "deadbeef", "1 2"}) {
        QVERIFY2(std::isnan(realFromText(text)), text);
        QVERIFY2(!integerFromText(text), text);
    }
    QVERIFY(!integerFromText("9223372036854775808"));
    QVERIFY(!integerFromText("1.0"));
}

void TestSqlValues::realsAreIntegersWhenWhole()
{
    QCOMPARE(integerFromReal(7.0), std::optional<std::int64_t>(7));
    QVERIFY(!integerFromReal(7.5));
    QVERIFY(!integerFromReal(9223372036854775808.0));
    QVERIFY(!integerFromReal(std::nan("")));
    QCOMPARE(secondsFromReal(1775392496.789), 1775392496);
    QCOMPARE(secondsFromReal(1e300), 0);
    QVERIFY(!narrow(std::int64_t{1} << 40));
    QCOMPARE(narrow(-1), std::optional<int>(-1));
}

void TestSqlValues::variantsFollowTheSameRules()
{
    QVERIFY(std::isnan(realValue(QVariant())));
    QVERIFY(std::isnan(realValue(QVariant(QByteArray("5")))));
    QCOMPARE(realValue(QVariant(qint64{5})), 5.0);
    QVERIFY(std::isnan(realValue(QVariant(std::numeric_limits<double>::infinity()))));
    QCOMPARE(integerValue(QVariant(u"12"_s)), std::optional<std::int64_t>(12));
    QVERIFY(!integerValue(QVariant(QByteArray("12"))));
    QCOMPARE(integerValue(QVariant(2.0)), std::optional<std::int64_t>(2));
}

QTEST_APPLESS_MAIN(TestSqlValues)

#include "test_sqlvalues.moc"
