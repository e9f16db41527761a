#include "httpd/httpfrontend.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpSocket>

#include "httpd/connectionguard.h"
#include "httpd/httpconnection.h"
#include "httpd/listener.h"
#include "httpd/requestpool.h"

namespace corescope {

HttpFrontend::HttpFrontend(Listener* listener, std::shared_ptr<RequestPool> pool)
    : m_listener(listener)
    , m_pool(std::move(pool))
{
    bind(listener);
    m_pool->setMailbox(this);
}

HttpFrontend::~HttpFrontend()
{
    m_pool->setMailbox(nullptr);
}

void HttpFrontend::customEvent(QEvent*)
{
    m_pool->deliver();
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpFrontend::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    ConnectionGuard* const guard = m_listener->guardOf(socket->peerAddress(), socket->peerPort());
    if (!guard)
        return true;
    const QByteArray body = request.body();
    if (std::optional<RequestHead> head = guard->takeRequest(body.size())) {
        guard->expectNext();
        connectionOf(guard)->enqueue(std::move(*head), body);
    }
    return true;
}

#else

bool HttpFrontend::handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    ConnectionGuard* const guard = m_listener->guardOf(request.remoteAddress(), request.remotePort());
    if (!guard)
        return true;
    const QByteArray body = request.body();
    if (std::optional<RequestHead> head = guard->takeRequest(body.size())) {
        // Qt reads the next request of this connection when the responder ends. The reply itself is written by the
        // guard.
        auto held = std::make_shared<QHttpServerResponder>(std::move(responder));
        std::shared_ptr<void> lease(held.get(), [held, watched = QPointer<ConnectionGuard>(guard)](void*) mutable {
            if (watched)
                watched->expectNext();
            held.reset();
        });
        connectionOf(guard)->enqueue(std::move(*head), body, std::move(lease));
    }
    return true;
}

#endif

HttpConnection* HttpFrontend::connectionOf(ConnectionGuard* guard)
{
    auto* const connection = guard->findChild<HttpConnection*>(QString(), Qt::FindDirectChildrenOnly);
    return connection ? connection : new HttpConnection(guard, m_pool);
}

} // namespace corescope
