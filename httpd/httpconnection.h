#pragma once

#include <deque>
#include <memory>

#include <QByteArray>
#include <QObject>

#include "httpd/replywriter.h"
#include "httpd/requesthead.h"

namespace corescope {

class ConnectionGuard;
class RequestPool;

/// The requests of one connection, answered one after the other: a client may send several at once, and the replies
/// must come in that order however long each takes. A child of the connection's guard, living in the server thread.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(ConnectionGuard* guard, std::shared_ptr<RequestPool> pool);

    /// Takes over a request. `lease` is kept until the request is answered. A client that sends more than
    /// HttpLimits::maxPipelinedRequests without waiting is cut off after those.
    void enqueue(RequestHead head, QByteArray body, std::shared_ptr<void> lease = nullptr);

    /// The reply to the request that is running.
    void answered(const WireReply& reply);

private:
    struct Waiting
    {
        RequestHead head;
        QByteArray body;
        std::shared_ptr<void> lease;
    };

    void startNext();

    ConnectionGuard* const m_guard;
    const std::shared_ptr<RequestPool> m_pool;
    std::deque<Waiting> m_waiting; ///< the first one is running when m_running
    bool m_running = false;
};

} // namespace corescope
