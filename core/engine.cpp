#include "core/engine.h"

#include "core/backfill/databasewriter.h"
#include "core/database/prune.h"
#include "core/database/resolutionwriter.h"
#include "core/database/tables.h"
#include "core/mesh/joint/linklearner.h"
#include "core/mesh/joint/linkmodel.h"
#include "core/phaselog.h"
#include "core/store/retention.h"
#include "core/store/timetext.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto s_openRetry = 500ms;
constexpr Connection::Options s_reading{.busyTimeout = 1s}; // short: stop() must not wait for long

} // namespace

Engine::Engine(EngineOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_began(std::chrono::steady_clock::now())
    , m_phaseBegan(m_began)
{
    m_pool.setMaxThreadCount(1);
    m_pollThread.setObjectName(u"poll"_s);
    m_maintenance.setInterval(m_options.maintenancePeriod);
    connect(&m_maintenance, &QTimer::timeout, this, &Engine::maintain);
}

Engine::~Engine()
{
    stop();
}

int Engine::workers() const
{
    return m_options.workers > 0 ? m_options.workers : std::max(1, QThread::idealThreadCount());
}

void Engine::start()
{
    m_maintenance.start();
    work(&Engine::run);
}

void Engine::work(Result<void> (Engine::*job)())
{
    m_pool.start([this, job] {
        const auto result = (this->*job)();
        if (result || m_isStopping)
            return;
        setError(result.error());
        emit failed(result.error());
    });
}

void Engine::requestStop()
{
    m_isStopping = true;
    m_maintenance.stop();
    const std::scoped_lock lock(m_mutex);
    if (m_job)
        m_job->cancel();
    if (m_learner)
        m_learner->cancel();
}

void Engine::stop()
{
    requestStop();
    DatabaseWriter* writer = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        writer = m_writer.get();
    }
    if (writer)
        writer->stop();
    m_pool.waitForDone();
    if (m_pollThread.isRunning()) {
        m_pollThread.requestInterruption(); // of a poll that has much to take in
        QMetaObject::invokeMethod(m_poller.get(), &Poller::stop, Qt::BlockingQueuedConnection);
        m_pollThread.quit();
        m_pollThread.wait();
    }
}

EngineStatus Engine::status() const
{
    std::optional<Error> trouble;
    const std::scoped_lock lock(m_mutex);
    EngineStatus status = m_status;
    status.loadedRows = m_loadProgress.rowsDone;
    status.rowsToLoad = m_loadProgress.rowsTotal;
    if (m_learner)
        status.learnedShare = double(m_learner->stepsDone()) / m_learner->steps();
    if (status.phase >= StartupPhase::Learning)
        status.changedAnswersLastDay = m_keeper->changedAnswersLastDay();
    if (status.writesDatabase && m_writer && !status.lastError)
        status.lastError = m_writer->trouble();
    return status;
}

MemoryUse Engine::memoryUse() const
{
    const auto snapshot = m_cell.current();
    if (!snapshot)
        return {};
    MemoryUse use = snapshot->store->memoryUse();
    use.add("arrangement", snapshot->packets.bytes());
    use.add("indexes", snapshot->indexes->bytes());
    if (snapshot->links)
        use.add("links", snapshot->links->bytes());
    return use;
}

void Engine::setPhase(StartupPhase phase)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_status.phase = phase;
        m_phaseBegan = std::chrono::steady_clock::now();
    }
    emit phaseChanged(phase);
}

void Engine::setError(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_status.lastError = std::move(error);
}

void Engine::waitBeforeRetry(const Error& error)
{
    if (status().lastError != error)
        qCWarning(lcEngine).noquote() << error.message << "- trying again";
    setError(error);
    for (auto waited = 0ms; waited < s_openRetry && !m_isStopping; waited += 50ms)
        QThread::msleep(50);
}

Result<void> Engine::openForWriting()
{
    auto writer = std::make_unique<DatabaseWriter>();
    for (;;) {
        const auto opened = writer->start(m_options.database);
        if (opened)
            break;
        const Error::Kind kind = opened.error().kind;
        if (kind == Error::Kind::ReadOnly) {
            qCWarning(lcEngine).noquote() << opened.error().message << "- resolving in memory only";
            return {};
        }
        if (kind != Error::Kind::Busy && kind != Error::Kind::DiskFull)
            return tl::unexpected(opened.error());
        waitBeforeRetry(opened.error());
        if (m_isStopping)
            return tl::unexpected(opened.error());
    }
    const std::scoped_lock lock(m_mutex);
    m_writer = std::move(writer);
    m_status.writesDatabase = true;
    m_status.lastError.reset();
    return {};
}

Result<void> Engine::run()
{
    if (!m_options.readOnly)
        if (const auto opened = openForWriting(); !opened)
            return opened;
    for (;;) {
        const auto schema = openAndLoad();
        if (m_isStopping)
            return {};
        if (schema) {
            setError({});
            learnBeforeBackfill();
            startPolling(*schema);
            return resolveRest();
        }
        if (schema.error().kind != Error::Kind::Busy)
            return tl::unexpected(schema.error());
        waitBeforeRetry(schema.error());
    }
}

Result<Schema> Engine::openAndLoad()
{
    auto connection = Connection::open(m_options.database, u"open"_s, Connection::Mode::ReadOnly, s_reading);
    if (!connection)
        return tl::unexpected(connection.error());
    auto schema = Schema::detect(*connection);
    if (!schema)
        return schema;
    if (status().phase != StartupPhase::Loading) {
        qCInfo(lcEngine).noquote() << u"opened %1: %2 layout, %3; %4"_s.arg(
            m_options.database, schema->layout() == Schema::Layout::V3 ? u"v3"_s : u"v2"_s,
            m_writer ? u"writing resolved paths"_s : u"read-only"_s, secondsAndMemory(m_phaseBegan));
        setPhase(StartupPhase::Loading);
    }
    if (const auto loaded = load(*schema); !loaded)
        return tl::unexpected(loaded.error());
    return schema;
}

Result<void> Engine::load(const Schema& schema)
{
    const auto began = std::chrono::steady_clock::now();
    auto connection = Connection::open(m_options.database, u"tables"_s, Connection::Mode::ReadOnly, s_reading);
    if (!connection)
        return tl::unexpected(connection.error());
    auto nodes = readNodes(*connection, schema);
    if (!nodes)
        return tl::unexpected(nodes.error());
    auto observers = readObservers(*connection, schema);
    if (!observers)
        return tl::unexpected(observers.error());
    const auto edges = readNeighborEdges(*connection, schema);
    if (!edges)
        return tl::unexpected(edges.error());
    auto oldest = oldestToLoad(*connection, schema, m_options);
    if (!oldest)
        return tl::unexpected(oldest.error());

    auto store = std::make_shared<PacketStore>(std::make_shared<KeyPool>(), std::move(*oldest));
    m_keeper = std::make_unique<StoreKeeper>(store, m_cell, workers());
    m_keeper->setTables(std::move(*nodes), std::move(*observers));
    DatabaseLoader loader(m_options.database, schema, *store, {workers(), false});
    if (const auto loaded = loader.run(m_loadProgress, m_isStopping); !loaded || m_isStopping)
        return loaded;
    const QString read = secondsAndMemory(began);
    m_keeper->publishLoaded(*edges);
    releaseFreedMemory();

    if (usesLinks())
        takeKnownLinks();
    const auto snapshot = m_cell.current();
    if (edges->empty() && m_writer)
        m_writer->submit([rows = toRows(snapshot->graph->edges(), store->keys())](ResolutionWriter& writer) {
            return writer.replaceNeighborEdges(rows);
        });
    qCInfo(lcEngine).noquote()
        << u"loaded %1 transmissions, %2 observations, %3 nodes, %4 observers, %5 neighbour edges; %6 "
           u"(reading %7)"_s.arg(snapshot->packets.transmissionCount())
               .arg(snapshot->packets.observationCount)
               .arg(snapshot->nodes().size())
               .arg(snapshot->observers->rows().size())
               .arg(snapshot->graph->edges().size())
               .arg(secondsAndMemory(began), read.section(u',', 0, 0));
    return {};
}

void Engine::startPolling(Schema schema)
{
    m_poller = std::make_unique<Poller>(m_options.database, std::move(schema), *m_keeper, m_writer.get(),
                                        m_options.pollPeriod);
    m_poller->moveToThread(&m_pollThread);
    connect(m_poller.get(), &Poller::added, this, &Engine::added, Qt::DirectConnection);
    connect(
        m_poller.get(), &Poller::troubled, this,
        [this](const QString& message) {
            setError(message.isEmpty() ? std::nullopt : std::optional(Error{Error::Kind::Internal, message}));
        },
        Qt::DirectConnection);
    m_pollThread.start();
    QMetaObject::invokeMethod(m_poller.get(), &Poller::start, Qt::QueuedConnection);
}

void Engine::maintain()
{
    if (status().phase != StartupPhase::Ready || m_pool.activeThreadCount() > 0)
        return;
    m_pool.start([this] {
        pruneEdges();
        pruneDatabase();
        enforceRetention();
        if (m_keeper->wantsRebuild() && !m_isStopping)
            m_keeper->rebuildIndexes();
        if (usesLinks() && areLinksOutdated())
            refreshLinks();
    });
}

void Engine::pruneEdges()
{
    using std::chrono::milliseconds;
    // Counted from what was heard last and not from today: a database that nothing fills any more keeps its graph.
    const milliseconds newest{m_keeper->newestReception()};
    if (newest == 0ms)
        return;
    const milliseconds cutoff = newest - m_options.neighborMaxAge;
    const std::size_t before = m_cell.current()->graph->edges().size();
    m_keeper->pruneEdges(cutoff.count());
    const std::size_t after = m_cell.current()->graph->edges().size();
    if (after == before)
        return;
    qCInfo(lcEngine).noquote() << u"forgot %1 neighbour edges not confirmed for %2 hours"_s.arg(before - after)
                                      .arg(m_options.neighborMaxAge.count());
    if (m_writer)
        m_writer->submit([text = isoMilliseconds(cutoff.count()).string()](ResolutionWriter& writer) -> Result<void> {
            return writer.pruneNeighborEdges(text).map([](std::int64_t) {});
        });
}

void Engine::pruneDatabase()
{
    using namespace std::chrono;
    if (!m_writer || (m_databasePruned && steady_clock::now() - *m_databasePruned < 24h))
        return;
    m_databasePruned = steady_clock::now();
    const auto submit = [this](std::optional<hours> kept, auto prune, const QString& what) {
        if (!kept)
            return;
        const auto oldest = system_clock::now() - *kept;
        const auto text = isoSeconds(duration_cast<seconds>(oldest.time_since_epoch()).count()).string();
        m_writer->submit([file = m_options.database, text, prune, what](ResolutionWriter&) -> Result<void> {
            const auto deleted = prune(file, QString::fromStdString(text));
            if (!deleted)
                return tl::unexpected(deleted.error());
            if (*deleted > 0)
                qCInfo(lcEngine).noquote()
                    << u"deleted %1 %2 from the database that are older than %3"_s.arg(*deleted).arg(
                           what, QString::fromStdString(text));
            return {};
        });
    };
    submit(m_options.packetRetention, pruneTransmissions, u"packets"_s);
    submit(m_options.sampleRetention, pruneSamples, u"samples of observers"_s);
}

void Engine::enforceRetention()
{
    const std::string oldest = oldestToKeep(*m_cell.current(), memoryUse().total(), m_options);
    if (oldest.empty())
        return;
    const auto began = std::chrono::steady_clock::now();
    const std::uint32_t before = m_cell.current()->packets.transmissionCount();
    m_keeper->evict(oldest);
    releaseFreedMemory();
    const std::uint32_t dropped = before - m_cell.current()->packets.transmissionCount();
    {
        const std::scoped_lock lock(m_mutex);
        m_status.evicted += dropped;
    }
    qCInfo(lcEngine).noquote() << u"dropped %1 transmissions older than %2 from memory; %3"_s.arg(dropped).arg(
        QString::fromStdString(oldest), secondsAndMemory(began));
}

} // namespace corescope
