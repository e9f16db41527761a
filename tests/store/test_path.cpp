#include <QTest>

#include "core/store/keypool.h"
#include "core/store/path.h"
#include "core/store/resolvedpath.h"

using namespace corescope;

namespace {

std::string recordOf(const std::string& text)
{
    std::string record;
    pathrecord::encode(text, record);
    return record;
}

std::string repeated(int count, const std::string& hop)
{
    std::string text = "[";
    for (int i = 0; i < count; ++i)
        text += (i ? ",\"" : "\"") + hop + '"';
    return text + ']';
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += text + ' ';
    return all;
}

} // namespace

class TestPath : public QObject
{
    Q_OBJECT

private slots:
    void everyTextComesBack_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("elements");
        QTest::addColumn<std::string>("hops");
        QTest::newRow("none") << std::string("[]") << 0 << std::string();
        QTest::newRow("one byte") << std::string(R"(["A1","0B"])") << 2 << std::string("A1 0B ");
        QTest::newRow("two bytes") << std::string(R"(["A1B2","0BFF"])") << 2 << std::string("A1B2 0BFF ");
        QTest::newRow("three bytes") << std::string(R"(["A1B2C3"])") << 1 << std::string("A1B2C3 ");
        QTest::newRow("four bytes") << std::string(R"(["A1B2C3D4","00000000"])") << 2
                                    << std::string("A1B2C3D4 00000000 ");
        QTest::newRow("five bytes") << std::string(R"(["A1B2C3D4E5"])") << 1 << std::string("A1B2C3D4E5 ");
        QTest::newRow("lower case") << std::string(R"(["a1","0b"])") << 2 << std::string("a1 0b ");
        QTest::newRow("mixed case") << std::string(R"(["A1","0b"])") << 2 << std::string("A1 0b ");
        QTest::newRow("mixed widths") << std::string(R"(["A1","0B0C"])") << 2 << std::string("A1 0B0C ");
        QTest::newRow("odd width") << std::string(R"(["A1F"])") << 1 << std::string("A1F ");
        QTest::newRow("space inside") << std::string(R"(["A1", "0B"])") << 2 << std::string("A1 0B ");
        QTest::newRow("space around") << std::string(" [\"A1\"]\n") << 1 << std::string("A1 ");
        QTest::newRow("only space inside") << std::string("[ ]") << 0 << std::string();
        QTest::newRow("no hex") << std::string(R"(["XY","ZZ"])") << 2 << std::string("XY ZZ ");
        QTest::newRow("empty hop") << std::string(R"([""])") << 1 << std::string(" ");
        QTest::newRow("escape") << std::string(R"(["\u0041"])") << 1 << std::string("A ");
        QTest::newRow("number inside") << std::string(R"(["A1",7])") << 2 << std::string();
        QTest::newRow("null inside") << std::string(R"([null,"A1"])") << 2 << std::string();
        QTest::newRow("nested") << std::string(R"([["A1"],"0B"])") << 2 << std::string();
        QTest::newRow("object") << std::string(R"({"a":"A1"})") << 0 << std::string();
        QTest::newRow("text") << std::string("\"A1\"") << 0 << std::string();
        QTest::newRow("no end") << std::string("[\"A1\",\"0B\"") << 0 << std::string();
        QTest::newRow("comma at the end") << std::string(R"(["A1",])") << 0 << std::string();
        QTest::newRow("no comma") << std::string(R"(["A1" "0B"])") << 0 << std::string();
        QTest::newRow("wrong separator") << std::string(R"(["A1";"0B"])") << 0 << std::string();
        QTest::newRow("two arrays") << std::string(R"(["A1"]["0B"])") << 0 << std::string();
        QTest::newRow("bracket") << std::string("[") << 0 << std::string();
        QTest::newRow("zero byte") << std::string("[\"A\0\"]", 6) << 0 << std::string();
        QTest::newRow("no UTF-8") << std::string("[\"\xFF\xFE\"]") << 0 << std::string();
        QTest::newRow("64 hops") << repeated(64, "C0") << 64 << joined(std::vector<std::string>(64, "C0"));
        QTest::newRow("huge") << repeated(20'000, "C0FE") << 20'000 << joined(std::vector<std::string>(20'000, "C0FE"));
        QTest::newRow("deep") << std::string(5000, '[') + std::string(5000, ']') << 0 << std::string();
    }
    void everyTextComesBack()
    {
        QFETCH(std::string, text);
        QFETCH(int, elements);
        QFETCH(std::string, hops);
        const std::string record = recordOf(text);
        const PathView path(record);
        std::string back;
        path.appendText(back);
        QCOMPARE(back, text);
        QCOMPARE(path.elementCount(), std::size_t(elements));
        QCOMPARE(joined(path.hopTexts()), hops);

        KeyPool keys;
        std::vector<HopPrefix> prefixes{HopPrefix::fromText("EE")};
        path.hops(prefixes, keys);
        const auto texts = path.hopTexts();
        QCOMPARE(prefixes.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            QCOMPARE(prefixes[i].bits(), HopPrefix::fromText(texts[i]).bits());
        QCOMPARE(path.firstHop(keys).bits(), texts.empty() ? 0 : prefixes.front().bits());
        QCOMPARE(path.lastHop(keys).bits(), texts.empty() ? 0 : prefixes.back().bits());
    }

    void usualFormTakesOneByteAHopByte()
    {
        QCOMPARE(recordOf(R"(["A1","0B"])").size(), 3U);
        QCOMPARE(recordOf(repeated(64, "C0FFEE")).size(), 1 + 64 * 3U);
    }

    void wholeKeysAreHopsWhenKnown()
    {
        const std::string key = std::string(62, 'A') + "ff";
        KeyPool keys;
        const std::string record = recordOf("[\"" + key + "\"]");
        QVERIFY(!PathView(record).firstHop(keys).isValid());
        const KeyIndex index = keys.internLowercased(key);
        QCOMPARE(PathView(record).firstHop(keys).key(), index);
    }

    void resolvedTextComesBack_data()
    {
        QTest::addColumn<std::string>("text");
        const std::string key(64, 'a');
        const std::string other = std::string(62, '0') + "f1";
        QTest::newRow("none") << std::string("[]");
        QTest::newRow("null") << std::string("[null,null]");
        QTest::newRow("key") << "[\"" + key + "\"]";
        QTest::newRow("mixed") << "[null,\"" + key + "\",null,\"" + other + "\"]";
        QTest::newRow("short key") << std::string(R"(["ab"])");
        QTest::newRow("quote") << std::string(R"(["say \"hi\""])");
        QTest::newRow("backslash") << std::string(R"(["a\\b"])");
        QTest::newRow("control") << std::string(R"(["a\u0001b\u001f"])");
        QTest::newRow("quote in 64") << "[\"" + std::string(31, 'a') + "\\\"" + std::string(32, 'a') + "\"]";
        QTest::newRow("empty") << std::string(R"([""])");
        QTest::newRow("umlaut") << std::string("[\"\xC3\xA4\"]");
    }
    void resolvedTextComesBack()
    {
        QFETCH(std::string, text);
        KeyPool keys;
        for (int round = 0; round < 2; ++round) { // unknown keys, then known ones
            std::vector<KeyIndex> relays, decoded{KeyIndex(5)};
            QVERIFY(resolvedrecord::parse(text, keys, relays));
            std::string record, back;
            resolvedrecord::encode(relays, record);
            resolvedrecord::decode(record, decoded);
            QCOMPARE(decoded, relays);
            resolvedrecord::appendJson(decoded, keys, back);
            QCOMPARE(back, text);
        }
    }

    void resolvedTextWithSpacesIsRead()
    {
        KeyPool keys;
        std::vector<KeyIndex> relays;
        QVERIFY(resolvedrecord::parse(" [ \"" + std::string(64, 'a') + "\" , null ] ", keys, relays));
        QCOMPARE(relays.size(), 2U);
        QCOMPARE(keys.text(relays[0]), std::string(64, 'a'));
        QVERIFY(!relays[1].isValid());
    }

    void anythingElseIsNoResolvedPath_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char* text : {"", "null", "[", "]", "[nul]", "[null,]", "[null null]", "[7]", "[[]]", "{}", "[true]",
                                 "[\"a]", "[null]x", "\"a\""})
            QTest::newRow(*text ? text : "empty") << std::string(text);
    }
    void anythingElseIsNoResolvedPath()
    {
        QFETCH(std::string, text);
        KeyPool keys;
        std::vector<KeyIndex> relays;
        QVERIFY(!resolvedrecord::parse(text, keys, relays));
    }

    void moreKeysThanTwoBytesCount()
    {
        KeyPool keys;
        std::vector<KeyIndex> all;
        for (int i = 0; i < 70'000; ++i)
            all.push_back(keys.intern("key " + std::to_string(i)));
        for (const std::uint32_t last : {65'533U, 65'534U, 65'535U, 65'536U, 69'999U}) {
            const std::vector<KeyIndex> relays{all[0], KeyIndex::none(), all[last]};
            std::string record;
            resolvedrecord::encode(relays, record);
            std::vector<KeyIndex> decoded;
            resolvedrecord::decode(record, decoded);
            QCOMPARE(decoded, relays);
        }
    }
};

QTEST_APPLESS_MAIN(TestPath)
#include "test_path.moc"
