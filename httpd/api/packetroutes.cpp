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

void addPacketRoutes(Router& router, ApiContext& api)
{
    router.get("/api/packets",
               "Packets, newest first. Parameters: limit, offset, order, type, route, observer, hash, since, until, "
               "region, node, nodes, expand, groupByHash.",
               api.onData(Validity::Snapshot, packetList));
    router.get("/api/packets/{id}", "One packet, by content hash, transmission id or observation id.",
               api.onData(Validity::Snapshot, packetDetail));
    const RouteDescription decoding{
        "What the bytes of a packet say.", {}, "{decoded:{header, path, payload}}", "{hex}"};
    router.post("/api/decode", decoding, decodePacket);
    RouteDescription submitting = decoding;
    submitting.summary = "Checks and decodes a packet; nothing is written.";
    submitting.reply = "{id, decoded:{header, path, payload}}";
    router.post("/api/packets", submitting, submitPacket).requireApiKey();
    router.get("/api/packets/timestamps", "When packets were first seen. Parameter: since.",
               api.onData(Validity::Snapshot, packetTimestamps));
    router.post("/api/packets/observations", "The observations of up to 200 packets. Body: {hashes:[...]}.",
                api.onData(Validity::Snapshot, packetObservations));
    router.get("/api/traces/{hash}", "Every reception of one packet, in the order of time.",
               api.onData(Validity::Snapshot, packetTraces));
    router.get("/api/audio-lab/buckets", "Some packets of each type, from short to long.",
               api.onData(Validity::Snapshot,
                          [](const Snapshot& snapshot, const Request&) { return audioBuckets(snapshot); }));
    router.get("/api/scope-stats", "Packets with and without transport codes. Parameter: window.",
               api.onData(Validity::Seconds, [](const Snapshot& snapshot, const Request& request) {
                   return scopeStats(snapshot, request, unixMs());
               }));
    router.get("/api/iata-coords", "Where the airports are that name regions.",
               [](const Request&) { return airportCoordinates(); });
}

} // namespace corescope
