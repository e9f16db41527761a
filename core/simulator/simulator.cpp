#include "core/simulator/simulator.h"

#include <algorithm>
#include <future>

#include <QFile>
#include <QFileInfo>

#include "core/simulator/batch.h"
#include "core/simulator/schedule.h"
#include "core/simulator/sidetables.h"

using namespace Qt::StringLiterals;

namespace corescope {

using namespace simulator;

namespace {

constexpr std::size_t s_batchSize = 512; ///< transmissions; part of what a seed means, so never changed

Result<void> checkOptions(const SimulationOptions& options)
{
    constexpr std::uint64_t mostRows = 200'000'000;
    constexpr std::uint32_t mostNodes = 20'000;
    constexpr unsigned mostDays = 3650;
    const auto invalid = [](const QString& message) { return failure(Error::Kind::Invalid, message); };
    if (options.nodes < 1 || options.nodes > mostNodes)
        return invalid(u"The mesh needs between 1 and %1 nodes, not %2."_s.arg(mostNodes).arg(options.nodes));
    if (options.transmissions < 1)
        return invalid(u"There must be at least one transmission."_s);
    if (options.observations < options.transmissions)
        return invalid(u"A transmission is known because somebody observed it: %1 observations are too few for %2 "
                       "transmissions."_s.arg(options.observations)
                           .arg(options.transmissions));
    if (options.observations > mostRows)
        return invalid(u"At most %1 observations can be simulated."_s.arg(mostRows));
    if (options.days < 1 || options.days > mostDays)
        return invalid(u"The simulated time must be between 1 and %1 days."_s.arg(mostDays));
    if (options.endTime < std::int64_t(mostDays) * 86400)
        return invalid(u"The simulated time must end after 1980."_s);
    if (options.outputPath.isEmpty())
        return invalid(u"The name of the database to write is missing."_s);
    if (options.truthPath == options.outputPath)
        return invalid(u"Database and truth cannot both be written to %1."_s.arg(options.outputPath));
    for (const QString& path : {options.outputPath, options.truthPath})
        if (!path.isEmpty() && QFileInfo::exists(path))
            return invalid(u"%1 exists already. Remove it or choose another name."_s.arg(path));
    return {};
}

/// What a file is called until it is complete.
QString partial(const QString& path)
{
    return path + u".partial"_s;
}

Error tooManyObservations(const SimulationOptions& options)
{
    return {Error::Kind::Invalid,
            u"A mesh of %1 nodes is not heard often enough for %2 observations of %3 transmissions. Ask for fewer "
            "observations or for more nodes."_s.arg(options.nodes)
                .arg(options.observations)
                .arg(options.transmissions)};
}

/// Makes nodes observers until the packets are heard clearly more often than wanted, but at least one node in forty.
void chooseObserverCount(SimulatedMesh& mesh, const Traffic& traffic, const SimulationOptions& options)
{
    constexpr std::uint64_t probes = 150;
    constexpr std::uint64_t probeVariant = 99'999;
    constexpr double reserve = 1.5;
    std::vector<double> heard(mesh.observers().size(), 0);
    Flood flood(mesh);
    for (std::uint64_t i = 0; i < probes; ++i)
        for (const Reception& reception : traffic.make(flood, i, probeVariant, 1e9, 0.5).receptions)
            heard[reception.observer] += 1.0 / probes;

    const double wanted =
        reserve * static_cast<double>(options.observations) / static_cast<double>(options.transmissions);
    const std::size_t fewest = std::max<std::size_t>(2, options.nodes / 40);
    double sum = 0;
    std::size_t count = 0;
    while (count < heard.size() && (count < fewest || sum < wanted))
        sum += heard[count++];
    mesh.limitObservers(count);
}

/// One run of the simulator.
class Simulation
{
public:
    Simulation(const SimulationOptions& options, const std::function<void(const SimulationProgress&)>& progress,
               const std::function<bool()>& isCancelled)
        : m_options(options)
        , m_progress(progress)
        , m_isCancelled(isCancelled)
        , m_span{options.endTime - std::int64_t(options.days) * 86400, options.endTime}
    {
    }

    Result<SimulationSummary> run()
    {
        if (Result<void> opened = openFiles(); !opened)
            return tl::unexpected<Error>(opened.error());
        report(SimulationProgress::Stage::Preparing, 0, 0);

        SimulatedMesh mesh(m_options.nodes, m_options.seed, m_options.hasChangingLinks);
        const Traffic traffic(mesh, m_options.seed);
        chooseObserverCount(mesh, traffic, m_options);
        Recorder recorder(mesh, *m_database, m_truth.get());
        if (m_truth && !m_truth->writeNodes(mesh))
            return tl::unexpected<Error>(m_truth->error());
        if (Result<void> sent = sendAll(mesh, traffic, recorder); !sent)
            return tl::unexpected<Error>(sent.error());
        if (cancelled())
            return SimulationSummary{.cancelled = true};

        report(SimulationProgress::Stage::Indexing, m_options.transmissions, m_options.observations);
        if (!writeSideTables(mesh, recorder, m_span, m_options.seed, *m_database) ||
            !m_database->finish(m_isCancelled)) {
            if (cancelled())
                return SimulationSummary{.cancelled = true};
            return tl::unexpected<Error>(m_database->error());
        }
        if (m_truth && !m_truth->finish())
            return tl::unexpected<Error>(m_truth->error());
        if (Result<void> named = nameFiles(); !named)
            return tl::unexpected<Error>(named.error());
        return SimulationSummary{.transmissions = m_options.transmissions,
                                 .observations = m_options.observations,
                                 .nodes = m_options.nodes,
                                 .observers = static_cast<std::uint32_t>(mesh.observers().size()),
                                 .databaseBytes = QFileInfo(m_options.outputPath).size()};
    }

private:
    Result<void> openFiles()
    {
        const QString databasePath = partial(m_options.outputPath);
        // Left behind by a run that was killed.
        if (QFileInfo::exists(databasePath) && !QFile::remove(databasePath))
            return failure(Error::Kind::ReadOnly, u"%1 cannot be removed."_s.arg(databasePath));
        Result<std::unique_ptr<SimulationDatabase>> database = SimulationDatabase::create(databasePath);
        if (!database)
            return tl::unexpected<Error>(database.error());
        m_database = std::move(*database);
        if (!m_options.truthPath.isEmpty()) {
            m_truth = std::make_unique<TruthFile>(partial(m_options.truthPath));
            if (!m_truth->open())
                return tl::unexpected<Error>(m_truth->error());
        }
        return {};
    }

    Result<void> sendAll(const SimulatedMesh& mesh, const Traffic& traffic, Recorder& recorder)
    {
        Random random(mix(m_options.seed, 30));
        m_times = sendingTimes(m_options.transmissions, m_options.endTime, m_options.days, random);
        std::unordered_set<std::string> hashes;
        const auto start = [&](std::uint64_t first) {
            return std::async(std::launch::async,
                              [this, &mesh, &traffic, plan = planOf(first)] { return makeBatch(mesh, traffic, plan); });
        };

        std::uint64_t observationsLeft = m_options.observations;
        std::future<std::vector<Transmission>> made = start(0);
        for (std::uint64_t first = 0; first < m_times.size(); first += s_batchSize) {
            std::vector<Transmission> batch = made.get();
            const BatchPlan plan = planOf(first);
            const std::uint64_t next = first + batch.size();
            if (next < m_times.size())
                made = start(next);
            if (cancelled())
                return {};

            const std::uint64_t wanted = share(observationsLeft, batch.size(), m_times.size() - first);
            if (!makeHashesUnique(mesh, traffic, plan, hashes, batch) ||
                !trimReceptions(mesh, traffic, plan, wanted, m_options.seed, hashes, batch))
                return tl::unexpected<Error>(tooManyObservations(m_options));
            observationsLeft -= wanted;
            for (Transmission& transmission : batch)
                if (!recorder.add(std::move(transmission)))
                    return tl::unexpected<Error>(recorder.error());
            report(SimulationProgress::Stage::Sending, next, m_options.observations - observationsLeft);
        }
        if (!recorder.finish())
            return tl::unexpected<Error>(recorder.error());
        return {};
    }

    /// A batch's part of the observations left, so that each transmission after it still gets one.
    static std::uint64_t share(std::uint64_t observations, std::uint64_t batch, std::uint64_t transmissions)
    {
        const auto spare = static_cast<double>(observations - transmissions);
        const double part = static_cast<double>(batch) / static_cast<double>(transmissions);
        return batch == transmissions ? observations : batch + static_cast<std::uint64_t>(spare * part);
    }

    BatchPlan planOf(std::uint64_t first) const
    {
        const std::uint64_t end = std::min<std::uint64_t>(first + s_batchSize, m_times.size());
        return {.firstIndex = first,
                .times = {m_times.begin() + static_cast<std::ptrdiff_t>(first),
                          m_times.begin() + static_cast<std::ptrdiff_t>(end)},
                .start = static_cast<double>(m_span.start),
                .length = static_cast<double>(m_span.end - m_span.start)};
    }

    Result<void> nameFiles()
    {
        const auto name = [](const QString& path) { return QFile::rename(partial(path), path); };
        if (m_truth && !name(m_options.truthPath))
            return failure(Error::Kind::Internal, u"%1 could not be given its name."_s.arg(m_options.truthPath));
        if (!name(m_options.outputPath))
            return failure(Error::Kind::Internal, u"%1 could not be given its name."_s.arg(m_options.outputPath));
        return {};
    }

    bool cancelled() const { return m_isCancelled && m_isCancelled(); }

    void report(SimulationProgress::Stage stage, std::uint64_t transmissions, std::uint64_t observations) const
    {
        if (m_progress)
            m_progress({stage, transmissions, observations});
    }

    const SimulationOptions& m_options;
    const std::function<void(const SimulationProgress&)>& m_progress;
    const std::function<bool()>& m_isCancelled;
    TimeSpan m_span;
    std::unique_ptr<SimulationDatabase> m_database;
    std::unique_ptr<TruthFile> m_truth;
    std::vector<double> m_times;
};

} // namespace

Result<SimulationSummary> simulate(const SimulationOptions& options,
                                   const std::function<void(const SimulationProgress&)>& progress,
                                   const std::function<bool()>& isCancelled)
{
    if (Result<void> checked = checkOptions(options); !checked)
        return tl::unexpected<Error>(checked.error());
    const Result<SimulationSummary> result = Simulation(options, progress, isCancelled).run();
    if (!result || result->cancelled) {
        QFile::remove(partial(options.outputPath));
        QFile::remove(partial(options.truthPath));
    }
    return result;
}

} // namespace corescope
