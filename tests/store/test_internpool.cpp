#include <set>
#include <thread>

#include <QTest>

#include "core/store/internpool.h"
#include "core/store/textarena.h"

using namespace corescope;

class TestInternPool : public QObject
{
    Q_OBJECT

private slots:
    void sameTextSameNumber()
    {
        InternPool pool;
        const auto a = pool.intern("a");
        const auto b = pool.intern(std::string_view("a\0b", 3));
        const auto empty = pool.intern("");
        QVERIFY(a && b && empty);
        QCOMPARE(std::set({*a, *b, *empty}).size(), 3U);
        QCOMPARE(pool.intern("a"), a);
        QCOMPARE(pool.intern(std::string_view("a\0b", 3)), b);
        QCOMPARE(pool.intern(""), empty);
        QCOMPARE(pool.view(*b), std::string_view("a\0b", 3));
        QCOMPARE(pool.view(*empty), std::string_view());
        QCOMPARE(pool.size(), 3U);
    }

    void recordsStayWhereTheyAreWhileThePoolGrows()
    {
        InternPool pool;
        const auto first = pool.intern("the first").value();
        const std::string_view view = pool.view(first);
        std::vector<std::uint32_t> numbers;
        for (int i = 0; i < 100'000; ++i)
            numbers.push_back(pool.intern("record " + std::to_string(i)).value());
        QCOMPARE(view.data(), pool.view(first).data());
        QCOMPARE(view, std::string_view("the first"));
        for (int i = 0; i < 100'000; ++i)
            QCOMPARE(pool.view(numbers[std::size_t(i)]), "record " + std::to_string(i));
        QCOMPARE(pool.size(), 100'001U);
        QVERIFY(pool.bytes() > 100'000 * 12);
    }

    void batchesGetTheSameNumbers()
    {
        InternPool pool;
        std::vector<std::optional<std::uint32_t>> numbers(100'000);
        for (std::uint32_t begin = 0; begin < numbers.size(); begin += 5000) {
            RecordBatch batch;
            for (std::uint32_t i = begin; i < begin + 5000; ++i)
                batch.add("record " + std::to_string(i % 60'000), i);
            batch.add(std::string(InternPool::maximumLength() + 1, 'x'), 0xFFFF'FFFF);
            std::uint32_t named = 0;
            pool.intern(batch, [&](std::uint32_t owner, std::optional<std::uint32_t> number) {
                ++named;
                if (owner == 0xFFFF'FFFF)
                    QVERIFY(!number);
                else
                    numbers[owner] = number;
            });
            QCOMPARE(named, 5001U);
        }
        QCOMPARE(pool.size(), 60'000U);
        for (std::uint32_t i = 0; i < numbers.size(); ++i) {
            const std::string record = "record " + std::to_string(i % 60'000);
            QCOMPARE(pool.view(numbers[i].value()), record);
            QCOMPARE(pool.intern(record), numbers[i]);
        }
    }

    void longestRecord()
    {
        InternPool pool;
        const std::string longest(InternPool::maximumLength(), 'x');
        const auto number = pool.intern(longest);
        QVERIFY(number);
        QCOMPARE(pool.view(*number), longest);
        QVERIFY(!pool.intern(longest + 'x'));
        QCOMPARE(pool.size(), 1U);
    }

    void longRecordsOverManyBlocks()
    {
        InternPool pool;
        std::vector<std::uint32_t> numbers;
        for (int i = 0; i < 800; ++i)
            numbers.push_back(pool.intern(std::string(50'001, char(i)) + std::to_string(i)).value());
        for (int i = 0; i < 800; ++i)
            QVERIFY(pool.view(numbers[std::size_t(i)]) == std::string(50'001, char(i)) + std::to_string(i));
    }

    void threadsAgreeOnNumbers()
    {
        InternPool pool;
        constexpr std::size_t texts = 20'000;
        std::array<std::vector<std::uint32_t>, 4> numbers;
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < numbers.size(); ++t)
                threads.emplace_back([&, t] {
                    numbers[t].resize(texts);
                    for (std::size_t i = 0; i < texts; ++i) {
                        const std::size_t text = (i * 7919 + t * 4001) % texts; // each in an order of its own
                        numbers[t][text] = pool.intern(std::to_string(text)).value();
                        if (pool.view(numbers[t][text]) != std::to_string(text))
                            qFatal("wrong record");
                    }
                });
        }
        for (std::size_t t = 1; t < numbers.size(); ++t)
            QCOMPARE(numbers[t], numbers[0]);
        QCOMPARE(std::set(numbers[0].begin(), numbers[0].end()).size(), texts);
        QCOMPARE(pool.size(), texts);
    }

    void textsOfSeveralWritersDoNotMix()
    {
        TextArena arena;
        std::array<std::vector<TextArena::Ref>, 3> refs;
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < refs.size(); ++t)
                threads.emplace_back([&, t] {
                    TextArena::Writer writer(arena);
                    for (std::size_t i = 0; i < 20'000; ++i) {
                        const auto room = writer.allocate(8 + i % 100);
                        const std::uint64_t mark = t << 32 | i;
                        std::memcpy(room.data, &mark, sizeof mark);
                        refs[t].push_back(room.ref);
                    }
                });
        }
        for (std::size_t t = 0; t < refs.size(); ++t)
            for (std::size_t i = 0; i < refs[t].size(); ++i) {
                std::uint64_t mark;
                std::memcpy(&mark, arena.at(refs[t][i]), sizeof mark);
                QCOMPARE(mark, t << 32 | i);
            }
    }

    void textLongerThanABlock()
    {
        TextArena arena;
        TextArena::Writer writer(arena);
        writer.allocate(10);
        const auto huge = writer.allocate(1'000'000);
        std::memset(huge.data, 'h', 1'000'000);
        const auto next = writer.allocate(3);
        std::memcpy(next.data, "abc", 3);
        QCOMPARE(std::string_view(arena.at(huge.ref), 1'000'000), std::string(1'000'000, 'h'));
        QCOMPARE(std::string_view(arena.at(next.ref), 3), "abc");
        QVERIFY(arena.bytes() >= 1'000'013 && arena.bytes() < 1'000'100);
    }

    void shortLivedWritersShareBlocks()
    {
        // A writer a poll: there are 131,072 blocks, and polling goes on for years.
        TextArena arena;
        TextArena::Ref last = 0;
        for (int i = 0; i < 200'000; ++i)
            last = TextArena::Writer(arena).allocate(16).ref;
        QVERIFY(last < 500'000);
    }
};

QTEST_APPLESS_MAIN(TestInternPool)
#include "test_internpool.moc"
