#include <cstdlib>

#include <QApplication>
#include <QStatusBar>
#include <QtConcurrent>

#include "app/commandline.h"
#include "app/commands.h"
#include "app/configfile.h"
#include "app/demodatabase.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/shutdownsignals.h"
#include "app/terminal.h"
#include "app/webservice.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/webserver.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_desktopEpilogue = uR"(Other commands; each has a --help of its own:
  corescope --server             Serves a database over HTTP, without a window.
  corescope simulate OUT.db      Makes a database of a simulated mesh.
  corescope resolve FILE         Finds the relays behind the hops of a database.
  corescope info FILE            Says what a database holds.
  corescope evaluate FILE        Says how often relays are named rightly.
  corescope --version            Prints the version.
)"_s;

/// Qt ends the process with a core dump when it finds no display. This says what to do instead, and ends it orderly.
void reportNoDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    printError(u"no window can be opened here: there is no display. Start it in a graphical session, or use "
               "'corescope --server --database FILE' and a browser"_s);
    std::_Exit(RuntimeFailure);
}

/// The web server for the window: on this machine alone, otherwise as the configuration file has it, which is read anew
/// at each start.
class WindowServer final : public WebServer
{
public:
    /// '': the usual settings.
    explicit WindowServer(QString configFile)
        : m_configFile(std::move(configFile))
    {
    }

    Result<QUrl> start(Engine& engine, quint16 port) override
    {
        Settings settings;
        if (!m_configFile.isEmpty())
            if (const auto read = readConfigFile(m_configFile, settings); !read)
                return tl::unexpected(read.error());
        const auto site = SiteConfig::from(settings.document);
        if (!site)
            return tl::unexpected(site.error());
        m_service = std::make_unique<WebService>(engine, settings, *site);
        const QHostAddress address(QHostAddress::LocalHost);
        const auto actual = m_service->start(address, port);
        if (!actual) {
            m_service.reset();
            return tl::unexpected(actual.error());
        }
        return QUrl(addressText(address, *actual));
    }

    void stop() override { m_service.reset(); }

private:
    const QString m_configFile;
    std::unique_ptr<WebService> m_service;
};

/// Some desktops tell Qt a dark palette without a color for hints in empty lines, which is then black on black.
void ensureVisibleHints()
{
    const QPalette palette = QGuiApplication::palette();
    const auto isDark = [](const QColor& color) { return color.lightness() < 128; };
    QColor hint = palette.color(QPalette::Text);
    if (isDark(palette.color(QPalette::PlaceholderText)) == isDark(hint))
        return;
    hint.setAlpha(128);
    QPalette mended;
    mended.setColor(QPalette::PlaceholderText, hint);
    QApplication::setPalette(mended);
}

/// Simulates aside, so that the window is there at once.
void openDemo(MainWindow& window, DemoDatabase& demo)
{
    window.statusBar()->showMessage(MainWindow::tr("Simulating a mesh…"));
    QtConcurrent::run([&demo] { return demo.prepare(); }).then(&window, [&](const Result<void>& prepared) {
        window.statusBar()->clearMessage();
        if (prepared)
            window.open(demo.file());
        else
            window.showFailure(prepared.error());
    });
}

} // namespace

int runDesktop(int argc, char* argv[])
{
    CommandLine line({}, {u"[FILE]"_s, u"--demo"_s, u"--server|simulate|resolve|info ..."_s},
                     u"Opens the database of a MeshCore mesh in a window. The file is left as it is."_s);
    {
        const QCoreApplication withoutDisplay(argc, argv); // for --help, which needs none
        line.add({u"demo"_s, u"Open a simulated mesh, made in the user's cache folder at the first time."_s});
        line.add({u"config"_s,
                  u"Configuration file of a server, for serving from the window. Without it ./config.json is read if "
                  "it is there, else ./data/config.json."_s,
                  u"FILE"_s});
        line.setEpilogue(s_desktopEpilogue);
        if (const auto code = line.parse(QCoreApplication::arguments().sliced(1)))
            return *code;
        if (line.positional().size() > 1)
            return line.reject(u"one file at a time: \"%1\" is too many"_s.arg(line.positional().at(1)));
        if (line.isSet(u"demo"_s) && !line.positional().isEmpty())
            return line.reject(u"--demo brings its own database; leave out the file"_s);
    }

    const QtMessageHandler log = qInstallMessageHandler(reportNoDisplay);
    const QApplication application(argc, argv);
    qInstallMessageHandler(log);
    QGuiApplication::setApplicationDisplayName(u"CoreScope"_s);
    QGuiApplication::setDesktopFileName(u"corescope"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/corescope/corescope.svg"_s));

    ensureVisibleHints();
    const Language language;
    const ShutdownSignals signalsFromOutside;
    DemoDatabase demo;
    MainWindow window(std::make_unique<WindowServer>(line.configFile()));
    QObject::connect(&signalsFromOutside, &ShutdownSignals::requested, &window, &QWidget::close);
    window.show();
    if (line.isSet(u"demo"_s))
        openDemo(window, demo);
    else if (!line.positional().isEmpty())
        window.open(line.positional().constFirst());
    const int code = QApplication::exec();
    QThreadPool::globalInstance()->waitForDone(); // the simulation, which the closed window does not need any more
    return code;
}

} // namespace corescope
