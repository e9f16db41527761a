#include "httpd/websocketlink.h"

#include "httpd/websockethub.h"

namespace corescope {

void WebSocketLink::setHub(WebSocketHub* hub)
{
    const std::scoped_lock lock(m_mutex);
    m_hub = hub;
}

void WebSocketLink::broadcast(std::vector<QString> messages)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_hub || messages.empty())
        return;
    QMetaObject::invokeMethod(
        m_hub, [hub = m_hub, messages = std::move(messages)] { hub->broadcast(messages); }, Qt::QueuedConnection);
}

int WebSocketLink::clientCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_hub ? m_hub->clientCount() : 0;
}

} // namespace corescope
