#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "core/analytics/affinitygraph.h"
#include "core/analytics/cached.h"
#include "core/analytics/channels.h"
#include "core/analytics/clockskew.h"
#include "core/analytics/hashsizes.h"
#include "core/analytics/persnapshot.h"
#include "core/analytics/recentactivity.h"
#include "core/analytics/refreshed.h"
#include "core/analytics/relayfigures.h"
#include "core/engine.h"
#include "httpd/api/geofiltersetting.h"
#include "httpd/api/replycache.h"
#include "httpd/api/resolvehops.h"
#include "httpd/api/siteconfig.h"
#include "httpd/api/stats.h"
#include "httpd/requeststatistics.h"
#include "httpd/router.h"
#include "httpd/websocketlink.h"

namespace corescope {

/// What the API is told from outside, besides the engine.
struct ApiSettings
{
    BuildInfo build = {};
    SiteConfig site = {};
    QString configFile = {};                              ///< that `site` was read from; empty for none
    std::shared_ptr<const WebSocketLink> webSockets = {}; ///< the server's; none without a server
};

/// Whether a reply depends on the snapshot alone or on the clock too.
enum class Validity { Snapshot, Seconds };

/// Answers a request from one snapshot, so that all its figures agree.
using DataHandler = std::function<Reply(const Snapshot&, const Request&)>;

/// What the families of routes share: the engine, the settings, how a route waits for data, and values that are dear to
/// compute and asked for by several routes. All functions may be called from any thread.
class ApiContext
{
public:
    ApiContext(const Engine& engine, ApiSettings settings);

    const Engine& engine() const { return m_engine; }
    const ApiSettings& settings() const { return m_settings; }
    std::chrono::seconds uptime() const;

    /// What may be shown of the newest snapshot, see VisibleSnapshots; null while loading. Routes take this one.
    std::shared_ptr<const Snapshot> snapshot() const { return m_visible.of(m_engine.snapshot()); }

    int webSocketClients() const { return m_settings.webSockets ? m_settings.webSockets->clientCount() : 0; }
    GeoFilterSetting& geoFilter() { return m_geoFilter; }
    RequestStatistics& requestStatistics() { return m_requestStatistics; }

    /// Makes a route's handler: 503 until there is a snapshot, 304 when the client has the reply already. A reply to
    /// GET is given again as long as nothing has changed, or ten seconds if it depends on the clock.
    Handler onData(Validity validity, DataHandler handler) const;

    /// Each is at most some seconds old, those about neighbors and relays five minutes.
    /// @{
    std::shared_ptr<const RecentActivity> activity(const Snapshot& snapshot);
    std::shared_ptr<const HashSizes> hashSizes(const Snapshot& snapshot);
    std::shared_ptr<const HopExplainer> hopExplainer(const Snapshot& snapshot);
    /// A minute old at most. Only once there is a snapshot.
    std::shared_ptr<const ClockSkews> clockSkews();
    /// Null until it is made for the first time.
    std::shared_ptr<const RelayReport> relayReport();
    /// @}

    /// Of this very snapshot.
    std::shared_ptr<const ChannelIndex> channels(const Snapshot& snapshot);

    /// At most ten seconds old.
    HeldMemory heldMemory();

    /// At most five minutes old. Only once there is a snapshot.
    std::shared_ptr<const AffinityGraph> affinityGraph();
    /// How long ago it was made.
    std::chrono::steady_clock::duration affinityGraphAge() { return m_affinityGraph.age(); }
    /// Makes it anew for those who ask next.
    std::shared_ptr<const AffinityGraph> renewAffinityGraph(const Snapshot& snapshot);

private:
    QByteArray etag(const Snapshot& snapshot, Validity validity) const;

    const Engine& m_engine;
    const ApiSettings m_settings;
    const VisibleSnapshots m_visible;
    const std::chrono::steady_clock::time_point m_began;
    const QByteArray m_run; ///< tells the snapshots of this run from those of others with the same number
    GeoFilterSetting m_geoFilter;
    RequestStatistics m_requestStatistics;
    mutable ReplyCache m_replies;
    Cached<RecentActivity> m_activity{std::chrono::seconds(10)};
    Cached<HashSizes> m_hashSizes{std::chrono::seconds(15)};
    Cached<HopExplainer> m_hopExplainer{std::chrono::seconds(10)};
    Refreshed<ClockSkews> m_clockSkews{std::chrono::minutes(1)};
    Refreshed<RelayReport> m_relayReport{std::chrono::minutes(5)};
    PerSnapshot<ChannelIndex> m_channels;
    Cached<HeldMemory> m_heldMemory{std::chrono::seconds(10)};
    Refreshed<AffinityGraph> m_affinityGraph{std::chrono::minutes(5)};
};

/// What a data route answers before there is data: 503, to be asked again in a second.
Reply stillLoading();

/// The time of day, Unix ms.
std::int64_t unixMs();

} // namespace corescope
