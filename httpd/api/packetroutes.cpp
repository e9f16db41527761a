#include "httpd/api/apicontext.h"
#include "httpd/api/packetdecode.h"
#include "httpd/api/packetdetail.h"
#include "httpd/api/packets.h"
#include "httpd/api/routefamilies.h"

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
}

} // namespace corescope
