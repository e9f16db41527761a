#include "httpd/api/apicontext.h"
#include "httpd/api/resolvehops.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addHopRoutes(Router& router, ApiContext& api)
{
    router.get("/api/resolve-hops", "Which nodes hops may stand for. Parameters: hops, from_node, observer.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return resolveHops(*api.hopExplainer(snapshot), snapshot, request);
               }));
}

} // namespace corescope
