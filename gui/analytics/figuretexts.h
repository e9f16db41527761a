#pragma once

#include "core/mesh/hopprefix.h"
#include "gui/analytics/analyticspage.h"

namespace corescope {

/// Cells of tables.
/// @{
FigureCell textCell(QString text);
FigureCell countCell(std::uint64_t count);
FigureCell numberCell(double value, int decimals);             ///< empty for NaN
FigureCell shareCell(std::uint64_t part, std::uint64_t whole); ///< in percent
FigureCell momentCell(std::int64_t unixMs);
/// @}

/// A number with so many decimals, in the user's way of writing them.
QString decimalText(double value, int decimals);

/// Of axes, with the zone that times are written in.
/// @{
QString timeAxisTitle();
QString hourAxisTitle();
/// @}

/// `5 min`, `1 h`, `7 d`: a bucketLength().
QString lengthText(std::int64_t ms);

/// A display filter that also keeps to the chosen range. Empty stays empty.
QString inRange(const QString& filter, const PageRequest& request);
/// The packets first seen from one time (Unix ms) to another.
QString timeFilter(const TimeRange& range);
/// `field == "text"`, in quotes that the text does not hold; empty when it holds both kinds.
QString equalFilter(const QString& field, const std::string& text);

/// Name and hex of a hop: `Ann (a1)`.
QString hopLabel(const Snapshot& snapshot, HopPrefix hop);
/// The key of the node that a hop most likely is; none when nobody is known.
KeyIndex hopKey(const Snapshot& snapshot, HopPrefix hop);

} // namespace corescope
