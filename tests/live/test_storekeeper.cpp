#include <atomic>
#include <thread>

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/tables.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/loadedstore.h"
#include "tests/store/storedump.h"

using namespace corescope;

namespace {

constexpr const char* s_repeater = "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1";

TransmissionRow packetRow(std::int64_t id, std::string_view hash)
{
    TransmissionRow row;
    row.id = id;
    row.hash = hash;
    row.firstSeen = "2026-04-05T12:34:56Z";
    return row;
}

ObservationRow reception(std::int64_t id, std::int64_t transmission, std::string_view path)
{
    ObservationRow row;
    row.id = id;
    row.transmissionId = transmission;
    row.observerRowId = 1;
    row.pathJson = path;
    row.timestamp = 1775392496;
    return row;
}

TestDatabase withRepeater()
{
    TestDatabase database;
    database.add(TestDatabase::Observer{.id = "AA"});
    database.add(TestDatabase::Node{.publicKey = s_repeater});
    database.close();
    return database;
}

/// What the indexes of this snapshot would hold, were they made of it alone.
std::string dumpOfNewIndexes(const Snapshot& snapshot)
{
    Snapshot anew = snapshot;
    const auto all = allTransmissions(anew.packets);
    anew.indexes = IndexSet::of(IndexBuilder(*anew.store, anew.packets, *anew.prefixes, all, 1).all());
    return dumpIndexes(anew);
}

void checkIndexes(const Snapshot& snapshot)
{
    const std::string difference = firstDifference(dumpIndexes(snapshot), dumpOfNewIndexes(snapshot));
    if (!difference.empty())
        qFatal("an index is wrong: %s", difference.c_str());
}

} // namespace

class TestStoreKeeper : public QObject
{
    Q_OBJECT

private slots:
    void newRowsAreResolvedAndShown()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        const auto before = loaded.snapshot();
        IngestBatch batch(*loaded.store);
        batch.transmission(packetRow(1, "a"));
        batch.observation(reception(1, 1, "[\"A1\"]"));
        batch.observation(reception(2, 1, "[\"FF\"]"));
        batch.observation(reception(3, 1, "[\"A1\"]")); // a duplicate, newer by nothing but its id
        const Addition addition = loaded.keeper->takeIn(batch, 1, 3);
        QCOMPARE(addition.transmissions.size(), 1U);
        QCOMPARE(addition.observations.size(), 2U);
        QVERIFY(addition.resolved);
        QCOMPARE(addition.resolved->rows.size(), 3U);
        QCOMPARE(addition.resolved->unresolvable, 1U);
        QCOMPARE(addition.edges.size(), 1U); // last relay and observer
        const auto after = loaded.snapshot();
        QVERIFY(after->version > before->version);
        QCOMPARE(before->packets.transmissionCount(), 0U);
        QCOMPARE(after->packets.observationCount, 2U);
        std::vector<KeyIndex> relays;
        after->store->relays(after->store->resolvedPath(ObservationIndex(0)), relays);
        QCOMPARE(after->store->keys().text(relays.at(0)), s_repeater);
        QCOMPARE(after->graph->edges().size(), 1U);
    }

    void nothingNewPublishesNothing()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        const auto version = loaded.snapshot()->version;
        IngestBatch batch(*loaded.store);
        const Addition addition = loaded.keeper->takeIn(batch, 0, 0);
        QVERIFY(addition.store && addition.transmissions.empty());
        QCOMPARE(loaded.snapshot()->version, version);
    }

    void tablesArePublishedOnlyWhenTheyChanged()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        const auto before = loaded.snapshot();
        const auto nodes = before->nodes().rows();
        loaded.keeper->setTables({nodes.begin(), nodes.end()}, before->observers->rows());
        QCOMPARE(loaded.snapshot()->version, before->version);
        loaded.keeper->setTables({}, before->observers->rows());
        QCOMPARE(loaded.snapshot()->nodes().size(), 0U);
        QCOMPARE(before->nodes().size(), 1U);
    }

    void oldEdgesAreForgotten()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        IngestBatch batch(*loaded.store);
        batch.transmission(packetRow(1, "a"));
        batch.observation(reception(1, 1, "[\"A1\"]"));
        loaded.keeper->takeIn(batch, 1, 1);
        loaded.keeper->pruneEdges(1775392496'000);
        QCOMPARE(loaded.snapshot()->graph->edges().size(), 1U);
        loaded.keeper->pruneEdges(1775392496'001);
        QCOMPARE(loaded.snapshot()->graph->edges().size(), 0U);
    }

    void newestReceptionIsNeverInTheFuture()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        QCOMPARE(loaded.keeper->newestReception(), 0);
        IngestBatch batch(*loaded.store);
        batch.transmission(packetRow(1, "a"));
        ObservationRow row = reception(1, 1, "[\"A1\"]");
        row.timestamp = 1'700'000'000;
        batch.observation(row);
        loaded.keeper->takeIn(batch, 1, 1);
        QCOMPARE(loaded.keeper->newestReception(), 1'700'000'000'000);
        IngestBatch ahead(*loaded.store);
        row = reception(2, 1, "[\"A1\",\"A1\"]");
        row.timestamp = 4'000'000'000; // the year 2096
        ahead.observation(row);
        loaded.keeper->takeIn(ahead, 1, 2);
        QVERIFY(loaded.keeper->newestReception() <= QDateTime::currentMSecsSinceEpoch());
        QVERIFY(loaded.keeper->newestReception() > 1'700'000'000'000);
    }

    /// Rows fed live come to mean what a fresh load of the same database says.
    void liveRowsEqualAFreshLoad()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(QStringLiteral("bayarea"), folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        const LoadedStore fresh(file);

        const auto connection = Connection::open(file, QStringLiteral("test"), Connection::Mode::ReadOnly);
        const Schema schema = Schema::detect(*connection).value();
        const auto reader = makeBulkReader(*connection, schema);
        const IdRange transmissions = reader->idRange(BulkReader::Table::Transmissions).value();
        const IdRange observations = reader->idRange(BulkReader::Table::Observations).value();
        const TestDatabase empty;
        const LoadedStore live(empty.file());
        live.keeper->setTables(readNodes(*connection, schema).value(), readObservers(*connection, schema).value());
        const auto pieces = partition(observations, observations.length() / 40 + 1);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            IngestBatch batch(*live.store);
            if (i == 3) // the first receptions had to wait
                QVERIFY(reader->readTransmissions(transmissions, batch));
            QVERIFY(reader->readObservations(pieces[i], batch, schema.hasResolvedPath()));
            QVERIFY(live.keeper->takeIn(batch, 0, 0).store);
            if (i % 10 == 9)
                live.keeper->rebuildIndexes();
        }
        // Paths that the recording left open are resolved when live: the same for both.
        for (std::uint32_t row = 0; row < fresh.store->observationRows(); ++row)
            if (fresh.store->isPending(ObservationIndex(row)))
                QSKIP("the recording has pending rows");
        QCOMPARE(firstDifference(dumpStore(*live.snapshot()), dumpStore(*fresh.snapshot())), std::string());
        QCOMPARE(firstDifference(dumpIndexes(*live.snapshot()), dumpIndexes(*fresh.snapshot())), std::string());
    }

    /// Readers look at whatever snapshot is the newest while rows come, indexes are rebuilt and old rows go: each finds
    /// what indexes made of that snapshot alone would find, also between two steps of a rebuild.
    void readersAreNotDisturbed()
    {
        const TestDatabase database = withRepeater();
        const LoadedStore loaded(database.file());
        std::atomic<bool> isOver = false;
        const auto read = [&] {
            while (!isOver) {
                const auto snapshot = loaded.snapshot();
                std::uint64_t count = 0;
                for (std::uint32_t i = 0; i < snapshot->packets.transmissionCount(); ++i)
                    snapshot->packets.forEachObservation(TransmissionIndex(i), [&](ObservationIndex row) {
                        ++count;
                        if (snapshot->store->transmission(row) != TransmissionIndex(i))
                            qFatal("a reception of another packet");
                        if (const PathIndex path = snapshot->store->path(row); path.isValid())
                            if (snapshot->store->pathView(path).elementCount() != snapshot->store->elementCount(row))
                                qFatal("another path");
                        if (const auto resolved = snapshot->store->resolvedPath(row); resolved.isValid()) {
                            std::vector<KeyIndex> relays;
                            snapshot->store->relays(resolved, relays);
                            if (relays.size() != snapshot->store->elementCount(row))
                                qFatal("an answer to another path");
                        }
                    });
                if (count != snapshot->packets.observationCount)
                    qFatal("counts do not agree");
                checkIndexes(*snapshot);
            }
        };
        {
            std::vector<std::jthread> threads;
            threads.emplace_back(read);
            threads.emplace_back(read);
            threads.emplace_back([&] {
                for (int i = 0; !isOver; ++i) {
                    loaded.keeper->rebuildIndexes();
                    loaded.keeper->announceChange();
                    if (i % 3 == 0)
                        loaded.keeper->evict("2026-04-05T12:34:56Z");
                }
            });
            std::int64_t id = 0;
            for (int round = 0; id < 750; ++round) {
                const auto store = loaded.keeper->store();
                IngestBatch batch(*store);
                for (int i = 0; i < 5; ++i) {
                    ++id;
                    const std::string hash = std::to_string(id);
                    batch.transmission(packetRow(id, hash));
                    const std::string path = "[\"A1\",\"" + std::to_string(10 + round % 90) + "\"]";
                    batch.observation(reception(2 * id, id, path));
                    batch.observation(reception(2 * id + 1, 1 + id % 7, path));
                }
                if (!loaded.keeper->takeIn(batch, id, 2 * id + 1).store)
                    id -= 5;                      // old rows went meanwhile: once more, as the poller does
                checkIndexes(*loaded.snapshot()); // of which a rebuild may have begun before
            }
            isOver = true;
        }
        QCOMPARE(loaded.snapshot()->packets.transmissionCount(), 750U);
        QCOMPARE(loaded.keeper->store()->observationRows(), 1500U);
        QCOMPARE(firstDifference(dumpIndexes(*loaded.snapshot()), dumpOfNewIndexes(*loaded.snapshot())), std::string());
    }
};

QTEST_GUILESS_MAIN(TestStoreKeeper)
#include "test_storekeeper.moc"
