#include <memory>

#include "httpd/api/apicontext.h"
#include "httpd/api/metrics.h"
#include "httpd/api/routefamilies.h"
#include "httpd/apidocs.h"
#include "httpd/openapi.h"

namespace corescope {

void addMetaRoutes(Router& router, ApiContext& api)
{
    const auto metrics = [&api](const Request&) {
        const ServerFigures server{.requests = api.requestStatistics().figures(),
                                   .webSocketClients = api.webSocketClients(),
                                   .uptime = api.uptime()};
        return Reply{.contentType = "text/plain; version=0.0.4; charset=utf-8",
                     .body = metricsText(api.engine(), api.settings().build, server)};
    };
    router.get("/metrics", "State, rows, memory, requests and WebSockets for Prometheus.", metrics)
        .description.mediaType = "text/plain";

    // Made of the table below, when all routes are in it.
    const auto spec = std::make_shared<QByteArray>();
    const auto docs = std::make_shared<QByteArray>();
    router.get("/api/spec", {"This API as an OpenAPI 3.1 document.", {}, "{openapi, info, paths, components}"},
               [spec](const Request&) { return Reply::json(*spec); });
    router
        .get("/api/docs", "This API for people to read.",
             [docs](const Request&) {
                 Reply reply = Reply::html(*docs);
                 reply.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"},
                                  {"X-Content-Type-Options", "nosniff"}};
                 return reply;
             })
        .description.mediaType = "text/html";
    *spec = openApiDocument(router.routes(), api.settings().build.version);
    *docs = apiDocsPage(router.routes());
}

} // namespace corescope
