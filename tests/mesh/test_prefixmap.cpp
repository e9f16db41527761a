#include <QTest>

#include "core/mesh/noderole.h"
#include "tests/mesh/meshfixture.h"

using namespace corescope;

/// Hops, nodes and the candidates of a hop.
class TestPrefixMap : public QObject
{
    Q_OBJECT

private slots:
    void hopFromText();
    void hopFromBytes();
    void hopThatIsAWholeKey();
    void candidatesInRowOrder();
    void everyLengthFromTwoToEight();
    void wholeKeys();
    void shortAndOddKeys();
    void emptyTable();
    void ranksCoverTheCandidates();
    void nodeLookup();
    void positions();
    void roles();
};

namespace {

std::vector<std::uint32_t> numbers(std::span<const NodeIndex> nodes)
{
    std::vector<std::uint32_t> values;
    for (const NodeIndex node : nodes)
        values.push_back(node.value());
    return values;
}

using Numbers = std::vector<std::uint32_t>;

} // namespace

void TestPrefixMap::hopFromText()
{
    QVERIFY(HopPrefix::fromText("A1") == HopPrefix::fromText("a1"));
    QVERIFY(HopPrefix::fromText("a1") != HopPrefix::fromText("a10"));
    QVERIFY(HopPrefix::fromText("A1B2C3D4").text() == "a1b2c3d4");
    QCOMPARE(HopPrefix::fromText("a1b").length(), std::size_t(3));
    QCOMPARE(HopPrefix::fromText("a1b2c3d4").length(), std::size_t(8));
    QVERIFY(HopPrefix::fromText("zz").isValid());
    QVERIFY(!HopPrefix::fromText("").isValid());
    QVERIFY(!HopPrefix::fromText("a1b2c3d4e").isValid());
    QVERIFY(!HopPrefix::fromText("\xc3\xa4").isValid());
    QVERIFY(!HopPrefix::fromText(std::string_view("a\0", 2)).isValid());
    QCOMPARE(HopPrefix::invalid().length(), std::size_t(0));
}

void TestPrefixMap::hopFromBytes()
{
    const std::uint8_t bytes[] = {0xa1, 0x0b, 0xff, 0x00};
    QVERIFY(HopPrefix::fromBytes(bytes, 1) == HopPrefix::fromText("A1"));
    QVERIFY(HopPrefix::fromBytes(bytes, 2) == HopPrefix::fromText("A10B"));
    QVERIFY(HopPrefix::fromBytes(bytes, 3) == HopPrefix::fromText("a10bff"));
    QVERIFY(HopPrefix::fromBytes(bytes, 4) == HopPrefix::fromText("a10bff00"));
    QVERIFY(!HopPrefix::fromBytes(bytes, 0).isValid());
    QVERIFY(!HopPrefix::fromBytes(bytes, 5).isValid());
}

void TestPrefixMap::hopThatIsAWholeKey()
{
    KeyPool keys;
    const KeyIndex key = keys.intern(keyText("ab"));
    const HopPrefix hop = HopPrefix::fromText(keyText("AB"), keys);
    QVERIFY(hop.isFullKey());
    QVERIFY(hop.key() == key);
    QVERIFY(hop.text().empty());
    QVERIFY(!HopPrefix::fromText(keyText("ac"), keys).isValid());
    QVERIFY(!HopPrefix::fullKey(KeyIndex::none()).isValid());
    QVERIFY(!HopPrefix::fromText("ab").key().isValid());
}

void TestPrefixMap::candidatesInRowOrder()
{
    const Mesh mesh(
        {nodeRow(keyText("abff")), nodeRow(keyText("cc")), nodeRow(keyText("AB00")), nodeRow(keyText("ab77"))});
    QCOMPARE(numbers(mesh.prefixes->candidates("ab")), (Numbers{0, 2, 3}));
    QCOMPARE(numbers(mesh.prefixes->candidates("AB")), (Numbers{0, 2, 3}));
    QCOMPARE(numbers(mesh.prefixes->candidates(HopPrefix::fromText("cc"))), (Numbers{1}));
    QVERIFY(mesh.prefixes->candidates("dd").empty());
    QVERIFY(mesh.prefixes->candidates("").empty());
    QVERIFY(mesh.prefixes->candidates(HopPrefix::invalid()).empty());
}

void TestPrefixMap::everyLengthFromTwoToEight()
{
    const std::string key = keyText("a1b2c3d4e5");
    const Mesh mesh({nodeRow(key), nodeRow(keyText("a1b2c3d4e6")), nodeRow(keyText("a1b2c3"))});
    QVERIFY(mesh.prefixes->candidates("a").empty());
    for (std::size_t length = 2; length <= 6; ++length)
        QCOMPARE(numbers(mesh.prefixes->candidates(key.substr(0, length))), (Numbers{0, 1, 2}));
    QCOMPARE(numbers(mesh.prefixes->candidates(key.substr(0, 7))), (Numbers{0, 1}));
    QCOMPARE(numbers(mesh.prefixes->candidates(key.substr(0, 8))), (Numbers{0, 1}));
    for (std::size_t length = 9; length < 64; ++length)
        QVERIFY(mesh.prefixes->candidates(key.substr(0, length)).empty());
}

void TestPrefixMap::wholeKeys()
{
    const Mesh mesh({nodeRow(keyText("ab01")), nodeRow(keyText("AB02")), nodeRow(keyText("ab02"))});
    QCOMPARE(numbers(mesh.prefixes->candidates(keyText("ab01"))), (Numbers{0}));
    QCOMPARE(numbers(mesh.prefixes->candidates(keyText("AB02"))), (Numbers{1, 2}));
    QCOMPARE(numbers(mesh.prefixes->candidates(HopPrefix::fullKey(mesh.nodes->key(NodeIndex(0))))), (Numbers{0}));
}

void TestPrefixMap::shortAndOddKeys()
{
    const Mesh mesh({nodeRow(""), nodeRow("a"), nodeRow("ab"), nodeRow("abc"), nodeRow("sender-Bob"),
                     nodeRow("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6")});
    QCOMPARE(numbers(mesh.prefixes->candidates("ab")), (Numbers{2, 3}));
    QCOMPARE(numbers(mesh.prefixes->candidates("abc")), (Numbers{3}));
    QVERIFY(mesh.prefixes->candidates("a").empty());
    QCOMPARE(numbers(mesh.prefixes->candidates("se")), (Numbers{4}));
    QCOMPARE(numbers(mesh.prefixes->candidates("Sender-b")), (Numbers{4}));
    QCOMPARE(numbers(mesh.prefixes->candidates("sender-bob")), (Numbers{4}));
    QVERIFY(mesh.prefixes->candidates("sender-bo").empty());
}

void TestPrefixMap::emptyTable()
{
    const Mesh mesh({});
    QVERIFY(mesh.prefixes->candidates("ab").empty());
    QCOMPARE(mesh.nodes->size(), std::size_t(0));
    QVERIFY(!mesh.nodes->find(KeyIndex(0)).isValid());
}

void TestPrefixMap::ranksCoverTheCandidates()
{
    const Mesh mesh({nodeRow(keyText("ff")), nodeRow(keyText("ab9")), nodeRow(keyText("ab1")), nodeRow(keyText("aa"))});
    const PrefixMap::Match match = mesh.prefixes->match(HopPrefix::fromText("ab"));
    QCOMPARE(match.firstRank, 1u);
    QCOMPARE(mesh.prefixes->nodeAtRank(1).value(), 2u);
    QCOMPARE(mesh.prefixes->nodeAtRank(2).value(), 1u);
    for (std::uint32_t i = 0; i < 4; ++i)
        QCOMPARE(mesh.prefixes->nodeAtRank(mesh.prefixes->rank(NodeIndex(i))).value(), i);
}

void TestPrefixMap::nodeLookup()
{
    const Mesh mesh({nodeRow(keyText("AB")), nodeRow(keyText("ab")), nodeRow(keyText("cd"))});
    QVERIFY(mesh.nodes->key(NodeIndex(0)) == mesh.nodes->key(NodeIndex(1)));
    QCOMPARE(mesh.nodes->find(mesh.keys.find(keyText("ab"))).value(), 0u);
    QCOMPARE(mesh.nodes->findPublicKey(keyText("ab")).value(), 1u);
    QCOMPARE(mesh.nodes->findPublicKey(keyText("cd")).value(), 2u);
    QVERIFY(!mesh.nodes->findPublicKey(keyText("CD")).isValid());
    QVERIFY(!mesh.nodes->find(KeyIndex::none()).isValid());
}

void TestPrefixMap::positions()
{
    const Mesh mesh({nodeRow("aaaa", 0, 0), nodeRow("bbbb", 0, 8), nodeRow("cccc", 50, 0), nodeRow("dddd", 50),
                     nodeRow("eeee", {}, 8), nodeRow("ffff", 50, 8)});
    const std::vector<bool> expected = {false, true, true, false, false, true};
    for (std::uint32_t i = 0; i < expected.size(); ++i)
        QCOMPARE(mesh.nodes->hasPosition(NodeIndex(i)), bool(expected[i]));
}

void TestPrefixMap::roles()
{
    QVERIFY(canRelay("repeater") && canRelay("Room") && canRelay("my_Repeater_2") && canRelay("ROOM_SERVER"));
    QVERIFY(!canRelay("") && !canRelay("companion") && !canRelay("sensor") && !canRelay("rooms") && !canRelay("none"));
    QVERIFY(isRepeater("Repeater") && !isRepeater("room"));
}

QTEST_GUILESS_MAIN(TestPrefixMap)
#include "test_prefixmap.moc"
