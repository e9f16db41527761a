#pragma once

#include "core/analytics/clockskew.h"
#include "core/export/jsonwriter.h"
#include "core/mesh/geofilter.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `GET /api/nodes/clock-skew`: how far the clocks of all nodes are off, the worst first. `area` (name of one of
/// `areas`) leaves the nodes out that are not there. Each as writeNodeClock() writes it, with `nodeName` and
/// `nodeRole`.
Reply nodeClocks(const Snapshot& snapshot, const ClockSkews& skews, const Request& request, const Areas& areas);

/// `GET /api/nodes/{pubkey}/clock-skew`: the same of one node, and `samples:[{ts, skew}]` (the newest 200),
/// `recentHashEvidence:[{hash, observers:[{observerID, observerName, rawSkewSec, correctedSkewSec, observerOffsetSec,
/// calibrated}], medianCorrectedSkewSec, timestamp}]` and `calibrationSummary{totalSamples, calibratedSamples,
/// uncalibratedSamples}`. 404 for an unknown node, and for one that sent no advert with a time.
Reply nodeClock(const Snapshot& snapshot, const ClockSkews& skews, const Request& request);

/// `GET /api/observers/clock-skew`: `[{observerID, offsetSec, samples}]`, by how much the clock of each observer is
/// ahead of the others', and from how many adverts that is known.
Reply observerClocks(const Snapshot& snapshot, const ClockSkews& skews);

/// `GET /api/analytics/roles`: `{totalNodes, roles:[{role, nodeCount, withSkew, meanAbsSkewSec, medianAbsSkewSec,
/// okCount, warningCount, criticalCount, absurdCount, noClockCount}]}`, most nodes first. Roles in lower case,
/// `unknown` for none.
QByteArray rolesJson(const Snapshot& snapshot, const ClockSkews& skews);

/// Of a node with a clock in `skews` the members `pubkey`, `meanSkewSec`, `medianSkewSec`, `lastSkewSec`,
/// `recentMedianSkewSec`, `driftPerDaySec`, `severity`, `sampleCount`, `calibrated`, `lastAdvertTS`, `lastObservedTS`
/// (Unix seconds), `goodFraction`, `recentBadSampleCount`, `recentSampleCount` and `recentBadSamples:[{hash, advertTS,
/// skewSec}]`. Skews in seconds, positive where the node's clock is ahead.
void writeNodeClock(JsonWriter& json, const Snapshot& snapshot, KeyIndex node, const ClockSkews& skews);

} // namespace corescope
