#include <QCoreApplication>

#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/terminal.h"

namespace corescope {

using namespace Qt::StringLiterals;

/// In place of desktopcommand.cpp where the window is left out of the build.
int runDesktop(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s))
        return runServer(arguments);
    printError(u"this is the program without a window. Use 'corescope --server --database FILE' and a browser, or "
               "install the one with it"_s);
    return WrongUsage;
}

} // namespace corescope
