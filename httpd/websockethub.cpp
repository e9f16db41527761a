#include "httpd/websockethub.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include "httpd/websocketclient.h"

namespace corescope {

WebSocketHub::WebSocketHub(const HttpLimits& limits)
    : m_limits(limits)
    , m_handshakes(std::make_unique<QWebSocketServer>(QStringLiteral("CoreScope"), QWebSocketServer::NonSecureMode))
{
    connect(m_handshakes.get(), &QWebSocketServer::newConnection, this, &WebSocketHub::welcome);
    connect(&m_sweepTimer, &QTimer::timeout, this, &WebSocketHub::sweep);
}

WebSocketHub::~WebSocketHub() = default;

void WebSocketHub::adopt(QTcpSocket* socket)
{
    if (m_isClosed || socket->state() != QAbstractSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    m_handshakes->handleConnection(socket);
}

void WebSocketHub::welcome()
{
    while (QWebSocket* const socket = m_handshakes->nextPendingConnection()) {
        auto* const client = new WebSocketClient(socket, m_limits, this);
        connect(client, &WebSocketClient::gone, this, [this, client] { forget(client); });
        m_clients.push_back(client);
        m_count.store(int(m_clients.size()), std::memory_order_relaxed);
        if (!m_sweepTimer.isActive())
            m_sweepTimer.start(m_limits.sweepInterval);
    }
}

void WebSocketHub::forget(WebSocketClient* client)
{
    std::erase(m_clients, client);
    m_count.store(int(m_clients.size()), std::memory_order_relaxed);
    if (m_clients.empty())
        m_sweepTimer.stop();
    client->deleteLater();
}

void WebSocketHub::broadcast(const std::vector<QString>& messages)
{
    for (WebSocketClient* const client : std::vector(m_clients))
        for (const QString& message : messages)
            client->send(message);
}

void WebSocketHub::close()
{
    m_isClosed = true;
    for (WebSocketClient* const client : std::vector(m_clients))
        client->close();
}

void WebSocketHub::sweep()
{
    const auto now = WebSocketClient::Clock::now();
    for (WebSocketClient* const client : std::vector(m_clients))
        client->sweep(now);
}

} // namespace corescope
