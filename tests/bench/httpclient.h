#pragma once

#include <optional>
#include <string>

#include "tests/bench/replyparser.h"

namespace corescope::bench {

/// GET request of a keep-alive connection to the server on this machine.
std::string getRequest(const std::string& target);

/// A non-blocking TCP socket that connects to 127.0.0.1; -1 when refused at once.
int connectToPort(std::uint16_t port);

/// A free port; another program may still take it before it is used.
std::uint16_t freePort();

/// One keep-alive connection, used from one thread, blocking.
class HttpClient
{
public:
    explicit HttpClient(std::uint16_t port)
        : m_port(port)
    {
    }
    ~HttpClient() { close(); }
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Nothing when the connection is refused or breaks, or no reply came for 60 s; the next call connects anew.
    std::optional<HttpReply> get(const std::string& target);

private:
    bool open();
    void close();

    std::uint16_t m_port;
    int m_socket = -1;
};

} // namespace corescope::bench
