#pragma once

#include <QByteArray>

#include "core/analytics/channelfigures.h"
#include "core/analytics/distances.h"
#include "core/analytics/hashcollisions.h"
#include "core/analytics/hashsizefigures.h"
#include "core/analytics/radiofigures.h"
#include "core/analytics/subpaths.h"
#include "core/analytics/topology.h"

namespace corescope {

class JsonWriter;

/// The figures of `/api/analytics/...` as JSON; the routes' documentation tells the keys. Each is written with the
/// snapshot that it was made from.
/// @{
QByteArray radioJson(const RadioFigures& figures);
/// `now` in Unix ms: nodes seen in the week before it count as present.
QByteArray topologyJson(const Snapshot& snapshot, const Topology& topology, std::int64_t now);
QByteArray channelsJson(const Snapshot& snapshot, const ChannelFigures& figures);
QByteArray distancesJson(const Snapshot& snapshot, const Distances& distances);
QByteArray hashSizesJson(const Snapshot& snapshot, const HashSizeFigures& figures, const HashSizes& sizes);
QByteArray hashCollisionsJson(const Snapshot& snapshot, const HashCollisions& collisions, const HashSizes& sizes);
/// Makes and writes AirtimeShare with the preset of the firmware; `window` is how the scope's time was asked for.
QByteArray airtimeShareJson(const Snapshot& snapshot, const AnalyticsScope& scope, const QByteArray& window);
/// One group: `{subpaths, totalPaths}`. `asStored`: hops in upper case.
void writeSubPaths(JsonWriter& json, const Snapshot& snapshot, const SubPaths& subPaths, std::size_t group,
                   bool asStored);
/// `hops` as the request has them.
QByteArray subPathDetailJson(const Snapshot& snapshot, std::span<const std::string_view> hops);
/// @}

/// What several of them write.
/// @{
void writeHour(JsonWriter& json, std::int64_t hour);
void writeHistogram(JsonWriter& json, const Histogram& histogram);
/// `name` and `pubkey` of the node that a hop most likely is, or nulls.
void writeHopNode(JsonWriter& json, const Snapshot& snapshot, HopPrefix hop, std::string_view nameKey,
                  std::string_view keyKey);
/// Nearest number with so many decimals.
double rounded(double value, int decimals);
/// @}

} // namespace corescope
