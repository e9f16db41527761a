#include "tests/bench/serverprocess.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "tests/bench/httpclient.h"
#include "tests/bench/meshfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace corescope::bench {

namespace {

constexpr auto s_stopPatience = 30s;

/// -1 when no process could be made; a program that cannot be run ends with code 127.
pid_t spawn(const QString& program, const QStringList& arguments, const QString& outputFile, const QString& cacheFolder)
{
    std::vector<QByteArray> texts{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        texts.push_back(QFile::encodeName(argument));
    std::vector<char*> pointers;
    for (QByteArray& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    const QByteArray output = QFile::encodeName(outputFile);
    const QByteArray cache = QFile::encodeName(cacheFolder);

    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int file = ::open(output.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        ::dup2(file, STDOUT_FILENO);
        ::dup2(file, STDERR_FILENO);
        ::setenv("XDG_CACHE_HOME", cache.constData(), 1);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    return child;
}

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

std::int64_t kilobytesAfter(const QByteArray& text, const QByteArray& name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0 : text.mid(at + name.size(), 32).trimmed().split(' ').first().toLongLong() * 1024;
}

} // namespace

Result<std::unique_ptr<ServerProcess>> ServerProcess::start(const QString& program, const QString& database)
{
    if (!QFileInfo(program).isExecutable())
        return failure(Error::Kind::NotFound, u"%1 cannot be run; name the server with --server"_s.arg(program));
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    server->m_port = freePort();
    server->m_log = database + u".log"_s;
    const QStringList arguments{
        u"--server"_s,   u"--database"_s, database, u"--port"_s, QString::number(server->m_port),
        u"--yield-ms"_s, u"0"_s};
    server->m_begun = Clock::now();
    server->m_process = spawn(program, arguments, server->m_log, cacheOf(database));
    if (server->m_process < 0)
        return failure(Error::Kind::Internal, u"no process could be started"_s);
    return server;
}

ServerProcess::~ServerProcess()
{
    if (isRunning()) {
        ::kill(m_process, SIGKILL);
        reap(true);
    }
}

bool ServerProcess::reap(bool blocking)
{
    int status = 0;
    rusage usage{};
    if (::wait4(m_process, &status, blocking ? 0 : WNOHANG, &usage) != m_process)
        return false;
    m_process = -1;
    m_usage.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    m_usage.peak = std::int64_t(usage.ru_maxrss) * 1024;
    m_usage.endedWell = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

bool ServerProcess::isRunning()
{
    return m_process > 0 && !reap(false);
}

ProcessSize ServerProcess::size() const
{
    QFile file(u"/proc/%1/status"_s.arg(m_process));
    if (!file.open(QFile::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return {kilobytesAfter(text, "VmRSS:"), kilobytesAfter(text, "VmHWM:")};
}

ProcessUsage ServerProcess::stop()
{
    const TimePoint asked = Clock::now();
    if (isRunning())
        ::kill(m_process, SIGTERM);
    while (isRunning()) {
        if (Clock::now() - asked > s_stopPatience) {
            ::kill(m_process, SIGKILL);
            reap(true);
        }
        std::this_thread::sleep_for(5ms);
    }
    return m_usage;
}

double bareProcessStart(const QString& program)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const TimePoint begin = Clock::now();
        const pid_t child = spawn(program, {u"--version"_s}, u"/dev/null"_s, QDir::tempPath());
        if (child > 0)
            ::waitpid(child, nullptr, 0);
        times.push_back(secondsSince(begin));
    }
    return median(times);
}

} // namespace corescope::bench
