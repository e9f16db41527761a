#pragma once

#include <chrono>

#include <QLoggingCategory>
#include <QString>

namespace corescope {

/// What the engine goes through: a line for each phase.
Q_DECLARE_LOGGING_CATEGORY(lcEngine)

double secondsSince(std::chrono::steady_clock::time_point began);

/// Ends a log line: how long a phase took, and the memory held at its end.
QString secondsAndMemory(std::chrono::steady_clock::time_point began);

} // namespace corescope
