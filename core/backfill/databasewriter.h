#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include <QString>

#include "core/error.h"

namespace corescope {

class ResolutionWriter;

/// The one thread that writes into the database, with the one connection that may. Tasks run in the order in which they
/// were submitted; one that fails because the database is locked or the disk is full is tried again until it works, so
/// nothing is skipped, and meanwhile trouble() says why nothing moves.
class DatabaseWriter
{
public:
    using Task = std::function<Result<void>(ResolutionWriter&)>;

    DatabaseWriter() = default;
    DatabaseWriter(const DatabaseWriter&) = delete;
    DatabaseWriter& operator=(const DatabaseWriter&) = delete;
    /// Gives up what has not been written yet and closes the connection.
    ~DatabaseWriter();

    /// Opens the database for writing and adds what is missing in its schema. Errors as ResolutionWriter::open().
    Result<void> start(const QString& file);

    /// Queues a task; any thread. The future holds its result, or an error when the writer stops before it ran.
    std::future<Result<void>> submit(Task task);

    /// Ends the thread after the task in hand; what waits is given up. Safe to call twice.
    void stop();

    /// Why the task in hand has to wait; nothing when it does not.
    std::optional<Error> trouble() const;

    /// Tasks not finished yet.
    std::size_t pendingTasks() const;

private:
    struct Job
    {
        Task task;
        std::promise<Result<void>> promise;
    };

    void run(const QString& file, std::promise<Result<void>> opened);
    Result<void> runUntilDone(const Task& task, ResolutionWriter& writer);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isStopping = false;
    std::optional<Error> m_trouble;
    std::thread m_thread;
};

} // namespace corescope
