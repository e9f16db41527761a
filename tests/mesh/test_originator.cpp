#include <QTest>

#include "core/mesh/originator.h"

using namespace corescope;

class TestOriginator : public QObject
{
    Q_OBJECT

private slots:
    void originator_data();
    void originator();
    void deepNestingIsRefused();
};

void TestOriginator::originator_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* json, const char* expected) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
    };
    row("advert", R"({"type":"ADVERT","pubKey":"AB12"})", "ab12");
    row("pubKey wins", R"({"from":"c","from_node":"b","pubKey":"a"})", "a");
    row("from_node wins over from", R"({"from":"c","from_node":"B"})", "b");
    row("from alone", R"({"from":"Sender-C"})", "sender-c");
    row("empty counts as missing", R"({"pubKey":"","from_node":"","from":"c"})", "c");
    row("no text counts as missing", R"({"pubKey":17,"from_node":null,"from":{"a":1}})", "");
    row("other packet", R"({"type":"CHAN","text":"hello"})", "");
    row("name inside a text", R"({"type":"CHAN","text":"say \"pubKey\":\"ab\""})", "");
    row("nested", R"({"inner":{"pubKey":"ab"}})", "");
    row("escaped name", R"({"pub\u004bey":"ab"})", "ab");
    row("last of two", R"({"pubKey":"a","pubKey":"b"})", "b");
    row("array", R"(["pubKey"])", "");
    row("cut off", R"({"pubKey":"ab)", "");
    row("empty", "", "");
    row("not UTF-8", "{\"pubKey\":\"\xff\"}", "");
}

void TestOriginator::originator()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const std::string found = originatorKey(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

void TestOriginator::deepNestingIsRefused()
{
    QVERIFY(originatorKey("{\"pubKey\":" + std::string(1'000'000, '[')).empty());
    QVERIFY(originatorKey(R"({"pubKey":"ab"})") == "ab");
}

QTEST_GUILESS_MAIN(TestOriginator)
#include "test_originator.moc"
