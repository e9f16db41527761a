#include "httpd/api/apicontext.h"
#include "httpd/api/observermetrics.h"
#include "httpd/api/observers.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addObserverRoutes(Router& router, ApiContext& api)
{
    router.get("/api/observers", "Observers, last seen first.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request&) {
                   return observerList(snapshot, *api.activity(snapshot), unixMs());
               }));
    router.get("/api/observers/{id}", "One observer.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerDetail(snapshot, *api.activity(snapshot), request);
               }));
    router.get("/api/observers/{id}/analytics", "What an observer received. Parameter: days.",
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return observerAnalytics(snapshot, request, unixMs());
               }));
    router.get("/api/observers/metrics/summary",
               "Noise floor and battery of all observers. Parameters: window, region.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerMetricsSummary(snapshot, api.engine().options().database, request, unixMs());
               }));
    router.get("/api/observers/{id}/metrics",
               "What an observer told of itself over time. Parameters: since, until, resolution.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerMetrics(snapshot, api.engine().options().database, request, unixMs());
               }));
}

} // namespace corescope
