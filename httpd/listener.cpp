#include "httpd/listener.h"

#include <algorithm>

#include <QLoggingCategory>
#include <QTcpSocket>

#include "httpd/connectionguard.h"

namespace corescope {

Q_LOGGING_CATEGORY(lcListener, "corescope.httpd.listener")

namespace {

constexpr std::size_t s_maxTurnedAway = 64; ///< above this, connections over the limit are closed without a word
constexpr std::chrono::milliseconds s_acceptPause{500};

bool isLoopback(const QHostAddress& address)
{
    return address.isLoopback();
}

} // namespace

Listener::Listener(const HttpLimits& limits, std::shared_ptr<const Responder> responder)
    : m_limits(limits)
    , m_responder(std::move(responder))
    , m_webSockets(m_limits)
{
    connect(&m_sweepTimer, &QTimer::timeout, this, &Listener::sweep);
    connect(this, &QTcpServer::acceptError, this, &Listener::recoverFromAcceptError);
}

Listener::~Listener() = default;

ConnectionGuard* Listener::guardOf(const QHostAddress& address, quint16 port) const
{
    const auto it = std::find_if(m_guards.begin(), m_guards.end(), [&](const ConnectionGuard* guard) {
        return guard->peerPort() == port && guard->peerAddress() == address;
    });
    return it != m_guards.end() ? *it : nullptr;
}

qint64 Listener::unsentBytes() const
{
    qint64 bytes = 0;
    for (const ConnectionGuard* guard : m_guards)
        bytes += guard->unsentBytes();
    return bytes;
}

void Listener::adoptWebSocket(QTcpSocket* socket)
{
    QMetaObject::invokeMethod(
        this,
        [this, watched = QPointer(socket)] {
            if (watched)
                m_webSockets.adopt(watched);
        },
        Qt::QueuedConnection);
}

void Listener::drain(std::chrono::milliseconds timeout, std::function<void()> done)
{
    close();
    m_draining = true;
    m_drained = std::move(done);
    m_webSockets.close();
    for (ConnectionGuard* guard : std::vector(m_guards))
        guard->closeWhenAnswered();
    QTimer::singleShot(timeout, this, [this] { m_drained(); });
    if (m_guards.empty())
        m_drained();
}

void Listener::forget(ConnectionGuard* guard)
{
    std::erase(m_guards, guard);
    std::erase(m_turnedAway, guard);
    if (m_guards.empty() && m_turnedAway.empty())
        m_sweepTimer.stop();
    if (m_draining && m_guards.empty())
        m_drained();
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    // Head and body of a large reply are separate packets; without this the second waits for the client's delayed ACK.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!m_sweepTimer.isActive())
        m_sweepTimer.start(m_limits.sweepInterval);
    if (isFull(socket->peerAddress())) {
        turnAway(socket);
        return;
    }
    m_guards.push_back(new ConnectionGuard(socket, this));
    addPendingConnection(socket);
}

bool Listener::isFull(const QHostAddress& peer) const
{
    if (std::ssize(m_guards) >= m_limits.maxConnections)
        return true;
    if (isLoopback(peer))
        return false;
    const auto samePeer = std::count_if(m_guards.begin(), m_guards.end(),
                                        [&peer](const ConnectionGuard* guard) { return guard->peerAddress() == peer; });
    return samePeer >= m_limits.maxConnectionsPerPeer;
}

void Listener::turnAway(QTcpSocket* socket)
{
    if (m_turnedAway.size() >= s_maxTurnedAway) {
        delete socket;
        return;
    }
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    auto* guard = new ConnectionGuard(socket, this);
    m_turnedAway.push_back(guard);
    guard->refuse({503, "too many connections, try again later"});
}

void Listener::sweep()
{
    const auto now = ConnectionGuard::Clock::now();
    for (const auto* list : {&m_guards, &m_turnedAway}) {
        for (ConnectionGuard* guard : std::vector(*list))
            guard->sweep(now);
    }
}

void Listener::recoverFromAcceptError()
{
    // Qt stops accepting for good after an error such as "too many open files", which passes.
    qCWarning(lcListener, "cannot accept a connection: %ls; trying again", qUtf16Printable(errorString()));
    QTimer::singleShot(s_acceptPause, this, &QTcpServer::resumeAccepting);
}

} // namespace corescope
