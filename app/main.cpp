#include <clocale>
#include <langinfo.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/terminal.h"
#include "core/store/memoryuse.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

/// Qt needs a UTF-8 locale and complains at length when there is none, as on a bare server.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char* argv[])
{
    returnLargeBlocksWhenFreed();
    ensureUtf8Locale();
    startLogging(LogLevel::Info);
    QCoreApplication::setApplicationName(u"corescope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CORESCOPE_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    const QString command = arguments.value(0);
    if (arguments.contains(u"--version"_s)) {
        print(u"corescope %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return Success;
    }
    const bool isServer = arguments.contains(u"--server"_s) || arguments.contains(u"-server"_s);
    const auto run = command == u"simulate"   ? runSimulate
                     : command == u"resolve"  ? runResolve
                     : command == u"info"     ? runInfo
                     : command == u"evaluate" ? runEvaluate
                     : isServer               ? runServer
                                              : nullptr;
    if (!run)
        return runDesktop(argc, argv);
    QLocale::setDefault(QLocale::c()); // replies and logs are the same wherever the server stands
    const QCoreApplication application(argc, argv);
    return run(run == runServer ? arguments : arguments.sliced(1));
}
