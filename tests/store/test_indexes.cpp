#include <cmath>
#include <map>
#include <numbers>
#include <random>
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/loadedstore.h"
#include "tests/store/ownedrows.h"
#include "tests/store/storedump.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

using Filed = std::map<std::string, std::vector<std::int64_t>>; // by key text: ids of transmissions, ascending

std::string lower(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return text;
}

/// What the indexes should hold, worked out with texts and without cleverness.
struct Reference
{
    Filed pathHops, subPaths;
    std::multiset<std::string> distances;

    explicit Reference(const Snapshot& snapshot)
    {
        for (std::uint32_t i = 0; i < snapshot.packets.transmissionCount(); ++i)
            add(snapshot, TransmissionIndex(i));
        for (Filed* filed : {&pathHops, &subPaths})
            for (auto& [key, ids] : *filed)
                std::sort(ids.begin(), ids.end());
    }

private:
    void add(const Snapshot& snapshot, TransmissionIndex t)
    {
        const PacketStore& store = *snapshot.store;
        const ObservationIndex best = snapshot.packets.states[t.value()].best;
        if (!best.isValid() || !store.path(best).isValid())
            return;
        std::vector<std::string> hops = store.pathView(store.path(best)).hopTexts();
        for (std::string& hop : hops)
            hop = lower(hop);
        if (hops.empty())
            return;

        std::set<std::string> keys(hops.begin(), hops.end());
        if (const auto resolved = store.resolvedPath(best); resolved.isValid()) {
            std::vector<KeyIndex> relays;
            store.relays(resolved, relays);
            for (const KeyIndex relay : relays)
                if (relay.isValid())
                    keys.emplace(store.keys().text(relay));
        }
        for (const std::string& key : keys)
            pathHops[key].push_back(store.id(t));

        for (std::size_t length = 2; length <= 8 && length <= hops.size(); ++length)
            for (std::size_t begin = 0; begin + length <= hops.size(); ++begin) {
                std::string window;
                for (std::size_t i = begin; i < begin + length; ++i)
                    window += (i == begin ? "" : ",") + hops[i];
                subPaths[window].push_back(store.id(t));
            }
        measure(snapshot, t, hops);
    }

    static bool hasPosition(const NodeRow& node) { return node.lat && node.lon && !(*node.lat == 0 && *node.lon == 0); }

    static double haversine(const NodeRow& a, const NodeRow& b)
    {
        const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
        const double sinLat = std::sin(radians(*b.lat - *a.lat) / 2), sinLon = std::sin(radians(*b.lon - *a.lon) / 2);
        const double h = sinLat * sinLat + std::cos(radians(*a.lat)) * std::cos(radians(*b.lat)) * sinLon * sinLon;
        return 2 * 6371 * std::asin(std::sqrt(h));
    }

    void measure(const Snapshot& snapshot, TransmissionIndex t, const std::vector<std::string>& hops)
    {
        const auto nodes = snapshot.nodes().rows();
        std::vector<const NodeRow*> chain;
        if (const KeyIndex sender = snapshot.store->pubKey(t); sender.isValid())
            for (const NodeRow& node : nodes)
                if (lower(node.publicKey) == snapshot.store->keys().text(sender) && hasPosition(node))
                    chain.push_back(&node);
        for (const std::string& hop : hops)
            for (const NodeRow& node : nodes) // one candidate or several: the first one with a position
                if (lower(node.publicKey).starts_with(hop) && hasPosition(node)) {
                    chain.push_back(&node);
                    break;
                }
        int pairs = 0;
        double total = 0;
        for (std::size_t i = 1; i < chain.size(); ++i) {
            const double km = haversine(*chain[i - 1], *chain[i]);
            if (km > 300)
                continue;
            ++pairs;
            total += km;
            const auto repeats = [](const NodeRow* node) {
                return lower(node->role.value_or("")).find("repeater") != std::string::npos;
            };
            const int kind = repeats(chain[i - 1]) != repeats(chain[i]) ? 2 : repeats(chain[i]) ? 0 : 1;
            distances.insert(std::to_string(snapshot.store->id(t)) + ' ' + lower(chain[i - 1]->publicKey) + ' ' +
                             lower(chain[i]->publicKey) + ' ' + std::to_string(std::lround(km * 100)) + ' ' +
                             std::to_string(kind));
        }
        if (pairs > 0)
            distances.insert(std::to_string(snapshot.store->id(t)) + " path " + std::to_string(pairs) + ' ' +
                             std::to_string(std::round(total * 100) / 100));
    }
};

std::multiset<std::string> distancesOf(const Snapshot& snapshot)
{
    const std::string dump = dumpIndexes(snapshot);
    std::multiset<std::string> lines;
    for (std::size_t at = dump.find("distances\n") + 10; at < dump.size(); at = dump.find('\n', at) + 1)
        lines.insert(dump.substr(at + 2, dump.find('\n', at) - at - 2));
    return lines;
}

std::vector<std::int64_t> find(const Snapshot& snapshot, Postings TransmissionIndexes::*index, std::uint64_t key)
{
    std::vector<std::int64_t> ids;
    snapshot.indexes->forEach(index, key, [&](TransmissionIndex t) { ids.push_back(snapshot.store->id(t)); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::uint64_t windowKey(const std::string& window)
{
    std::vector<HopPrefix> hops;
    for (const QString& hop : QString::fromStdString(window).split(u','))
        hops.push_back(HopPrefix::fromText(hop.toStdString()));
    return subPathKey(hops);
}

} // namespace

class TestIndexes : public QObject
{
    Q_OBJECT

private slots:
    void postingsKeepEveryEntry()
    {
        std::mt19937_64 random(1);
        std::map<std::uint64_t, std::vector<TransmissionIndex>> expected;
        std::vector<std::pair<std::uint64_t, TransmissionIndex>> entries;
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            const std::uint64_t key = i % 3 ? random() % 500 : random();
            entries.emplace_back(key, TransmissionIndex(i / 2));
            expected[key].push_back(TransmissionIndex(i / 2));
        }
        for (const int threads : {1, 3}) {
            const Postings postings = Postings::build(threads, [&](const auto& file) {
                for (const auto& [key, transmission] : entries)
                    file(key, transmission);
            });
            for (const auto& [key, transmissions] : expected) {
                const auto found = postings.find(key);
                QVERIFY(std::equal(found.begin(), found.end(), transmissions.begin(), transmissions.end()));
            }
            std::size_t keys = 0;
            postings.forEachKey(
                [&](std::uint64_t key, const auto& found) { keys += found.size() == expected.at(key).size(); });
            QCOMPARE(keys, expected.size());
            QVERIFY(postings.find(0xDEAD'BEEF'0000'0001).empty());
            QVERIFY(postings.bytes() >= 20'000 * 4);
        }
        QVERIFY(Postings().find(1).empty());
    }

    void subPathsOfOnePath()
    {
        TestDatabase database;
        const auto id = database.add(TestDatabase::Transmission{});
        database.add(TestDatabase::Observation{.transmissionId = id, .pathJson = R"(["A1","B2","A1","B2"])"});
        const LoadedStore loaded(database.file());
        const auto& snapshot = *loaded.snapshot();
        const auto count = [&](const char* window) {
            return find(snapshot, &TransmissionIndexes::subPaths, windowKey(window)).size();
        };
        QCOMPARE(count("a1,b2"), 2U); // once per occurrence
        QCOMPARE(count("b2,a1"), 1U);
        QCOMPARE(count("a1,b2,a1,b2"), 1U);
        QCOMPARE(count("a1"), 0U);
        QCOMPARE(count("a1,a1"), 0U);
        QCOMPARE(find(snapshot, &TransmissionIndexes::pathHops, HopPrefix::fromText("A1").bits()).size(), 1U);
    }

    void recordedMesh()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(u"sim"_s, folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        const LoadedStore loaded(file);
        const auto snapshot = loaded.snapshot();
        const Reference reference(*snapshot);
        QVERIFY(reference.subPaths.size() > 1000 && reference.distances.size() > 1000);

        for (const auto& [key, ids] : reference.pathHops) {
            const HopPrefix hop = HopPrefix::fromText(key, snapshot->store->keys());
            QVERIFY2(find(*snapshot, &TransmissionIndexes::pathHops, hop.bits()) == ids, key.c_str());
        }
        std::size_t windows = 0, entries = 0;
        for (const auto& [window, ids] : reference.subPaths) {
            QVERIFY2(find(*snapshot, &TransmissionIndexes::subPaths, windowKey(window)) == ids, window.c_str());
            ++windows;
            entries += ids.size();
        }
        snapshot->indexes->base().subPaths.forEachKey([&](std::uint64_t, const auto& found) {
            --windows;
            entries -= found.size();
        });
        QCOMPARE(windows, 0U); // and nothing else is in it
        QCOMPARE(entries, 0U);

        std::map<std::string, std::vector<std::int64_t>> byNode;
        for (std::uint32_t i = 0; i < snapshot->packets.transmissionCount(); ++i)
            if (const KeyIndex key = snapshot->store->pubKey(TransmissionIndex(i)); key.isValid())
                byNode[std::string(snapshot->store->keys().text(key))].push_back(
                    snapshot->store->id(TransmissionIndex(i)));
        QVERIFY(!byNode.empty());
        for (auto& [key, ids] : byNode) {
            std::sort(ids.begin(), ids.end());
            QVERIFY(find(*snapshot, &TransmissionIndexes::nodes, snapshot->store->keys().find(key).value()) == ids);
        }

        const auto distances = distancesOf(*snapshot);
        std::vector<std::string> missing, extra;
        std::ranges::set_difference(reference.distances, distances, std::back_inserter(missing));
        std::ranges::set_difference(distances, reference.distances, std::back_inserter(extra));
        QCOMPARE(missing, std::vector<std::string>());
        QCOMPARE(extra, std::vector<std::string>());
    }

    void recentEntriesHideOlderOnes()
    {
        const QTemporaryDir folder;
        const QString file = unpackRecorded(u"bayarea"_s, folder);
        if (file.isEmpty())
            QSKIP("no recorded database at hand");
        LoadedStore loaded(file);
        const auto rows = loaded.snapshot()->packets.transmissionCount();

        // Packets heard again over a longer path, and new ones.
        for (int round = 0; round < 5; ++round) {
            IngestBatch batch(*loaded.store);
            for (std::int64_t i = 0; i < 20; ++i) {
                TransmissionRow packet;
                packet.id = 2'000'000 + round * 100 + i;
                const std::string hash = "new " + std::to_string(packet.id);
                packet.hash = hash;
                packet.firstSeen = "2026-04-05T12:34:56Z";
                batch.transmission(packet);
                for (const std::int64_t id :
                     {packet.id, loaded.store->id(TransmissionIndex(std::uint32_t(round * 7 + i * 3) % rows))}) {
                    ObservationRow row;
                    row.id = 9'000'000 + round * 1000 + i * 2 + (id == packet.id);
                    row.transmissionId = id;
                    row.observerRowId = 1;
                    row.timestamp = 1775392496;
                    std::string path = "[";
                    for (const char* hop : {"A1", "B2", "C3", "D4", "E5", "F6", "17", "28", "39", "4A", "5B"})
                        path += '"' + std::string(hop) + "\",";
                    path += '"' + std::to_string(10 + round) + "\"]";
                    row.pathJson = path;
                    batch.observation(row);
                }
            }
            QVERIFY(loaded.keeper->takeIn(batch, 0, 0).store);
        }
        const auto live = loaded.snapshot();
        QVERIFY(live->indexes->recentCount() >= 100);
        const std::string before = dumpIndexes(*live);

        // A rebuild puts new indexes in the place of old ones one by one: meanwhile everything is found just the same.
        const auto all = allTransmissions(live->packets);
        const IndexBuilder builder(*live->store, live->packets, *live->prefixes, all, 2);
        TransmissionIndexes indexes = live->indexes->base();
        const auto isSame = [&] {
            Snapshot mixed = *live;
            mixed.indexes = live->indexes->withBase(indexes);
            return firstDifference(dumpIndexes(mixed), before);
        };
        indexes.subPaths = builder.subPaths();
        QCOMPARE(isSame(), std::string());
        indexes.pathHops = builder.pathHops();
        QCOMPARE(isSame(), std::string());
        indexes.distances = builder.distances();
        QCOMPARE(isSame(), std::string());
        indexes.nodes = builder.nodes();
        QCOMPARE(isSame(), std::string());

        loaded.keeper->rebuildIndexes();
        QCOMPARE(loaded.snapshot()->indexes->recentCount(), 0U);
        QCOMPARE(firstDifference(dumpIndexes(*loaded.snapshot()), before), std::string());
        QCOMPARE(firstDifference(dumpIndexes(*live), before), std::string()); // and a reader keeps what it had
    }
};

QTEST_GUILESS_MAIN(TestIndexes)
#include "test_indexes.moc"
