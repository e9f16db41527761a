#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThread>

#include "app/commandline.h"
#include "app/commands.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/shutdownsignals.h"
#include "app/terminal.h"
#include "core/engine.h"
#include "core/evaluation/evaluation.h"
#include "core/evaluation/reliabilitysvg.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// Loads a database and lets the engine go again.
Result<std::shared_ptr<const Snapshot>> loadOnce(const QString& file)
{
    EngineOptions options;
    options.database = file;
    options.readOnly = true;
    options.resolver = ResolverKind::Affinity;
    Engine engine(options);
    std::optional<Error> trouble;
    QObject::connect(&engine, &Engine::failed, qApp, [&](const Error& error) {
        trouble = error;
        QCoreApplication::quit();
    });
    QObject::connect(&engine, &Engine::phaseChanged, qApp, [](StartupPhase phase) {
        if (servesData(phase))
            QCoreApplication::quit();
    });
    engine.start();
    if (!ShutdownSignals::isRequested())
        QCoreApplication::exec();
    auto snapshot = engine.snapshot();
    engine.stop();
    if (trouble)
        return tl::unexpected(*trouble);
    if (!snapshot)
        return failure(Error::Kind::Internal, u"interrupted"_s);
    return snapshot;
}

QString percent(double share)
{
    return u"%1 %"_s.arg(100 * share, 0, 'f', 2);
}

QString shareText(const Share& share)
{
    return share.isEmpty() ? u"none"_s
                           : u"%1 (%2 to %3; %4)"_s.arg(percent(share.value), percent(share.low), percent(share.high))
                                 .arg(share.count);
}

QString boardText(const QString& title, const ScoreBoard& joint, const ScoreBoard& affinity)
{
    if (joint.hops().isEmpty())
        return {};
    QString text = title + u"\n"_s;
    const auto row = [&](const QString& name, const QString& a, const QString& b) {
        text += u"  %1 %2 %3\n"_s.arg(name, -28).arg(a, -44).arg(b);
    };
    row({}, u"joint"_s, u"affinity"_s);
    row(u"hops right"_s, shareText(joint.hops()), shareText(affinity.hops()));
    row(u"  two candidates or more"_s, shareText(joint.ambiguousHops()), shareText(affinity.ambiguousHops()));
    row(u"whole paths right"_s, shareText(joint.paths()), shareText(affinity.paths()));
    row(u"coverage at 95 % precision"_s, percent(joint.coverageAt(0.95)), {});
    row(u"coverage at 98 % precision"_s, percent(joint.coverageAt(0.98)), {});
    row(u"coverage at 99 % precision"_s, percent(joint.coverageAt(0.99)), {});
    row(u"calibration error (ECE)"_s, QString::number(joint.calibrationError(), 'f', 4), {});
    for (std::size_t i = 0; i < ScoreBoard::candidateClasses; ++i) {
        const auto& [count, right] = joint.byCandidates()[i];
        if (count > 0)
            row(u"%1%2 candidates"_s.arg(i).arg(i + 1 == ScoreBoard::candidateClasses ? u" or more"_s : QString()),
                u"%1 of %2"_s.arg(percent(double(right) / double(count))).arg(count),
                percent(double(affinity.byCandidates()[i].right) / double(count)));
    }
    return text + u'\n';
}

QString asText(const EvaluationResult& result, bool hasTruth)
{
    QString text = boardText(hasTruth ? u"Hops of one byte in floods"_s : u"Hops cut to one byte"_s,
                             result.joint.oneByte, result.affinity.oneByte);
    text += boardText(u"Wider hops in floods"_s, result.joint.wide, result.affinity.wide);
    text += boardText(u"Hops of one byte in direct packets"_s, result.joint.direct, result.affinity.direct);
    if (hasTruth)
        text += u"Relays that no table lists: %1, given to a listed one: %2; listed ones called unknown: %3\n"_s
                    .arg(result.joint.unlisted)
                    .arg(percent(double(result.joint.unlistedGivenAway) /
                                 double(std::max<std::uint64_t>(1, result.joint.unlisted))),
                         percent(double(result.joint.listedCalledUnknown) /
                                 double(std::max<std::uint64_t>(1, result.joint.listed))));
    return text + u"Learning took %1 s and %2 MB; decoding %3 observations a second and core\n"_s
                      .arg(result.learningSeconds, 0, 'f', 2)
                      .arg(double(result.learningBytes) / 1e6, 0, 'f', 1)
                      .arg(double(result.decodedObservations) / std::max(1e-9, result.decodeSeconds), 0, 'f', 0);
}

QJsonObject shareJson(const Share& share)
{
    return {
        {u"share"_s, share.value}, {u"low"_s, share.low}, {u"high"_s, share.high}, {u"count"_s, qint64(share.count)}};
}

QJsonObject boardJson(const ScoreBoard& board)
{
    QJsonArray reliability, candidates;
    for (const auto& [count, probability, right] : board.reliability())
        reliability += QJsonObject{{u"count"_s, qint64(count)}, {u"confidence"_s, probability}, {u"right"_s, right}};
    for (const auto& [count, right] : board.byCandidates())
        candidates += QJsonObject{{u"count"_s, qint64(count)}, {u"right"_s, qint64(right)}};
    return {{u"hops"_s, shareJson(board.hops())},
            {u"ambiguousHops"_s, shareJson(board.ambiguousHops())},
            {u"paths"_s, shareJson(board.paths())},
            {u"coverageAt95"_s, board.coverageAt(0.95)},
            {u"coverageAt98"_s, board.coverageAt(0.98)},
            {u"coverageAt99"_s, board.coverageAt(0.99)},
            {u"calibrationError"_s, board.calibrationError()},
            {u"byCandidates"_s, candidates},
            {u"reliability"_s, reliability}};
}

QJsonObject scoreJson(const ResolverScore& score)
{
    return {{u"oneByte"_s, boardJson(score.oneByte)},
            {u"wide"_s, boardJson(score.wide)},
            {u"direct"_s, boardJson(score.direct)},
            {u"unlisted"_s, qint64(score.unlisted)},
            {u"unlistedGivenAway"_s, qint64(score.unlistedGivenAway)},
            {u"listed"_s, qint64(score.listed)},
            {u"listedCalledUnknown"_s, qint64(score.listedCalledUnknown)}};
}

Result<void> writePicture(const QString& name, const ScoreBoard& board)
{
    QSaveFile file(name);
    const QByteArray picture = reliabilitySvg(board);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.commit())
        return failure(Error::Kind::ReadOnly, u"%1 cannot be written: %2"_s.arg(name, file.errorString()));
    return {};
}

} // namespace

int runEvaluate(const QStringList& arguments)
{
    CommandLine line(
        u"evaluate"_s, {u"evaluate FILE [options]"_s},
        u"Says how often relays are named rightly on a database. In a random half of its packets, hops of two "
        "or three bytes that can only mean one relay are cut to one byte; then they are looked for. Writes "
        "nothing into the database."_s);
    line.addArgument(u"FILE"_s, u"Database to look at."_s);
    line.add({u"truth"_s, u"Compare with the truth that simulate wrote instead."_s, u"FILE"_s});
    line.add({u"draws"_s, u"How often hops are cut anew. Default: 20."_s, u"N"_s});
    line.add({u"seed"_s, u"Another number cuts other hops. Default: 1."_s, u"N"_s});
    line.add({u"svg"_s, u"Draw how confidence and share of right answers agree."_s, u"FILE"_s});
    line.add({u"json"_s, u"Print JSON."_s});
    if (const auto code = line.parse(arguments))
        return *code;
    EvaluationOptions options;
    options.learning.threads = QThread::idealThreadCount();
    if (line.isSet(u"draws"_s)) {
        const auto number = line.number(u"draws"_s, 1, 10'000);
        if (!number)
            return line.reject(number.error().message);
        options.draws = int(*number);
    }
    if (line.isSet(u"seed"_s)) {
        const auto number = line.number(u"seed"_s, 0, std::numeric_limits<quint64>::max());
        if (!number)
            return line.reject(number.error().message);
        options.seed = *number;
    }
    startLogging(LogLevel::Warning);
    const ShutdownSignals signalsFromOutside;
    QObject::connect(&signalsFromOutside, &ShutdownSignals::requested, qApp, &QCoreApplication::quit);
    const auto snapshot = loadOnce(line.positional().first());
    if (!snapshot) {
        printError(snapshot.error().message);
        return snapshot.error().kind == Error::Kind::Internal ? RuntimeFailure : DatabaseUnavailable;
    }
    const auto isCancelled = [] { return ShutdownSignals::isRequested(); };
    std::optional<EvaluationResult> result;
    const bool hasTruth = line.isSet(u"truth"_s);
    if (hasTruth) {
        const auto truth = TruthTable::read(line.value(u"truth"_s), (*snapshot)->store->keys());
        if (!truth) {
            printError(truth.error().message);
            return WrongUsage;
        }
        result = evaluateByTruth(**snapshot, *truth, options, isCancelled);
    } else {
        ProgressLine progress;
        result = evaluateByTruncation(
            **snapshot, options,
            [&](int draws) { progress.show(u"evaluating: %1 of %2 draws"_s.arg(draws).arg(options.draws)); },
            isCancelled);
    }
    if (!result) {
        printError(u"interrupted"_s);
        return RuntimeFailure;
    }
    if (line.isSet(u"svg"_s)) {
        if (const auto written = writePicture(line.value(u"svg"_s), result->joint.oneByte); !written) {
            printError(written.error().message);
            return RuntimeFailure;
        }
    }
    if (line.isSet(u"json"_s))
        print(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"joint"_s, scoreJson(result->joint)},
                                      {u"affinity"_s, scoreJson(result->affinity)},
                                      {u"learningSeconds"_s, result->learningSeconds},
                                      {u"decodedPerSecond"_s,
                                       double(result->decodedObservations) / std::max(1e-9, result->decodeSeconds)}})
                .toJson()));
    else
        print(asText(*result, hasTruth));
    return Success;
}

} // namespace corescope
