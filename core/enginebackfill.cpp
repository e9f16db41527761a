// How the engine resolves what is pending, once everything is loaded.

#include "core/backfill/databasewriter.h"
#include "core/engine.h"
#include "core/phaselog.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace Qt::StringLiterals;

void Engine::setBackfillPaused(bool paused)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_job)
        return;
    m_status.isBackfillPaused = paused;
    m_job->setPaused(paused);
}

void Engine::cancelBackfill()
{
    const std::scoped_lock lock(m_mutex);
    if (m_job)
        m_job->cancel();
}

void Engine::resumeBackfill()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_status.isBackfillCancelled)
            return;
        m_status.isBackfillCancelled = false;
    }
    work(&Engine::backfill);
}

Result<void> Engine::resolveRest()
{
    if (const auto resolved = backfill(); !resolved || m_isStopping)
        return resolved;
    if (usesLinks() && !m_areLinksFresh)
        refreshLinks();
    return {};
}

std::unique_ptr<BackfillJob> Engine::backfillJob()
{
    return std::make_unique<BackfillJob>(
        m_keeper->store(), m_cell.current(), m_keeper->resolver(), m_writer.get(),
        BackfillJob::Options{m_options.chunkSize, m_options.yield, workers(), m_options.backfillAge, {}});
}

Result<void> Engine::backfill()
{
    const auto began = std::chrono::steady_clock::now();
    const bool isAgain = m_options.resolveAgain && usesLinks();
    auto job = backfillJob();
    const std::uint64_t pending = job->pendingRows();
    if (pending == 0 && !isAgain) {
        setPhase(StartupPhase::Ready);
        qCInfo(lcEngine).noquote() << u"ready %1 s after start; nothing left to resolve; %2"_s
                                          .arg(secondsSince(m_began), 0, 'f', 1)
                                          .arg(secondsAndMemory(began));
        return {};
    }

    {
        const std::scoped_lock lock(m_mutex);
        m_status.backfill = {0, pending, 0, 0};
    }
    setPhase(StartupPhase::Backfilling);
    const auto outcome = runJob(std::move(job), true);
    if (m_isStopping)
        return {};
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->isCancelled) {
        qCInfo(lcEngine).noquote() << u"resolving was cancelled after %1 observations"_s.arg(outcome->rows);
        return {};
    }
    qCInfo(lcEngine).noquote() << u"resolved %1 observations (%2 of them without any relay known), %3 a second; %4"_s
                                      .arg(outcome->rows)
                                      .arg(outcome->unresolvable)
                                      .arg(double(outcome->rows) / std::max(0.001, outcome->seconds), 0, 'f', 0)
                                      .arg(secondsAndMemory(began));
    if (isAgain)
        if (const auto revised = revise(m_options.backfillAge, 0); !revised || m_isStopping)
            return revised;

    const auto reindexBegan = std::chrono::steady_clock::now();
    setPhase(StartupPhase::Reindexing);
    yieldToOtherThreads();
    releaseFreedMemory(); // what the chunks took, before the indexes take theirs
    m_keeper->rebuildIndexes();
    releaseFreedMemory();
    setPhase(StartupPhase::Ready);
    qCInfo(lcEngine).noquote() << u"ready %1 s after start; indexes built anew; %2"_s
                                      .arg(secondsSince(m_began), 0, 'f', 1)
                                      .arg(secondsAndMemory(reindexBegan));
    return {};
}

Result<BackfillSummary> Engine::runJob(std::unique_ptr<BackfillJob> job, bool isShown)
{
    Result<BackfillSummary> outcome;
    if (isShown)
        showProgress(*job);
    connect(
        job.get(), &BackfillJob::finished, this,
        [&outcome](const Result<BackfillSummary>& result) { outcome = result; }, Qt::DirectConnection);
    {
        const std::scoped_lock lock(m_mutex);
        m_job = std::move(job);
    }
    if (m_isStopping)
        m_job->cancel();
    m_job->start();
    m_job->waitForFinished();
    const std::scoped_lock lock(m_mutex);
    m_job.reset(); // it holds a snapshot from before
    m_status.isBackfillPaused = false;
    m_status.isBackfillCancelled = !m_isStopping && outcome && outcome->isCancelled;
    return outcome;
}

void Engine::showProgress(const BackfillJob& job)
{
    connect(&job, &BackfillJob::started, this, &Engine::backfillStarted, Qt::DirectConnection);
    connect(
        &job, &BackfillJob::chunkFinished, this,
        [this](const ChunkReport& report) {
            {
                const std::scoped_lock lock(m_mutex);
                m_status.backfill.done += report.rows;
            }
            m_keeper->announceChange();
            emit chunkFinished(report);
        },
        Qt::DirectConnection);
    connect(
        &job, &BackfillJob::progressChanged, this,
        [this](const BackfillProgress& progress) {
            {
                const std::scoped_lock lock(m_mutex);
                m_status.backfill = progress;
            }
            emit backfillProgress(progress);
        },
        Qt::DirectConnection);
}

} // namespace corescope
