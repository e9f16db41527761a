#pragma once

#include <chrono>
#include <optional>

#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include "httpd/replywriter.h"
#include "httpd/requesthead.h"

class QTcpSocket;

namespace corescope {

class AccessRules;
class Listener;

/// Watches one connection from outside of QHttpServer, which has no limits of its own: checks each request before
/// QHttpServer parses the same bytes, refuses what is over a limit, keeps the deadlines, and owns the writing side.
/// A child of its socket, living in the server thread.
class ConnectionGuard final : public QObject
{
public:
    using Clock = std::chrono::steady_clock;

    /// Must be made before QHttpServer connects to the socket, so that it is told of new bytes first.
    ConnectionGuard(QTcpSocket* socket, Listener* listener);
    ~ConnectionGuard() override;

    const QHostAddress& peerAddress() const { return m_peerAddress; }
    quint16 peerPort() const { return m_peerPort; }
    QTcpSocket* socket() const { return m_socket; }
    Listener* listener() const { return m_listener; }

    /// Bytes the client has not taken yet, beyond what the system buffers.
    qint64 unsentBytes() const;

    /// False once the client has gone: nothing needs to be answered any more.
    bool isConnected() const;

    /// The request that QHttpServer has just handed over. Nothing, and the connection is refused, when the two
    /// disagree about where it ends. Each request taken must be answered by send().
    std::optional<RequestHead> takeRequest(qsizetype bodySize);

    /// The next bytes belong to a new request. Called when QHttpServer is ready to read it.
    void expectNext() { m_scanner.reset(); }

    /// Writes the reply to the oldest unanswered request and closes when it says so.
    void send(const WireReply& reply);

    /// Reads nothing more, answers what was accepted, then sends the refusal and closes.
    void refuse(const Refusal& refusal);

    /// Reads nothing more, answers what was accepted, then closes.
    void closeWhenAnswered();

    /// Enforces the deadlines.
    void sweep(Clock::time_point now);

private:
    void inspect();
    void becomeWebSocket(const AccessRules& access);
    void wrote(qint64 bytes);
    void write(const WireReply& reply);
    void stopReading();
    void finishIfAnswered();
    void shutdownWriting();
    void cutStalled(Clock::time_point now);

    QTcpSocket* const m_socket;
    const QPointer<Listener> m_listener;
    const HttpLimits m_limits;
    const QHostAddress m_peerAddress;
    const quint16 m_peerPort;
    RequestScanner m_scanner;
    std::optional<Refusal> m_refusal; ///< to be sent after the last accepted request was answered
    int m_unanswered = 0;             ///< requests taken and not yet sent a reply
    bool m_released = false; ///< a WebSocket now, left alone by QHttpServer and guard; still counts as a connection
    bool m_closing = false;
    bool m_shutDown = false;          ///< the client has been told that nothing more follows
    Clock::time_point m_requestStart; ///< first byte of the request being read
    Clock::time_point m_lastActivity; ///< connected, last reply taken, or closing begun
    Clock::time_point m_windowStart;  ///< of the current stall window
    qint64 m_windowBytes = 0;         ///< taken by the client in that window
};

} // namespace corescope
