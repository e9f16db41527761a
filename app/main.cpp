#include <clocale>
#include <langinfo.h>

#include <QCoreApplication>

#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/terminal.h"

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
    ensureUtf8Locale();
    startLogging(LogLevel::Info);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"corescope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CORESCOPE_VERSION));

    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const QString command = arguments.value(0);
    if (arguments.contains(u"--version"_s)) {
        print(u"corescope %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return Success;
    }
    if (command == u"simulate")
        return runSimulate(arguments.sliced(1));
    if (command == u"resolve")
        return runResolve(arguments.sliced(1));
    if (command == u"info")
        return runInfo(arguments.sliced(1));
    return runServer(arguments);
}
