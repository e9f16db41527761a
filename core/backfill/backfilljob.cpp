#include "core/backfill/backfilljob.h"

#include <deque>
#include <tuple>

#include <QtConcurrent>

#include "core/backfill/databasewriter.h"
#include "core/backfill/resolvechunk.h"
#include "core/store/timetext.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace std::chrono_literals;

BackfillJob::BackfillJob(std::shared_ptr<PacketStore> store, std::shared_ptr<const Snapshot> snapshot,
                         std::shared_ptr<const HopResolver> resolver, DatabaseWriter* writer, Options options,
                         QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_snapshot(std::move(snapshot))
    , m_resolver(std::move(resolver))
    , m_writer(writer)
    , m_options(options)
{
    if (m_options.newest) {
        const auto oldest = std::chrono::system_clock::now() - *m_options.newest;
        m_oldestMs = std::chrono::duration_cast<std::chrono::milliseconds>(oldest.time_since_epoch()).count();
    }
    m_pool.setMaxThreadCount(std::max(1, m_options.workers) + 1); // and the thread that drives the job
}

BackfillJob::~BackfillJob()
{
    cancel();
    waitForFinished();
}

bool BackfillJob::isWanted(ObservationIndex row) const
{
    const bool isRevision = m_options.purpose == Purpose::Revise;
    if (isRevision ? !m_store->hasHops(row) || m_store->isPending(row) : !m_store->isPending(row))
        return false;
    if (!m_options.newest)
        return true;
    const auto firstSeen = parseTimeText(m_store->texts(m_store->transmission(row)).firstSeen);
    return !firstSeen || *firstSeen >= m_oldestMs;
}

std::uint64_t BackfillJob::pendingRows() const
{
    std::uint64_t count = 0;
    for (std::uint32_t row = 0; row < m_snapshot->packets.observationRows; ++row)
        count += isWanted(ObservationIndex(row));
    return count;
}

void BackfillJob::start()
{
    m_run = QtConcurrent::run(&m_pool, [this] {
        emit finished(run());
        m_isOver.store(true, std::memory_order_release);
    });
}

void BackfillJob::waitForFinished()
{
    m_run.waitForFinished();
    std::ignore =
        m_isOver.load(std::memory_order_acquire); // the same order once more, where a thread sanitizer sees it
}

std::vector<ObservationIndex> BackfillJob::takeRows()
{
    std::vector<ObservationIndex> rows;
    rows.reserve(m_options.chunkSize);
    for (; m_nextRow < m_snapshot->packets.observationRows && rows.size() < m_options.chunkSize; ++m_nextRow)
        if (isWanted(ObservationIndex(m_nextRow)))
            rows.push_back(ObservationIndex(m_nextRow));
    return rows;
}

void BackfillJob::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_isCancelled = true;
    m_changed.notify_all();
}

void BackfillJob::setPaused(bool paused)
{
    const std::scoped_lock lock(m_mutex);
    m_isPaused = paused;
    m_changed.notify_all();
}

void BackfillJob::restAfterChunk()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_options.yield, [this] { return m_isCancelled.load(); });
    const auto began = std::chrono::steady_clock::now();
    m_changed.wait(lock, [this] { return !m_isPaused || m_isCancelled; });
    m_held += std::chrono::steady_clock::now() - began;
}

Result<BackfillSummary> BackfillJob::run()
{
    yieldToOtherThreads();
    m_began = m_lastProgress = std::chrono::steady_clock::now();
    const std::uint64_t total = pendingRows();
    emit started(total);

    struct Written
    {
        std::shared_ptr<const ResolvedChunk> chunk;
        std::future<Result<void>> commit; // not valid when working in memory only
    };
    std::deque<QFuture<std::shared_ptr<const ResolvedChunk>>> resolving;
    std::deque<Written> writing;
    BackfillSummary summary;
    Result<void> outcome;
    bool hasMore = true;

    const auto resolveNext = [&] {
        auto rows = takeRows();
        if (rows.empty()) {
            hasMore = false;
            return;
        }
        resolving.push_back(QtConcurrent::run(&m_pool, [this, rows = std::move(rows)]() mutable {
            yieldToOtherThreads();
            const auto chunk = std::make_shared<ResolvedChunk>(
                resolveChunk(std::move(rows), *m_store, m_snapshot->packets, *m_snapshot->observers, *m_resolver,
                             m_options.purpose == Purpose::Revise ? RowsToKeep::Changed : RowsToKeep::All));
            if (m_writer)
                chunk->addTexts(*m_store);
            return std::shared_ptr<const ResolvedChunk>(chunk);
        }));
    };
    const auto writeNext = [&] {
        Written written{resolving.front().takeResult(), {}};
        resolving.pop_front();
        if (m_writer && !written.chunk->rows.empty())
            written.commit = m_writer->submit([chunk = written.chunk, store = m_store](ResolutionWriter& writer) {
                return writer.write(chunk->updates(*store));
            });
        writing.push_back(std::move(written));
    };

    // A few chunks are resolved ahead, two are with the writer: it never waits, and memory stays small.
    const std::size_t ahead = std::size_t(std::max(1, m_options.workers)) + 1;
    while (outcome && !m_isCancelled) {
        while (hasMore && resolving.size() < ahead)
            resolveNext();
        if (!resolving.empty() && writing.size() < 2) {
            writeNext();
            continue;
        }
        if (writing.empty())
            break;
        Written written = std::move(writing.front());
        writing.pop_front();
        if (written.commit.valid())
            outcome = written.commit.get();
        if (!outcome)
            break;
        written.chunk->apply(*m_store);
        report(*written.chunk, summary, total);
        restAfterChunk();
    }

    for (auto& chunk : resolving)
        chunk.waitForFinished();
    for (Written& written : writing) {
        // In flight when we were told to end: what was committed after all is also shown.
        if (written.commit.valid() && written.commit.get())
            written.chunk->apply(*m_store);
    }
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    summary.isCancelled = m_isCancelled;
    if (!outcome && !m_isCancelled)
        return tl::unexpected(outcome.error());
    return summary;
}

void BackfillJob::report(const ResolvedChunk& chunk, BackfillSummary& summary, std::uint64_t total)
{
    const auto now = std::chrono::steady_clock::now();
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_began);
    summary.rows += chunk.askedRows;
    summary.unresolvable += chunk.unresolvable;
    if (m_options.purpose == Purpose::Revise)
        summary.changed += chunk.rows.size();
    emit chunkFinished({m_chunks++, chunk.askedRows, chunk.unresolvable, elapsed});

    if (now - m_lastProgress < 100ms && summary.rows < total)
        return;
    m_lastProgress = now;
    const double worked = std::chrono::duration<double>(now - m_began - m_held).count();
    const double rate = double(summary.rows) / std::max(0.001, worked);
    emit progressChanged({summary.rows, total, rate, double(total - summary.rows) / rate});
}

} // namespace corescope
