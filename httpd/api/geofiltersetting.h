#pragma once

#include <memory>
#include <mutex>

#include <QString>

#include "core/mesh/geofilter.h"
#include "httpd/api/siteconfig.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// The part of the map that nodes are listed from: what the configuration file says, until it is replaced through the
/// API, which also writes it there. All functions may be called from any thread.
class GeoFilterSetting
{
public:
    /// `configFile`: where a new one is written; empty when it cannot be replaced.
    GeoFilterSetting(const SiteConfig& site, QString configFile);

    std::shared_ptr<const GeoFilter> filter() const;

    /// `GET /api/config/geo-filter`: `{polygon:[[latitude, longitude]] or null, bufferKm, writeEnabled}`; degrees.
    Reply get() const;

    /// `PUT /api/config/geo-filter` with `{polygon:[[latitude, longitude]], bufferKm}`: replaces the polygon, and
    /// answers as get() then does. An empty polygon, or null, removes the filter. 3 to 1000 points, `bufferKm` 0 to
    /// 1000. 400 for anything else, 500 when the file cannot be written: then nothing changes.
    Reply put(const Request& request);

private:
    Result<void> save(const GeoFilter& filter) const;

    const QString m_configFile;
    const bool m_isWritable;
    mutable std::mutex m_mutex; ///< guards the filter
    std::mutex m_saving;        ///< held while the file is written
    std::shared_ptr<const GeoFilter> m_filter;
};

} // namespace corescope
