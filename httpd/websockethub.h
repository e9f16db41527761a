#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "httpd/limits.h"

class QTcpSocket;
class QWebSocketServer;

namespace corescope {

class WebSocketClient;

/// All WebSockets of the server: each is told every message, and what they say is read and dropped. Lives in the server
/// thread.
class WebSocketHub final : public QObject
{
public:
    explicit WebSocketHub(const HttpLimits& limits);
    ~WebSocketHub() override;

    /// Takes over a connection on which a request for a WebSocket waits to be read. Its socket must have no reader.
    void adopt(QTcpSocket* socket);

    void broadcast(const std::vector<QString>& messages);

    /// Says goodbye to everybody; later ones are turned away.
    void close();

    /// Any thread.
    int clientCount() const { return m_count.load(std::memory_order_relaxed); }

private:
    void welcome();
    void forget(WebSocketClient* client);
    void sweep();

    const HttpLimits m_limits;
    std::unique_ptr<QWebSocketServer> m_handshakes;
    std::vector<WebSocketClient*> m_clients; ///< children of this
    std::atomic<int> m_count = 0;            ///< of m_clients
    QTimer m_sweepTimer;
    bool m_isClosed = false;
};

} // namespace corescope
