#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QLoggingCategory>

#include "app/commandline.h"
#include "app/commands.h"
#include "app/demodatabase.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/shutdownsignals.h"
#include "app/terminal.h"
#include "app/webservice.h"
#include "core/engine.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcServer, "corescope.server", QtInfoMsg)

const auto s_epilogue = uR"(Other commands; each has a --help of its own:
  corescope [FILE]               Opens a window.
  corescope simulate OUT.db      Makes a database of a simulated mesh.
  corescope resolve FILE         Finds the relays behind the hops of a database, without a server.
  corescope info FILE            Says what a database holds.
  corescope evaluate FILE        Says how often relays are named rightly.
  corescope --version            Prints the version.

Exit codes:
  0  done; of the server: stopped by SIGINT or SIGTERM
  1  failed, or interrupted before it was done
  2  wrong option, argument or configuration value
  3  the database is missing, damaged, locked or not writable
  4  the port cannot be listened on
)"_s;

/// Which database to serve, and who said so.
struct DatabaseChoice
{
    QString file;
    QString origin;
};

DatabaseChoice chooseDatabase(const Settings& settings, const CommandLine& line)
{
    if (!settings.database.isEmpty())
        return {settings.database, line.isSet(u"database"_s) ? u"--database"_s : u"dbPath in "_s + line.configFile()};
    if (const QString file = qEnvironmentVariable("DB_PATH"); !file.isEmpty())
        return {file, u"environment variable DB_PATH"_s};
    return {u"./data/meshcore.db"_s, u"the default; choose one with --database"_s};
}

int exitCodeFor(const Error& error)
{
    return error.kind == Error::Kind::Internal ? RuntimeFailure : DatabaseUnavailable;
}

/// Null when that is neither an IP address nor this machine's own name for itself.
QHostAddress listenAddress(const QString& bind)
{
    return bind.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 ? QHostAddress(QHostAddress::LocalHost)
                                                                  : QHostAddress(bind);
}

int serve(const Settings& settings, const SiteConfig& site, const QHostAddress& address)
{
    const ShutdownSignals signalsFromOutside;
    Engine engine(engineOptions(settings));
    WebService service(engine, settings, site);
    const auto port = service.start(address, quint16(settings.port));
    if (!port) {
        const bool isOfThePort = port.error().kind == Error::Kind::Busy || port.error().kind == Error::Kind::ReadOnly;
        printError(isOfThePort ? port.error().message + u" (option --port)"_s : port.error().message);
        return PortUnavailable;
    }
    qCInfo(lcServer).noquote() << u"listening on %1"_s.arg(addressText(address, *port));

    QObject::connect(&signalsFromOutside, &ShutdownSignals::requested, qApp, &QCoreApplication::quit);
    QObject::connect(&engine, &Engine::failed, qApp, [](const Error& error) {
        printError(error.message);
        QCoreApplication::exit(exitCodeFor(error));
    });
    engine.start();
    const int code = ShutdownSignals::isRequested() ? int(Success) : QCoreApplication::exec();
    if (code == Success)
        qCInfo(lcServer) << "stopping";
    service.stop();
    engine.stop();
    return code;
}

} // namespace

int runServer(const QStringList& arguments)
{
    CommandLine line(
        {},
        {u"--server [--database FILE] [options]"_s, u"--server --demo [options]"_s,
         u"[FILE]|simulate|resolve|info ..."_s},
        u"Serves a MeshCore mesh database over HTTP, and finds the relays behind the hops of its paths."_s);
    line.add({u"server"_s, u"Serve the database until SIGINT or SIGTERM."_s});
    line.add({u"demo"_s, u"Serve a simulated mesh, made in the user's cache folder at the first time."_s});
    line.addSettings(ServerScope);
    line.setEpilogue(s_epilogue);
    if (const auto code = line.parse(arguments))
        return *code;

    if (!line.positional().isEmpty())
        return line.reject(
            u"unknown argument \"%1\"; a database is given with --database"_s.arg(line.positional().first()));
    Settings settings;
    if (const auto code = line.readSettings(settings))
        return *code;
    startLogging(settings.logLevel);
    if (!line.keysWithoutEffect().isEmpty())
        qCWarning(lcServer).noquote() << u"%1: these keys have no effect yet: %2"_s.arg(
            line.configFile(), line.keysWithoutEffect().join(u", "_s));
    const auto site = SiteConfig::from(settings.document);
    if (!site)
        return line.reject(u"%1: %2"_s.arg(line.configFile(), site.error().message));
    if (!site->apiKey.isEmpty() && ApiKey::isWeak(site->apiKey))
        qCWarning(lcServer).noquote() << u"%1: apiKey is too easily guessed and opens nothing; set a random one of at "
                                         "least 16 characters"_s.arg(line.configFile());
    const QHostAddress address = listenAddress(settings.bind);
    if (address.isNull())
        return line.reject(
            u"--bind must be localhost or an IP address such as 127.0.0.1 or ::1, not \"%1\""_s.arg(settings.bind));

    if (line.isSet(u"demo"_s)) {
        if (line.isSet(u"database"_s))
            return line.reject(u"--demo brings its own database; leave out --database"_s);
        DemoDatabase demo;
        const auto prepared = demo.prepare();
        if (!prepared) {
            printError(prepared.error().message);
            return RuntimeFailure;
        }
        settings.database = demo.file();
        return serve(settings, *site, address);
    }
    const DatabaseChoice choice = chooseDatabase(settings, line);
    if (!QFileInfo::exists(choice.file)) {
        printError(u"there is no database %1 (%2)"_s.arg(choice.file, choice.origin));
        return DatabaseUnavailable;
    }
    settings.database = choice.file;
    return serve(settings, *site, address);
}

} // namespace corescope
