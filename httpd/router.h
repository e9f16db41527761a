#pragma once

#include <functional>
#include <vector>

#include "httpd/apikey.h"
#include "httpd/reply.h"
#include "httpd/request.h"
#include "httpd/routedescription.h"

namespace corescope {

/// Runs on a thread of the pool, several at once; must not touch a socket.
using Handler = std::function<Reply(const Request&)>;

/// One line of the routing table.
struct Route
{
    QByteArray method = {};  ///< upper case
    QByteArray pattern = {}; ///< "/api/nodes/{pubkey}/health"
    RouteDescription description = {};
    Handler handler = {};
    bool needsApiKey = false;     ///< see Router::setApiKey()
    QByteArrayList segments = {}; ///< of the pattern, filled in by the Router

    /// For routes that change something or tell what is nobody else's business.
    void requireApiKey() { needsApiKey = true; }
};

/// The table of everything the server answers. A `{name}` segment matches one segment of the decoded path that is not
/// empty; where several patterns match, a fixed segment wins over a variable one, from the left. Filled before the
/// server starts and only read afterwards.
class Router
{
public:
    /// The route added is valid until the next one is.
    Route& get(QByteArray pattern, RouteDescription description, Handler handler);
    Route& post(QByteArray pattern, RouteDescription description, Handler handler);
    Route& put(QByteArray pattern, RouteDescription description, Handler handler);
    Route& add(Route route);

    /// What routes with Route::needsApiKey ask for. Without a key they answer 403.
    void setApiKey(ApiKey key) { m_apiKey = std::move(key); }

    /// Answers GET and HEAD of every path outside /api: the static files.
    void setFallback(Handler handler);

    /// In order of precedence.
    const std::vector<Route>& routes() const { return m_routes; }

    /// Finds the route, notes it and its variables in `request`, and runs its handler; HEAD runs the GET handler. Gives
    /// 404 for unknown paths of the API, 405 with Allow for a wrong method, 204 with Allow for OPTIONS, and 401 or 403
    /// where a key is needed.
    /// Exceptions of the handler pass through.
    Reply dispatch(Request& request) const;

private:
    Reply withoutRoute(const Request& request, const QByteArrayList& allowed) const;

    std::vector<Route> m_routes;
    Handler m_fallback;
    ApiKey m_apiKey;
};

/// True for "/api" and everything below it.
bool isApiPath(QByteArrayView path);

} // namespace corescope
