#pragma once

#include <cstdint>
#include <memory>
#include <sys/types.h>

#include <QString>
#include <QStringList>

#include "core/error.h"
#include "tests/bench/timing.h"

namespace corescope::bench {

struct ProcessSize
{
    std::int64_t resident = 0; ///< bytes, VmRSS
    std::int64_t peak = 0;     ///< bytes, VmHWM
};

/// What a finished process used.
struct ProcessUsage
{
    double cpuSeconds = 0;
    std::int64_t peak = 0;  ///< bytes
    bool endedWell = false; ///< exit code 0 after being asked to stop
};

/// The server under test. Its output goes into a file beside the database; it dies with this program.
class ServerProcess
{
public:
    static Result<std::unique_ptr<ServerProcess>> start(const QString& program, const QString& database);
    /// Kills a server that was not stopped.
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    /// Just before the process was made.
    TimePoint begun() const { return m_begun; }
    std::uint16_t port() const { return m_port; }
    const QString& log() const { return m_log; }

    bool isRunning();
    ProcessSize size() const;
    /// Asks it to end and waits for that, for at most 30 s.
    ProcessUsage stop();

private:
    ServerProcess() = default;
    bool reap(bool blocking);

    TimePoint m_begun;
    pid_t m_process = -1;
    std::uint16_t m_port = 0;
    QString m_log;
    ProcessUsage m_usage;
};

/// Seconds from exec to exit of `program --version`: what it takes to start the process and its libraries.
double bareProcessStart(const QString& program);

} // namespace corescope::bench
