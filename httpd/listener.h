#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QTcpServer>
#include <QTimer>

#include "httpd/limits.h"
#include "httpd/responder.h"
#include "httpd/websockethub.h"

namespace corescope {

class ConnectionGuard;

/// Accepts connections for QHttpServer, within the limits, and puts a ConnectionGuard on each. Lives in the server
/// thread.
class Listener final : public QTcpServer
{
public:
    Listener(const HttpLimits& limits, std::shared_ptr<const Responder> responder);
    ~Listener() override;

    const HttpLimits& limits() const { return m_limits; }
    const Responder& responder() const { return *m_responder; }

    /// The connection from this address and port, or null.
    ConnectionGuard* guardOf(const QHostAddress& address, quint16 port) const;

    /// Bytes of all replies that the clients have not taken yet.
    qint64 unsentBytes() const;

    WebSocketHub& webSockets() { return m_webSockets; }

    /// Hands a connection over to the WebSockets once the caller has returned.
    void adoptWebSocket(QTcpSocket* socket);

    /// Accepts no more connections, closes each one once its requests are answered, and calls `done` when none is left
    /// or `timeout` is over.
    void drain(std::chrono::milliseconds timeout, std::function<void()> done);

    bool isDraining() const { return m_draining; }

    /// Called by a guard that ends.
    void forget(ConnectionGuard* guard);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool isFull(const QHostAddress& peer) const;
    void turnAway(QTcpSocket* socket);
    void sweep();
    void recoverFromAcceptError();

    const HttpLimits m_limits;
    const std::shared_ptr<const Responder> m_responder;
    std::vector<ConnectionGuard*> m_guards;     ///< served connections
    std::vector<ConnectionGuard*> m_turnedAway; ///< being told 503; QHttpServer does not know them
    QTimer m_sweepTimer;
    std::function<void()> m_drained;
    bool m_draining = false;
    WebSocketHub m_webSockets; ///< ends first: the sockets' guards are in the lists above
};

} // namespace corescope
