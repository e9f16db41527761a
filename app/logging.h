#pragma once

#include "app/settings.h"

namespace corescope {

/// Sends all messages of the program and of Qt to stderr from now on, one line each:
/// `2026-11-23T12:00:00Z info engine: opened ...`.
void startLogging(LogLevel level);

} // namespace corescope
