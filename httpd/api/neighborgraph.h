#pragma once

#include "core/analytics/affinitygraph.h"
#include "httpd/api/analyticsquery.h"

namespace corescope {

/// Which edges `/api/analytics/neighbor-graph` shows.
struct NeighborGraphQuery
{
    std::int64_t leastCount = 5; ///< observations
    double leastScore = 0.1;
    QByteArray role;    ///< lower case; one end at least has it. Empty for any
    QByteArray regions; ///< as AnalyticsQuery::regions: an observer of the edge is in one of them

    static NeighborGraphQuery of(const Snapshot& snapshot, const Request& request);

    bool operator==(const NeighborGraphQuery&) const = default;
};

/// `{nodes:[{pubkey, name, role, neighbor_count}], edges:[{source, target, weight, score, bidirectional, avg_snr,
/// ambiguous}], stats}`; scores as of `now` (Unix ms). Names and roles are those of the snapshot.
QByteArray neighborGraphJson(const Snapshot& snapshot, const AffinityGraph& graph, const NeighborGraphQuery& query,
                             std::int64_t now);

} // namespace corescope
