#include "httpd/api/api.h"

#include "httpd/api/health.h"
#include "httpd/api/nodes.h"
#include "httpd/api/observers.h"
#include "httpd/api/packetdetail.h"
#include "httpd/api/packets.h"

namespace corescope {

using namespace std::chrono;

namespace {

// How long a reply that tells of "the last hour" and the like may be taken for current.
constexpr std::int64_t s_validMs = 10'000;

std::int64_t unixMs()
{
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Reply stillLoading()
{
    Reply reply = Reply::json(R"({"error":"loading","retryAfter":1})", 503);
    reply.headers.emplace_back("Retry-After", "1");
    return reply;
}

} // namespace

Api::Api(const Engine& engine, ApiSettings settings)
    : m_engine(engine)
    , m_settings(std::move(settings))
    , m_began(steady_clock::now())
    , m_run(QByteArray::number(qint64(unixMs()), 36))
{
}

HeaderList Api::statusHeaders() const
{
    const EngineStatus status = m_engine.status();
    if (!servesData(status.phase))
        return {{"X-CoreScope-Status", "loading"}, {"X-CoreScope-Load-Status", "loading"}};
    if (status.phase == StartupPhase::Ready)
        return {{"X-CoreScope-Status", "ready"}, {"X-CoreScope-Load-Status", "ready"}};
    const BackfillProgress& backfill = status.backfill;
    const std::uint64_t remaining =
        status.phase == StartupPhase::Backfilling ? backfill.total - std::min(backfill.done, backfill.total) : 0;
    return {{"X-CoreScope-Status", "backfilling"},
            {"X-CoreScope-Backfill-Remaining", QByteArray::number(qulonglong(remaining))},
            {"X-CoreScope-Load-Status", "ready"}};
}

QByteArray Api::etag(const Snapshot& snapshot, Validity validity) const
{
    QByteArray tag = m_run + '-' + QByteArray::number(qulonglong(snapshot.version));
    if (validity == Validity::Seconds)
        tag.append("-" + QByteArray::number(qint64(unixMs() / s_validMs)));
    return tag;
}

Handler Api::onData(Validity validity, DataHandler handler) const
{
    return [this, validity, handler = std::move(handler)](const Request& request) {
        const auto snapshot = m_engine.snapshot();
        if (!snapshot)
            return stillLoading();
        const QByteArray tag = etag(*snapshot, validity);
        if (request.matchesETag(tag))
            return Reply::notModified(tag);
        Reply reply = handler(*snapshot, request);
        if (reply.status == 200)
            reply.etag = tag;
        return reply;
    };
}

std::shared_ptr<const RecentActivity> Api::activity(const Snapshot& snapshot)
{
    return m_activity.get([&] { return countActivity(snapshot, unixMs() / 1000); });
}

std::shared_ptr<const HashSizes> Api::hashSizes(const Snapshot& snapshot)
{
    return m_hashSizes.get([&] { return collectHashSizes(snapshot, unixMs()); });
}

std::shared_ptr<const HopExplainer> Api::hopExplainer(const Snapshot& snapshot)
{
    return m_hopExplainer.get([&] { return HopExplainer(snapshot, unixMs()); });
}

void Api::addRoutes(Router& router)
{
    router.get("/api/healthz", "State of the engine; 200 from the start on.", [this](const Request&) {
        const auto uptime = duration_cast<seconds>(steady_clock::now() - m_began);
        return healthReply(m_engine, uptime, m_settings.build.version);
    });
    router.get("/api/stats", "Counts of packets, nodes and observers.", [this](const Request&) {
        const auto snapshot = m_engine.snapshot();
        if (!snapshot)
            return stillLoading();
        return statsReply(*snapshot, m_engine.status(), *activity(*snapshot), m_settings.build, unixMs());
    });
    const auto route = [&](QByteArray pattern, QByteArray documentation, Validity validity, DataHandler handler) {
        router.get(std::move(pattern), std::move(documentation), onData(validity, std::move(handler)));
    };
    route("/api/packets",
          "Packets, newest first. Parameters: limit, offset, order, type, route, observer, hash, since, until, region, "
          "node, nodes, expand, groupByHash.",
          Validity::Snapshot, packetList);
    route("/api/packets/{id}", "One packet, by content hash, transmission id or observation id.", Validity::Snapshot,
          packetDetail);
    route("/api/nodes",
          "Nodes, last seen first. Parameters: limit, offset, role, search, before, lastHeard, region, sortBy.",
          Validity::Seconds, [this](const Snapshot& snapshot, const Request& request) {
              return nodeList(snapshot, *hashSizes(snapshot), request, unixMs());
          });
    route("/api/observers", "Observers, last seen first.", Validity::Seconds,
          [this](const Snapshot& snapshot, const Request&) {
              return observerList(snapshot, *activity(snapshot), unixMs());
          });
    route("/api/resolve-hops", "Which nodes hops may stand for. Parameters: hops, from_node, observer.",
          Validity::Seconds, [this](const Snapshot& snapshot, const Request& request) {
              return resolveHops(*hopExplainer(snapshot), request);
          });
}

} // namespace corescope
