#include "httpd/api/api.h"

#include <algorithm>

#include "httpd/api/livemessages.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

Api::Api(const Engine& engine, ApiSettings settings)
    : m_context(engine, std::move(settings))
{
}

void Api::addRoutes(Router& router)
{
    router.setApiKey(ApiKey(m_context.settings().site.apiKey));
    addStatusRoutes(router, m_context);
    addConfigRoutes(router, m_context);
    addPacketRoutes(router, m_context);
    addNodeRoutes(router, m_context);
    addObserverRoutes(router, m_context);
    addChannelRoutes(router, m_context);
    addHopRoutes(router, m_context);
    addAnalyticsRoutes(router, m_context);
    addMetaRoutes(router, m_context);
}

HeaderList Api::statusHeaders() const
{
    const EngineStatus status = m_context.engine().status();
    if (!servesData(status.phase))
        return {{"X-CoreScope-Status", "loading"}, {"X-CoreScope-Load-Status", "loading"}};
    if (status.phase == StartupPhase::Ready)
        return {{"X-CoreScope-Status", "ready"}, {"X-CoreScope-Load-Status", "ready"}};
    const BackfillProgress& backfill = status.backfill;
    const std::uint64_t remaining =
        status.phase == StartupPhase::Reindexing ? 0 : backfill.total - std::min(backfill.done, backfill.total);
    return {{"X-CoreScope-Status", "backfilling"},
            {"X-CoreScope-Backfill-Remaining", QByteArray::number(qulonglong(remaining))},
            {"X-CoreScope-Load-Status", "ready"}};
}

std::vector<QString> Api::liveMessages(const Addition& addition) const
{
    const auto snapshot = m_context.snapshot();
    return snapshot ? corescope::liveMessages(*snapshot, addition) : std::vector<QString>();
}

} // namespace corescope
