#pragma once

#include <QStringList>

namespace corescope {

/// One function a command; each takes the arguments after its name and gives the exit code.
/// @{
int runServer(const QStringList& arguments);
int runSimulate(const QStringList& arguments);
int runResolve(const QStringList& arguments);
int runInfo(const QStringList& arguments);
/// @}

} // namespace corescope
