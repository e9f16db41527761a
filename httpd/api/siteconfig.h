#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "core/error.h"
#include "core/mesh/geofilter.h"
#include "httpd/accessrules.h"
#include "httpd/api/visibility.h"

namespace corescope {

/// After how many hours of silence a node counts as degraded and as silent: those that carry the mesh (repeater, room),
/// and all others.
struct HealthThresholds
{
    double infraDegradedHours = 24, infraSilentHours = 72;
    double nodeDegradedHours = 1, nodeSilentHours = 24;
};

/// What the operator decided about the site: how it looks, what it shows, and who may do what. Read from the JSON
/// configuration file, whose keys it shares with other servers of the same database.
struct SiteConfig
{
    QJsonObject document; ///< the file as written; the browser gets parts of it unchanged
    QByteArray apiKey;    ///< empty: none
    GeoFilter geoFilter;  ///< nodes elsewhere are not listed
    Areas areas;          ///< parts of the map that requests can name
    HiddenRows hidden;
    HealthThresholds healthThresholds;
    AccessRules::Names access;

    /// Invalid naming the key when a value is not of the type that it must have.
    static Result<SiteConfig> from(QJsonObject document);
};

} // namespace corescope
