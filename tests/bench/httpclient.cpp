#include "tests/bench/httpclient.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace corescope::bench {

namespace {

constexpr int s_patienceMs = 60'000;

sockaddr_in localAddress(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool waitFor(int socket, short events)
{
    pollfd entry{socket, events, 0};
    return ::poll(&entry, 1, s_patienceMs) == 1 && (entry.revents & events);
}

} // namespace

std::string getRequest(const std::string& target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

int connectToPort(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const sockaddr_in address = localAddress(port);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EINPROGRESS)
        return socket;
    ::close(socket);
    return -1;
}

std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = localAddress(0);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<const sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

bool HttpClient::open()
{
    m_socket = connectToPort(m_port);
    return m_socket >= 0 && waitFor(m_socket, POLLOUT);
}

void HttpClient::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

std::optional<HttpReply> HttpClient::get(const std::string& target)
{
    if (m_socket < 0 && !open()) {
        close();
        return std::nullopt;
    }
    const std::string request = getRequest(target);
    if (::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size())) {
        ReplyParser parser(ReplyParser::Body::Keep);
        std::array<char, 64 << 10> buffer;
        while (waitFor(m_socket, POLLIN)) {
            const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (count <= 0)
                break;
            const auto state = parser.feed({buffer.data(), std::size_t(count)});
            if (state == ReplyParser::State::Malformed)
                break;
            if (state == ReplyParser::State::Complete) {
                HttpReply reply = parser.take();
                if (reply.closesConnection)
                    close();
                return reply;
            }
        }
    }
    close();
    return std::nullopt;
}

} // namespace corescope::bench
