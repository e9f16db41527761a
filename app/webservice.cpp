#include "app/webservice.h"

#include <mutex>

#include <QDateTime>
#include <QFileInfo>
#include <QThread>

#include "core/engine.h"
#include "httpd/staticfiles.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

HttpHooks hooksOf(Api& api)
{
    HttpHooks hooks;
    hooks.commonHeaders = [&api] { return api.statusHeaders(); };
    hooks.served = [&statistics = api.requestStatistics()](const Request& request, int status,
                                                           std::chrono::nanoseconds duration) {
        statistics.record(request, status, duration);
    };
    return hooks;
}

HttpOptions optionsFor(QThreadPool& requests, const SiteConfig& site)
{
    requests.setMaxThreadCount(std::max(4, 2 * QThread::idealThreadCount()));
    requests.setObjectName(u"requests"_s);
    HttpOptions options;
    options.pool = &requests;
    options.access = AccessRules(site.access);
    return options;
}

HttpOptions withHooks(HttpOptions options, Api& api)
{
    options.hooks = hooksOf(api);
    return options;
}

Router makeRouter(Api& api, const Settings& settings)
{
    Router router;
    api.addRoutes(router);
    // The default folder is served where it exists, else the built-in page; one that was asked for is missed aloud.
    const bool isMissingDefault =
        settings.publicDirectory == Settings().publicDirectory && !QFileInfo::exists(settings.publicDirectory);
    const auto files = std::make_shared<StaticFiles>(isMissingDefault ? u":/web"_s : settings.publicDirectory,
                                                     QDateTime::currentSecsSinceEpoch());
    router.setFallback([files](const Request& request) { return files->serve(request); });
    return router;
}

} // namespace

/// What the engine's signal reaches, as long as there is something to reach.
struct WebService::LiveLink
{
    std::mutex mutex;
    const Api* api;
    WebSocketLink* webSockets;
};

WebService::WebService(Engine& engine, const Settings& settings, const SiteConfig& site)
    : m_options(optionsFor(m_requests, site))
    , m_api(engine, {.build = {CORESCOPE_VERSION, CORESCOPE_COMMIT, CORESCOPE_BUILD_TIME},
                     .site = site,
                     .configFile = settings.configFile,
                     .webSockets = m_options.webSockets})
    , m_server(withHooks(m_options, m_api))
    , m_live(std::make_shared<LiveLink>())
{
    m_server.setRouter(makeRouter(m_api, settings));
    m_live->api = &m_api;
    m_live->webSockets = m_options.webSockets.get();
    // In the thread that found the rows: nobody else waits while the messages are made.
    m_added = QObject::connect(
        &engine, &Engine::added, &engine,
        [live = m_live](const Addition& addition) {
            const std::scoped_lock lock(live->mutex);
            if (live->api && live->webSockets->clientCount() > 0)
                live->webSockets->broadcast(live->api->liveMessages(addition));
        },
        Qt::DirectConnection);
}

WebService::~WebService()
{
    stop();
}

void WebService::stop()
{
    QObject::disconnect(m_added);
    {
        const std::scoped_lock lock(m_live->mutex); // the signal may be on its way
        m_live->api = nullptr;
    }
    m_server.stop();
    m_requests.waitForDone();
}

QString addressText(const QHostAddress& address, quint16 port)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return u"http://%1:%2"_s.arg(isV6 ? u'[' + address.toString() + u']' : address.toString(), QString::number(port));
}

} // namespace corescope
