#pragma once

#include "core/analytics/affinitygraph.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/debug/affinity`: how the graph of who hears whom came about. `prefix` keeps edges that were seen as this
/// hop, `node` those that touch the key or may do so; any case. `age` of the graph in seconds, `now` in Unix ms.
///
/// `{edges:[{nodeA, nodeAName?, nodeB, nodeBName?, prefix, weight, observationCount, lastSeen, firstSeen, score,
/// avgSnr? (dB), observers, ambiguous, unresolved?, resolved?}], resolutions:[{prefix, chosen?, chosenName?,
/// chosenScore, chosenJaccard, confidence, candidates:[{pubkey, name?, score, jaccard}], ratio, thresholdApplied,
/// method, tier, knownNode, knownNodeName?}], stats}`: edges by weight; of each hop that may stand for several nodes,
/// how like the neighbours of each candidate are to those of the known node, and how often (`score`) the two were seen
/// together.
Reply affinityDebug(const Snapshot& snapshot, const AffinityGraph& graph, const Request& request, double age,
                    std::int64_t now);

} // namespace corescope
