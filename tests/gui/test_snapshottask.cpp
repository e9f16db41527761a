#include <algorithm>
#include <atomic>

#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWidget>

#include "core/analytics/nodeactivity.h"
#include "core/analytics/nodehealth.h"
#include "core/analytics/nodepaths.h"
#include "core/analytics/observeractivity.h"
#include "core/analytics/recentactivity.h"
#include "core/simulator/simulator.h"
#include "gui/document.h"
#include "gui/newestreception.h"
#include "gui/nodes/noderecord.h"
#include "gui/snapshottask.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things

} // namespace

/// What panels ask of a snapshot on a worker, and that what is asked stops when nobody wants it any more.
class TestSnapshotTask : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyTheNewestQuestionIsAnsweredAndOnlyInSight();
    void aNewerQuestionStopsTheOlder();
    void reportsStopWhenTold();

private:
    void open(Document& document) const;

    QTemporaryDir m_folder;
    QString m_file;
};

void TestSnapshotTask::initTestCase()
{
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = 400;
    options.observations = 4000;
    options.nodes = 80;
    QVERIFY(simulate(options));
}

void TestSnapshotTask::open(Document& document) const
{
    EngineOptions options;
    options.database = m_file;
    options.readOnly = true;
    document.open(options);
}

void TestSnapshotTask::onlyTheNewestQuestionIsAnsweredAndOnlyInSight()
{
    Document document;
    QWidget viewer;
    SnapshotTask task(document, viewer);
    std::vector<int> answers;
    std::atomic<int> asked = 0;
    const auto ask = [&](int number) {
        task.ask([&, number](const std::shared_ptr<const Snapshot>&, const std::stop_token&) {
            ++asked;
            return [&answers, number] { answers.push_back(number); };
        });
    };
    open(document);
    QTRY_VERIFY_WITH_TIMEOUT(document.snapshot(), s_patience);
    ask(0);
    QCOMPARE(asked.load(), 0); // nobody would see it
    viewer.show();
    for (int number = 1; number < 10; ++number)
        ask(number);
    QTRY_VERIFY_WITH_TIMEOUT(!answers.empty(), s_patience);
    QVERIFY(std::ranges::all_of(answers, [](int number) { return number == 9; }));
    QVERIFY(asked < 9);
}

void TestSnapshotTask::aNewerQuestionStopsTheOlder()
{
    Document document;
    QWidget viewer;
    viewer.show();
    SnapshotTask task(document, viewer);
    open(document);
    QTRY_VERIFY_WITH_TIMEOUT(document.snapshot(), s_patience);
    std::atomic<bool> isAsked = false;
    task.ask([&](const std::shared_ptr<const Snapshot>&, const std::stop_token& stop) {
        isAsked = true;
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        return [] { QFAIL("an answer that nobody wanted any more"); };
    });
    QTRY_VERIFY_WITH_TIMEOUT(isAsked, s_patience);
    bool isAnswered = false;
    task.ask(
        [&](const std::shared_ptr<const Snapshot>&, const std::stop_token&) { return [&] { isAnswered = true; }; });
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered, s_patience);
}

void TestSnapshotTask::reportsStopWhenTold()
{
    const LoadedStore store(m_file, 1);
    const Snapshot& snapshot = *store.snapshot();
    const std::int64_t now = newestReceptionMs(snapshot);
    const std::vector<NodeRecord> nodes = nodeRecords(snapshot);
    const KeyIndex busiest = std::ranges::max(nodes, {}, &NodeRecord::packets).key;
    const std::string key(snapshot.store->keys().text(std::ranges::max(nodes, {}, &NodeRecord::relayed).key));
    const NodeIndex node = snapshot.nodes().find(busiest);
    const std::vector<ObserverTotals> totals = observerTotals(snapshot);
    const ObserverIndex observer(
        std::uint32_t(std::ranges::max_element(totals, {}, &ObserverTotals::receptions) - totals.begin()));
    std::stop_source source;
    for (const bool isStopped : {false, true}) {
        if (isStopped)
            source.request_stop();
        const std::stop_token stop = source.get_token();
        QCOMPARE(nodeRecords(snapshot, stop).empty(), isStopped);
        QCOMPARE(nodeHealth(snapshot, busiest, now, stop).observations == 0, isStopped);
        QCOMPARE(nodeActivity(snapshot, node, 365, now, stop).packetsByHour.empty(), isStopped);
        QCOMPARE(pathsThrough(snapshot, key, 10, stop).transmissions == 0, isStopped);
        QCOMPARE(observerTotals(snapshot, stop)[observer.value()].receptions == 0, isStopped);
        QCOMPARE(countActivity(snapshot, now / 1000, stop).last24Hours == 0, isStopped);
        QCOMPARE(observerActivity(snapshot, observer, 365, now / 1000, 0, stop).receptions.empty(), isStopped);
    }
}

QTEST_MAIN(TestSnapshotTask)
#include "test_snapshottask.moc"
