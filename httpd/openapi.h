#pragma once

#include <string_view>
#include <vector>

#include "httpd/router.h"

namespace corescope {

/// The OpenAPI 3.1 description of these routes, as JSON. All that it says comes from the table that requests are routed
/// by, so the two cannot disagree.
QByteArray openApiDocument(const std::vector<Route>& routes, std::string_view version);

/// What the route is filed under: the first segment below /api, "packets"; of others the first one.
QByteArray topicOf(const Route& route);

/// The parameters of a route: those of its pattern in their order, then those of the query.
struct RouteParameters
{
    std::vector<Parameter> path, query;

    explicit RouteParameters(const Route& route);
};

/// "integer", as JSON Schema calls it.
std::string_view schemaType(ParameterType type);

} // namespace corescope
