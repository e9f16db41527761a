#pragma once

#include "core/simulator/simulator.h"

namespace corescope {

/// simulate() with a progress line, ended early by SIGINT and SIGTERM while a ShutdownSignals object lives.
Result<SimulationSummary> simulateWithProgress(const SimulationOptions& options);

} // namespace corescope
