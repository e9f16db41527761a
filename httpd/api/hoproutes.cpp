#include "httpd/api/affinitydebug.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/pathinspector.h"
#include "httpd/api/resolvehops.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addHopRoutes(Router& router, ApiContext& api)
{
    router.get("/api/resolve-hops",
               {"Which nodes hops may stand for.",
                {{"hops", ParameterType::TextList, "Hops in hex."},
                 {"from_node", ParameterType::Text, "Public key of the sender, if known."},
                 {"observer", ParameterType::Text, "Public key of the observer, if known."}},
                "{resolved:{<hop>:{name, pubkey, ambiguous, bestCandidate, confidence, candidates, conflicts}}}"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return resolveHops(*api.hopExplainer(snapshot), snapshot, request);
               }));
    router
        .get("/api/debug/affinity",
             {"How the graph of who hears whom came about.",
              {{"prefix", ParameterType::Text, "Edges that were seen as this hop, in hex."},
               {"node", ParameterType::Text, "Edges that touch this public key, or may do so."}},
              "{edges, resolutions, stats}"},
             api.onData(Validity::Seconds,
                        [&api](const Snapshot& snapshot, const Request& request) {
                            const auto graph = api.affinityGraph();
                            const double age = std::chrono::duration<double>(api.affinityGraphAge()).count();
                            return affinityDebug(snapshot, *graph, request, age, unixMs());
                        }))
        .requireApiKey();
    router.post("/api/paths/inspect",
                {"Which nodes a path of short hops may lead over, with what speaks for each.",
                 {},
                 "{candidates:[{path, names, score, speculative, evidence}], input, stats}",
                 "{prefixes:[hex of 1 to 3 bytes, all of one length], limit: 10, at most 50}"},
                api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                    return pathInspection(snapshot, request, unixMs());
                }));
}

} // namespace corescope
