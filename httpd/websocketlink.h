#pragma once

#include <mutex>
#include <vector>

#include <QString>

namespace corescope {

class WebSocketHub;

/// How other threads reach the WebSockets, whether the server is running or not.
class WebSocketLink
{
public:
    /// The hub to pass things on to, null for none; called in the server thread.
    void setHub(WebSocketHub* hub);

    /// Tells every client each of these texts.
    void broadcast(std::vector<QString> messages);

    int clientCount() const;

private:
    mutable std::mutex m_mutex;
    WebSocketHub* m_hub = nullptr;
};

} // namespace corescope
