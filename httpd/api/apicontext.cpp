#include "httpd/api/apicontext.h"

namespace corescope {

using namespace std::chrono;

namespace {

// How long a reply that tells of "the last hour" and the like may be taken for current.
constexpr std::int64_t s_validMs = 10'000;

} // namespace

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

ApiContext::ApiContext(const Engine& engine, ApiSettings settings)
    : m_engine(engine)
    , m_settings(std::move(settings))
    , m_visible(m_settings.site.hidden)
    , m_began(steady_clock::now())
    , m_run(QByteArray::number(qint64(unixMs()), 36))
    , m_geoFilter(m_settings.site, m_settings.configFile)
{
}

seconds ApiContext::uptime() const
{
    return duration_cast<seconds>(steady_clock::now() - m_began);
}

QByteArray ApiContext::etag(const Snapshot& snapshot, Validity validity) const
{
    QByteArray tag = m_run + '-' + QByteArray::number(qulonglong(snapshot.version));
    if (validity == Validity::Seconds)
        tag.append("-" + QByteArray::number(qint64(unixMs() / s_validMs)));
    return tag;
}

Handler ApiContext::onData(Validity validity, DataHandler handler) const
{
    return [this, validity, handler = std::move(handler)](const Request& request) {
        const auto snapshot = this->snapshot();
        if (!snapshot)
            return stillLoading();
        const QByteArray tag = etag(*snapshot, validity);
        if (request.matchesETag(tag))
            return Reply::notModified(tag);
        const bool isRead = request.method == "GET" && !request.target.isEmpty();
        if (isRead)
            if (auto reply = m_replies.find(request.target, tag))
                return *std::move(reply);
        Reply reply = handler(*snapshot, request);
        if (reply.status == 200) {
            reply.etag = tag;
            if (isRead) {
                reply.packed = std::make_shared<PackedBody>();
                m_replies.keep(request.target, reply);
            }
        }
        return reply;
    };
}

std::shared_ptr<const RecentActivity> ApiContext::activity(const Snapshot& snapshot)
{
    return m_activity.get([&] { return countActivity(snapshot, unixMs() / 1000); });
}

std::shared_ptr<const HashSizes> ApiContext::hashSizes(const Snapshot& snapshot)
{
    return m_hashSizes.get([&] { return collectHashSizes(snapshot, unixMs()); });
}

std::shared_ptr<const HopExplainer> ApiContext::hopExplainer(const Snapshot& snapshot)
{
    return m_hopExplainer.get([&] { return HopExplainer(snapshot, unixMs()); });
}

std::shared_ptr<const ClockSkews> ApiContext::clockSkews()
{
    return m_clockSkews.get([snapshot = this->snapshot()](const std::stop_token&) {
        return std::make_shared<const ClockSkews>(*snapshot);
    });
}

std::shared_ptr<const RelayReport> ApiContext::relayReport()
{
    return m_relayReport.getIfMade([this](const std::stop_token& stop) -> std::shared_ptr<const RelayReport> {
        const auto snapshot = this->snapshot();
        // A graph of its own: a request that needs the shared one must not wait for this thread, which gives way to
        // all.
        RelayReport report = corescope::relayReport(*snapshot, affinityGraphOf(*snapshot), unixMs(), stop);
        return stop.stop_requested() ? nullptr : std::make_shared<const RelayReport>(std::move(report));
    });
}

std::shared_ptr<const ChannelIndex> ApiContext::channels(const Snapshot& snapshot)
{
    return m_channels.get(snapshot, [&](const ChannelIndex* previous) { return ChannelIndex(snapshot, previous); });
}

HeldMemory ApiContext::heldMemory()
{
    return *m_heldMemory.get([this] { return HeldMemory{m_engine.memoryUse().total(), processMemory().resident}; });
}

std::shared_ptr<const AffinityGraph> ApiContext::affinityGraph()
{
    return m_affinityGraph.get([snapshot = this->snapshot()](const std::stop_token&) {
        return std::make_shared<const AffinityGraph>(affinityGraphOf(*snapshot));
    });
}

std::shared_ptr<const AffinityGraph> ApiContext::renewAffinityGraph(const Snapshot& snapshot)
{
    auto graph = std::make_shared<const AffinityGraph>(affinityGraphOf(snapshot));
    m_affinityGraph.keep(graph);
    return graph;
}

} // namespace corescope
