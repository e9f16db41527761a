#include "httpd/router.h"

#include <algorithm>

namespace corescope {

namespace {

bool isVariable(const QByteArray& segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

QByteArrayList segmentsOf(const QByteArray& path)
{
    return path.mid(1).split('/');
}

bool matches(const Route& route, const QByteArrayList& segments)
{
    return std::equal(route.segments.begin(), route.segments.end(), segments.begin(), segments.end(),
                      [](const QByteArray& pattern, const QByteArray& segment) {
                          return isVariable(pattern) ? !segment.isEmpty() : pattern == segment;
                      });
}

bool precedes(const Route& left, const Route& right)
{
    return std::lexicographical_compare(
        left.segments.begin(), left.segments.end(), right.segments.begin(), right.segments.end(),
        [](const QByteArray& a, const QByteArray& b) { return !isVariable(a) && isVariable(b); });
}

void bind(Request& request, const Route& route, const QByteArrayList& segments)
{
    request.route = route.pattern;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray& name = route.segments[i];
        if (isVariable(name))
            request.variables.emplaceBack(name.mid(1, name.size() - 2), segments[i]);
    }
}

QByteArray allowField(QByteArrayList methods)
{
    if (methods.contains("GET"))
        methods.append("HEAD");
    methods.append("OPTIONS");
    return methods.join(", ");
}

} // namespace

bool isApiPath(QByteArrayView path)
{
    return path == "/api" || path.startsWith("/api/");
}

Route& Router::get(QByteArray pattern, RouteDescription description, Handler handler)
{
    return add({.method = "GET",
                .pattern = std::move(pattern),
                .description = std::move(description),
                .handler = std::move(handler)});
}

Route& Router::post(QByteArray pattern, RouteDescription description, Handler handler)
{
    return add({.method = "POST",
                .pattern = std::move(pattern),
                .description = std::move(description),
                .handler = std::move(handler)});
}

Route& Router::put(QByteArray pattern, RouteDescription description, Handler handler)
{
    return add({.method = "PUT",
                .pattern = std::move(pattern),
                .description = std::move(description),
                .handler = std::move(handler)});
}

Route& Router::add(Route route)
{
    Q_ASSERT(route.pattern.startsWith('/') && route.handler);
    route.segments = segmentsOf(route.pattern);
    return *m_routes.insert(std::upper_bound(m_routes.begin(), m_routes.end(), route, precedes), std::move(route));
}

void Router::setFallback(Handler handler)
{
    m_fallback = std::move(handler);
}

Reply Router::dispatch(Request& request) const
{
    const QByteArrayList segments = segmentsOf(request.path);
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const Route& route : m_routes) {
        if (!matches(route, segments))
            continue;
        if (route.method == method) {
            bind(request, route, segments);
            if (std::optional<Reply> refusal = route.needsApiKey ? m_apiKey.refusal(request) : std::nullopt)
                return std::move(*refusal);
            return route.handler(request);
        }
        if (!allowed.contains(route.method))
            allowed.append(route.method);
    }
    if (allowed.isEmpty() && m_fallback && !isApiPath(request.path)) {
        if (method == "GET")
            return m_fallback(request);
        allowed.append("GET");
    }
    return withoutRoute(request, allowed);
}

Reply Router::withoutRoute(const Request& request, const QByteArrayList& allowed) const
{
    if (allowed.isEmpty())
        return Reply::error(404, "there is nothing at this path");
    Reply reply = request.method == "OPTIONS"
                      ? Reply{.status = 204}
                      : Reply::error(405, "this path does not take " + request.method.toStdString());
    reply.headers.emplaceBack("Allow", allowField(allowed));
    return reply;
}

} // namespace corescope
