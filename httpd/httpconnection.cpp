#include "httpd/httpconnection.h"

#include <QTcpSocket>

#include "httpd/connectionguard.h"
#include "httpd/listener.h"
#include "httpd/requestpool.h"

namespace corescope {

namespace {

constexpr qint64 s_maxUnsentBeforeNext = 256 * 1024; ///< bytes; a client that does not read gets no further reply made
constexpr qint64 s_largeReply = 1024 * 1024;         ///< bytes; smaller ones are not worth counting

} // namespace

HttpConnection::HttpConnection(ConnectionGuard* guard, std::shared_ptr<RequestPool> pool)
    : QObject(guard)
    , m_guard(guard)
    , m_pool(std::move(pool))
{
    connect(guard->socket(), &QIODevice::bytesWritten, this, &HttpConnection::startNext);
}

void HttpConnection::enqueue(RequestHead head, QByteArray body, std::shared_ptr<void> lease)
{
    m_waiting.push_back({std::move(head), std::move(body), std::move(lease)});
    if (std::ssize(m_waiting) > m_guard->listener()->limits().maxPipelinedRequests)
        m_guard->closeWhenAnswered();
    startNext();
}

void HttpConnection::answered(const WireReply& reply)
{
    m_running = false;
    m_waiting.pop_front();
    Listener* const listener = m_guard->listener();
    const bool tooMuch =
        reply.size() > s_largeReply && listener->unsentBytes() + reply.size() > listener->limits().maxUnsentBytes;
    if (tooMuch)
        m_guard->send(listener->responder().refuse({503, "too many large replies are being sent, try again later"}));
    else
        m_guard->send(reply);
    startNext();
}

void HttpConnection::startNext()
{
    if (m_running || m_waiting.empty() || !m_guard->isConnected() || m_guard->unsentBytes() > s_maxUnsentBeforeNext)
        return;
    m_running = true;
    Waiting& next = m_waiting.front();
    m_pool->run(this, std::move(next.head), std::move(next.body), m_guard->peerAddress());
}

} // namespace corescope
