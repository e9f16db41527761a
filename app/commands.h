#pragma once

#include <QStringList>

namespace corescope {

/// One function a command; each takes the arguments after its name and gives the exit code.
/// @{
int runServer(const QStringList& arguments);
int runSimulate(const QStringList& arguments);
int runResolve(const QStringList& arguments);
int runEvaluate(const QStringList& arguments);
int runInfo(const QStringList& arguments);
/// @}

/// The window, with an application object of its own. Without CORESCOPE_GUI it says that there is none.
int runDesktop(int argc, char* argv[]);

} // namespace corescope
