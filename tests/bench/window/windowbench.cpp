// Measures the window on a database: how soon it shows, how soon filters and sorting answer, frames, memory, and what
// kept its thread. Run by hand, on a machine that does nothing else:
//   QT_QPA_PLATFORM=offscreen corescope_windowbench FILE
// Its settings are apart from the user's.

#include <functional>

#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QMetaEnum>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include "gui/filter/filterline.h"
#include "gui/mainwindow.h"
#include "gui/packets/packetlistview.h"
#include "tests/bench/window/eventwatch.h"
#include "tests/bench/window/frames.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr auto s_engineAlone = "--engine"; // runs the engine without a window and prints its memory

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
        std::printf("| What | ms |\n|---|---|\n");
        m_window.show();
        waitFor([&] { return m_list->isVisible() && !m_list->visibleRegion().isEmpty(); });
        m_window.repaint();
        printTime("Window on the screen");
        open();
        filterAndSort();
        visitPanels();
        printMemory();
        std::printf("\n| Frames, ms | median | 95 %% | longest | processor: median | 95 %% | longest |\n"
                    "|---|---|---|---|---|---|---|\n");
        scroll();
        panTheMap();
        measureMapFrames();
        m_clock.restart();
        m_window.close();
        std::printf("\nClosing: %lld ms\n", static_cast<long long>(m_clock.elapsed()));
    }

private:
    void printTime(const char* what)
    {
        std::printf("| %s | %.0f |\n", what, double(m_clock.nsecsElapsed()) / 1e6);
        std::fflush(stdout);
    }

    void printBlocks(const char* when) const
    {
        const QMetaEnum types = QMetaEnum::fromType<QEvent::Type>();
        std::fprintf(stderr, "GUI thread, longest events while: %s\n", when);
        for (const EventWatch::Block& block : m_application.longest(8))
            std::fprintf(stderr, "  %7.1f ms, processor %.1f ms  %s, %s\n", block.took.clock, block.took.processor,
                         block.receiver.constData(),
                         types.valueToKey(block.type) ? types.valueToKey(block.type) : "user event");
        m_application.forget();
    }

    /// And forgets what was before.
    void printLongestTurn(const char* what)
    {
        const auto blocks = m_application.longest(1);
        const Duration took = blocks.empty() ? Duration() : blocks.front().took;
        std::printf("| Longest turn of the window's thread %s: by the clock, and its processor time | %.0f, %.0f |\n",
                    what, took.clock, took.processor);
        printBlocks(what);
    }

    void open()
    {
        m_application.forget();
        m_clock.restart();
        m_window.open(m_file);
        printTime("Call that opens the file");
        waitFor([&] { return m_list->model()->rowCount() > 0; });
        printTime("First rows, since opening");
        printLongestTurn("while loading");
        waitFor([&] { return isReady(m_window.document().engine()); });
        printTime("All paths resolved, since opening");
        printLongestTurn("while resolving");
        idle(5000);
        printLongestTurn("in the five seconds after");
    }

    /// Until the list shows what `work` asked for.
    void measureOrder(const char* what, const std::function<void()>& work)
    {
        bool isShown = false;
        const auto shown =
            QObject::connect(m_packets, &PacketListPanel::countsChanged, m_packets, [&] { isShown = true; });
        m_clock.restart();
        work();
        waitFor([&] { return isShown; });
        m_list->viewport()->repaint();
        printTime(what);
        QObject::disconnect(shown);
    }

    void filterAndSort()
    {
        auto* const line = m_window.findChild<FilterLine*>();
        for (const char* filter : {"type == ADVERT", "hops > 3 && snr < 0", "payload.text contains \"hello\"",
                                   "relay contains \"a\"", "observer contains \"1\""})
            measureOrder(qPrintable(u"Filter `%1`"_s.arg(QLatin1StringView(filter))),
                         [&] { line->apply(QLatin1StringView(filter)); });
        measureOrder("No filter", [&] { line->apply(QString()); });
        const QAbstractItemModel& model = *m_list->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString name = model.headerData(column, Qt::Horizontal).toString();
            measureOrder(qPrintable(u"Sort by "_s + name),
                         [&] { m_list->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder); });
        }
        measureOrder("Sort by time again", [&] {
            m_list->horizontalHeader()->setSortIndicator(int(PacketColumn::Time), Qt::AscendingOrder);
        });
        printLongestTurn("while filtering and sorting");
    }

    /// Each panel in front for some seconds, which is when it looks at the data.
    void visitPanels()
    {
        for (auto* const dock : m_window.findChildren<QDockWidget*>()) {
            dock->raise();
            idle(4000);
            printLongestTurn(qPrintable(u"with %1 in front"_s.arg(dock->objectName())));
        }
        m_window.findChild<QDockWidget*>(u"packets"_s)->raise();
        idle(500);
        m_application.forget();
    }

    void scroll()
    {
        QScrollBar* const bar = m_list->verticalScrollBar();
        const auto scrollBy = [&](const char* what, int step) {
            bar->setValue(0);
            Frames frames;
            for (int i = 0; i < s_scrollFrames; ++i) {
                frames.add([&] {
                    bar->setValue((bar->value() + step) % std::max(1, bar->maximum()));
                    m_list->viewport()->repaint();
                });
                QCoreApplication::processEvents();
            }
            frames.print(what);
        };
        scrollBy("Packet list, by three lines", 3);
        scrollBy("Packet list, by 997 lines", 997);
    }

    void panTheMap()
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
        frames.print("Map of this file, panning");
    }

    void printMemory()
    {
        const double resident = memoryMb("VmRSS"), peak = memoryMb("VmHWM");
        QProcess engine;
        engine.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(s_engineAlone), m_file});
        engine.waitForFinished(-1);
        const QByteArrayList alone = engine.readAllStandardOutput().simplified().split(' ');
        std::printf("\n| Memory, MB | now | peak |\n|---|---|---|\n");
        std::printf("| Engine and window | %.0f | %.0f |\n", resident, peak);
        std::printf("| Engine alone | %.0f | %.0f |\n", alone.value(0).toDouble(), alone.value(1).toDouble());
    }

    static constexpr int s_scrollFrames = 400;

    EventWatch& m_application;
    const QString m_file;
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
        std::fprintf(stderr, "usage: corescope_windowbench FILE\n");
        return 2;
    }
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(settings.path()));
    EventWatch application(argc, argv);
    WindowBench(application, QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
