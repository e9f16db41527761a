#include "httpd/api/apicontext.h"
#include "httpd/api/health.h"
#include "httpd/api/routefamilies.h"
#include "httpd/api/stats.h"

namespace corescope {

void addStatusRoutes(Router& router, ApiContext& api)
{
    router.get("/api/healthz", "State of the engine; 200 from the start on.", [&api](const Request&) {
        return healthReply(api.engine(), api.uptime(), api.settings().build.version);
    });
    router.get("/api/stats", "Counts of packets, nodes and observers.", [&api](const Request&) {
        const auto snapshot = api.engine().snapshot();
        if (!snapshot)
            return stillLoading();
        return statsReply(*snapshot, api.engine().status(), *api.activity(*snapshot), api.settings().build, unixMs());
    });
}

} // namespace corescope
