#pragma once

#include <QByteArray>

#include "core/store/observertable.h"
#include "httpd/api/siteconfig.h"

namespace corescope {

/// The bodies of `/api/config/...`, except for the theme and what can be changed. Objects that only the page
/// understands go out as they were written, null when they were not.
/// @{

/// `cacheTTL` as written: how many seconds the page keeps which reply.
QByteArray cacheConfig(const SiteConfig& site);

/// `{roles, tiles, snrThresholds, distThresholds, limits, externalUrls: object|null, maxHopDist, perfSlowMs,
/// wsReconnectMs, cacheInvalidateMs: number|null, healthThresholds{...Ms}, propagationBufferMs, timestamps{...},
/// liveMapMaxNodes, customizer{disabledTabs}, clientRxCoverage, debugAffinity?, map?, mapDarkTileProvider?}`.
QByteArray clientConfig(const SiteConfig& site);

/// `{center:[lat,lon], zoom}`.
QByteArray mapConfig(const SiteConfig& site);

/// `[{key,label}]`, with `polygon` or the sides of a box when asked for. Areas without a label are left out.
QByteArray areaConfig(const SiteConfig& site, bool withOutlines);

/// `{code:label}`: the configured regions, and the code of every observer that has one, as stored.
QByteArray regionConfig(const SiteConfig& site, const ObserverTable& observers);
/// @}

} // namespace corescope
