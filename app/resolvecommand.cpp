#include <QCoreApplication>
#include <QTimer>

#include "app/commandline.h"
#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/shutdownsignals.h"
#include "app/terminal.h"
#include "core/database/bulkreader.h"
#include "core/database/resolutionwriter.h"
#include "core/engine.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t s_idsPerPiece = 50'000;

/// Takes back the resolved paths that hold a hop without a relay. False when interrupted; what was taken back stays so.
Result<bool> clearUnresolved(const QString& file)
{
    const auto writer = ResolutionWriter::open(file);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto range =
        makeBulkReader((*writer)->connection(), (*writer)->schema())->idRange(BulkReader::Table::Observations);
    if (!range)
        return tl::unexpected(range.error());
    const auto pieces = partition(*range, s_idsPerPiece);
    ProgressLine line;
    std::int64_t cleared = 0;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        if (ShutdownSignals::isRequested())
            return false;
        const auto count = (*writer)->clearResolvedPaths(pieces[piece], ResolutionWriter::Clear::Unresolved);
        if (!count)
            return tl::unexpected(count.error());
        cleared += *count;
        line.show(
            u"taking back unresolved paths: %1 % - %2 found"_s.arg(100 * (piece + 1) / pieces.size()).arg(cleared));
    }
    line.finish(u"took back %1 paths with unresolved hops"_s.arg(cleared));
    return true;
}

QString durationText(double seconds)
{
    const auto whole = qint64(std::clamp(seconds, 0.0, 1e9));
    return whole < 60 ? u"%1 s"_s.arg(whole) : u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60);
}

QString progressText(const EngineStatus& status)
{
    QString text;
    switch (status.phase) {
    case StartupPhase::Opening:
        text = u"opening"_s;
        break;
    case StartupPhase::Loading:
        text = u"loading: %1 of %2 rows"_s.arg(status.loadedRows).arg(status.rowsToLoad);
        break;
    case StartupPhase::Learning:
        text = u"learning links: %1 %"_s.arg(int(100 * status.learnedShare));
        break;
    case StartupPhase::Backfilling: {
        const BackfillProgress& job = status.backfill;
        text = u"resolving: %1 % - %2 of %3 rows, %4 rows/s, %5 left"_s
                   .arg(job.total > 0 ? 100 * job.done / job.total : 100)
                   .arg(job.done)
                   .arg(job.total)
                   .arg(job.rowsPerSecond, 0, 'f', 0)
                   .arg(durationText(job.secondsLeft));
        break;
    }
    case StartupPhase::Reindexing:
    case StartupPhase::Ready:
        text = u"finishing"_s;
        break;
    }
    return status.lastError ? text + u" - waiting: "_s + status.lastError->message : text;
}

int report(const Error& error)
{
    printError(error.message);
    return error.kind == Error::Kind::Internal ? RuntimeFailure : DatabaseUnavailable;
}

int resolve(const EngineOptions& options)
{
    Engine engine(options);
    ProgressLine line;
    std::optional<Error> trouble;
    const auto end = [] { QCoreApplication::quit(); };
    QObject::connect(&engine, &Engine::failed, qApp, [&](const Error& error) {
        trouble = error;
        end();
    });
    QObject::connect(&engine, &Engine::phaseChanged, qApp, [&](StartupPhase phase) {
        if (phase == StartupPhase::Loading && !engine.status().writesDatabase) {
            trouble =
                Error{Error::Kind::ReadOnly, u"%1 cannot be written, so nothing would be kept"_s.arg(options.database)};
            end();
        }
        if (phase == StartupPhase::Reindexing || phase == StartupPhase::Ready)
            end();
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] { line.show(progressText(engine.status())); });
    timer.start(100ms);
    engine.start();
    if (!ShutdownSignals::isRequested())
        QCoreApplication::exec();
    timer.stop();
    const EngineStatus status = engine.status();
    engine.stop();

    if (trouble) {
        line.finish(u"stopped"_s);
        return report(*trouble);
    }
    if (status.phase < StartupPhase::Reindexing) {
        line.finish(u"interrupted: %1 of %2 rows resolved; the next run goes on from there"_s.arg(status.backfill.done)
                        .arg(status.backfill.total));
        return RuntimeFailure;
    }
    if (options.resolveAgain) {
        line.finish(u"looked at %1 rows again, %2 are named otherwise now"_s.arg(status.backfill.total)
                        .arg(status.changedAnswers));
        return Success;
    }
    line.finish(status.backfill.total == 0 ? u"nothing to resolve"_s
                                           : u"resolved %1 rows"_s.arg(status.backfill.total));
    return Success;
}

} // namespace

int runResolve(const QStringList& arguments)
{
    CommandLine line(
        u"resolve"_s, {u"resolve FILE [options]"_s},
        u"Finds the relays behind the hops of all paths that were not resolved yet and writes them into the "
        "database, without a server. It can be interrupted at any time and goes on at the next run."_s);
    line.addArgument(u"FILE"_s, u"Database to work on."_s);
    line.add({u"again"_s,
              u"Look at what is resolved already too, with what is known now, and write what comes out otherwise. "
              "With --resolver affinity only paths in which a hop stayed without a relay are tried again."_s});
    line.addSettings(ResolveScope);
    if (const auto code = line.parse(arguments))
        return *code;
    Settings settings;
    settings.logLevel = LogLevel::Warning; // the progress line says what the log would
    if (const auto code = line.readSettings(settings))
        return *code;
    startLogging(settings.logLevel);
    settings.database = line.positional().first();
    settings.readOnly = false;

    const ShutdownSignals signalsFromOutside;
    QObject::connect(&signalsFromOutside, &ShutdownSignals::requested, qApp, &QCoreApplication::quit);
    const bool isAgain = line.isSet(u"again"_s);
    if (isAgain && settings.resolver == ResolverKind::Affinity) {
        const auto cleared = clearUnresolved(settings.database);
        if (!cleared)
            return report(cleared.error());
        if (!*cleared) {
            printError(u"interrupted"_s);
            return RuntimeFailure;
        }
    }
    EngineOptions options = engineOptions(settings);
    options.resolveAgain = isAgain && settings.resolver == ResolverKind::Joint;
    return resolve(options);
}

} // namespace corescope
