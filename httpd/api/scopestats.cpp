#include "httpd/api/scopestats.h"

#include "core/analytics/scopeuse.h"
#include "core/export/jsonwriter.h"
#include "core/store/timetext.h"

namespace corescope {

Reply scopeStats(const Snapshot& snapshot, const Request& request, std::int64_t now)
{
    constexpr std::int64_t minute = 60, hour = 3600;
    const QByteArray asked = request.query.value("window");
    const QByteArray window = asked.isEmpty() ? QByteArray("24h") : asked;
    ScopeUse use;
    if (window == "1h")
        use = scopeUse(snapshot, now / 1000, hour, 5 * minute);
    else if (window == "24h")
        use = scopeUse(snapshot, now / 1000, 24 * hour, hour);
    else if (window == "7d")
        use = scopeUse(snapshot, now / 1000, 7 * 24 * hour, 6 * hour);
    else
        return Reply::error(400, "window must be 1h, 24h, or 7d");
    JsonWriter json(4 * 1024);
    json.beginObject();
    json.field("window", window);
    json.key("summary");
    json.beginObject();
    json.field("transportTotal", use.scoped);
    json.field("scoped", use.scoped);
    json.field("unscoped", use.unscoped);
    json.field("unknownScope", use.unknown);
    json.endObject();
    json.key("byRegion");
    json.beginArray();
    for (const auto& [name, count] : use.byRegion) {
        json.beginObject();
        json.field("name", name);
        json.field("count", count);
        json.endObject();
    }
    json.endArray();
    json.key("timeSeries");
    json.beginArray();
    for (const ScopeUse::Bucket& bucket : use.buckets) {
        json.beginObject();
        json.field("t", isoSeconds(bucket.begin).view());
        json.field("scoped", bucket.scoped);
        json.field("unscoped", bucket.unscoped);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
