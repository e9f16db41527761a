#include "httpd/requestpool.h"

#include <utility>

#include <QCoreApplication>
#include <QEvent>
#include <QRunnable>
#include <QThreadPool>

#include "httpd/httpconnection.h"

namespace corescope {

/// One request on its way through the pool.
class RequestPool::Job final : public QRunnable
{
public:
    Job(std::shared_ptr<RequestPool> pool, HttpConnection* connection, RequestHead head, QByteArray body,
        const QHostAddress& peer)
        : m_pool(std::move(pool))
        , m_connection(connection)
        , m_head(std::move(head))
        , m_body(std::move(body))
        , m_peer(peer)
    {
        // Orders the above before run() in a way that a thread sanitizer sees too: it cannot look into Qt's own locks.
        m_filled.store(true, std::memory_order_release);
    }

    void run() override
    {
        if (!m_filled.load(std::memory_order_acquire))
            return;
        WireReply reply = m_pool->m_responder->answer(m_head, m_body, m_peer);
        m_pool->m_inFlight.fetch_sub(1, std::memory_order_relaxed);
        m_pool->post({std::move(m_connection), std::move(reply)});
    }

private:
    const std::shared_ptr<RequestPool> m_pool;
    QPointer<HttpConnection> m_connection;
    const RequestHead m_head;
    const QByteArray m_body;
    const QHostAddress m_peer;
    std::atomic<bool> m_filled = false;
};

RequestPool::RequestPool(std::shared_ptr<const Responder> responder, QThreadPool* threads)
    : m_responder(std::move(responder))
    , m_threads(threads)
{
}

void RequestPool::run(HttpConnection* connection, RequestHead head, QByteArray body, const QHostAddress& peer)
{
    m_inFlight.fetch_add(1, std::memory_order_relaxed);
    m_threads->start(new Job(shared_from_this(), connection, std::move(head), std::move(body), peer));
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
        QCoreApplication::postEvent(m_mailbox, new QEvent(QEvent::User));
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
