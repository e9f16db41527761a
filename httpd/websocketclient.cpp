#include "httpd/websocketclient.h"

#include <QWebSocket>

namespace corescope {

namespace {

// More is handed to the socket only when the client has taken so much that less than this is left.
constexpr qint64 s_fullSocket = 64 * 1024;

} // namespace

WebSocketClient::WebSocketClient(QWebSocket* socket, const HttpLimits& limits, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_lastPing(Clock::now())
    , m_lastPong(m_lastPing)
    , m_lastProgress(m_lastPing)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(limits.maxWebSocketMessage);
    m_socket->setMaxAllowedIncomingMessageSize(limits.maxWebSocketMessage);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketClient::gone);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_lastPong = Clock::now(); });
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] {
        m_lastProgress = Clock::now();
        sendNext();
    });
}

void WebSocketClient::send(const QString& message)
{
    if (std::ssize(m_queue) >= m_limits.maxWebSocketQueue)
        return;
    m_queue.push_back(message);
    sendNext();
}

void WebSocketClient::sendNext()
{
    while (!m_queue.empty() && m_socket->bytesToWrite() < s_fullSocket) {
        const QString message = std::move(m_queue.front());
        m_queue.pop_front();
        m_socket->sendTextMessage(message);
    }
}

void WebSocketClient::sweep(Clock::time_point now)
{
    if (m_socket->bytesToWrite() == 0)
        m_lastProgress = now;
    if (now - m_lastPong > m_limits.pongTimeout || now - m_lastProgress > m_limits.webSocketStallTimeout) {
        m_socket->abort();
        return;
    }
    if (now - m_lastPing >= m_limits.pingInterval) {
        m_lastPing = now;
        m_socket->ping();
    }
}

void WebSocketClient::close()
{
    m_queue.clear();
    m_socket->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("server shutting down"));
}

} // namespace corescope
