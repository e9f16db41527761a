#include <QAbstractButton>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>

#include "core/simulator/simulator.h"
#include "gui/activitypanel.h"
#include "gui/backfillactions.h"
#include "gui/details/packetpathview.h"
#include "gui/details/pathrows.h"
#include "gui/filter/filterline.h"
#include "gui/mainwindow.h"
#include "gui/packets/packetcells.h"
#include "gui/packets/packetlistview.h"
#include "gui/table/recordtable.h"
#include "gui/windowsettings.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things

} // namespace

/// The window as a whole, on a simulated mesh whose hops nobody has resolved.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void opensResolvesAndLeavesTheFileAsItWas();
    void showsAndFiltersThePackets();
    void theProgressBarFollowsTheBackfill();
    void writesOnlyWhenToldTo();
    void aRelayCanBeLeftOut();
    void aDroppedFileIsOpened();
    void whatIsNoDatabaseIsSaidAndClosed();
    void opensAnotherFileInPlaceOfTheFirst();
    void aFileThatWasLeftSaysNothingMore();
    void theStatusTellsWhatBecameOfTheFile();
    void oddFileNamesAreShownAsTheyAre();
    void panelsKeepTheirNames();
    void aPanelBehindAnotherOneComesToTheFront();
    void recentFilesAreRemembered();
    void eachPanelCopiesItsOwn();

private:
    QByteArray fileHash() const;
    static bool isReady(MainWindow& window)
    {
        return window.document().engine() && window.document().snapshot() &&
               window.document().engine()->status().phase == StartupPhase::Ready;
    }

    QTemporaryDir m_folder;
    QString m_file;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = 300;
    options.observations = 4000;
    options.nodes = 80;
    const auto simulated = simulate(options, {});
    QVERIFY2(simulated, qPrintable(simulated ? QString() : simulated.error().message));
}

void TestMainWindow::init()
{
    WindowSettings().clear();
}

QByteArray TestMainWindow::fileHash() const
{
    QFile file(m_file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void TestMainWindow::opensResolvesAndLeavesTheFileAsItWas()
{
    const QByteArray before = fileHash();
    const QStringList filesBefore = QDir(m_folder.path()).entryList(QDir::Files);
    {
        MainWindow window;
        window.show();
        window.open(m_file);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
        const auto snapshot = window.document().snapshot();
        QCOMPARE(snapshot->packets.transmissionCount(), 300U);
        QVERIFY(window.windowTitle().contains(u"mesh.db"));
        for (std::uint32_t row = 0; row < snapshot->packets.observationRows; ++row)
            QVERIFY(!snapshot->store->isPending(ObservationIndex(row)));
        window.close();
        QVERIFY(!window.document().engine());
    }
    QCOMPARE(fileHash(), before);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), filesBefore);
}

void TestMainWindow::showsAndFiltersThePackets()
{
    MainWindow window;
    window.show();
    window.open(m_file);
    auto* list = window.findChild<PacketListView*>();
    QTRY_COMPARE(list->model()->rowCount(), 300);
    auto* filter = window.findChild<FilterLine*>();
    filter->apply(u"type == ADVERT"_s);
    QTRY_VERIFY(list->model()->rowCount() < 300);
    QVERIFY(list->model()->rowCount() > 0);
    list->selectRow(0);
    const qint64 id = list->model()->index(0, int(PacketColumn::Number)).data().toLongLong();
    QCOMPARE(window.selection().packet(), std::optional<std::int64_t>(id));
    filter->apply(QString());
    QTRY_COMPARE(list->model()->rowCount(), 300);
    // What was chosen stays chosen.
    QCOMPARE(list->model()->index(list->currentIndex().row(), int(PacketColumn::Number)).data().toLongLong(), id);
}

void TestMainWindow::theProgressBarFollowsTheBackfill()
{
    MainWindow window;
    window.show();
    auto* bar = window.findChild<QProgressBar*>();
    QVERIFY(!bar->isVisible());
    EngineOptions options;
    options.database = m_file;
    options.readOnly = true;
    options.chunkSize = 100;
    options.yield = std::chrono::milliseconds(20);
    window.document().open(options);
    QTRY_VERIFY(window.document().engine()->status().phase == StartupPhase::Backfilling);
    window.document().engine()->setBackfillPaused(true);
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0 && bar->value() < bar->maximum());
    window.document().engine()->cancelBackfill();
    QTRY_VERIFY(window.document().engine()->status().isBackfillCancelled);
    QVERIFY(window.document().engine()->status().phase == StartupPhase::Backfilling); // not ready: rows are left
    window.document().engine()->resumeBackfill();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QTRY_VERIFY(!bar->isVisible());
    const auto* log = window.findChild<ActivityPanel*>();
    QVERIFY2(log->toPlainText().contains(u"resolved in memory"), qPrintable(log->toPlainText()));
}

void TestMainWindow::writesOnlyWhenToldTo()
{
    const QString copy = m_folder.filePath(u"written.db"_s);
    QVERIFY(QFile::copy(m_file, copy));
    MainWindow window;
    window.show();
    window.open(copy);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    auto* write = window.findChild<BackfillActions*>()->write();
    QTRY_VERIFY(write->isEnabled());
    write->trigger();
    auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"written.db"), qPrintable(box->text()));
    box->button(QMessageBox::Cancel)->click();
    QVERIFY(!window.document().engine()->status().writesDatabase);
    QTRY_VERIFY(!window.findChild<QMessageBox*>());

    write->trigger();
    box = window.findChild<QMessageBox*>();
    for (QAbstractButton* button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QVERIFY(window.document().engine()->status().writesDatabase);
    QVERIFY(!write->isEnabled());
    window.close();
    MainWindow again;
    again.open(copy);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(again), s_patience);
    QCOMPARE(again.document().engine()->status().backfill.total, 0U); // nothing is left to resolve
    again.close();
    QVERIFY(QFile::remove(copy));
}

void TestMainWindow::aRelayCanBeLeftOut()
{
    MainWindow window;
    window.show();
    window.open(m_file);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window) && window.document().snapshot()->links, s_patience);
    const auto snapshot = window.document().snapshot();
    // A hop that is taken for one relay and might be another.
    std::vector<PathRow> rows;
    std::size_t hop = 0;
    std::uint32_t packet = 0;
    const auto hasChoice = [](const PathRow& row) {
        return row.key.isValid() && !row.candidates.empty() && row.candidates.front().key.isValid();
    };
    for (; packet < snapshot->packets.transmissionCount(); ++packet) {
        rows = pathRows(*snapshot, TransmissionIndex(packet), snapshot->packets.states[packet].best);
        hop = std::size_t(std::ranges::find_if(rows, hasChoice) - rows.begin());
        if (hop < rows.size())
            break;
    }
    QVERIFY(hop < rows.size());
    window.selection().selectPacket(snapshot->store->id(TransmissionIndex(packet)));

    auto* const view = window.findChild<PacketPathView*>();
    const auto* const tree = view->findChild<QTreeWidget*>();
    const auto relay = [&] { return tree->topLevelItem(int(hop))->text(1); };
    const auto* const banner = view->findChild<QFrame*>(u"supposition"_s);
    QCOMPARE(relay(), rows[hop].relay);
    QVERIFY(banner->isHidden());
    view->leaveOut(rows[hop].key);
    QVERIFY(relay() != rows[hop].relay);
    QVERIFY(!banner->isHidden());
    QVERIFY(tree->topLevelItem(int(hop))->font(1).italic());
    for (const PathRow& row :
         pathRows(*snapshot, TransmissionIndex(packet), snapshot->packets.states[packet].best, view->leftOut()))
        QVERIFY(row.key != rows[hop].key);
    // Nothing of it is kept: neither in the store nor for the next packet.
    QCOMPARE(pathRows(*snapshot, TransmissionIndex(packet), snapshot->packets.states[packet].best)[hop].relay,
             rows[hop].relay);
    banner->findChild<QPushButton*>()->click();
    QCOMPARE(relay(), rows[hop].relay);
    QVERIFY(banner->isHidden());
    view->leaveOut(rows[hop].key);
    window.selection().selectPacket(snapshot->store->id(TransmissionIndex(packet == 0 ? 1 : 0)));
    QVERIFY(view->leftOut().empty());
    QVERIFY(banner->isHidden());
}

void TestMainWindow::aDroppedFileIsOpened()
{
    MainWindow window;
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_file)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QCOMPARE(window.document().file(), m_file);
}

void TestMainWindow::whatIsNoDatabaseIsSaidAndClosed()
{
    QFile text(m_folder.filePath(u"<b>notes<b>.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();

    MainWindow window;
    window.show();
    window.open(text.fileName());
    QTRY_VERIFY(window.findChild<QMessageBox*>());
    const auto* box = window.findChild<QMessageBox*>();
    QVERIFY2(box->text().contains(u"no SQLite database"_s), qPrintable(box->text()));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(window.document().file().isEmpty());
    text.remove();
}

void TestMainWindow::opensAnotherFileInPlaceOfTheFirst()
{
    const QString copy = m_folder.filePath(u"copy.db"_s);
    QVERIFY(QFile::copy(m_file, copy));
    MainWindow window;
    window.open(m_file);
    QTRY_VERIFY(window.document().snapshot());
    window.selection().selectPacket(1);
    window.open(copy);
    QVERIFY(!window.document().snapshot());
    QVERIFY(!window.selection().packet());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QCOMPARE(window.document().file(), copy);
    window.close();
    QVERIFY(QFile::remove(copy));
}

/// The failure of a file that is no longer open closes no other one.
void TestMainWindow::aFileThatWasLeftSaysNothingMore()
{
    QFile text(m_folder.filePath(u"notes.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    MainWindow window;
    window.show();
    window.open(text.fileName());
    QDeadlineTimer patience(s_patience);
    while (!window.document().engine()->status().lastError && !patience.hasExpired())
        QThread::yieldCurrentThread(); // without handling events: what it said is still under way
    QVERIFY(window.document().engine()->status().lastError);
    window.open(m_file);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QCOMPARE(window.document().file(), m_file);
    QVERIFY(!window.findChild<QMessageBox*>());
    text.remove();
}

void TestMainWindow::theStatusTellsWhatBecameOfTheFile()
{
    const QString copy = m_folder.filePath(u"moved.db"_s), away = m_folder.filePath(u"away.db"_s);
    QVERIFY(QFile::copy(m_file, copy));
    MainWindow window;
    window.show();
    window.open(copy);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    const auto says = [&](const QString& words) {
        for (const auto* label : window.statusBar()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Ready"_s), s_patience);
    QVERIFY(QFile::rename(copy, away));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"moved.db: the file is gone"_s), s_patience);
    QVERIFY(QFile::copy(m_file, copy));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"another file has been put in its place"_s), s_patience);
    QVERIFY(QFile::remove(copy) && QFile::rename(away, copy));
    QTRY_VERIFY_WITH_TIMEOUT(!says(copy), s_patience);
    window.close();
    QVERIFY(QFile::remove(copy));
}

void TestMainWindow::oddFileNamesAreShownAsTheyAre()
{
    const QString copy = m_folder.filePath(u"<b>a&b[*]%1.db"_s);
    QVERIFY(QFile::copy(m_file, copy));
    MainWindow window;
    window.show();
    window.open(copy);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QTRY_VERIFY(window.windowHandle()->title().startsWith(u"<b>a&b[*]%1.db"));
    for (const auto* label : window.statusBar()->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    window.close();
    QVERIFY(QFile::remove(copy));
}

void TestMainWindow::panelsKeepTheirNames()
{
    MainWindow window;
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        QVERIFY(!dock->objectName().isEmpty());
        QVERIFY(!dock->windowTitle().isEmpty());
        QVERIFY2(!dock->widget()->accessibleName().isEmpty(), qPrintable(dock->objectName()));
        QVERIFY2(!dock->toggleViewAction()->shortcut().isEmpty(), qPrintable(dock->objectName()));
    }
}

void TestMainWindow::aPanelBehindAnotherOneComesToTheFront()
{
    MainWindow window;
    window.show();
    const auto* const nodes = window.findChild<QDockWidget*>(u"nodes"_s);
    QTRY_VERIFY(nodes->visibleRegion().isEmpty()); // behind the packets
    nodes->toggleViewAction()->trigger();
    QTRY_VERIFY(!nodes->visibleRegion().isEmpty());
    QCoreApplication::processEvents();
    nodes->toggleViewAction()->trigger();
    QVERIFY(nodes->isHidden());
    nodes->toggleViewAction()->trigger();
    QTRY_VERIFY(!nodes->visibleRegion().isEmpty());
}

void TestMainWindow::recentFilesAreRemembered()
{
    {
        MainWindow window;
        window.open(m_file);
    }
    QCOMPARE(WindowSettings().value(u"recentFiles"_s).toStringList(), QStringList{m_file});
}

void TestMainWindow::eachPanelCopiesItsOwn()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.open(m_file);
    auto* const packets = window.findChild<PacketListView*>();
    QTRY_VERIFY_WITH_TIMEOUT(packets->model()->rowCount() > 0, s_patience);
    packets->setCurrentIndex(packets->model()->index(0, 0));
    packets->setFocus();
    QTest::keyClick(packets, Qt::Key_C, Qt::ControlModifier);
    const QString packet = QGuiApplication::clipboard()->text();
    QVERIFY(packet.contains(packets->model()->index(0, int(PacketColumn::Hash)).data().toString()));

    window.findChild<QDockWidget*>(u"nodes"_s)->raise();
    const auto tables = window.findChild<QDockWidget*>(u"nodes"_s)->findChildren<RecordTable*>();
    RecordTable* const nodes = *std::ranges::find(tables, u"Nodes"_s, &QWidget::accessibleName);
    QTRY_VERIFY_WITH_TIMEOUT(nodes->model()->rowCount() > 0, s_patience);
    nodes->setCurrentIndex(nodes->model()->index(0, 0));
    nodes->setFocus();
    QTest::keyClick(nodes, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(nodes->model()->index(0, 0).data().toString()));
    QVERIFY(QGuiApplication::clipboard()->text() != packet);
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
