#include "core/analytics/airtimeshare.h"
#include "core/export/jsonwriter.h"
#include "core/mesh/packettype.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

QByteArray airtimeShareJson(const Snapshot& snapshot, const AnalyticsScope& scope, const QByteArray& window)
{
    const RadioPreset preset;
    const AirtimeShare share = airtimeShare(snapshot, scope, preset);
    const auto percent = [](double part, double all) { return all > 0 ? rounded(part / all * 100, 2) : 0; };
    JsonWriter json(2 * 1024);
    json.beginObject();
    json.key("rows");
    json.beginArray();
    for (const AirtimeShare::Type& type : share.types) {
        json.beginObject();
        json.field("payload_type", type.payloadType);
        json.field("type", std::string_view(payloadTypeLabel(type.payloadType)));
        json.field("count", type.transmissions);
        json.field("count_pct", percent(double(type.transmissions), double(share.transmissions)));
        json.field("score", type.relayedNs);
        json.field("airtime_pct", percent(type.relayedNs, share.relayedNs));
        json.endObject();
    }
    json.endArray();
    json.field("total_count", share.transmissions);
    json.field("total_score", share.relayedNs);
    json.key("preset");
    json.beginObject();
    json.field("freq_hz", preset.frequencyHz);
    json.field("bw_khz", preset.bandwidthKhz);
    json.field("sf", preset.spreadingFactor);
    json.field("cr", preset.codingRate);
    json.field("preamble", preset.preamble);
    json.endObject();
    json.field("window", window);
    json.field("cached", true);
    json.endObject();
    return json.take();
}

} // namespace corescope
