#pragma once

#include <chrono>
#include <deque>

#include <QObject>
#include <QString>

#include "httpd/limits.h"

class QWebSocket;

namespace corescope {

/// One WebSocket and what it is still to be sent. Messages are shared with all other clients; one that does not keep up
/// misses those that no longer fit into its queue. Lives in the server thread, owns the socket.
class WebSocketClient final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    WebSocketClient(QWebSocket* socket, const HttpLimits& limits, QObject* parent);

    void send(const QString& message);

    /// Pings, and gives up on a client that answers no pings or takes nothing of what it is sent.
    void sweep(Clock::time_point now);

    /// Says goodbye: 1001, "server shutting down".
    void close();

signals:
    void gone();

private:
    void sendNext();

    QWebSocket* const m_socket;
    const HttpLimits m_limits;
    std::deque<QString> m_queue;
    Clock::time_point m_lastPing, m_lastPong;
    Clock::time_point m_lastProgress; ///< when bytes were taken last, or when there were none to take
};

} // namespace corescope
