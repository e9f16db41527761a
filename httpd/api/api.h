#pragma once

#include "httpd/api/apicontext.h"
#include "httpd/router.h"

namespace corescope {

/// The HTTP API on top of an engine: which functions answer which routes. Must outlive the server that has its routes.
class Api
{
public:
    Api(const Engine& engine, ApiSettings settings);

    /// Adds every family of routes, see routefamilies.h.
    void addRoutes(Router& router);

    /// For every reply: `X-CoreScope-Status: loading|backfilling|ready`, `X-CoreScope-Backfill-Remaining: <rows>` until
    /// ready, `X-CoreScope-Load-Status: loading|ready`. Any thread.
    HeaderList statusHeaders() const;

    /// What WebSocket clients are told of new rows, see liveMessages(). Any thread.
    std::vector<QString> liveMessages(const Addition& addition) const;

    /// Fed by the server with each request it answered. Any thread.
    RequestStatistics& requestStatistics() { return m_context.requestStatistics(); }

private:
    ApiContext m_context;
};

} // namespace corescope
