#include "app/shutdownsignals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace corescope {

namespace {

std::atomic<bool> s_isRequested = false;
static_assert(std::atomic<bool>::is_always_lock_free);
std::array<int, 2> s_sockets{-1, -1}; // written by the handler, read by the notifier

void handle(int)
{
    const int savedError = errno;
    s_isRequested = true;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_sockets[0], &byte, 1);
    errno = savedError;
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

int openSockets()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, s_sockets.data()) != 0)
        qFatal("no file descriptors left");
    return s_sockets[1];
}

} // namespace

ShutdownSignals::ShutdownSignals(QObject* parent)
    : QObject(parent)
    , m_notifier(openSockets(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(s_sockets[1], &byte, 1) == 1)
            emit requested();
    });
    install(handle);
}

ShutdownSignals::~ShutdownSignals()
{
    install(SIG_DFL);
    m_notifier.setEnabled(false);
    for (int& socket : s_sockets)
        ::close(std::exchange(socket, -1));
}

bool ShutdownSignals::isRequested()
{
    return s_isRequested;
}

} // namespace corescope
