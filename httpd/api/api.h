#pragma once

#include <chrono>
#include <functional>

#include "core/analytics/cached.h"
#include "core/analytics/hashsizes.h"
#include "core/engine.h"
#include "httpd/api/resolvehops.h"
#include "httpd/api/stats.h"
#include "httpd/router.h"

namespace corescope {

/// What the API is told from outside, besides the engine.
struct ApiSettings
{
    BuildInfo build;
};

/// The HTTP API on top of an engine: which functions answer which routes. Each reply is made from one snapshot; values
/// that are dear to compute are shared by requests for some seconds. Must outlive the server that has its routes.
class Api
{
public:
    Api(const Engine& engine, ApiSettings settings);

    void addRoutes(Router& router);

    /// For every reply: `X-CoreScope-Status: loading|backfilling|ready`, `X-CoreScope-Backfill-Remaining: <rows>` until
    /// ready, `X-CoreScope-Load-Status: loading|ready`. Any thread.
    HeaderList statusHeaders() const;

private:
    /// Whether a reply depends on the snapshot alone or on the clock too.
    enum class Validity { Snapshot, Seconds };
    using DataHandler = std::function<Reply(const Snapshot&, const Request&)>;

    /// Makes a route's handler: 503 until there is a snapshot, 304 when the client has the reply already.
    Handler onData(Validity validity, DataHandler handler) const;
    QByteArray etag(const Snapshot& snapshot, Validity validity) const;
    std::shared_ptr<const RecentActivity> activity(const Snapshot& snapshot);
    std::shared_ptr<const HashSizes> hashSizes(const Snapshot& snapshot);
    std::shared_ptr<const HopExplainer> hopExplainer(const Snapshot& snapshot);

    const Engine& m_engine;
    const ApiSettings m_settings;
    const std::chrono::steady_clock::time_point m_began;
    const QByteArray m_run; ///< tells the snapshots of this run from those of others with the same number
    Cached<RecentActivity> m_activity{std::chrono::seconds(10)};
    Cached<HashSizes> m_hashSizes{std::chrono::seconds(15)};
    Cached<HopExplainer> m_hopExplainer{std::chrono::seconds(10)};
};

} // namespace corescope
