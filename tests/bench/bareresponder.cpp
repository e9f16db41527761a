#include "tests/bench/bareresponder.h"

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace corescope::bench {

namespace {

std::string fixedReply()
{
    const std::string body(200, ' ');
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-CoreScope-Status: ready\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

int listenOnLoopback(std::uint16_t& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener, reinterpret_cast<const sockaddr*>(&address), size);
    ::listen(listener, 128);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return listener;
}

/// Takes each piece that arrives for one request, which is true of the load generator on a loopback.
void respond(int listener, const std::atomic<bool>& isStopping)
{
    const std::string reply = fixedReply();
    std::vector<pollfd> sockets{{listener, POLLIN, 0}};
    std::array<char, 4096> buffer;
    while (!isStopping) {
        ::poll(sockets.data(), sockets.size(), 50);
        const std::size_t count = sockets.size();
        if (sockets[0].revents & POLLIN)
            sockets.push_back({::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC), POLLIN, 0});
        for (std::size_t i = 1; i < count; ++i) {
            if (!(sockets[i].revents & (POLLIN | POLLHUP)))
                continue;
            if (::recv(sockets[i].fd, buffer.data(), buffer.size(), 0) > 0)
                ::send(sockets[i].fd, reply.data(), reply.size(), MSG_NOSIGNAL);
            else
                sockets[i].events = 0;
        }
    }
    for (const pollfd& socket : sockets)
        ::close(socket.fd);
}

} // namespace

LoadReport bareReplies(const LoadOptions& options, int busyThreads, std::chrono::seconds duration)
{
    LoadOptions own = options;
    const int listener = listenOnLoopback(own.port);
    std::atomic<bool> isStopping = false;
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { respond(listener, isStopping); });
    for (int i = 0; i < busyThreads; ++i)
        threads.emplace_back([&] {
            while (!isStopping) {
            }
        });
    LoadGenerator load({{"bare", {"/"}}}, own);
    load.start(Clock::now());
    std::this_thread::sleep_for(duration);
    LoadReport report = load.stop();
    isStopping = true;
    return report;
}

} // namespace corescope::bench
