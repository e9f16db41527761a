#include <algorithm>
#include <random>

#include <QTemporaryDir>
#include <QTest>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/tables.h"
#include "core/store/arrangement.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/ownedrows.h"
#include "tests/store/storedump.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

/// Feeds rows in random order and in pieces of random size, arranging after some of them.
std::string dumpOf(const OwnedRows& rows, const std::vector<ObserverRow>& observers, std::uint32_t seed)
{
    auto store = std::make_shared<PacketStore>(std::make_shared<KeyPool>());
    store->observers()->update(observers);
    Arranger arranger(store);
    std::mt19937 random(seed);

    std::vector<std::uint32_t> order(rows.transmissions.size() + rows.observations.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    // Seed 0: as they are. Odd: receptions before their packets as well. Even: packets first.
    if (seed % 2 == 1) {
        std::shuffle(order.begin(), order.end(), random);
    } else if (seed > 0) {
        const auto middle = order.begin() + std::ptrdiff_t(rows.transmissions.size());
        std::shuffle(order.begin(), middle, random);
        // Nearly in order, as a mesh is: anything else makes looking ids up slow.
        for (auto block = middle; block != order.end();) {
            const auto end = order.end() - block > 5000 ? block + 5000 : order.end();
            std::reverse(block, end);
            block = end;
        }
    }
    for (std::size_t at = 0; at < order.size();) {
        const std::size_t piece = seed == 0 ? order.size() : 1 + random() % 4000;
        IngestBatch batch(*store);
        for (const std::size_t end = std::min(order.size(), at + piece); at < end; ++at)
            if (order[at] < rows.transmissions.size())
                batch.transmission(rows.transmissions[order[at]]);
            else
                batch.observation(rows.observations[order[at] - rows.transmissions.size()]);
        store->ingest(batch);
        if (random() % 3 == 0)
            arranger.update(1 + int(random() % 4));
    }
    arranger.update(2);
    return dumpStore(*store, arranger.arrangement(), *store->observerTable());
}

} // namespace

/// Whatever the order and the pieces in which rows come, the store means the same.
class TestAnyOrder : public QObject
{
    Q_OBJECT

private slots:
    void recordedRows()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(u"bayarea"_s, folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        check(file, 100'000);
    }

    void recordedRowsOfALargerMesh()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(u"sim"_s, folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        check(file, 12'000);
    }

    void randomRows()
    {
        for (std::uint32_t seed = 1; seed <= 5; ++seed) {
            std::mt19937 random(seed);
            const auto pick = [&](std::initializer_list<const char*> texts) {
                return texts.begin()[random() % texts.size()];
            };
            OwnedRows rows;
            for (int i = 1; i <= 300; ++i) {
                TransmissionRow row;
                row.id = i;
                const std::string hash = std::to_string(i);
                row.hash = hash;
                row.firstSeen = pick({"2026-04-05T12:00:00Z", "2026-04-05T12:00:00.000Z", "2026-04-05T12:01:00Z", "", "x"});
                row.decodedJson = pick({"", "{}", R"({"pubKey":"AA"})", R"({"destPubKey":"BB"})"});
                rows.transmission(row);
            }
            for (int i = 1; i <= 6000; ++i) {
                ObservationRow row;
                row.id = i;
                row.transmissionId = 1 + int(random() % 310); // some have no packet
                if (random() % 4)
                    row.observerRowId = 1 + random() % 5;
                row.pathJson = pick({"", "[]", R"(["A1"])", R"(["A1","B2"])", R"(["C1","B2"])", "[1,2,3]", "["});
                row.timestamp = 1775390400 + i; // ties are for the test of the arrangement
                row.direction = pick({"", "rx", "tx"});
                row.score = random() % 2 ? 0 : nullReal;
                row.resolvedPath = pick({"", "[null]", R"(["aa",null])"});
                rows.observation(row);
            }
            std::vector<ObserverRow> observers(3);
            for (int i = 0; i < 3; ++i) {
                observers[std::size_t(i)].rowId = i + 1;
                observers[std::size_t(i)].id = std::string(1, char('A' + i));
            }
            const std::string expected = dumpOf(rows, observers, 0);
            for (std::uint32_t order = 1; order <= 4; ++order)
                QCOMPARE(firstDifference(dumpOf(rows, observers, order), expected), std::string());
        }
    }

private:
    static void check(const QString& file, std::size_t most)
    {
        const auto connection = Connection::open(file, u"test"_s, Connection::Mode::ReadOnly);
        QVERIFY(connection);
        const Schema schema = Schema::detect(*connection).value();
        const auto reader = makeBulkReader(*connection, schema);
        OwnedRows rows;
        QVERIFY(reader->readTransmissions(reader->idRange(BulkReader::Table::Transmissions).value(), rows));
        QVERIFY(reader->readObservations(reader->idRange(BulkReader::Table::Observations).value(), rows, true));
        rows.observations.resize(std::min(rows.observations.size(), most));
        const auto observers = readObservers(*connection, schema).value();
        const std::string expected = dumpOf(rows, observers, 0);
        QVERIFY(expected.size() > 100'000);
        for (std::uint32_t order = 1; order <= 4; ++order)
            QCOMPARE(firstDifference(dumpOf(rows, observers, order), expected), std::string());
    }
};

QTEST_GUILESS_MAIN(TestAnyOrder)
#include "test_anyorder.moc"
