#include "httpd/server.h"

#include <future>

#include <QThread>

#include "core/errortext.h"
#include "httpd/httpfrontend.h"
#include "httpd/listener.h"
#include "httpd/requestpool.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

Error listenError(const QTcpServer& server, const QHostAddress& address, quint16 port)
{
    const QString number = QString::number(port), where = address.toString();
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {Error::Kind::Busy,
                ErrorText::tr("port %1 on %2 is already in use: stop the other program or choose another port")
                    .arg(number, where)};
    case QAbstractSocket::SocketAccessError:
        return {
            Error::Kind::ReadOnly,
            ErrorText::tr("no permission to listen on port %1 on %2: choose a port from 1024 on").arg(number, where)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {Error::Kind::Invalid,
                ErrorText::tr("cannot listen on port %1 on %2: the address is not one of this machine's")
                    .arg(number, where)};
    default:
        return {Error::Kind::Internal,
                ErrorText::tr("cannot listen on port %1 on %2: %3").arg(number, where, server.errorString())};
    }
}

} // namespace

/// Where sockets live: makes listener and frontend, reports whether it could listen, and takes them down at its end.
class ServerThread final : public QThread
{
public:
    ServerThread(const HttpOptions& options, std::shared_ptr<const Responder> responder,
                 std::shared_ptr<RequestPool> requests)
        : m_options(options)
        , m_responder(std::move(responder))
        , m_requests(std::move(requests))
    {
        setObjectName(u"http"_s);
    }

    Result<quint16> listen(const QHostAddress& address, quint16 port)
    {
        m_address = address;
        m_port = port;
        std::future<Result<quint16>> listening = m_listening.get_future();
        start();
        return listening.get();
    }

    void drainAndQuit()
    {
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->drain(m_options.drainTimeout, [this] { quit(); }); },
            Qt::QueuedConnection);
        wait();
    }

protected:
    void run() override
    {
        auto listener = std::make_unique<Listener>(m_options.limits, m_responder);
        if (!listener->listen(m_address, m_port)) {
            m_listening.set_value(tl::unexpected(listenError(*listener, m_address, m_port)));
            return;
        }
        m_listener = listener.get();
        const HttpFrontend frontend(listener.release(), m_requests);
        m_options.webSockets->setHub(&m_listener->webSockets());
        m_listening.set_value(m_listener->serverPort());
        exec();
        m_options.webSockets->setHub(nullptr);
    }

private:
    const HttpOptions& m_options;
    const std::shared_ptr<const Responder> m_responder;
    const std::shared_ptr<RequestPool> m_requests;
    QHostAddress m_address;
    quint16 m_port = 0;
    std::promise<Result<quint16>> m_listening;
    Listener* m_listener = nullptr; ///< owned by run()
};

HttpServer::HttpServer(HttpOptions options)
    : m_options(std::move(options))
{
    Q_ASSERT(m_options.pool);
    setRouter(Router());
}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::setRouter(Router router)
{
    Q_ASSERT(!isRunning());
    m_responder = std::make_shared<const Responder>(std::move(router), m_options.hooks, m_options.access);
    m_requests = std::make_shared<RequestPool>(m_responder, m_options.pool);
}

Result<quint16> HttpServer::start(const QHostAddress& address, quint16 port)
{
    Q_ASSERT(!isRunning());
    m_thread = std::make_unique<ServerThread>(m_options, m_responder, m_requests);
    Result<quint16> listening = m_thread->listen(address, port);
    if (!listening) {
        m_thread->wait();
        m_thread.reset();
    }
    return listening;
}

void HttpServer::stop()
{
    if (!m_thread)
        return;
    m_thread->drainAndQuit();
    m_thread.reset();
}

int HttpServer::requestsInFlight() const
{
    return m_requests->inFlight();
}

} // namespace corescope
