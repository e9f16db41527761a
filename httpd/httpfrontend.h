#pragma once

#include <memory>

#include <QAbstractHttpServer>

class QHttpServerRequest;
class QHttpServerResponder;

namespace corescope {

class HttpConnection;
class ConnectionGuard;
class Listener;
class RequestPool;

/// The only place that knows Qt's HTTP server and its versions: takes parsed requests from it and passes them, copied,
/// to the HttpConnection they came on. Lives in the server thread.
class HttpFrontend final : public QAbstractHttpServer
{
public:
    /// Takes over `listener`, which must be listening.
    HttpFrontend(Listener* listener, std::shared_ptr<RequestPool> pool);
    ~HttpFrontend() override;

protected:
    /// Replies are ready.
    void customEvent(QEvent* event) override;

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override {}
#else
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest&, QHttpServerResponder&&) override {}
#else
    void missingHandler(const QHttpServerRequest&, QHttpServerResponder&) override {}
#endif
#endif

private:
    HttpConnection* connectionOf(ConnectionGuard* guard);

    Listener* const m_listener; ///< owned by the base class
    const std::shared_ptr<RequestPool> m_pool;
};

} // namespace corescope
