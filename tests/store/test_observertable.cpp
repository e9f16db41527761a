#include <QTest>

#include "core/store/keypool.h"
#include "core/store/observertable.h"

using namespace corescope;

namespace {

ObserverRow rowOf(std::int64_t rowId, const std::string& id, const std::string& name, const std::string& iata = {})
{
    ObserverRow row;
    row.rowId = rowId;
    row.id = id;
    row.name = name;
    row.iata = iata;
    return row;
}

} // namespace

class TestObserverTable : public QObject
{
    Q_OBJECT

private slots:
    void observerWithoutRowIsNobody()
    {
        KeyPool keys;
        ObserverRegistry registry(keys);
        const ObserverIndex observer = registry.forRowId(7);
        QCOMPARE(registry.forRowId(7), observer);
        const auto table = registry.table();
        QCOMPARE(table->size(), 1U);
        QVERIFY((*table)[observer].id.empty());
        QVERIFY(!(*table)[observer].key.isValid());
        QCOMPARE((*table)[observer].identity, observer);
        QVERIFY(!table->find("").isValid());
    }

    void rowThatComesLaterNamesTheNumber()
    {
        KeyPool keys;
        ObserverRegistry registry(keys);
        const ObserverIndex observer = registry.forRowId(7);
        const auto before = registry.table();
        registry.update({rowOf(7, "ABCD", "Roof", " sjc ")});
        const auto after = registry.table();
        QVERIFY((*before)[observer].id.empty()); // a table in use stays as it is
        QCOMPARE((*after)[observer].id, "ABCD");
        QCOMPARE((*after)[observer].name, "Roof");
        QCOMPARE((*after)[observer].iata, "SJC");
        QCOMPARE(keys.text((*after)[observer].key), "abcd");
        QCOMPARE(after->find("ABCD"), observer);
        QVERIFY(!after->find("abcd").isValid());
        QCOMPARE(registry.forRowId(7), observer);
        QCOMPARE(registry.table().get(), after.get());
    }

    void oldLayoutNamesItselfAndSharesAnIdentity()
    {
        KeyPool keys;
        ObserverRegistry registry(keys);
        registry.update({rowOf(1, "A", "in the table", "OAK")});
        const ObserverIndex one = registry.forIdentity("A", "one name");
        const ObserverIndex two = registry.forIdentity("A", "another");
        const ObserverIndex other = registry.forIdentity("B", "one name");
        QVERIFY(one != two);
        QVERIFY(!registry.forIdentity("", "nobody").isValid());
        const auto table = registry.table();
        QCOMPARE((*table)[one].identity, (*table)[two].identity);
        QVERIFY((*table)[one].identity != (*table)[other].identity);
        QCOMPARE((*table)[two].name, "another");
        QCOMPARE((*table)[two].iata, "OAK");
        QCOMPARE((*table)[other].iata, "");
    }

    void hostileTextsAreLeftAlone()
    {
        KeyPool keys;
        ObserverRegistry registry(keys);
        const std::string id = "\xFF<b>\"";
        registry.update({rowOf(1, id, "\xC3\x84", "\xC3\xA4x")});
        const ObserverIndex observer = registry.forRowId(1);
        const auto table = registry.table();
        QCOMPARE((*table)[observer].id, id);
        QCOMPARE((*table)[observer].iata, "\xC3\xA4X");
    }
};

QTEST_APPLESS_MAIN(TestObserverTable)
#include "test_observertable.moc"
