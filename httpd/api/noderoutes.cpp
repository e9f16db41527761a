#include "httpd/api/analyticsquery.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/clocks.h"
#include "httpd/api/nodedetail.h"
#include "httpd/api/nodelookups.h"
#include "httpd/api/nodeoverviews.h"
#include "httpd/api/nodereach.h"
#include "httpd/api/nodes.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

namespace {

std::vector<Parameter> nodeListParameters()
{
    return {
        {"limit", ParameterType::Integer, "Default 50."},
        {"offset", ParameterType::Integer, "Default 0."},
        {"role", ParameterType::Text, "repeater, room, companion or sensor."},
        {"search", ParameterType::Text, "Part of the name; `%` and `_` as in SQL."},
        {"before", ParameterType::Text, "First seen up to this; compared as text, ISO 8601."},
        {"lastHeard", ParameterType::Text, "Last seen within 1h, 6h, 24h, 7d or 30d."},
        {"region", ParameterType::TextList, "Region codes of observers; one of those received an advert of it."},
        {"area", ParameterType::Text, "Key of a configured area that it is in."},
        {"sortBy", ParameterType::Text, "name, lastSeen or packetCount; default lastSeen."},
    };
}

} // namespace

void addNodeRoutes(Router& router, ApiContext& api)
{
    const Parameter days{"days", ParameterType::Integer, "How far back; default 7, 1 to 365."};
    router.get("/api/nodes",
               {"Nodes, last seen first; all filters must hold.", nodeListParameters(),
                "{nodes:[Node], total, counts:{repeaters, rooms, companions, sensors}}; positions in degrees"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeList(snapshot, *api.hashSizes(snapshot), api.relayReport().get(),
                                   *api.geoFilter().filter(), request, unixMs(), api.settings().site.areas);
               }));
    router.get(
        "/api/nodes/search",
        {"Up to ten nodes by name or beginning of the key.",
         {{"q", ParameterType::Text, "Part of the name, `%` and `_` as in SQL, or the first digits of the key."}},
         "{nodes:[Node]}"},
        api.onData(Validity::Snapshot, nodeSearch));
    router.get("/api/nodes/bulk-health",
               {"Health of many nodes, last seen first.",
                {{"limit", ParameterType::Integer, "Default 50, at most 200."}, regionParameter(), areaParameter()},
                "[{public_key, name, role, lat, lon, stats, observers}]; SNR in dB, RSSI in dBm"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return bulkHealth(snapshot, request, unixMs(), api.settings().site.areas);
               }));
    router.get("/api/nodes/network-status",
               {"How many nodes are active, degraded and silent.",
                {},
                "{total, active, degraded, silent, roleCounts:{<role>: count}}"},
               api.onData(Validity::Seconds,
                          [](const Snapshot& snapshot, const Request&) { return networkStatus(snapshot, unixMs()); }));
    router.get("/api/nodes/resolve",
               {"The node whose key begins so.",
                {{"prefix", ParameterType::Text, "Four hex digits or more."}},
                "{prefix, pubkey, name, ambiguous}"},
               api.onData(Validity::Snapshot, resolveNode));
    router.get("/api/nodes/{pubkey}/battery",
               {"Battery of a node that is an observer too.",
                {days},
                "{public_key, days, samples:[{timestamp, battery_mv}], latest_mv, latest_ts, status, thresholds}"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeBattery(snapshot, api.engine().options().database, request, unixMs());
               }));
    router.get("/api/nodes/{pubkey}",
               {"One node, and the newest packets that mention it.",
                {{"pubkey", ParameterType::Text, "Public key, or eight digits or more that only one begins with."}},
                "{node, recentAdverts:[Packet]}"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeDetail(snapshot, *api.hashSizes(snapshot), api.relayReport().get(), request, unixMs());
               }));
    router.get(
        "/api/nodes/{pubkey}/health",
        {"Who receives a node, how well, and its newest packets.",
         {},
         "{node, observers:[{observer_id, observer_name, avgSnr, avgRssi, packetCount, can_relay}], "
         "stats:{totalTransmissions, totalObservations, totalPackets, packetsToday, avgSnr, avgHops, lastHeard}, "
         "recentPackets}; SNR in dB, RSSI in dBm"},
        api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
            return nodeHealthReply(snapshot, request, unixMs());
        }));
    router.get("/api/nodes/{pubkey}/paths",
               {"Paths that may lead through a node, most frequent first.",
                {},
                "{node, paths:[{hops:[{prefix, name, pubkey, lat, lon}], count, lastSeen, sampleHash}], totalPaths, "
                "totalTransmissions}"},
               api.onData(Validity::Snapshot, nodePaths));
    router.get(
        "/api/nodes/{pubkey}/neighbors",
        {"Who hears a node and is heard by it, best score first.",
         {{"min_count", ParameterType::Integer, "Receptions at least; default 1."},
          {"min_score", ParameterType::Number, "Score at least, 0 to 1; default 0."},
          {"include_ambiguous", ParameterType::Boolean, "Also hops that may be several nodes; default true."}},
         "{node, neighbors:[{pubkey, prefix, name, role, count, score, first_seen, last_seen, avg_snr, observers, "
         "distance_km, ambiguous, unresolved, candidates}], total_observations}; avg_snr in dB"},
        api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
            return nodeNeighbors(snapshot, *api.affinityGraph(), request, unixMs());
        }));
    router.get("/api/nodes/{pubkey}/analytics",
               {"A node's activity.",
                {days},
                "{node, timeRange, activityTimeline, snrTrend, packetTypeBreakdown, observerCoverage, hopDistribution, "
                "peerInteractions, uptimeHeatmap, computedStats, clockSkew}; SNR in dB"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeAnalytics(snapshot, api.clockSkews().get(), request, unixMs());
               }));
    router.get("/api/nodes/clock-skew",
               {"How far the clocks of nodes are off, by their adverts; the worst first.",
                {areaParameter()},
                "[{pubkey, meanSkewSec, medianSkewSec, lastSkewSec, recentMedianSkewSec, driftPerDaySec, severity, "
                "sampleCount, calibrated, lastAdvertTS, lastObservedTS, goodFraction, recentSampleCount, "
                "recentBadSampleCount, recentBadSamples, nodeName, nodeRole}]; skews in seconds, positive: ahead"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeClocks(snapshot, *api.clockSkews(), request, api.settings().site.areas);
               }));
    router.get("/api/nodes/{pubkey}/clock-skew",
               {"How far the clock of a node is off, with the receptions that tell.",
                {},
                "as in the list, and {samples:[{ts, skew}], recentHashEvidence, calibrationSummary}"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return nodeClock(snapshot, *api.clockSkews(), request);
               }));
    router.get("/api/nodes/{pubkey}/reach",
               {"Whom a node hears and who hears it, by the paths that name it beyond doubt.",
                {{"days", ParameterType::Integer, "How far back; default 7, 1 to 30."}},
                "{node, window, reliable_tokens, importance, direct_observers, links:[{pubkey, name, role, lat, lon, "
                "we_hear, they_hear, bottleneck, bidir, distance_km}]}; avg_snr in dB, distances in km"},
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return nodeReachReply(snapshot, request, unixMs());
               }));
}

} // namespace corescope
