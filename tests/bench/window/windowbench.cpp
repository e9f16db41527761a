// Measures the window on a database: how soon it shows, how soon filters and sorting answer, frames, memory, and what
// kept its thread. Prints Markdown. Run by hand, on a machine that does nothing else:
//   QT_QPA_PLATFORM=offscreen corescope_windowbench FILE
// or, for the frames of a map of many nodes alone, with --map instead of a file.
// Its settings are apart from the user's.

#include <functional>

#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QMetaEnum>
#include <QProcess>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>

#include "core/store/memoryuse.h"
#include "gui/filter/filterline.h"
#include "gui/mainwindow.h"
#include "gui/packets/packetlistview.h"
#include "gui/table/recordtable.h"
#include "tests/bench/report.h"
#include "tests/bench/window/eventwatch.h"
#include "tests/bench/window/frames.h"

using namespace corescope;
using namespace Qt::StringLiterals;
using bench::inMilliseconds;

namespace {

constexpr auto s_engineAlone = "--engine"; // runs the engine without a window and prints its memory
constexpr auto s_mapAlone = "--map";
constexpr double s_mostForFilter = 200; // ms
constexpr double s_mostForTurn = 50;    // ms

/// Of /proc/self/status, in MB: "VmRSS", "VmHWM".
double memoryMb(const char* key)
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(key))
                return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

void waitFor(const std::function<bool()>& condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void idle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    waitFor([&] { return timer.elapsed() > ms; });
}

EngineOptions readOnly(const QString& file)
{
    EngineOptions options;
    options.database = file;
    options.readOnly = true;
    return options;
}

bool isReady(const Engine* engine)
{
    return engine && engine->status().phase == StartupPhase::Ready;
}

int runEngineAlone(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    Engine engine(readOnly(QString::fromLocal8Bit(argv[2])));
    engine.start();
    waitFor([&] { return isReady(&engine); });
    idle(2000);
    std::printf("%f %f\n", memoryMb("VmRSS"), memoryMb("VmHWM"));
    engine.stop();
    return 0;
}

class WindowBench
{
public:
    WindowBench(EventWatch& application, QString file)
        : m_application(application)
        , m_file(std::move(file))
    {
        m_clock.start();
    }

    void run()
    {
        m_window.show();
        waitFor([&] { return m_list->isVisible() && !m_list->visibleRegion().isEmpty(); });
        m_window.repaint();
        addTime(u"Window on the screen"_s);
        open();
        filterAndSort();
        usePanels();
        addMemory();
        QList<QStringList> frames;
        scroll(frames);
        panTheMap(frames);
        panManyNodes(frames);
        m_clock.restart();
        m_window.close();
        addTime(u"Closing"_s);
        m_report.printFigures();
        printFramesAndTurns(frames);
    }

    void runMapAlone()
    {
        QList<QStringList> frames;
        panManyNodes(frames);
        printFramesAndTurns(frames);
    }

private:
    double passed() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    void addTime(const QString& what) { m_report.addShown(what, inMilliseconds(passed())); }

    QString nameOf(const EventWatch::Block& block) const
    {
        const char* const type = QMetaEnum::fromType<QEvent::Type>().valueToKey(block.type);
        return u"%1 of %2"_s.arg(type ? QLatin1StringView(type) : "user event"_L1, QString::fromLatin1(block.receiver));
    }

    /// A line of the table, and all the longest of them on standard error; then forgets what was before.
    void addTurns(const QString& when)
    {
        const auto blocks = m_application.longest(8);
        std::fprintf(stderr, "longest turns %s\n", qPrintable(when));
        for (const EventWatch::Block& block : blocks)
            std::fprintf(stderr, "  %7.1f ms, processor %.1f ms  %s\n", block.took.clock, block.took.processor,
                         qPrintable(nameOf(block)));
        if (!blocks.empty())
            m_turns << QStringList{when, inMilliseconds(blocks.front().took.clock),
                                   inMilliseconds(blocks.front().took.processor), nameOf(blocks.front())};
        for (const EventWatch::Block& block : blocks)
            m_longestTurn = std::max(m_longestTurn, block.took.processor);
        m_application.forget();
    }

    void open()
    {
        m_application.forget();
        m_clock.restart();
        m_window.open(m_file);
        addTime(u"Call that opens the file"_s);
        waitFor([&] { return m_list->model()->rowCount() > 0; });
        addTime(u"First rows, since opening"_s);
        addTurns(u"while loading"_s);
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        waitFor([&] { return isReady(m_window.document().engine()); });
        addTime(u"All paths resolved, since opening"_s);
        addTurns(u"while resolving"_s);
        idle(5000);
        addTurns(u"in the five seconds after"_s);
    }

    /// Until the list shows what `work` asked for.
    double timeOfOrder(const std::function<void()>& work)
    {
        bool isShown = false;
        const auto shown =
            QObject::connect(m_packets, &PacketListPanel::countsChanged, m_packets, [&] { isShown = true; });
        m_clock.restart();
        work();
        waitFor([&] { return isShown; });
        m_list->viewport()->repaint();
        QObject::disconnect(shown);
        return passed();
    }

    void addOrder(const QString& what, double took)
    {
        m_report.add({what, inMilliseconds(took), {}, {}, u"< 200 ms"_s, bench::verdict(took < s_mostForFilter)});
    }

    void filterAndSort()
    {
        auto* const line = m_window.findChild<FilterLine*>();
        for (const QString& filter : {u"type == ADVERT"_s, u"hops > 3 && snr < 0"_s, u"payload.text contains hello"_s,
                                      u"relay contains a"_s, u"observer contains 1"_s})
            addOrder(u"Filter `%1`"_s.arg(filter).replace(u'|', u"\\|"_s), timeOfOrder([&] { line->apply(filter); }));
        addOrder(u"No filter"_s, timeOfOrder([&] { line->apply(QString()); }));
        const QAbstractItemModel& model = *m_list->model();
        QHeaderView& header = *m_list->horizontalHeader();
        double longest = 0;
        QString slowest;
        for (int column = 0; column < model.columnCount(); ++column) {
            const double took = timeOfOrder([&] { header.setSortIndicator(column, Qt::DescendingOrder); });
            if (took > longest) {
                longest = took;
                slowest = model.headerData(column, Qt::Horizontal).toString();
            }
        }
        addOrder(u"Sort by any column (longest: %1)"_s.arg(slowest), longest);
        timeOfOrder([&] { header.setSortIndicator(int(PacketColumn::Observations), Qt::DescendingOrder); });
        addTurns(u"while filtering and sorting"_s);
        for (int row = 0; row < s_chosenPackets; ++row) {
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
            idle(50);
        }
        addTurns(u"choosing the packets that were heard most"_s);
        timeOfOrder([&] { header.setSortIndicator(int(PacketColumn::Time), Qt::AscendingOrder); });
    }

    /// Each panel in front for some seconds, which is when it looks at the data; then everything in it is chosen once.
    void usePanels()
    {
        for (auto* const dock : m_window.findChildren<QDockWidget*>()) {
            dock->raise();
            idle(4000);
            addTurns(u"%1 in front"_s.arg(dock->windowTitle()));
            for (auto* const table : dock->findChildren<RecordTable*>())
                choose(*table, dock->windowTitle());
            for (auto* const tabs : dock->findChildren<QTabWidget*>())
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    idle(2000);
                    addTurns(u"%1, %2"_s.arg(dock->windowTitle(), tabs->tabText(tab).remove(u'&')));
                }
            for (auto* const pages : dock->findChildren<QListWidget*>())
                for (int page = 0; page < pages->count(); ++page) {
                    pages->setCurrentRow(page);
                    idle(3000);
                    addTurns(u"%1, %2"_s.arg(dock->windowTitle(), pages->item(page)->text()));
                }
        }
        chooseOldMessage();
        m_window.findChild<QDockWidget*>(u"packets"_s)->raise();
        idle(500);
        m_report.add({u"Longest turn of the window's thread, processor time"_s,
                      inMilliseconds(m_longestTurn),
                      {},
                      {},
                      u"< 50 ms"_s,
                      bench::verdict(m_longestTurn < s_mostForTurn)});
        m_application.forget();
    }

    void choose(RecordTable& table, const QString& panel)
    {
        if (table.visibleRegion().isEmpty() || table.model()->rowCount() == 0)
            return;
        table.setCurrentIndex(table.model()->index(0, 0));
        idle(3000);
        table.setCurrentIndex(table.model()->index(table.model()->rowCount() / 2, 0));
        idle(1000);
        addTurns(u"choosing in %1: %2"_s.arg(panel, table.accessibleName()));
    }

    /// The oldest message of a channel is shown in its conversation.
    void chooseOldMessage()
    {
        timeOfOrder([&] { m_window.findChild<FilterLine*>()->apply(u"type == GRP_TXT"_s); });
        m_window.findChild<QDockWidget*>(u"channels"_s)->raise();
        idle(1000);
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        idle(4000);
        addTurns(u"choosing the oldest message"_s);
        timeOfOrder([&] { m_window.findChild<FilterLine*>()->apply(QString()); });
    }

    void scroll(QList<QStringList>& table)
    {
        QScrollBar* const bar = m_list->verticalScrollBar();
        const auto scrollBy = [&](const QString& what, int step) {
            bar->setValue(0);
            Frames frames;
            for (int i = 0; i < s_scrollFrames; ++i) {
                frames.add([&] {
                    bar->setValue((bar->value() + step) % std::max(1, bar->maximum()));
                    m_list->viewport()->repaint();
                });
                QCoreApplication::processEvents();
            }
            table << frames.row(what);
        };
        scrollBy(u"Packet list, by three lines"_s, 3);
        scrollBy(u"Packet list, by 997 lines"_s, 997);
    }

    void panTheMap(QList<QStringList>& table)
    {
        auto* const map = m_window.findChild<MapView*>();
        Frames frames;
        for (int i = 0; i < s_scrollFrames; ++i) {
            frames.add([&] {
                map->panBy({i % 100 < 50 ? 5.0 : -5.0, 3});
                map->repaint();
            });
            QCoreApplication::processEvents();
        }
        table << frames.row(u"Map of this file, panning"_s);
    }

    void panManyNodes(QList<QStringList>& table)
    {
        m_application.forget();
        table += measureMapFrames();
        addTurns(u"panning and zooming 10,000 nodes"_s);
    }

    void printFramesAndTurns(const QList<QStringList>& frames) const
    {
        m_report.printTable(
            {u"Frames"_s, u"Median"_s, u"95 %"_s, u"Longest"_s, u"Processor: median"_s, u"95 %"_s, u"longest"_s},
            frames);
        m_report.printTable({u"Longest turn of the window's thread"_s, u"Took"_s, u"Processor"_s, u"Event"_s}, m_turns);
    }

    void addMemory()
    {
        const auto memory = [](double now, double peak) {
            return u"%1 MB, peak %2 MB"_s.arg(now, 0, 'f', 0).arg(peak, 0, 'f', 0);
        };
        m_report.addShown(u"Memory of engine and window"_s, memory(memoryMb("VmRSS"), memoryMb("VmHWM")));
        QProcess engine;
        engine.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(s_engineAlone), m_file});
        engine.waitForFinished(-1);
        const QByteArrayList alone = engine.readAllStandardOutput().simplified().split(' ');
        m_report.addShown(u"Memory of the engine alone"_s,
                          memory(alone.value(0).toDouble(), alone.value(1).toDouble()));
    }

    static constexpr int s_scrollFrames = 400;
    static constexpr int s_chosenPackets = 40;

    EventWatch& m_application;
    const QString m_file;
    bench::Report m_report{true};
    QList<QStringList> m_turns;
    double m_longestTurn = 0; ///< ms of processor time
    QElapsedTimer m_clock;
    MainWindow m_window;
    PacketListPanel* const m_packets = m_window.findChild<PacketListPanel*>();
    PacketListView* const m_list = m_window.findChild<PacketListView*>();
};

} // namespace

int main(int argc, char* argv[])
{
    if (argc > 2 && qstrcmp(argv[1], s_engineAlone) == 0)
        return runEngineAlone(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: corescope_windowbench FILE | --map\n");
        return 2;
    }
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(settings.path()));
    returnLargeBlocksWhenFreed(); // as the program does
    EventWatch application(argc, argv);
    if (qstrcmp(argv[1], s_mapAlone) == 0)
        WindowBench(application, QString()).runMapAlone();
    else
        WindowBench(application, QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
