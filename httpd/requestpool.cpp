#include "httpd/requestpool.h"

#include <utility>

#include <QThreadPool>

#include "httpd/httpconnection.h"

namespace corescope {

RequestPool::RequestPool(std::shared_ptr<const Responder> responder, QThreadPool* threads)
    : m_responder(std::move(responder))
    , m_threads(threads)
{
}

void RequestPool::run(HttpConnection* connection, RequestHead head, QByteArray body, const QHostAddress& peer)
{
    m_inFlight.fetch_add(1, std::memory_order_relaxed);
    m_threads->start([self = shared_from_this(), target = QPointer<HttpConnection>(connection), head = std::move(head),
                      body = std::move(body), peer]() mutable {
        WireReply reply = self->m_responder->answer(head, body, peer);
        self->m_inFlight.fetch_sub(1, std::memory_order_relaxed);
        self->post({std::move(target), std::move(reply)});
    });
}

void RequestPool::setMailbox(QObject* mailbox)
{
    const std::lock_guard lock(m_mutex);
    m_mailbox = mailbox;
}

void RequestPool::post(Answered answered)
{
    const std::lock_guard lock(m_mutex);
    if (!m_mailbox)
        return;
    m_answered.push_back(std::move(answered));
    if (m_answered.size() == 1)
        QMetaObject::invokeMethod(
            m_mailbox, [self = shared_from_this()] { self->deliver(); }, Qt::QueuedConnection);
}

void RequestPool::deliver()
{
    std::vector<Answered> answered;
    {
        const std::lock_guard lock(m_mutex);
        answered.swap(m_answered);
    }
    for (const Answered& one : answered) {
        if (one.connection)
            one.connection->answered(one.reply);
    }
}

} // namespace corescope
