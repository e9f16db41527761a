#include <thread>

#include <QTest>

#include "core/store/cowarray.h"
#include "core/store/rowlookup.h"
#include "core/store/segmentedcolumn.h"

using namespace corescope;

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void columnKeepsValuesAndPlaces()
    {
        SegmentedColumn<std::uint32_t> column;
        column.touch(0) = 7;
        const std::uint32_t* place = &column.touch(0);
        for (std::uint32_t i = 1; i < 200'000; ++i)
            column.touch(i) = i;
        QCOMPARE(&column.touch(0), place);
        QCOMPARE(column.value(0), 7U);
        QCOMPARE(column.value(65'535), 65'535U);
        QCOMPARE(column.value(65'536), 65'536U);
        QCOMPARE(column.value(199'999), 199'999U);
        QCOMPARE(column.value(400'000'000), 0U); // nobody touched that segment
        QCOMPARE(column.bytes(200'000), 800'000U);
    }

    void columnIsReadWhileItGrows()
    {
        SegmentedColumn<std::uint32_t> column;
        std::atomic<std::uint32_t> published = 0;
        constexpr std::uint32_t rows = 300'000;
        std::jthread reader([&] {
            for (std::uint32_t seen = 0; seen < rows;) {
                seen = published.load(std::memory_order_acquire);
                for (std::uint32_t i = 0; i < seen; i += 997)
                    if (column.value(i) != i * 3)
                        qFatal("wrong value");
            }
        });
        for (std::uint32_t i = 0; i < rows; ++i) {
            column.touch(i) = i * 3;
            published.store(i + 1, std::memory_order_release);
        }
    }

    void copyOfArrayStaysAsItWas()
    {
        CowArray<int> array;
        array.resize(10'000);
        for (std::uint32_t i = 0; i < 10'000; ++i)
            array.edit(i) = int(i);
        const CowArray<int> copy = array;
        array.edit(5000) = -1;
        array.resize(20'000);
        array.edit(19'999) = -2;
        QCOMPARE(copy.size(), 10'000U);
        QCOMPARE(copy[5000], 5000);
        QCOMPARE(array[5000], -1);
        QCOMPARE(array[4999], 4999);
        QCOMPARE(array[19'999], -2);
        QCOMPARE(array[15'000], 0);
    }

    void copyIsReadWhileTheOriginalIsWritten()
    {
        CowArray<int> array;
        array.resize(8192);
        for (int round = 1; round <= 200; ++round) {
            for (std::uint32_t i = 0; i < 8192; i += 64)
                array.edit(i) = round;
            std::jthread reader([copy = array, round] {
                for (std::uint32_t i = 0; i < 8192; i += 64)
                    if (copy[i] != round)
                        qFatal("a copy changed");
            });
            for (std::uint32_t i = 0; i < 8192; i += 64)
                array.edit(i) = -round;
        }
    }

    void lookupFindsRowsByValue()
    {
        std::vector<std::uint64_t> values;
        RowLookup lookup;
        for (std::uint32_t row = 0; row < 50'000; ++row) {
            values.push_back(row * 1024ULL); // ends in zeros: bad for a table without mixing
            lookup.insert(row, values[row]);
        }
        const auto find = [&](std::uint64_t value) {
            return lookup.find(value, [&](std::uint32_t r) { return values[r] == value; });
        };
        for (std::uint32_t row = 0; row < 50'000; ++row)
            QCOMPARE(find(row * 1024ULL), row);
        QCOMPARE(find(1), RowLookup::s_noRow);
        QVERIFY(lookup.bytes() >= 50'000 * 4);
    }

    void lookupIsReadWhileItGrows()
    {
        std::vector<std::atomic<std::uint64_t>> values(100'000);
        RowLookup lookup;
        std::atomic<std::uint32_t> published = 0;
        std::jthread reader([&] {
            for (std::uint32_t seen = 0; seen < values.size();) {
                seen = published.load(std::memory_order_acquire);
                for (std::uint32_t row = 0; row < seen; row += 499)
                    if (lookup.find(row * 5ULL, [&](std::uint32_t r) { return values[r] == row * 5ULL; }) != row)
                        qFatal("row not found");
            }
        });
        for (std::uint32_t row = 0; row < values.size(); ++row) {
            values[row] = row * 5ULL;
            lookup.insert(row, values[row]);
            published.store(row + 1, std::memory_order_release);
        }
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "test_columns.moc"
