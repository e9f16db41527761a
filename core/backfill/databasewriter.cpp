#include "core/backfill/databasewriter.h"

#include <chrono>

#include <QLoggingCategory>

#include "core/database/resolutionwriter.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcWriter, "corescope.writer", QtInfoMsg)

constexpr auto s_retryAfter = 200ms;

bool canPass(const Error& error)
{
    return error.kind == Error::Kind::Busy || error.kind == Error::Kind::DiskFull;
}

} // namespace

DatabaseWriter::~DatabaseWriter()
{
    stop();
}

Result<void> DatabaseWriter::start(const QString& file)
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    m_thread = std::thread([this, file, promise = std::move(opened)]() mutable { run(file, std::move(promise)); });
    auto outcome = result.get();
    if (!outcome)
        m_thread.join();
    return outcome;
}

std::future<Result<void>> DatabaseWriter::submit(Task task)
{
    Job job{std::move(task), {}};
    auto future = job.promise.get_future();
    const std::scoped_lock lock(m_mutex);
    if (m_isStopping)
        job.promise.set_value(failure(Error::Kind::Internal, u"not written: the program is ending"_s));
    else
        m_jobs.push_back(std::move(job));
    m_changed.notify_all();
    return future;
}

void DatabaseWriter::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

std::optional<Error> DatabaseWriter::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

std::size_t DatabaseWriter::pendingTasks() const
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.size();
}

void DatabaseWriter::run(const QString& file, std::promise<Result<void>> opened)
{
    yieldToOtherThreads();
    auto writer = ResolutionWriter::open(file);
    if (!writer) {
        opened.set_value(tl::unexpected(writer.error()));
        return;
    }
    opened.set_value({});

    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || !m_jobs.empty(); });
        if (m_isStopping)
            break;
        // The job stays in the queue while it runs, so that pendingTasks() counts it; a deque keeps it where it is.
        Job& job = m_jobs.front();
        lock.unlock();
        job.promise.set_value(runUntilDone(job.task, **writer));
        lock.lock();
        m_jobs.pop_front();
    }
    for (Job& job : m_jobs)
        job.promise.set_value(failure(Error::Kind::Internal, u"not written: the program is ending"_s));
    m_jobs.clear();
}

Result<void> DatabaseWriter::runUntilDone(const Task& task, ResolutionWriter& writer)
{
    for (;;) {
        auto result = task(writer);
        std::unique_lock lock(m_mutex);
        if (result || !canPass(result.error())) {
            m_trouble.reset();
            return result;
        }
        if (!m_trouble || m_trouble->message != result.error().message)
            qCWarning(lcWriter).noquote() << result.error().message << "- trying again";
        m_trouble = result.error();
        if (m_changed.wait_for(lock, s_retryAfter, [this] { return m_isStopping; }))
            return result;
    }
}

} // namespace corescope
