#include "app/simulation.h"

#include "app/shutdownsignals.h"
#include "app/terminal.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString progressText(const SimulationOptions& options, const SimulationProgress& progress)
{
    switch (progress.stage) {
    case SimulationProgress::Stage::Preparing:
        return u"simulating: placing %1 nodes"_s.arg(options.nodes);
    case SimulationProgress::Stage::Sending:
        return u"simulating: %1 % - %2 of %3 transmissions, %4 observations"_s
            .arg(100 * progress.transmissions / std::max<std::uint64_t>(1, options.transmissions))
            .arg(progress.transmissions)
            .arg(options.transmissions)
            .arg(progress.observations);
    case SimulationProgress::Stage::Indexing:
        return u"simulating: building the indexes"_s;
    }
    return {};
}

} // namespace

Result<SimulationSummary> simulateWithProgress(const SimulationOptions& options)
{
    ProgressLine line;
    return simulate(
        options, [&](const SimulationProgress& progress) { line.show(progressText(options, progress)); },
        [] { return ShutdownSignals::isRequested(); });
}

} // namespace corescope
