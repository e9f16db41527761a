#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "gui/document.h"
#include "gui/filter/filtercompletion.h"
#include "gui/filter/filteredit.h"
#include "gui/filter/filterline.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestFilterLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { WindowSettings().clear(); }

    void appliesWhatIsAFilterAndPointsAtWhatIsNone();
    void clearingShowsAllAgain();
    void historyIsRemembered();
    void completes_data();
    void completes();
};

void TestFilterLine::appliesWhatIsAFilterAndPointsAtWhatIsNone()
{
    const Document document;
    FilterLine line(document);
    line.show();
    auto* edit = line.findChild<FilterEdit*>();
    int applied = 0;
    connect(&line, &FilterLine::applied, this, [&] { ++applied; });
    QTest::keyClicks(edit, u"snr > loud"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(applied, 0);
    QCOMPARE(edit->selectedText(), u"loud"_s);
    QTest::keyClicks(edit, u"5"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(applied, 1);
    QCOMPARE(line.text(), u"snr > 5"_s);
}

void TestFilterLine::clearingShowsAllAgain()
{
    const Document document;
    FilterLine line(document);
    bool isEmpty = false;
    connect(&line, &FilterLine::applied, this, [&](const DisplayFilter& filter) { isEmpty = filter.isEmpty(); });
    line.apply(u"snr > 5"_s);
    QVERIFY(!isEmpty);
    line.findChild<FilterEdit*>()->clear();
    QVERIFY(isEmpty);
}

void TestFilterLine::historyIsRemembered()
{
    const Document document;
    {
        FilterLine line(document);
        line.apply(u"snr > 1"_s);
        line.apply(u"snr > 2"_s);
        line.apply(u"snr > 1"_s);
    }
    QCOMPARE(WindowSettings().value(u"filter/history"_s).toStringList(), (QStringList{u"snr > 1"_s, u"snr > 2"_s}));
}

void TestFilterLine::completes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("begin");
    QTest::addColumn<QStringList>("some");
    QTest::newRow("fields") << u""_s << qsizetype(0) << QStringList{u"type"_s, u"observer"_s};
    QTest::newRow("a field begun") << u"obs"_s << qsizetype(0) << QStringList{u"observer"_s, u"observations"_s};
    QTest::newRow("operators") << u"type "_s << qsizetype(5) << QStringList{u"=="_s, u"in"_s};
    QTest::newRow("types") << u"type == "_s << qsizetype(8) << QStringList{u"ADVERT"_s, u"GRP_TXT"_s};
    QTest::newRow("a type begun") << u"type == adv"_s << qsizetype(8) << QStringList{u"ADVERT"_s};
    QTest::newRow("observers") << u"observer == "_s << qsizetype(12) << QStringList{u"\"My Roof\""_s};
    QTest::newRow("in quotes") << u"observer == \"my"_s << qsizetype(12) << QStringList{u"\"My Roof\""_s};
    QTest::newRow("members") << u"payload.n"_s << qsizetype(0) << QStringList{u"payload.name"_s};
    QTest::newRow("next") << u"snr > 5 && ha"_s << qsizetype(11) << QStringList{u"hash"_s};
    QTest::newRow("and") << u"snr > 5 "_s << qsizetype(8) << QStringList{u"&&"_s};
}

void TestFilterLine::completes()
{
    TestDatabase database;
    database.add(TestDatabase::Observer{.id = "AA", .name = std::string("My Roof")});
    database.add(TestDatabase::Transmission{.decodedJson = std::string(R"({"name":"Bob"})")});
    database.add(TestDatabase::Observation{});
    database.close();
    const LoadedStore loaded(database.file());
    QFETCH(QString, text);
    QFETCH(QStringList, some);
    const FilterCompletion completion = completeFilter(text, text.size(), loaded.snapshot().get());
    QTEST(completion.begin, "begin");
    for (const QString& candidate : some)
        QVERIFY2(completion.candidates.contains(candidate), qPrintable(completion.candidates.join(u' ')));
}

QTEST_MAIN(TestFilterLine)
#include "test_filterline.moc"
