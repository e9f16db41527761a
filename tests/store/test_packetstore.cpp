#include <cmath>
#include <limits>

#include <QTest>

#include "core/store/packetstore.h"

using namespace corescope;

namespace {

TransmissionRow transmission(std::int64_t id, std::string_view hash, std::string_view json = {})
{
    TransmissionRow row;
    row.id = id;
    row.hash = hash;
    row.rawHex = "0A00";
    row.firstSeen = "2026-04-05T12:34:56Z";
    row.decodedJson = json;
    return row;
}

ObservationRow observation(std::int64_t id, std::int64_t transmissionId, std::string_view path = R"(["A1"])")
{
    ObservationRow row;
    row.id = id;
    row.transmissionId = transmissionId;
    row.observerRowId = 1;
    row.pathJson = path;
    row.timestamp = 1775392496;
    return row;
}

/// Ingests rows given one by one, each call a batch.
struct Fed
{
    std::shared_ptr<PacketStore> store = std::make_shared<PacketStore>(std::make_shared<KeyPool>());

    void add(std::initializer_list<TransmissionRow> transmissions, const std::vector<ObservationRow>& observations = {})
    {
        IngestBatch batch(*store);
        for (const auto& row : transmissions)
            batch.transmission(row);
        for (const auto& row : observations)
            batch.observation(row);
        store->ingest(batch);
    }
    std::string time(std::uint32_t row) const
    {
        std::string text;
        store->appendTime(ObservationIndex(row), text);
        return text;
    }
};

} // namespace

class TestPacketStore : public QObject
{
    Q_OBJECT

private slots:
    void nullEverywhere()
    {
        Fed fed;
        ObservationRow nothing;
        nothing.id = 1;
        nothing.transmissionId = 1;
        TransmissionRow bare;
        bare.id = 1;
        fed.add({bare}, {nothing});
        const PacketStore& store = *fed.store;
        const TransmissionIndex t(0);
        const ObservationIndex o(0);
        QCOMPARE(store.transmissionRows(), 1U);
        QCOMPARE(store.observationRows(), 1U);
        QCOMPARE(store.texts(t).hash, "");
        QCOMPARE(store.texts(t).firstSeen, "");
        QCOMPARE(store.routeType(t), -1);
        QCOMPARE(store.payloadType(t), -1);
        QVERIFY(!store.originator(t).isValid() && !store.pubKey(t).isValid() && !store.destPubKey(t).isValid());
        QVERIFY(!store.observer(o).isValid());
        QVERIFY(!store.path(o).isValid());
        QVERIFY(!store.resolvedPath(o).isValid());
        QVERIFY(!store.hasHops(o) && !store.isPending(o));
        QVERIFY(std::isnan(store.snr(o)) && std::isnan(store.rssi(o)) && std::isnan(store.score(o)));
        QCOMPARE(store.direction(o), "");
        QCOMPARE(fed.time(0), "1970-01-01T00:00:00.000Z");
    }

    void scoreZeroIsNotNull()
    {
        Fed fed;
        ObservationRow zero = observation(1, 1), null = observation(2, 1), some = observation(3, 1),
                       half = observation(4, 1);
        zero.score = 0;
        some.score = 85;
        half.score = 0.5;
        fed.add({transmission(1, "a")}, {null, zero, some, half});
        QVERIFY(std::isnan(fed.store->score(ObservationIndex(0))));
        fed = {};
        fed.add({transmission(1, "a")}, {zero, null, some, half});
        QCOMPARE(fed.store->score(ObservationIndex(0)), 0.F);
        QVERIFY(!std::signbit(fed.store->score(ObservationIndex(0))));
        QVERIFY(std::isnan(fed.store->score(ObservationIndex(1))));
        QCOMPARE(fed.store->score(ObservationIndex(2)), 85.F);
        QCOMPARE(fed.store->score(ObservationIndex(3)), 0.5F);
    }

    void directions()
    {
        Fed fed;
        std::vector<std::string> texts{"rx", "tx", "RX", "sideways", std::string(100'000, 'd')};
        for (int i = 0; i < 60; ++i)
            texts.push_back("made up " + std::to_string(i));
        fed.add({transmission(1, "a")});
        for (std::size_t i = 0; i < texts.size(); ++i) {
            ObservationRow row = observation(std::int64_t(i) + 1, 1);
            row.direction = texts[i];
            fed.add({}, {row});
        }
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(fed.store->direction(ObservationIndex(std::uint32_t(i))), texts[i]);
        // Beyond thirty made-up texts it is as good as NULL, and nothing else breaks.
        QCOMPARE(fed.store->direction(ObservationIndex(64)), "");
        QVERIFY(fed.store->hasHops(ObservationIndex(64)));
    }

    void timesOfBothLayouts_data()
    {
        QTest::addColumn<std::string>("observer"); // '' for the current layout
        QTest::addColumn<std::string>("text");
        QTest::addColumn<qlonglong>("number");
        QTest::addColumn<std::string>("shown");
        QTest::addColumn<uint>("seconds");
        constexpr qlonglong most = std::numeric_limits<qlonglong>::max();
        constexpr qlonglong least = std::numeric_limits<qlonglong>::min();
        const auto row = [](const char* name, const char* observer, const char* text, qlonglong number,
                            const char* shown, uint seconds) {
            QTest::newRow(name) << std::string(observer) << std::string(text) << number << std::string(shown)
                                << seconds;
        };
        row("number", "", "", 1775392496, "2026-04-05T12:34:56.000Z", 1775392496);
        row("zero", "", "", 0, "1970-01-01T00:00:00.000Z", 0);
        row("last of 32 bits", "", "", 4294967295, "2106-02-07T06:28:15.000Z", 4294967295);
        row("beyond", "", "", 4294967296, "2106-02-07T06:28:16.000Z", 0);
        row("negative", "", "", -1, "1969-12-31T23:59:59.000Z", 0);
        row("greatest", "", "", most, "9999-12-31T23:59:59.999Z", 0);
        row("least", "", "", least, "0000-01-01T00:00:00.000Z", 0);
        row("old: number", "A", "", 1775392496, "1775392496", 1775392496);
        row("old: great number", "A", "", most, "9223372036854775807", 0);
        row("old: negative", "A", "", -5, "-5", 0);
        row("old: seconds", "A", "2026-04-05T12:34:56Z", 0, "2026-04-05T12:34:56Z", 1775392496);
        row("old: milliseconds", "A", "2026-04-05T12:34:56.000Z", 0, "2026-04-05T12:34:56.000Z", 1775392496);
        row("old: fraction", "A", "2026-04-05T12:34:56.789Z", 0, "2026-04-05T12:34:56.789Z", 1775392496);
        row("old: SQL", "A", "2026-04-05 12:34:56", 0, "2026-04-05T12:34:56.000Z", 1775392496);
        row("old: offset", "A", "2026-04-05T14:34:56+02:00", 0, "2026-04-05T14:34:56+02:00", 1775392496);
        row("old: no zone", "A", "2026-04-05T12:34:56", 0, "2026-04-05T12:34:56", 1775392496);
        row("old: nonsense", "A", "yesterday", 0, "yesterday", 0);
        row("old: before 1970", "A", "1969-04-05T12:34:56Z", 0, "1969-04-05T12:34:56Z", 0);
    }
    void timesOfBothLayouts()
    {
        QFETCH(std::string, observer);
        QFETCH(std::string, text);
        QFETCH(qlonglong, number);
        QFETCH(std::string, shown);
        QFETCH(uint, seconds);
        Fed fed;
        ObservationRow row = observation(1, 1);
        if (!observer.empty())
            row.observerRowId.reset();
        row.observerId = observer;
        row.timestampText = text;
        row.timestamp = number;
        fed.add({transmission(1, "a")}, {row});
        QCOMPARE(fed.time(0), shown);
        QCOMPARE(fed.store->seconds(ObservationIndex(0)), seconds);
    }

    void sameIdsAreTakenOnce()
    {
        Fed fed;
        fed.add({transmission(5, "a"), transmission(5, "b")}, {observation(7, 5), observation(7, 5)});
        fed.add({transmission(5, "c")}, {observation(7, 5), observation(6, 5), observation(6, 5)});
        QCOMPARE(fed.store->transmissionRows(), 1U);
        QCOMPARE(fed.store->observationRows(), 2U);
        QCOMPARE(fed.store->texts(TransmissionIndex(0)).hash, "a");
        QCOMPARE(fed.store->findObservation(6, 2), ObservationIndex(1));
        QCOMPARE(fed.store->findObservation(7, 2), ObservationIndex(0));
        QVERIFY(!fed.store->findObservation(8, 2).isValid());
        QVERIFY(!fed.store->findObservation(6, 1).isValid()); // not in that snapshot yet
    }

    void lateRowsAreFoundByTheirIds()
    {
        Fed fed;
        std::vector<ObservationRow> rows;
        std::vector<std::int64_t> ids;
        for (std::int64_t i = 0; i < 3000; ++i)
            ids.push_back(i < 1000 ? 10 * i : 10 * (i * 7 % 2000) + 5); // in order, then criss-cross
        for (const std::int64_t id : ids)
            rows.push_back(observation(id, 5));
        fed.add({transmission(5, "a")}, rows);
        QCOMPARE(fed.store->observationRows(), 3000U);
        for (std::uint32_t row = 0; row < 3000; ++row) {
            QCOMPARE(fed.store->findObservation(ids[row], 3000), ObservationIndex(row));
            QVERIFY(!fed.store->findObservation(ids[row], row).isValid()); // not in that snapshot yet
        }
        QVERIFY(!fed.store->findObservation(3, 3000).isValid());
        fed.add({}, rows);
        QCOMPARE(fed.store->observationRows(), 3000U);
    }

    void packetStoredAgainKeepsItsReceptions()
    {
        Fed fed;
        fed.add({transmission(1, "same")}, {observation(1, 1)});
        fed.add({transmission(9, "same")}, {observation(2, 9)});
        fed.add({}, {observation(3, 9), observation(4, 1)});
        QCOMPARE(fed.store->transmissionRows(), 1U);
        QCOMPARE(fed.store->observationRows(), 4U);
        QCOMPARE(fed.store->findTransmission(9), TransmissionIndex(0));
        QCOMPARE(fed.store->findTransmission("same"), TransmissionIndex(0));

        const auto kept = PacketStore::newestOf(*fed.store, "2020");
        QCOMPARE(kept->observationRows(), 4U);
        QCOMPARE(kept->findTransmission(9), TransmissionIndex(0));
    }

    void receptionWaitsForItsPacket()
    {
        Fed fed;
        fed.add({}, {observation(1, 50), observation(2, 51)});
        QCOMPARE(fed.store->observationRows(), 0U);
        QCOMPARE(fed.store->waitingObservations(), 2U);
        fed.add({transmission(50, "a")}, {observation(3, 50)});
        QCOMPARE(fed.store->observationRows(), 2U);
        QCOMPARE(fed.store->waitingObservations(), 1U);
        fed.add({}, {observation(1, 50)}); // read once more
        QCOMPARE(fed.store->observationRows(), 2U);
        fed.add({transmission(51, "b")});
        QCOMPARE(fed.store->observationRows(), 3U);
        QCOMPARE(fed.store->transmission(fed.store->findObservation(2, 3)), fed.store->findTransmission(51));
        QCOMPARE(fed.store->waitingObservations(), 0U);
    }

    void waitingHasAnEnd()
    {
        Fed fed;
        IngestBatch batch(*fed.store);
        for (int i = 0; i < 150'000; ++i)
            batch.observation(observation(i + 1, 1'000'000 + i));
        fed.store->ingest(batch);
        QCOMPARE(fed.store->waitingObservations(), 100'000U);
    }

    void strangeIds()
    {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
        Fed fed;
        fed.add({transmission(least, "a"), transmission(-1, "b"), transmission(0, "c"), transmission(most, "d")},
                {observation(least, most), observation(-1, least), observation(0, 0), observation(most, -1)});
        QCOMPARE(fed.store->transmissionRows(), 4U);
        QCOMPARE(fed.store->observationRows(), 4U);
        QCOMPARE(fed.store->findObservation(-1, 4), ObservationIndex(1));
        QCOMPARE(fed.store->lastObservationId(), most);
    }

    void manyNegativeIdsAreNotLookedUpOneByOne()
    {
        Fed fed;
        IngestBatch batch(*fed.store);
        batch.transmission(transmission(1, "a"));
        for (int i = -400'000; i < 0; ++i)
            batch.observation(observation(i, 1));
        fed.store->ingest(batch); // quadratic would take minutes
        QCOMPARE(fed.store->observationRows(), 400'000U);
    }

    void keysOfDecodedJson()
    {
        Fed fed;
        fed.add({transmission(1, "a", R"({"pubKey":"AB","destPubKey":"CD","srcPubKey":"ef"})"),
                 transmission(2, "b", R"({"pubKey":7,"destPubKey":null,"srcPubKey":""})"),
                 transmission(3, "c", "{\"pubKey\":\"AB"), transmission(4, "d", R"(["pubKey"])"),
                 transmission(5, "e", "\xFF\xFE\"pubKey\""),
                 transmission(6, "f", std::string(3000, '[') + "\"pubKey\"" + std::string(3000, ']'))});
        const PacketStore& store = *fed.store;
        const auto text = [&](KeyIndex key) { return store.keys().text(key); };
        QCOMPARE(text(store.pubKey(TransmissionIndex(0))), "ab");
        QCOMPARE(text(store.destPubKey(TransmissionIndex(0))), "cd");
        QCOMPARE(text(store.srcPubKey(TransmissionIndex(0))), "ef");
        QCOMPARE(text(store.originator(TransmissionIndex(0))), "ab");
        for (std::uint32_t i = 1; i < 6; ++i) {
            QVERIFY(!store.pubKey(TransmissionIndex(i)).isValid());
            QVERIFY(!store.destPubKey(TransmissionIndex(i)).isValid());
            QVERIFY(!store.srcPubKey(TransmissionIndex(i)).isValid());
        }
    }

    void longTextsComeBack()
    {
        const std::string json = "{\"text\":\"" + std::string(3'000'000, 'x') + "\"}";
        const std::string hash(70'000, 'h');
        Fed fed;
        fed.add({transmission(1, "a", json), transmission(2, hash)});
        QCOMPARE(fed.store->texts(TransmissionIndex(0)).decodedJson, json);
        QCOMPARE(fed.store->texts(TransmissionIndex(1)).hash, std::string_view(hash).substr(0, 65'535));
        QCOMPARE(fed.store->texts(TransmissionIndex(1)).rawHex, "0A00");
    }

    void storedAnswerCountsOnlyWhenItFits()
    {
        const std::string key = '"' + std::string(64, 'a') + '"';
        Fed fed;
        const auto with = [](std::int64_t id, const char* path, std::string_view resolved) {
            ObservationRow row = observation(id, 1, path);
            row.resolvedPath = resolved;
            return row;
        };
        const std::string one = '[' + key + ']', two = '[' + key + ",null]";
        fed.add({transmission(1, "a")},
                {with(1, R"(["A1"])", one), with(2, R"(["A1"])", two), with(3, R"(["A1"])", "nonsense"),
                 with(4, R"(["A1"])", "[null]"), with(5, R"(["A1"])", "[]"), with(6, "[]", "[]"),
                 with(7, "[7]", "[null]"), with(8, R"(["A1", "B2"])", two)});
        const auto pending = [&](std::uint32_t row) { return fed.store->isPending(ObservationIndex(row)); };
        QVERIFY(!pending(0));
        QVERIFY(pending(1) && pending(2) && pending(4)); // resolve these anew
        QVERIFY(!pending(3));                            // tried before, without success
        QVERIFY(!pending(5) && !pending(6));             // nothing to resolve
        QVERIFY(!pending(7));
    }

    void pathTooLongForAnAnswerIsNotPending()
    {
        std::string path = "[\"A1\"";
        for (int i = 1; i < 25'000; ++i)
            path += ",\"A1\"";
        path += ']';
        Fed fed;
        fed.add({transmission(1, "a")}, {observation(1, 1, path), observation(2, 1, path + std::string(200'000, ' '))});
        QCOMPARE(fed.store->elementCount(ObservationIndex(0)), 255U);
        for (const std::uint32_t row : {0U, 1U})
            QVERIFY(!fed.store->isPending(ObservationIndex(row)));
    }
};

QTEST_APPLESS_MAIN(TestPacketStore)
#include "test_packetstore.moc"
