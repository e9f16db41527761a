#pragma once

#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

class QString;

namespace corescope {

/// `GET /api/observers/{id}/metrics`: `{observer_id, observer_name, reboots:[time], metrics:[{timestamp, noise_floor
/// (dBm), battery_mv, tx_airtime_pct, rx_airtime_pct, recv_error_rate (percent), is_reboot_sample?}]}`, ascending.
///
/// Parameters: `since` (a day before `now`, Unix ms) and `until`, times as text, bounds included;
/// `resolution=5m|1h|1d`. 400 for another resolution, 500 when the database has no such table or cannot be read.
Reply observerMetrics(const Snapshot& snapshot, const QString& database, const Request& request, std::int64_t now);

/// `GET /api/observers/metrics/summary`: `{observers:[{observer_id, observer_name, iata?, current_noise_floor,
/// avg_noise_floor_24h, max_noise_floor_24h (dBm), battery_mv, sample_count, sparkline:[dBm]}]}`, noisiest first, of
/// those with samples in the `window` (24h; `<n>d`, or hours, minutes and seconds as in `1h30m`) before `now`;
/// `region`: of one region code. 400 for a window that is none, 500 as above.
Reply observerMetricsSummary(const Snapshot& snapshot, const QString& database, const Request& request,
                             std::int64_t now);

} // namespace corescope
