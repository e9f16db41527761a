#pragma once

#include <chrono>

#include <QtGlobal>

namespace corescope {

/// What one client, and all of them together, may ask of the server. Tests shrink these; users see the defaults.
struct HttpLimits
{
    int maxConnections = 512;
    int maxConnectionsPerPeer = 256;  ///< per address; loopback is exempt, since a reverse proxy is one peer
    qint64 maxHeaderBytes = 8 * 1024; ///< request line and header fields together
    qint64 maxBodyBytes = 1024 * 1024;
    int maxPipelinedRequests = 32;               ///< requests of one connection waiting for the one being answered
    qint64 maxUnsentBytes = 512LL * 1024 * 1024; ///< replies of all connections not yet taken by the network

    std::chrono::milliseconds requestTimeout{30'000}; ///< first to last byte of a request
    std::chrono::milliseconds idleTimeout{120'000};   ///< between requests of a kept connection
    std::chrono::milliseconds stallTimeout{30'000};   ///< in each such window the client must take `minStallBytes`
    std::chrono::milliseconds lingerTimeout{2'000};   ///< for the client to read a last reply and hang up
    std::chrono::milliseconds sweepInterval{250};     ///< how exactly the times above are kept
    qint64 minStallBytes = 16 * 1024;

    int maxWebSocketQueue = 256;                             ///< messages that wait for one client; more are dropped
    quint64 maxWebSocketMessage = 512;                       ///< bytes a client may say at a time
    std::chrono::milliseconds pingInterval{30'000};          ///< of WebSockets
    std::chrono::milliseconds pongTimeout{60'000};           ///< without an answer to a ping
    std::chrono::milliseconds webSocketStallTimeout{10'000}; ///< without a byte taken by the client
};

} // namespace corescope
