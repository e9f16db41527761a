#include "app/commandline.h"
#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/shutdownsignals.h"
#include "app/simulation.h"
#include "app/terminal.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// An option that is a count: where it goes and what it may be.
struct Count
{
    QString option;
    quint64 greatest;
    std::function<void(quint64)> take;
};

} // namespace

int runSimulate(const QStringList& arguments)
{
    SimulationOptions options;
    CommandLine line(
        u"simulate"_s, {u"simulate OUT.db [options]"_s},
        u"Makes a database as an ingestor would have written it in front of a simulated mesh. Equal options "
        "make equal files."_s);
    line.addArgument(u"OUT.db"_s, u"Database to create; must not exist."_s);
    const auto standard = [](quint64 number) { return u" Default: %1."_s.arg(number); };
    line.add({u"transmissions"_s, u"Packets sent."_s + standard(options.transmissions), u"N"_s});
    line.add({u"observations"_s,
              u"Receptions of them by observers; at least one each."_s + standard(options.observations), u"N"_s});
    line.add({u"nodes"_s, u"Radios of the mesh."_s + standard(options.nodes), u"N"_s});
    line.add({u"seed"_s, u"Another number makes another mesh."_s + standard(options.seed), u"N"_s});
    line.add({u"days"_s, u"Length of the simulated time."_s + standard(options.days), u"N"_s});
    line.add({u"changing-links"_s, u"Let links become better or worse in the simulated time."_s});
    line.add({u"truth"_s, u"Write down which relays every hop really names; must not exist."_s, u"FILE"_s});
    if (const auto code = line.parse(arguments))
        return *code;

    const Count counts[] = {
        {u"transmissions"_s, 1'000'000'000, [&](quint64 number) { options.transmissions = number; }},
        {u"observations"_s, 4'000'000'000, [&](quint64 number) { options.observations = number; }},
        {u"nodes"_s, 1'000'000, [&](quint64 number) { options.nodes = std::uint32_t(number); }},
        {u"seed"_s, std::numeric_limits<quint64>::max(), [&](quint64 number) { options.seed = number; }},
        {u"days"_s, 3660, [&](quint64 number) { options.days = unsigned(number); }},
    };
    for (const Count& count : counts) {
        if (!line.isSet(count.option))
            continue;
        const auto number = line.number(count.option, count.option == u"seed" ? 0 : 1, count.greatest);
        if (!number)
            return line.reject(number.error().message);
        count.take(*number);
    }
    options.outputPath = line.positional().first();
    options.hasChangingLinks = line.isSet(u"changing-links"_s);
    options.truthPath = line.value(u"truth"_s);

    const ShutdownSignals signalsFromOutside;
    const auto summary = simulateWithProgress(options);
    if (!summary) {
        printError(summary.error().message);
        return summary.error().kind == Error::Kind::Invalid ? WrongUsage : RuntimeFailure;
    }
    if (summary->cancelled) {
        printError(u"interrupted; nothing was written"_s);
        return RuntimeFailure;
    }
    print(u"%1: %2 transmissions, %3 observations, %4 nodes, %5 observers, %6 MB\n"_s.arg(options.outputPath)
              .arg(summary->transmissions)
              .arg(summary->observations)
              .arg(summary->nodes)
              .arg(summary->observers)
              .arg(double(summary->databaseBytes) / 1e6, 0, 'f', 1));
    return Success;
}

} // namespace corescope
