#include "httpd/api/apicontext.h"
#include "httpd/api/clientconfig.h"
#include "httpd/api/routefamilies.h"
#include "httpd/api/theme.h"

namespace corescope {

void addConfigRoutes(Router& router, ApiContext& api)
{
    const SiteConfig& site = api.settings().site;
    // What does not change while the program runs is made once.
    const auto fixed = [&router](QByteArray pattern, RouteDescription description, const QByteArray& body) {
        router.get(std::move(pattern), std::move(description), [body](const Request&) { return Reply::json(body); });
    };
    fixed("/api/config/cache", {"How long pages may keep what they fetched.", {}, "{<what>: seconds}"},
          cacheConfig(site));
    fixed("/api/config/client",
          {"Settings of the web page.",
           {},
           "{roles, tiles, snrThresholds, distThresholds, limits, externalUrls, maxHopDist, perfSlowMs, wsReconnectMs, "
           "cacheInvalidateMs, healthThresholds, propagationBufferMs, timestamps, liveMapMaxNodes, customizer, ...}"},
          clientConfig(site));
    fixed("/api/config/map", {"Where maps begin.", {}, "{center:[latitude, longitude], zoom}"}, mapConfig(site));
    const QByteArray geoFilterKeys = "{polygon:[[latitude, longitude]] or null, bufferKm, writeEnabled}";
    router.get("/api/config/geo-filter", {"The part of the map that nodes are listed from.", {}, geoFilterKeys},
               [&api](const Request&) { return api.geoFilter().get(); });
    router
        .put("/api/config/geo-filter",
             {"Replaces it, here and in the configuration file.",
              {},
              geoFilterKeys,
              "{polygon:[[latitude, longitude]], 3 to 1000 points or none, bufferKm: 0 to 1000}"},
             [&api](const Request& request) { return api.geoFilter().put(request); })
        .requireApiKey();
    fixed("/api/config/areas", {"Named parts of the map.", {}, "[{key, label}]"}, areaConfig(site, false));
    fixed(
        "/api/config/areas/polygons",
        {"Named parts of the map and their outlines.", {}, "[{key, label, polygon or latMin, latMax, lonMin, lonMax}]"},
        areaConfig(site, true));
    router.get("/api/config/theme",
               {"Names, colours and texts of the site; theme.json is read anew each time.",
                {},
                "{branding, theme, themeDark, nodeColors, typeColors, markerStroke, home}"},
               [&site](const Request&) { return Reply::json(themeReply(site)); });
    router.get("/api/config/regions",
               {"Regions by code: those of the configuration and those that observers name.", {}, "{<code>: label}"},
               [&api, &site](const Request&) {
                   const auto snapshot = api.snapshot();
                   return snapshot ? Reply::json(regionConfig(site, *snapshot->observers)) : stillLoading();
               });
}

} // namespace corescope
