#pragma once

#include <QByteArray>

#include "core/analytics/analyticsscope.h"
#include "httpd/request.h"
#include "httpd/routedescription.h"

namespace corescope {

/// Which part of the data a request for figures is about.
struct AnalyticsQuery
{
    QByteArray regions; ///< codes that observers have, sorted, as a comma list; others are left out
    TimeRange time;
    QByteArray window;   ///< how the time was given, in one form; empty for all time
    QByteArray areaName; ///< empty for the whole world
    std::optional<GeoFilter> area;

    /// `region`: a comma list of codes; with none that is known nothing is filtered, as the older server does. `area`:
    /// the name of one of `areas`; nothing is in an unknown one.
    static AnalyticsQuery ofPlace(const Snapshot& snapshot, const Request& request, const Areas& areas = {});

    /// As well `window`, one of 1h, 24h, 1d, 3d, 7d, 1w and 30d before `now` (Unix ms), or `from` and `to`, either of
    /// which may be missing. What is none of these filters nothing.
    static AnalyticsQuery of(const Snapshot& snapshot, const Request& request, std::int64_t now,
                             const Areas& areas = {});

    AnalyticsScope scope(const Snapshot& snapshot) const;

    /// The same for queries with the same answer; empty for the whole.
    QByteArray form() const;
};

/// For the API description.
/// @{
Parameter regionParameter();
Parameter areaParameter();
std::vector<Parameter> scopeParameters();
/// @}

} // namespace corescope
