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
    , m_began(steady_clock::now())
    , m_run(QByteArray::number(qint64(unixMs()), 36))
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

} // namespace corescope
