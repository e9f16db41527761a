#include <cmath>
#include <ctime>

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include "core/filter/displayfilter.h"
#include "core/simulator/simulator.h"
#include "gui/charts/barchart.h"
#include "gui/document.h"
#include "gui/observers/observerdetails.h"
#include "gui/observers/observerspanel.h"
#include "gui/observers/observertablemodel.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"
#include "gui/timedisplay.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things

/// Another zone of local time, for as long as it lives, and the choice of times as it was before.
class LocalZone
{
public:
    explicit LocalZone(const char* zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~LocalZone()
    {
        m_zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", m_zone);
        tzset();
        TimeDisplay::instance().setFormat(m_format);
    }

private:
    const QByteArray m_zone = qgetenv("TZ");
    const TimeFormat m_format = TimeDisplay::instance().format();
};

} // namespace

/// The observers' table and panel, on a simulated mesh.
class TestObservers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { WindowSettings().clear(); }

    void figuresAreThoseOfTheReceptions();
    void whoNeverReceivedAnythingIsThere();
    void theSelectionIsSharedWithTheNode();
    void timeBarsHaveNoGaps();
    void daysKeepTheirNamesWhenClocksChange();
    void barsFollowTheChoiceOfTime();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void TestObservers::initTestCase()
{
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = 400;
    options.observations = 4000;
    options.nodes = 80;
    QVERIFY(simulate(options));
}

void TestObservers::figuresAreThoseOfTheReceptions()
{
    const LoadedStore loaded(m_file);
    const auto snapshot = loaded.snapshot();
    const PacketStore& store = *snapshot->store;
    ObserverTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto records = observerRecords(*snapshot);
    model.setObservers(records);
    QVERIFY(model.rowCount() > 1);
    for (const ObserverRecord& record : records) {
        std::uint64_t receptions = 0, snrs = 0;
        double sum = 0;
        std::int64_t last = 0;
        for (std::uint32_t i = 0; i < snapshot->packets.observationRows; ++i) {
            const ObservationIndex row(i);
            if (store.observer(row) != record.observer)
                continue;
            ++receptions;
            last = std::max(last, std::int64_t(store.seconds(row)) * 1000);
            if (!std::isnan(store.snr(row))) {
                sum += double(store.snr(row));
                ++snrs;
            }
        }
        QCOMPARE(record.receptions, receptions);
        QCOMPARE(record.lastHeard.value_or(0), last);
        if (snrs > 0)
            QCOMPARE(*record.snr, sum / double(snrs));
    }
    model.sort(ObserverTableModel::Snr, Qt::AscendingOrder);
    const auto snr = [&](int row) { return *model.observer(model.id(model.index(row, 0)))->snr; };
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(snr(row - 1) <= snr(row));
}

void TestObservers::whoNeverReceivedAnythingIsThere()
{
    TestDatabase database;
    database.add(TestDatabase::Observer{.id = "silent"});
    database.close();
    const LoadedStore loaded(database.file(), 1);
    const auto records = observerRecords(*loaded.snapshot());
    QCOMPARE(records.size(), 1U);
    QVERIFY(!records.front().observer.isValid());
    QCOMPARE(records.front().idText, u"silent"_s);
    QVERIFY(!records.front().snr);
    QVERIFY(!records.front().lastHeard);
}

void TestObservers::theSelectionIsSharedWithTheNode()
{
    Document document;
    Selection selection;
    ObserversPanel panel(document, selection);
    panel.resize(1000, 400);
    panel.show();
    EngineOptions options;
    options.database = m_file;
    options.readOnly = true;
    document.open(options);
    auto* const table = panel.findChild<RecordTable*>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, s_patience);
    const auto& model = static_cast<const ObserverTableModel&>(*table->model());
    const ObserverTable& observers = *document.snapshot()->observers;
    table->selectRow(0);
    const ObserverIndex first = selection.observer();
    QCOMPARE(std::uint64_t(first.value()), model.id(model.index(0, 0)));
    const KeyIndex firstKey = observers[first].key;
    const bool isNode = document.snapshot()->nodes().find(firstKey).isValid();
    QCOMPARE(selection.node(), isNode ? firstKey : KeyIndex());
    // What somebody chose on the map.
    const std::uint64_t second = model.id(model.index(1, 0));
    selection.selectNode(observers[ObserverIndex(std::uint32_t(second))].key);
    QCOMPARE(std::uint64_t(selection.observer().value()), second);
    QCOMPARE(table->currentIndex().row(), 1);
    const auto* const chart = panel.findChild<ObserverDetails*>()->findChild<BarChart*>();
    QTRY_VERIFY_WITH_TIMEOUT(!chart->accessibleDescription().isEmpty(), s_patience);
    document.close();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestObservers::timeBarsHaveNoGaps()
{
    constexpr std::int64_t hour = 3'600'000;
    const auto bars = timeBars({{2 * hour, 3}, {4 * hour, 5}}, hour + 1, 4 * hour + 1, {hour});
    QCOMPARE(bars.size(), 4U);
    QCOMPARE(bars[0].value, 0.0);
    QCOMPARE(bars[1].value, 3.0);
    QCOMPARE(bars[2].value, 0.0);
    QCOMPARE(bars[3].value, 5.0);
    QVERIFY(timeBars({}, 0, 10'000'000'000'000, {hour}).size() <= 401); // and not millions
}

void TestObservers::daysKeepTheirNamesWhenClocksChange()
{
    const LocalZone zone("CET-1CEST,M3.5.0,M10.5.0/3"); // clocks go forward on 29 March 2026
    TimeDisplay::instance().setFormat(TimeFormat::Local);
    constexpr std::int64_t day = 24 * 3'600'000;
    const std::int64_t noon = 1'774'958'400'000; // 2026-03-31T12:00:00Z
    QStringList labels;
    for (const Bar& bar : timeBars({}, noon - 3 * day, noon + 1, shownBuckets(day, noon)))
        labels += bar.label;
    QCOMPARE(labels, QStringList({u"03-28"_s, u"03-29"_s, u"03-30"_s, u"03-31"_s}));
}

void TestObservers::barsFollowTheChoiceOfTime()
{
    const LocalZone local("XST-5:30"); // 5:30 ahead of UTC
    constexpr std::int64_t day = 24 * 3'600'000, zone = 11 * day / 48;
    const std::int64_t noon = 1'775'390'400'000; // 2026-04-05T12:00:00Z
    for (const TimeFormat format : {TimeFormat::Local, TimeFormat::Utc}) {
        TimeDisplay::instance().setFormat(format);
        const bool isUtc = format == TimeFormat::Utc;
        const TimeBuckets days = shownBuckets(day, noon);
        QCOMPARE(days.zone, isUtc ? 0 : zone);
        QCOMPARE(days.beginOf(noon), noon - day / 2 - days.zone);
        QCOMPARE(days.beginOf(noon + day / 2 - 1), noon - day / 2 + (isUtc ? 0 : day - zone));
        QCOMPARE(shownMinute(noon), isUtc ? u"2026-04-05 12:00Z"_s : u"2026-04-05 17:30"_s);
        const auto bars = timeBars({{days.beginOf(noon), 3}}, noon - day, noon + 1, days);
        QCOMPARE(bars.size(), 2U);
        QCOMPARE(bars[1].value, 3.0);
        QCOMPARE(bars[1].label, u"04-05"_s);
    }
}

QTEST_MAIN(TestObservers)
#include "test_observers.moc"
