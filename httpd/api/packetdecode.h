#pragma once

#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// `POST /api/decode` with `{hex}`: what the bytes of a packet say, without the keys of any channel. Spaces and line
/// ends in the text do not matter.
///
/// `{decoded:{header, path, payload}}`: `header` is `{routeType, routeTypeName, payloadType, payloadTypeName,
/// payloadVersion}`, `path` is `{hashSize, hashCount, hops}` and `hopsCompleted` of a trace, `payload` has a `type` and
/// what packets of this type hold; adverts tell by `signatureValid` whether their signature is right. 400 for a body
/// that is no JSON object, without `hex`, or with a text that is no packet.
Reply decodePacket(const Request& request);

/// `POST /api/packets` with `{hex}` and more that is not looked at: `{id:0, decoded}` as above. Writes nothing: packets
/// come into the database by an ingestor.
Reply submitPacket(const Request& request);

} // namespace corescope
