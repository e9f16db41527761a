#include "httpd/api/analyticsquery.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/clocks.h"
#include "httpd/api/observermetrics.h"
#include "httpd/api/observers.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addObserverRoutes(Router& router, ApiContext& api)
{
    const Parameter days{"days", ParameterType::Integer, "How far back; default 7, 1 to 365."};
    const QByteArray observer = "id, name, iata, last_seen, first_seen, packet_count, model, firmware, client_version, "
                                "radio, battery_mv, uptime_secs, noise_floor, packetsLastHour, lat, lon, nodeRole, "
                                "last_packet_at, clock_naive, clock_skew_seconds, clock_skew_count_24h, "
                                "clock_last_naive_at, can_relay";
    router.get("/api/observers",
               {"Observers, last seen first.", {}, QByteArray("{observers:[{" + observer + "}], server_time}")},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request&) {
                   return observerList(snapshot, *api.activity(snapshot), unixMs());
               }));
    router.get("/api/observers/{id}", {"One observer.", {}, QByteArray('{' + observer + '}')},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerDetail(snapshot, *api.activity(snapshot), request, unixMs());
               }));
    router.get("/api/observers/{id}/analytics",
               {"What an observer received.",
                {days},
                "{timeline:[{label, count}], packetTypes, nodesTimeline, snrDistribution:[{range, count}], "
                "recentPackets}"},
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return observerAnalytics(snapshot, request, unixMs());
               }));
    router.get("/api/observers/metrics/summary",
               {"Noise floor and battery of all observers.",
                {{"window", ParameterType::Text, "The time before now, such as 7d, 90m or 1h30m; default 24h."},
                 regionParameter()},
                "{observers:[{observer_id, observer_name, iata, current_noise_floor, avg_noise_floor_24h, "
                "max_noise_floor_24h, battery_mv, sample_count, sparkline}]}; noise in dBm"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerMetricsSummary(snapshot, api.engine().options().database, request, unixMs());
               }));
    router.get("/api/observers/{id}/metrics",
               {"What an observer told of itself over time.",
                {{"since", ParameterType::Text, "ISO 8601, included; default 24 hours ago."},
                 {"until", ParameterType::Text, "ISO 8601, included."},
                 {"resolution", ParameterType::Text, "5m, 1h or 1d; default 5m."}},
                "{observer_id, observer_name, reboots, metrics:[{timestamp, noise_floor, battery_mv, tx_airtime_pct, "
                "rx_airtime_pct, recv_error_rate, is_reboot_sample}]}; noise in dBm"},
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request& request) {
                   return observerMetrics(snapshot, api.engine().options().database, request, unixMs());
               }));
    router.get(
        "/api/observers/clock-skew",
        {"By how much the clocks of observers are ahead of each other's.", {}, "[{observerID, offsetSec, samples}]"},
        api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request&) {
            return observerClocks(snapshot, *api.clockSkews());
        }));
}

} // namespace corescope
