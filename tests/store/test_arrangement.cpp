#include <QTest>

#include "core/store/arrangement.h"

using namespace corescope;

namespace {

constexpr std::int64_t s_noon = 1775390400; // 2026-04-05T12:00:00Z

/// A store with its arrangement, fed with short descriptions.
struct Arranged
{
    std::shared_ptr<PacketStore> store = std::make_shared<PacketStore>(std::make_shared<KeyPool>());
    Arranger arranger{store};

    Arranged() { store->observers()->update(observerRows()); }

    static std::vector<ObserverRow> observerRows()
    {
        std::vector<ObserverRow> rows;
        for (const char* id : {"A", "B", "C"}) {
            rows.emplace_back();
            rows.back().rowId = std::int64_t(rows.size());
            rows.back().id = id;
        }
        return rows;
    }

    void packet(std::int64_t id, std::string_view firstSeen)
    {
        IngestBatch batch(*store);
        TransmissionRow row;
        row.id = id;
        const std::string hash = std::to_string(id);
        row.hash = hash;
        row.firstSeen = firstSeen;
        batch.transmission(row);
        store->ingest(batch);
    }
    void heard(std::int64_t id, std::int64_t packet, std::optional<std::int64_t> observer, std::string_view path,
               int minute)
    {
        IngestBatch batch(*store);
        ObservationRow row;
        row.id = id;
        row.transmissionId = packet;
        row.observerRowId = observer;
        row.pathJson = path;
        row.timestamp = s_noon + minute * 60;
        batch.observation(row);
        store->ingest(batch);
    }
    std::vector<std::int64_t> update()
    {
        std::vector<std::int64_t> ids;
        for (const TransmissionIndex t : arranger.update(2))
            ids.push_back(store->id(t));
        return ids;
    }
    const TransmissionState& state(std::int64_t packet) const
    {
        return arranger.arrangement().states[store->findTransmission(packet).value()];
    }
    std::int64_t id(ObservationIndex row) const { return row.isValid() ? store->id(row) : -1; }

    using Ids = std::vector<std::int64_t>;
    Ids list(std::int64_t packet) const { return list(arranger.arrangement(), packet); }
    Ids list(const Arrangement& arrangement, std::int64_t packet) const
    {
        Ids ids;
        arrangement.forEachObservation(store->findTransmission(packet),
                                       [&](ObservationIndex row) { ids.push_back(store->id(row)); });
        return ids;
    }
    Ids ids(const std::vector<TransmissionIndex>& order) const
    {
        Ids ids;
        for (const TransmissionIndex t : order)
            ids.push_back(store->id(t));
        return ids;
    }
};

using Ids = Arranged::Ids;

} // namespace

class TestArrangement : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstWhateverTheOrderOfArrival()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        a.heard(11, 1, 1, R"(["A1"])", 5);
        a.heard(12, 1, 2, R"(["A1"])", 1);
        a.update();
        a.heard(13, 1, 3, R"(["A1"])", 3);
        a.heard(14, 1, 3, "[]", 9);
        a.update();
        QCOMPARE(a.list(1), Ids({14, 11, 13, 12}));
        QCOMPARE(a.arranger.arrangement().observationCount, 4U);
    }

    void ofEqualObserverAndPathTheNewestStays()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        a.heard(11, 1, 1, R"(["A1"])", 5);
        a.heard(12, 1, 1, R"(["A1"])", 7); // newer: replaces
        a.heard(13, 1, 1, R"(["A1"])", 6); // older
        a.heard(14, 1, 1, R"(["a1"])", 4); // another text
        a.heard(15, 1, {}, R"(["A1"])", 3);
        a.heard(16, 1, {}, R"(["A1"])", 2); // nobody twice
        a.heard(17, 1, 1, "", 1);
        a.heard(18, 1, 1, "[]", 0);
        a.update();
        QCOMPARE(a.list(1), Ids({12, 14, 15, 17, 18}));
        QCOMPARE(a.arranger.arrangement().observationCount, 5U);
        QCOMPARE(a.arranger.arrangement().observationRows, 8U);
        QCOMPARE(a.state(1).observerCount, 1U);
    }

    void manyReceptionsOfOnePacket()
    {
        // More than the number from which duplicates are looked for in another way.
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        for (int round = 0; round < 3; ++round)
            for (int i = 0; i < 500; ++i)
                a.heard(round * 500 + i + 1, 1, i % 3 + 1, "[\"" + std::to_string(1000 + i) + "\"]", round);
        a.update();
        const Ids list = a.list(1);
        QCOMPARE(list.size(), 500U);
        QVERIFY(std::all_of(list.begin(), list.end(), [](std::int64_t id) { return id > 1000; }));
        QCOMPARE(a.state(1).observerCount, 3U);
    }

    void bestIsTheLongestAndOfThoseTheNewest()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        QCOMPARE(a.update(), Ids({1}));
        QVERIFY(!a.state(1).best.isValid());
        a.heard(11, 1, 1, "[]", 9);
        a.update();
        QCOMPARE(a.id(a.state(1).best), 11);
        a.heard(12, 1, 1, R"(["A1","B2"])", 3);
        a.heard(13, 1, 2, R"(["A1","B2"])", 4);
        a.heard(14, 1, 3, R"(["A1","C3"])", 2);
        a.update();
        QCOMPARE(a.id(a.state(1).best), 13);
        a.heard(15, 1, 3, R"([1,2,3])", 1); // counts elements of any type
        a.update();
        QCOMPARE(a.id(a.state(1).best), 15);
        a.heard(16, 1, 3, R"(["A1","B2","C3","D4")", 8); // malformed: no length
        a.update();
        QCOMPARE(a.id(a.state(1).best), 15);
    }

    void latestIsTheNewestTime()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        a.packet(2, "2026-04-05T12:30:00Z");
        a.packet(3, "nonsense");
        a.heard(11, 1, 1, "[]", 10);
        a.heard(12, 1, 2, "[]", 5);
        a.heard(13, 2, 2, "[]", 5); // before it was first seen
        a.update();
        QCOMPARE(a.id(a.state(1).latest), 11);
        QCOMPARE(a.state(1).latestMs, (s_noon + 600) * 1000);
        QCOMPARE(a.id(a.state(2).latest), -1);
        QCOMPARE(a.state(2).latestMs, (s_noon + 1800) * 1000);
        QCOMPARE(a.id(a.state(3).latest), -1);
        QCOMPARE(a.state(3).latestMs, 0);
    }

    void ordersOfPackets()
    {
        Arranged a;
        a.packet(5, "2026-04-05T12:00:00Z");
        a.packet(4, "2026-04-05T12:00:00Z");
        a.packet(3, "2026-04-05T11:00:00Z");
        a.update();
        a.packet(2, "2026-04-05T11:30:00Z");
        a.heard(1, 3, 1, "[]", 60);
        QCOMPARE(a.update(), Ids({3, 2}));
        QCOMPARE(a.ids(*a.arranger.arrangement().byFirstSeen), Ids({3, 2, 4, 5}));
        QCOMPARE(a.ids(*a.arranger.arrangement().byLatest), Ids({2, 4, 5, 3}));
        QCOMPARE(a.update(), Ids());
    }

    void firstSeenIsOrderedAsText()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00.000Z and more than twenty-four");
        a.packet(2, "2026-04-05T12:00:00.000Z");
        a.packet(3, "2026-04-05T12:00:00.000Z and less");
        a.packet(4, "");
        a.packet(5, "\xFF");
        a.packet(6, "2026-04-05T12:00:00Z");
        a.update();
        QCOMPARE(a.ids(*a.arranger.arrangement().byFirstSeen), Ids({4, 2, 3, 1, 6, 5}));
    }

    void gapsOfListsAreClosed()
    {
        // The newest reception comes first: each later one goes in at the front and moves the whole list.
        Arranged a;
        std::optional<Arrangement> before;
        for (int p = 1; p <= 40; ++p) {
            a.packet(p, "2026-04-05T12:00:00Z");
            for (int i = 0; i < 300; ++i) {
                a.heard(p * 1000 + i, p, 1, "[\"" + std::to_string(1000 + i) + "\"]", 300 - i);
                a.update();
            }
            if (p == 15)
                before = a.arranger.arrangement();
        }
        QCOMPARE(a.arranger.arrangement().observationCount, 12'000U);
        QVERIFY(a.arranger.arrangement().listsEnd < 2'000'000); // 2.7 million without
        QCOMPARE(a.list(*before, 15), a.list(15));
        for (int p = 1; p <= 40; ++p) {
            const Ids list = a.list(p);
            QCOMPARE(list.size(), 300U);
            QVERIFY(std::is_sorted(list.begin(), list.end()));
        }
    }

    void snapshotStaysAsItWas()
    {
        Arranged a;
        a.packet(1, "2026-04-05T12:00:00Z");
        for (int i = 0; i < 3; ++i)
            a.heard(10 + i, 1, i + 1, "[]", i);
        a.update();
        const Arrangement before = a.arranger.arrangement();
        const Ids list = a.list(1);
        for (int i = 0; i < 300; ++i) { // behind the end, in the middle, and in place of others
            a.heard(100 + i, 1, i % 3 + 1, i % 7 ? "[\"" + std::to_string(1000 + i) + "\"]" : "[]", (i * 37) % 100);
            a.update();
        }
        QCOMPARE(a.list(before, 1), list);
        QCOMPARE(before.observationCount, 3U);
        QCOMPARE(before.byFirstSeen->size(), 1U);
        QCOMPARE(a.store->id(before.states[0].best), 12);
    }
};

QTEST_APPLESS_MAIN(TestArrangement)
#include "test_arrangement.moc"
