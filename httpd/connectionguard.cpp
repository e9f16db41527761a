#include "httpd/connectionguard.h"

#include <algorithm>

#include <QTcpSocket>

#include "httpd/listener.h"
#include "httpd/requesttarget.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace corescope {

namespace {

bool isForwarded(const RequestHead& head)
{
    return std::ranges::any_of(head.headers, [](const auto& field) {
        return field.first == "forwarded" || field.first == "via" || field.first == "x-real-ip" ||
               field.first.startsWith("x-forwarded-");
    });
}

/// Reasons to turn a well-formed request away that depend on nothing but its head and who sent it.
std::optional<Refusal> refusalOf(const RequestHead& head, const AccessRules& access, const QTcpSocket& socket)
{
    if (!access.admitsHost(head.value("host"), socket.peerAddress(), socket.localPort(), isForwarded(head)))
        return Refusal{403, "this server does not answer under that host name; add the name to allowedHosts in "
                            "config.json if it should"};
    return std::nullopt;
}

/// Reasons not to make a WebSocket of the connection.
std::optional<Refusal> webSocketRefusalOf(const RequestHead& head, const AccessRules& access)
{
    const std::optional<RequestTarget> target = parseTarget(head.target);
    if (!target || isApiPath(target->path))
        return Refusal{400, "the WebSocket is at /ws"};
    if (head.method != "GET" || head.contentLength > 0 || head.value("sec-websocket-key").isEmpty())
        return Refusal{400, "the request for a WebSocket is malformed"};
    if (head.value("sec-websocket-version") != "13")
        return Refusal{426, "this server speaks version 13 of the WebSocket protocol"};
    if (!access.admitsWebSocket(head.value("origin"), head.value("host"), head.value("x-forwarded-host")))
        return Refusal{403,
                       "pages of this origin may not open a WebSocket here; add it to allowedOrigins in config.json "
                       "if they should"};
    return std::nullopt;
}

} // namespace

ConnectionGuard::ConnectionGuard(QTcpSocket* socket, Listener* listener)
    : QObject(socket)
    , m_socket(socket)
    , m_listener(listener)
    , m_limits(listener->limits())
    , m_peerAddress(socket->peerAddress())
    , m_peerPort(socket->peerPort())
    , m_scanner(m_limits)
    , m_lastActivity(Clock::now())
{
    // Within an open request QHttpServer gives no byte back, so this is also a hard cap on what one request can hold.
    socket->setReadBufferSize(m_limits.maxHeaderBytes + m_limits.maxBodyBytes);
    connect(socket, &QIODevice::readyRead, this, &ConnectionGuard::inspect);
    connect(socket, &QIODevice::bytesWritten, this, &ConnectionGuard::wrote);
}

ConnectionGuard::~ConnectionGuard()
{
    if (m_listener)
        m_listener->forget(this);
}

qint64 ConnectionGuard::unsentBytes() const
{
    return m_socket->bytesToWrite();
}

bool ConnectionGuard::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

std::optional<RequestHead> ConnectionGuard::takeRequest(qsizetype bodySize)
{
    if (m_closing)
        return std::nullopt;
    if (m_scanner.state() != RequestScanner::State::Complete || m_scanner.head().contentLength != bodySize) {
        refuse({400, "the request is malformed"});
        return std::nullopt;
    }
    ++m_unanswered;
    if (m_scanner.head().wantsClose())
        stopReading();
    return m_scanner.head();
}

void ConnectionGuard::send(const WireReply& reply)
{
    --m_unanswered;
    write(reply);
    if (reply.close)
        closeWhenAnswered();
    else if (m_closing)
        finishIfAnswered();
}

void ConnectionGuard::refuse(const Refusal& refusal)
{
    if (m_closing)
        return;
    m_refusal = refusal;
    closeWhenAnswered();
}

void ConnectionGuard::closeWhenAnswered()
{
    if (m_released)
        return; // the hub says goodbye
    stopReading();
    finishIfAnswered();
}

void ConnectionGuard::becomeWebSocket(const AccessRules& access)
{
    if (const std::optional<Refusal> refusal = webSocketRefusalOf(m_scanner.head(), access))
        return refuse(*refusal);
    if (m_unanswered > 0)
        return refuse({400, "wait for the replies to earlier requests before asking for a WebSocket"});
    m_released = true;
    disconnect(m_socket, &QIODevice::readyRead, nullptr, nullptr);
    disconnect(m_socket, &QIODevice::bytesWritten, nullptr, nullptr);
    disconnect(m_socket, &QAbstractSocket::disconnected, nullptr, nullptr);
    // What QHttpServer has read of the request already is given back.
    if (m_socket->isTransactionStarted())
        m_socket->rollbackTransaction();
    m_listener->adoptWebSocket(m_socket);
}

void ConnectionGuard::sweep(Clock::time_point now)
{
    if (m_released)
        return;
    if (unsentBytes() > 0) {
        cutStalled(now);
    } else if (m_closing) {
        if (m_unanswered == 0 && now - m_lastActivity > m_limits.lingerTimeout)
            m_socket->abort();
    } else if (m_scanner.state() != RequestScanner::State::Idle) {
        if (now - m_requestStart > m_limits.requestTimeout)
            refuse({408, "the request took too long to arrive"});
    } else if (m_unanswered == 0 && now - m_lastActivity > m_limits.idleTimeout) {
        m_socket->disconnectFromHost();
    }
}

void ConnectionGuard::inspect()
{
    if (m_closing) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    const bool wasIdle = m_scanner.state() == RequestScanner::State::Idle;
    qint64 available = m_socket->bytesAvailable();
    if (wasIdle || m_scanner.state() == RequestScanner::State::Head) {
        const QByteArray bytes = m_socket->peek(std::min(available, m_limits.maxHeaderBytes + 1));
        const qsizetype taken = m_scanner.feedHead(bytes);
        available -= taken;
        const bool headComplete =
            m_scanner.state() == RequestScanner::State::Body || m_scanner.state() == RequestScanner::State::Complete;
        if (headComplete) {
            const AccessRules& access = m_listener->responder().access();
            if (const std::optional<Refusal> refusal = refusalOf(m_scanner.head(), access, *m_socket))
                return refuse(*refusal);
            if (m_scanner.head().wantsWebSocket())
                return becomeWebSocket(access);
        }
    }
    if (wasIdle && m_scanner.state() != RequestScanner::State::Idle)
        m_requestStart = Clock::now();
    if (m_scanner.state() == RequestScanner::State::Body)
        m_scanner.feedBody(available);
    if (m_scanner.state() == RequestScanner::State::Refused)
        refuse(m_scanner.refusal());
}

void ConnectionGuard::wrote(qint64 bytes)
{
    m_windowBytes += bytes;
    if (unsentBytes() > 0)
        return;
    m_lastActivity = Clock::now();
    if (m_closing)
        finishIfAnswered();
}

void ConnectionGuard::write(const WireReply& reply)
{
    if (!isConnected())
        return;
    if (unsentBytes() == 0) {
        m_windowStart = Clock::now();
        m_windowBytes = 0;
    }
    m_socket->write(reply.head);
    if (!reply.body.isEmpty())
        m_socket->write(reply.body);
    m_socket->flush();
}

void ConnectionGuard::stopReading()
{
    if (m_closing)
        return;
    m_closing = true;
    m_lastActivity = Clock::now();
    // QHttpServer sees nothing more. Input is still read and dropped: closing a socket with unread input would reset
    // the connection, and the client could lose the reply.
    disconnect(m_socket, &QIODevice::readyRead, nullptr, nullptr);
    connect(m_socket, &QIODevice::readyRead, this, &ConnectionGuard::inspect);
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
    m_socket->skip(m_socket->bytesAvailable());
}

void ConnectionGuard::finishIfAnswered()
{
    if (m_unanswered > 0)
        return;
    if (m_refusal) {
        const Refusal refusal = *std::exchange(m_refusal, std::nullopt);
        write(m_listener->responder().refuse(refusal));
    }
    if (unsentBytes() == 0)
        shutdownWriting();
}

void ConnectionGuard::shutdownWriting()
{
    if (std::exchange(m_shutDown, true))
        return;
    m_lastActivity = Clock::now();
    if (m_listener->isDraining()) {
        m_socket->disconnectFromHost();
        return;
    }
#ifdef Q_OS_UNIX
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
#else
    m_socket->disconnectFromHost();
#endif
}

void ConnectionGuard::cutStalled(Clock::time_point now)
{
    if (now - m_windowStart < m_limits.stallTimeout)
        return;
    if (m_windowBytes < m_limits.minStallBytes) {
        m_socket->abort();
        return;
    }
    m_windowStart = now;
    m_windowBytes = 0;
}

} // namespace corescope
