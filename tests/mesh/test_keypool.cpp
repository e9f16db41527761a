#include <atomic>
#include <string>
#include <thread>

#include <QTest>

#include "core/store/keypool.h"

using namespace corescope;

class TestKeyPool : public QObject
{
    Q_OBJECT

private slots:
    void textsAreNumberedOnce();
    void unknownTextsAreNotFound();
    void bytesCountNotCase();
    void longTextsAndZeroBytes();
    void textsStayWhereTheyAre();
    void readersSeeWhatWasInternedMeanwhile();
};

void TestKeyPool::textsAreNumberedOnce()
{
    KeyPool pool;
    const KeyIndex companion = pool.intern("companion");
    const KeyIndex key = pool.intern(std::string(64, 'a'));
    const KeyIndex nobody = pool.intern("");
    QCOMPARE(companion.value(), 0u);
    QCOMPARE(key.value(), 1u);
    QCOMPARE(nobody.value(), 2u);
    QVERIFY(pool.intern("companion") == companion);
    QVERIFY(pool.find("") == nobody);
    QVERIFY(pool.find(std::string(64, 'a')) == key);
    QVERIFY(pool.text(key) == std::string(64, 'a'));
    QVERIFY(pool.text(nobody).empty());
    QCOMPARE(pool.size(), std::size_t(3));
}

void TestKeyPool::unknownTextsAreNotFound()
{
    KeyPool pool;
    QVERIFY(!pool.find("").isValid());
    pool.intern(std::string(63, 'a') + "b");
    QVERIFY(!pool.find(std::string(64, 'a')).isValid());
    QVERIFY(!pool.find(std::string(63, 'a')).isValid());
    QVERIFY(pool.text(KeyIndex::none()).empty());
    QVERIFY(pool.text(KeyIndex(77)).empty());
}

void TestKeyPool::bytesCountNotCase()
{
    KeyPool pool;
    QVERIFY(pool.intern("AB") != pool.intern("ab"));
    QVERIFY(pool.internLowercased("AB") == pool.find("ab"));
}

void TestKeyPool::longTextsAndZeroBytes()
{
    KeyPool pool;
    const std::string large(1'000'000, 'x');
    QVERIFY(pool.text(pool.intern(large)) == large);
    const KeyIndex one = pool.intern(std::string_view("a\0b", 3));
    QVERIFY(one != pool.intern("a"));
    QVERIFY(one != pool.intern(std::string_view("a\0b\0", 4)));
    QVERIFY(pool.bytes() > large.size());
}

void TestKeyPool::textsStayWhereTheyAre()
{
    KeyPool pool;
    const std::string_view first = pool.text(pool.intern("first"));
    for (int i = 0; i < 50'000; ++i)
        QCOMPARE(pool.intern("sender-" + std::to_string(i)).value(), static_cast<std::uint32_t>(i + 1));
    QVERIFY(first.data() == pool.text(pool.find("first")).data());
    for (int i = 0; i < 50'000; ++i)
        QCOMPARE(pool.find("sender-" + std::to_string(i)).value(), static_cast<std::uint32_t>(i + 1));
}

void TestKeyPool::readersSeeWhatWasInternedMeanwhile()
{
    constexpr int keyCount = 20'000;
    const auto name = [](int i) { return std::to_string(i * 7919) + std::string(50, 'f'); };

    KeyPool pool;
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int reader = 0; reader < 2; ++reader) {
        readers.emplace_back([&] {
            for (int i = 0; !done; i = (i + 1) % keyCount) {
                const std::string text = name(i);
                const KeyIndex key = pool.find(text);
                if (key.isValid() && pool.text(key) != text)
                    ++wrong;
            }
        });
    }
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 2; ++writer) {
        writers.emplace_back([&] {
            for (int i = 0; i < keyCount; ++i) {
                const std::string text = name(i);
                if (pool.text(pool.intern(text)) != text)
                    ++wrong;
            }
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    done = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(pool.size(), std::size_t(keyCount));
}

QTEST_GUILESS_MAIN(TestKeyPool)
#include "test_keypool.moc"
