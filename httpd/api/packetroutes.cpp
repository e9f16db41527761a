#include "httpd/api/airports.h"
#include "httpd/api/apicontext.h"
#include "httpd/api/audiobuckets.h"
#include "httpd/api/packetdecode.h"
#include "httpd/api/packetdetail.h"
#include "httpd/api/packetlookups.h"
#include "httpd/api/packets.h"
#include "httpd/api/routefamilies.h"
#include "httpd/api/scopestats.h"
#include "httpd/api/traces.h"

namespace corescope {

namespace {

std::vector<Parameter> packetListParameters()
{
    return {
        {"limit", ParameterType::Integer, "Default 50."},
        {"offset", ParameterType::Integer, "Default 0."},
        {"order", ParameterType::Text, "`asc` for the oldest first."},
        {"type", ParameterType::Integer, "Payload type, 0 to 15."},
        {"route", ParameterType::Integer, "Route type, 0 to 3."},
        {"observer", ParameterType::TextList, "Ids of observers; one of them received it."},
        {"hash", ParameterType::Text, "Content hash."},
        {"since", ParameterType::Text, "First seen after this; compared as text, ISO 8601."},
        {"until", ParameterType::Text, "First seen before this."},
        {"region", ParameterType::TextList, "Region codes of observers; one of those received it."},
        {"node", ParameterType::Text, "Public key or name of a node that it names."},
        {"channel", ParameterType::Text, "Name of a channel, or enc_XX for the hash byte of one nobody decrypts."},
        {"area", ParameterType::Text,
         "Key of a configured area; nodes there sent it, received it or are known to have passed it on."},
        {"nodes", ParameterType::TextList,
         "Keys or names: packets from or to one of these nodes. Of the other filters only since and until count, then "
         "with their bounds."},
        {"expand", ParameterType::Text, "`observations` adds all receptions of each."},
        {"groupByHash", ParameterType::Boolean, "The form with counts, latest reception first."},
    };
}

} // namespace

void addPacketRoutes(Router& router, ApiContext& api)
{
    router.get(
        "/api/packets",
        {"Packets, newest first; all filters must hold.", packetListParameters(),
         "{packets:[Packet], total, limit, offset}; SNR in dB, RSSI in dBm, path_json and decoded_json are JSON as "
         "text"},
        api.onData(Validity::Snapshot, [&api](const Snapshot& snapshot, const Request& request) {
            const bool namesChannel = !request.query.value("channel").isEmpty();
            const auto channels = namesChannel ? api.channels(snapshot) : nullptr;
            return packetList(snapshot, request, {&api.settings().site.areas, channels.get()});
        }));
    router.get("/api/packets/{id}",
               {"One packet with all its receptions.",
                {{"id", ParameterType::Text, "Content hash, transmission id or observation id."}},
                "{packet, path, breakdown:{ranges:[{start, end, label}]}, observation_count, observations}"},
               api.onData(Validity::Snapshot, packetDetail));
    const RouteDescription decoding{
        "What the bytes of a packet say.", {}, "{decoded:{header, path, payload}}", "{hex}"};
    router.post("/api/decode", decoding, decodePacket);
    RouteDescription submitting = decoding;
    submitting.summary = "Checks and decodes a packet; nothing is written.";
    submitting.reply = "{id, decoded:{header, path, payload}}";
    router.post("/api/packets", submitting, submitPacket).requireApiKey();
    router.get("/api/packets/timestamps",
               {"When packets were first seen, ascending.",
                {{"since", ParameterType::Text, "Those first seen after this text; required."}},
                "[first_seen]"},
               api.onData(Validity::Snapshot, packetTimestamps));
    router.post("/api/packets/observations",
                {"The observations of up to 200 packets.", {}, "{results:{<hash>:[Observation]}}", "{hashes:[hash]}"},
                api.onData(Validity::Snapshot, packetObservations));
    router.get("/api/traces/{hash}",
               {"Every reception of one packet, in the order of time.",
                {},
                "{traces:[{observer, observer_name, time, snr, rssi, path_json}]}"},
               api.onData(Validity::Snapshot, packetTraces));
    router.get(
        "/api/audio-lab/buckets",
        {"Some packets of each type, from short to long.",
         {},
         "{buckets:{<type>:[{hash, raw_hex, decoded_json, observation_count, payload_type, path_json, observer_id, "
         "timestamp}]}}"},
        api.onData(Validity::Snapshot,
                   [](const Snapshot& snapshot, const Request&) { return audioBuckets(snapshot); }));
    router.get("/api/scope-stats",
               {"Packets that are to stay in a region, and those that are not.",
                {{"window", ParameterType::Text, "The time before now: 1h, 24h or 7d; default 24h."}},
                "{window, summary:{transportTotal, scoped, unscoped, unknownScope}, byRegion:[{name, count}], "
                "timeSeries:[{t, scoped, unscoped}]}"},
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return scopeStats(snapshot, request, unixMs());
               }));
    router.get("/api/iata-coords", {"Where the airports are that name regions.", {}, "{coords:{<code>:{lat, lon}}}"},
               [](const Request&) { return airportCoordinates(); });
}

} // namespace corescope
