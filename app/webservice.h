#pragma once

#include <memory>

#include <QHostAddress>
#include <QMetaObject>
#include <QThreadPool>

#include "app/settings.h"
#include "httpd/api/api.h"
#include "httpd/server.h"

namespace corescope {

/// The web server over an engine: the API, the files of the public folder, the socket and the threads of the handlers.
/// It may come and go while the engine works on.
class WebService
{
public:
    WebService(Engine& engine, const Settings& settings, const SiteConfig& site);
    ~WebService();

    /// Gives the port, which the system chooses when `port` is 0.
    Result<quint16> start(const QHostAddress& address, quint16 port) { return m_server.start(address, port); }
    /// Returns when no request looks at the engine any more.
    void stop();

private:
    struct LiveLink;

    QThreadPool m_requests;
    const HttpOptions m_options; ///< but for what needs the API
    Api m_api;
    HttpServer m_server;
    std::shared_ptr<LiveLink> m_live;
    QMetaObject::Connection m_added;
};

/// `http://127.0.0.1:3000`
QString addressText(const QHostAddress& address, quint16 port);

} // namespace corescope
