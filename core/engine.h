#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

#include <QObject>
#include <QThread>
#include <QThreadPool>

#include "core/backfill/backfilljob.h"
#include "core/engineoptions.h"
#include "core/error.h"
#include "core/live/poller.h"
#include "core/startupphase.h"
#include "core/store/databaseloader.h"
#include "core/store/snapshot.h"

namespace corescope {

class DatabaseWriter;
class LinkLearner;

/// What a look at the engine tells; see Engine::status().
struct EngineStatus
{
    StartupPhase phase = StartupPhase::Opening;
    std::int64_t loadedRows = 0, rowsToLoad = 0; ///< while loading; rowsToLoad is an upper bound
    BackfillProgress backfill;                   ///< of the job in hand, or the last one
    double learnedShare = 0;                     ///< of the links being learned, 0 to 1; 1 when nothing is
    std::uint64_t changedAnswersLastDay = 0;     ///< relays of observations that were named otherwise before
    std::uint64_t changedAnswers = 0;            ///< the same, by the last revision of everything
    std::uint64_t evicted = 0;                   ///< transmissions dropped from memory to keep its limits
    bool isBackfillPaused = false;
    bool isBackfillCancelled = false; ///< by the user: rows are left, and nothing works on them
    bool writesDatabase = false;      ///< resolved paths go into the file
    std::optional<Error> lastError;   ///< what holds things up now, or the failure that ended the start
};

/// The engine behind all faces: opens a database, loads it, keeps resolving and following it, and publishes snapshots.
/// One object is one database. Its own threads do the work; start() returns at once.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options, QObject* parent = nullptr);
    ~Engine() override;

    void start();
    /// Tells all work to end, and returns at once. The engine's thread.
    void requestStop();
    /// Ends all work, within two seconds also in the middle of it. What was committed stays committed. After
    /// requestStop() any thread, else the engine's.
    void stop();

    /// Holds the backfill after the chunk in hand, or lets it go on. Does nothing when none is running. Any thread.
    void setBackfillPaused(bool paused);
    /// Ends the backfill after the chunk in hand. The phase stays what it is, for rows are left. Any thread.
    void cancelBackfill();
    /// Goes on where a cancelled backfill ended. Any thread.
    void resumeBackfill();

    /// The newest snapshot; null before loading has ended. Any thread.
    std::shared_ptr<const Snapshot> snapshot() const { return m_cell.current(); }
    /// Any thread.
    EngineStatus status() const;
    /// What the engine's parts hold, the process itself included. Any thread.
    MemoryUse memoryUse() const;
    const EngineOptions& options() const { return m_options; }

signals:
    void phaseChanged(corescope::StartupPhase phase);
    void backfillStarted(std::uint64_t total);
    void chunkFinished(const corescope::ChunkReport& report);
    void backfillProgress(const corescope::BackfillProgress& progress);
    /// New rows came in through the poller.
    void added(const corescope::Addition& addition);
    /// The start failed for good; nothing will be served.
    void failed(const corescope::Error& error);

private:
    void work(Result<void> (Engine::*job)());
    Result<void> run();
    Result<void> openForWriting();
    Result<Schema> openAndLoad();
    Result<void> load(const Schema& schema);
    void waitBeforeRetry(const Error& error);
    bool usesLinks() const { return m_options.resolver == ResolverKind::Joint; }
    JointResolverOptions jointOptions() const;
    void takeKnownLinks();
    void learnLinks();
    void learnBeforeBackfill();
    Result<void> resolveRest();
    std::unique_ptr<BackfillJob> backfillJob();
    Result<void> backfill();
    /// `isShown`: its progress is that of the engine.
    Result<BackfillSummary> runJob(std::unique_ptr<BackfillJob> job, bool isShown);
    void showProgress(const BackfillJob& job);
    Result<void> revise(std::optional<std::chrono::hours> newest, double leastGain);
    bool areLinksOutdated() const;
    void refreshLinks();
    void startPolling(Schema schema);
    void maintain();
    void pruneEdges();
    void pruneDatabase();
    void enforceRetention();

    void setPhase(StartupPhase phase);
    void setError(std::optional<Error> error);
    int workers() const;

    const EngineOptions m_options;
    const std::chrono::steady_clock::time_point m_began;
    SnapshotCell m_cell;
    std::unique_ptr<DatabaseWriter> m_writer; ///< null when nothing may be written
    std::unique_ptr<StoreKeeper> m_keeper;
    std::unique_ptr<BackfillJob> m_job;
    std::unique_ptr<LinkLearner> m_learner; ///< while links are learned
    bool m_areLinksFresh = false;           ///< the pool's thread only, like the next two
    std::chrono::steady_clock::time_point m_linksLearned;
    std::uint32_t m_rowsWhenLearned = 0;
    std::optional<std::chrono::steady_clock::time_point> m_databasePruned; ///< the pool's thread only

    QThreadPool m_pool; ///< one thread: the start and what follows it
    QThread m_pollThread;
    std::unique_ptr<Poller> m_poller; ///< lives in m_pollThread
    QTimer m_maintenance;

    std::atomic<bool> m_isStopping = false;
    LoadProgress m_loadProgress;

    mutable std::mutex m_mutex; ///< guards the status
    EngineStatus m_status;
    std::chrono::steady_clock::time_point m_phaseBegan;
};

} // namespace corescope

Q_DECLARE_METATYPE(corescope::StartupPhase)
Q_DECLARE_METATYPE(corescope::Error)
