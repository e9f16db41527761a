#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include "core/error.h"
#include "core/mesh/hopresolver.h"
#include "core/store/snapshot.h"

namespace corescope {

class DatabaseWriter;
struct ResolvedChunk;

/// One chunk that is resolved and, unless the job works in memory only, committed.
struct ChunkReport
{
    std::uint64_t number = 0; ///< from 0
    std::uint32_t rows = 0;
    std::uint32_t unresolvable = 0;       ///< no hop could be named
    std::chrono::milliseconds elapsed{0}; ///< since the job began
};

struct BackfillProgress
{
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    double rowsPerSecond = 0;
    double secondsLeft = 0;
};

struct BackfillSummary
{
    std::uint64_t rows = 0;
    std::uint64_t unresolvable = 0;
    std::uint64_t changed = 0; ///< rows whose answer is another one now; of a Revise job
    double seconds = 0;
    bool isCancelled = false;

    bool operator==(const BackfillSummary&) const = default;
};

/// Resolves every observation that has hops and no resolved path, chunk by chunk: some chunks are being resolved on a
/// pool while one is being written. Rows count as done after their commit; killed at any moment it loses the chunks in
/// flight, and the next job begins with them, because what is pending is read off the rows themselves.
class BackfillJob : public QObject
{
    Q_OBJECT

public:
    /// What the job is for.
    enum class Purpose {
        Pending, ///< resolves what is not resolved
        Revise,  ///< resolves again what is, and keeps what comes out otherwise
    };

    struct Options
    {
        std::uint32_t chunkSize = 5000;     ///< rows a transaction
        std::chrono::milliseconds yield{0}; ///< pause after each chunk
        int workers = 2;                    ///< threads that resolve
        std::optional<std::chrono::hours>
            newest; ///< only transmissions first seen this long ago; everything if not set
        Purpose purpose = Purpose::Pending;
    };

    /// Rows that arrive after `snapshot` are not this job's. `writer` is null to resolve in memory only; it outlives
    /// the job, as does `store`.
    BackfillJob(std::shared_ptr<PacketStore> store, std::shared_ptr<const Snapshot> snapshot,
                std::shared_ptr<const HopResolver> resolver, DatabaseWriter* writer, Options options,
                QObject* parent = nullptr);
    ~BackfillJob() override;

    /// Rows that the job would do.
    std::uint64_t pendingRows() const;

    /// Works on a thread of its own. Signals come from that thread.
    void start();
    /// Ends after the chunk in hand; finished() follows. Any thread.
    void cancel();
    /// Holds the job after the chunk in hand, or lets it go on. Any thread.
    void setPaused(bool paused);
    void waitForFinished();

signals:
    void started(std::uint64_t total);
    void chunkFinished(const corescope::ChunkReport& report);
    void progressChanged(const corescope::BackfillProgress& progress); ///< at most ten times a second
    void finished(const corescope::Result<corescope::BackfillSummary>& result);

private:
    Result<BackfillSummary> run();
    bool isWanted(ObservationIndex row) const;
    std::vector<ObservationIndex> takeRows();
    void restAfterChunk();
    void report(const ResolvedChunk& chunk, BackfillSummary& summary, std::uint64_t total);

    const std::shared_ptr<PacketStore> m_store;
    const std::shared_ptr<const Snapshot> m_snapshot;
    const std::shared_ptr<const HopResolver> m_resolver;
    DatabaseWriter* const m_writer;
    const Options m_options;
    std::int64_t m_oldestMs = 0; ///< Unix ms; from Options::newest

    QThreadPool m_pool;
    QFuture<void> m_run;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_isOver = false;
    std::mutex m_mutex; ///< guards m_isPaused, and the change of m_isCancelled
    std::condition_variable m_changed;
    bool m_isPaused = false;
    std::chrono::steady_clock::duration m_held{0}; ///< while paused: no part of the rate
    std::uint32_t m_nextRow = 0;
    std::uint64_t m_chunks = 0;
    std::chrono::steady_clock::time_point m_began, m_lastProgress;
};

} // namespace corescope

Q_DECLARE_METATYPE(corescope::ChunkReport)
Q_DECLARE_METATYPE(corescope::BackfillProgress)
