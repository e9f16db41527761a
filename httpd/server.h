#pragma once

#include <chrono>
#include <memory>

#include <QHostAddress>

#include "core/error.h"
#include "httpd/limits.h"
#include "httpd/responder.h"
#include "httpd/router.h"
#include "httpd/websocketlink.h"

class QThreadPool;

namespace corescope {

class RequestPool;
class ServerThread;

/// What the transport needs to know.
struct HttpOptions
{
    QThreadPool* pool = nullptr; ///< runs the handlers; must outlive them, so wait for it before deleting what they use
    HttpLimits limits = {};
    HttpHooks hooks = {};
    AccessRules access = {};
    std::shared_ptr<WebSocketLink> webSockets = std::make_shared<WebSocketLink>(); ///< nobody while nothing runs
    std::chrono::milliseconds drainTimeout{1000}; ///< how long stop() waits for replies under way
};

/// The HTTP server: all input and output happens in a thread of its own, all handlers run on the given pool, and the
/// thread that owns this object is never needed to answer a request.
class HttpServer
{
public:
    explicit HttpServer(HttpOptions options);
    ~HttpServer();

    /// The routes; before start().
    void setRouter(Router router);

    /// Listens, synchronously, and gives the port (the one chosen by the system when `port` is 0). Requests are
    /// answered from then on.
    Result<quint16> start(const QHostAddress& address, quint16 port);

    /// Accepts nothing more, answers what was asked within the drain timeout, closes every connection. Handlers that
    /// are still running then finish on the pool and their replies are dropped.
    void stop();

    bool isRunning() const { return m_thread != nullptr; }

    /// Requests whose handler is running or waiting for a thread. Any thread, after setRouter().
    int requestsInFlight() const;

private:
    const HttpOptions m_options;
    std::shared_ptr<const Responder> m_responder;
    std::shared_ptr<RequestPool> m_requests;
    std::unique_ptr<ServerThread> m_thread;
};

} // namespace corescope
