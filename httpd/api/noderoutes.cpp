#include "httpd/api/apicontext.h"
#include "httpd/api/nodes.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addNodeRoutes(Router& router, ApiContext& api)
{
    router.get("/api/nodes",
               "Nodes, last seen first. Parameters: limit, offset, role, search, before, lastHeard, region, sortBy.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeList(snapshot, *api.hashSizes(snapshot), request, unixMs());
               }));
}

} // namespace corescope
