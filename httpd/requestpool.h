#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <QObject>
#include <QPointer>

#include "httpd/responder.h"

class QThreadPool;

namespace corescope {

class HttpConnection;

/// Runs requests on a thread pool and brings their replies back to the server thread. Jobs hold it by shared_ptr, so
/// that a handler which outlives the server finds everything it needs and its reply goes nowhere.
class RequestPool final : public std::enable_shared_from_this<RequestPool>
{
public:
    RequestPool(std::shared_ptr<const Responder> responder, QThreadPool* threads);

    /// Server thread. `connection` may die before the reply is there; it is then dropped.
    void run(HttpConnection* connection, RequestHead head, QByteArray body, const QHostAddress& peer);

    /// Server thread: from now on `mailbox` gets a posted event of type QEvent::User whenever deliver() has something
    /// to do; nobody does when it is null, and replies are dropped.
    void setMailbox(QObject* mailbox);

    /// Server thread: hands the replies that are ready to their connections.
    void deliver();

    /// Requests whose handler is running or waiting for a thread. Any thread.
    int inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }

private:
    struct Answered
    {
        QPointer<HttpConnection> connection; ///< looked into on the server thread only
        WireReply reply;
    };

    class Job;

    void post(Answered answered);

    const std::shared_ptr<const Responder> m_responder;
    QThreadPool* const m_threads;
    std::atomic<int> m_inFlight = 0;
    std::mutex m_mutex; ///< guards the two below
    QObject* m_mailbox = nullptr;
    std::vector<Answered> m_answered; ///< replies on their way to the server thread
};

} // namespace corescope
