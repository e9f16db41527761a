#include "httpd/api/apicontext.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodelookups.h"
#include "httpd/api/nodeoverviews.h"
#include "httpd/api/nodes.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addNodeRoutes(Router& router, ApiContext& api)
{
    router.get("/api/nodes",
               "Nodes, last seen first. Parameters: limit, offset, role, search, before, lastHeard, region, sortBy.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeList(snapshot, *api.hashSizes(snapshot), api.relayReport().get(),
                                   api.settings().site.geoFilter, request, unixMs());
               }));
    router.get("/api/nodes/search", "Up to ten nodes by name or beginning of the key. Parameter: q.",
               api.onData(Validity::Snapshot, nodeSearch));
    router.get("/api/nodes/bulk-health", "Health of many nodes. Parameters: limit, region.",
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return bulkHealth(snapshot, request, unixMs());
               }));
    router.get("/api/nodes/network-status", "How many nodes are active, degraded and silent.",
               api.onData(Validity::Seconds,
                          [](const Snapshot& snapshot, const Request&) { return networkStatus(snapshot, unixMs()); }));
    router.get("/api/nodes/resolve", "The node whose key begins so. Parameter: prefix.",
               api.onData(Validity::Snapshot, resolveNode));
    router.get("/api/nodes/{pubkey}/battery", "Battery of a node that is an observer too. Parameter: days.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeBattery(snapshot, api.engine().options().database, request, unixMs());
               }));
    router.get("/api/nodes/{pubkey}", "One node, and the newest packets that mention it.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeDetail(snapshot, *api.hashSizes(snapshot), api.relayReport().get(), request);
               }));
    router.get("/api/nodes/{pubkey}/health", "Who receives a node, how well, and its newest packets.",
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return nodeHealthReply(snapshot, request, unixMs());
               }));
    router.get("/api/nodes/{pubkey}/paths", "Paths that may lead through a node.",
               api.onData(Validity::Snapshot, nodePaths));
    router.get("/api/nodes/{pubkey}/neighbors",
               "Who hears a node and is heard by it. Parameters: min_count, min_score, include_ambiguous.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeNeighbors(snapshot, *api.neighborSurvey(), request, unixMs());
               }));
    router.get("/api/nodes/{pubkey}/analytics", "A node's activity. Parameter: days.",
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return nodeAnalytics(snapshot, request, unixMs());
               }));
}

} // namespace corescope
