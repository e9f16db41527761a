#include "core/export/jsonwriter.h"
#include "httpd/api/analyticscache.h"
#include "httpd/api/analyticsjson.h"
#include "httpd/api/analyticsquery.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/clocks.h"
#include "httpd/api/neighborgraph.h"
#include "httpd/api/routefamilies.h"
#include "httpd/api/subpathquery.h"

namespace corescope {

namespace {

/// Computes the figures of a scope and writes them.
using WriteFigures = std::function<QByteArray(const Snapshot&, const AnalyticsScope&)>;

enum class Filters { Place, PlaceAndTime };

/// What the routes of the family share: the cache, and how a body becomes a reply.
class AnalyticsFamily
{
public:
    explicit AnalyticsFamily(ApiContext& api)
        : m_api(api)
        , m_run(QByteArray::number(qint64(unixMs()), 36))
        , m_cache([&api] { return api.snapshot(); })
    {
    }

    ApiContext& api() const { return m_api; }
    AnalyticsCache& cache() { return m_cache; }

    /// The reply with a cached body, or 304 when the client has it.
    Reply reply(const Request& request, const AnalyticsCache::Body& body) const
    {
        // A body outlives the snapshot it was made from, so it is the body that has a number.
        const QByteArray tag = m_run + "-b" + QByteArray::number(qulonglong(body.number));
        if (request.matchesETag(tag))
            return Reply::notModified(tag);
        Reply reply = Reply::json(body.json);
        reply.etag = tag;
        reply.packed = body.packed;
        return reply;
    }

private:
    ApiContext& m_api;
    const QByteArray m_run; ///< tells the bodies of this run from those of others
    AnalyticsCache m_cache;
};

using Family = std::shared_ptr<AnalyticsFamily>; // lives as long as the routes

/// A route whose figures depend on the scope alone. Its form without parameters is kept warm.
void addScopeRoute(Router& router, const Family& family, const QByteArray& pattern, const QByteArray& summary,
                   const QByteArray& keys, Filters filters, const WriteFigures& write)
{
    family->cache().keepWarm(pattern, [write](const Snapshot& snapshot) { return write(snapshot, {}); });
    const auto parameters =
        filters == Filters::Place ? std::vector<Parameter>{regionParameter(), areaParameter()} : scopeParameters();
    router.get(pattern, {summary, parameters, keys}, [=](const Request& request) {
        const auto snapshot = family->api().snapshot();
        if (!snapshot)
            return stillLoading();
        const Areas& areas = family->api().settings().site.areas;
        const auto query = filters == Filters::Place ? AnalyticsQuery::ofPlace(*snapshot, request, areas)
                                                     : AnalyticsQuery::of(*snapshot, request, unixMs(), areas);
        const auto body = family->cache().body(pattern + query.form(), *snapshot,
                                               [&](const Snapshot& made) { return write(made, query.scope(made)); });
        return family->reply(request, *body);
    });
}

void addFigureRoutes(Router& router, const Family& family)
{
    ApiContext* const api = &family->api();
    addScopeRoute(router, family, "/api/analytics/rf", "Signal, sizes and types of packets, over time.",
                  "{totalPackets, totalAllPackets, totalTransmissions, snr:{min, max, avg, median, stddev}, rssi, "
                  "snrValues:{bins:[{x, w, count}], min, max}, rssiValues, packetSizes, minPacketSize, maxPacketSize, "
                  "avgPacketSize, packetsPerHour:[{hour, count}], payloadTypes:[{type, name, count}], "
                  "snrByType:[{name, count, avg, min, max}], signalOverTime:[{hour, count, avgSnr}], "
                  "scatterData:[{snr, rssi}], timeSpanHours}; SNR in dB, RSSI in dBm, sizes in bytes",
                  Filters::PlaceAndTime, [](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      return radioJson(radioFigures(snapshot, scope));
                  });
    addScopeRoute(router, family, "/api/analytics/topology", "How far packets came and over which relays.",
                  "{uniqueNodes, avgHops, medianHops, maxHops, hopDistribution, hopsVsSnr, topRepeaters, topPairs, "
                  "observers, perObserverReach, multiObsNodes, bestPathList}",
                  Filters::PlaceAndTime, [](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      return topologyJson(snapshot, topologyOf(snapshot, scope), unixMs());
                  });
    addScopeRoute(router, family, "/api/analytics/channels", "What is said on channels: by channel, sender, hour.",
                  "{activeChannels, decryptable, channels, topSenders, channelTimeline, msgLengths}",
                  Filters::PlaceAndTime, [](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      return channelsJson(snapshot, channelFigures(snapshot, scope));
                  });
    addScopeRoute(router, family, "/api/analytics/distance", "How far packets were carried between nodes, in km.",
                  "{summary, topHops, topPaths, catStats, distHistogram, distOverTime}", Filters::Place,
                  [](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      return distancesJson(snapshot, distancesOf(snapshot, scope));
                  });
    addScopeRoute(router, family, "/api/analytics/hash-sizes", "With how many bytes packets name their relays.",
                  "{total, distribution, distributionByRepeaters, hourly, topHops, multiByteNodes, "
                  "multiByteCapability:[{pubkey, name, role, status, evidence, maxHashSize, lastSeen}], "
                  "attributionMethod}",
                  Filters::Place, [api](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      return hashSizesJson(snapshot, hashSizeFigures(snapshot, scope), *api->hashSizes(snapshot));
                  });
    addScopeRoute(router, family, "/api/analytics/hash-collisions",
                  "Repeaters that a path cannot tell apart, because their keys begin alike.",
                  "{inconsistent_nodes, by_size:{1:{stats, collisions, one_byte_cells}, 2:{stats, collisions, "
                  "two_byte_cells}, 3:{stats, collisions}}}; distances in km",
                  Filters::Place, [api](const Snapshot& snapshot, const AnalyticsScope& scope) {
                      const auto sizes = api->hashSizes(snapshot);
                      return hashCollisionsJson(snapshot, hashCollisions(snapshot, scope, *sizes), *sizes);
                  });
}

/// What follows from the clocks of nodes, by role.
void addRolesRoute(Router& router, const Family& family)
{
    const QByteArray pattern = "/api/analytics/roles";
    ApiContext* const api = &family->api();
    const auto write = [api](const Snapshot& snapshot) { return rolesJson(snapshot, *api->clockSkews()); };
    family->cache().keepWarm(pattern, write);
    router.get(pattern,
               {"How many nodes have which role, and how far their clocks are off.",
                {},
                "{totalNodes, roles:[{role, nodeCount, withSkew, meanAbsSkewSec, medianAbsSkewSec, okCount, "
                "warningCount, criticalCount, absurdCount, noClockCount}]}; skews in seconds"},
               [=](const Request& request) {
                   const auto snapshot = api->snapshot();
                   return snapshot ? family->reply(request, *family->cache().body(pattern, *snapshot, write))
                                   : stillLoading();
               });
}

void addAirtimeRoute(Router& router, const Family& family)
{
    const QByteArray pattern = "/api/analytics/relay-airtime-share";
    family->cache().keepWarm(pattern, [](const Snapshot& snapshot) { return airtimeShareJson(snapshot, {}, {}); });
    router.get(
        pattern,
        {"Which packet types keep the channel busy: time on air of each packet, times its relays.", scopeParameters(),
         "{rows:[{payload_type, type, count, count_pct, score, airtime_pct}], total_count, total_score, "
         "preset:{freq_hz, bw_khz, sf, cr, preamble}, window, cached}; scores in ns"},
        [=](const Request& request) {
            const auto snapshot = family->api().snapshot();
            if (!snapshot)
                return stillLoading();
            const auto query = AnalyticsQuery::of(*snapshot, request, unixMs(), family->api().settings().site.areas);
            const auto body = family->cache().body(pattern + query.form(), *snapshot, [&](const Snapshot& made) {
                return airtimeShareJson(made, query.scope(made), query.window);
            });
            return family->reply(request, *body);
        });
}

Reply errorInBody(std::string_view message)
{
    return {.status = 200, .contentType = "application/json", .body = Reply::error(200, message).body};
}

/// The body for some groups of sub-paths: of one as it is, of several in a list.
QByteArray subPathsBody(const Snapshot& snapshot, const AnalyticsScope& scope, const SubPathQuery& query)
{
    const SubPaths subPaths = subPathsOf(snapshot, scope, query.groups);
    const bool asStored = scope.observers.has_value();
    JsonWriter json(32 * 1024);
    if (!query.isBulk) {
        writeSubPaths(json, snapshot, subPaths, 0, asStored);
        return json.take();
    }
    json.beginObject();
    json.key("results");
    json.beginArray();
    for (std::size_t group = 0; group < query.groups.size(); ++group)
        writeSubPaths(json, snapshot, subPaths, group, asStored);
    json.endArray();
    json.endObject();
    return json.take();
}

Reply subPathsReply(const Family& family, const Request& request, const SubPathQuery& wanted)
{
    const auto snapshot = family->api().snapshot();
    if (!snapshot)
        return stillLoading();
    const auto query = AnalyticsQuery::of(*snapshot, request, unixMs(), family->api().settings().site.areas);
    const auto body = family->cache().body(wanted.form() + query.form(), *snapshot, [&](const Snapshot& made) {
        return subPathsBody(made, query.scope(made), wanted);
    });
    return family->reply(request, *body);
}

void addSubPathRoutes(Router& router, const Family& family)
{
    const auto keepWarm = [&](const SubPathQuery& query) {
        family->cache().keepWarm(query.form(),
                                 [query](const Snapshot& snapshot) { return subPathsBody(snapshot, {}, query); });
    };
    keepWarm(SubPathQuery());
    keepWarm(*SubPathQuery::bulk("2-2:50,3-3:30,4-4:20,5-8:15")); // as the analytics page asks

    const QByteArray keys = "{subpaths:[{path, rawHops, count, hops, pct}], totalPaths}";
    auto parameters = scopeParameters();
    parameters.push_back({"minLen", ParameterType::Integer, "Hops at least; 2 to 8, default 2."});
    parameters.push_back({"maxLen", ParameterType::Integer, "Hops at most; up to 8, default 8."});
    parameters.push_back({"limit", ParameterType::Integer, "Default 100, at most 10000."});
    router.get("/api/analytics/subpaths", {"The stretches of relays that packets take most.", parameters, keys},
               [family](const Request& request) { return subPathsReply(family, request, SubPathQuery::of(request)); });

    auto bulkParameters = scopeParameters();
    bulkParameters.push_back({"groups", ParameterType::Text, "min-max:limit, up to 16 of them separated by commas."});
    router.get(
        "/api/analytics/subpaths-bulk",
        {"Sub-paths of several ranges of length at once.", bulkParameters, "{results:[" + keys + "]} or {error}"},
        [family](const Request& request) {
            const auto query = SubPathQuery::bulk(request.query.value("groups"));
            return query ? subPathsReply(family, request, *query) : errorInBody(query.error().message.toStdString());
        });

    router.get("/api/analytics/subpath-detail",
               {"The packets that came along one sub-path.",
                {{"hops", ParameterType::TextList, "2 to 8 hops; more or unknown ones match nothing."}},
                "{hops, nodes, totalMatches, firstSeen, lastSeen, signal, hourDistribution, parentPaths, observers} or "
                "{error}"},
               family->api().onData(Validity::Snapshot, [](const Snapshot& snapshot, const Request& request) {
                   const std::string text = request.query.value("hops").toStdString();
                   const auto hops = commaList(text);
                   if (hops.size() < 2)
                       return errorInBody("Need at least 2 hops");
                   return Reply::json(subPathDetailJson(snapshot, hops));
               }));
}

Reply learnedGraphReply(const Snapshot& snapshot, const NeighborGraphQuery& query)
{
    if (!snapshot.links)
        return Reply::error(503, "no links are learned yet, or never with the affinity resolver");
    return Reply::json(neighborGraphJson(snapshot, learnedGraphOf(snapshot), query, unixMs()));
}

void addNeighborGraphRoute(Router& router, const Family& family)
{
    const QByteArray pattern = "/api/analytics/neighbor-graph";
    ApiContext* const api = &family->api();
    family->cache().keepWarm(pattern, [api](const Snapshot& snapshot) {
        return neighborGraphJson(snapshot, *api->renewAffinityGraph(snapshot), {}, unixMs());
    });
    router.get(pattern,
               {"Who hears whom, with edges to hops that may stand for several nodes.",
                {{"min_count", ParameterType::Integer, "Observations at least; default 5."},
                 {"min_score", ParameterType::Number, "Score at least, 0 to 1; default 0.1."},
                 {"role", ParameterType::Text, "A role that one end at least has."},
                 regionParameter(),
                 {"links", ParameterType::Text, "learned: those of the joint decoder; regions find none of them."}},
                "{nodes:[{pubkey, name, role, neighbor_count}], edges:[{source, target, weight, score, bidirectional, "
                "avg_snr, ambiguous}], stats}; avg_snr in dB"},
               [=](const Request& request) {
                   const auto snapshot = api->snapshot();
                   if (!snapshot)
                       return stillLoading();
                   const auto query = NeighborGraphQuery::of(*snapshot, request);
                   if (request.query.value("links") == "learned")
                       return learnedGraphReply(*snapshot, query);
                   const auto make = [&](const Snapshot& made) {
                       return neighborGraphJson(made, *api->affinityGraph(), query, unixMs());
                   };
                   if (query == NeighborGraphQuery())
                       return family->reply(request, *family->cache().body(pattern, *snapshot, make));
                   return Reply::json(make(*snapshot));
               });
}

} // namespace

void addAnalyticsRoutes(Router& router, ApiContext& api)
{
    const auto family = std::make_shared<AnalyticsFamily>(api);
    addFigureRoutes(router, family);
    addRolesRoute(router, family);
    addAirtimeRoute(router, family);
    addSubPathRoutes(router, family);
    addNeighborGraphRoute(router, family);
    family->cache().start();
}

} // namespace corescope
