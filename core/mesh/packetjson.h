#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "core/mesh/packetdissector.h"

// Decoded packets as JSON, with the keys that ingestors write into `decoded_json` and clients of the API read. Texts
// that are empty are left out, and so are some numbers when they are 0.
namespace corescope::packet {

/// `{routeType, routeTypeName, payloadType, payloadTypeName, payloadVersion}`.
QJsonObject headerJson(const Frame& frame);

/// `{code1, code2}`, each 4 hex digits in the order of the air; null without transport codes.
QJsonValue transportCodesJson(const Frame& frame);

/// `{hashSize, hashCount, hops}`, and `hopsCompleted` of a trace.
QJsonObject pathJson(const Hops& path);

/// What the column `decoded_json` holds: `type`, and by type what the payload says; `raw` and `error` of one that is
/// too short.
QJsonObject payloadJson(const DecodedPacket& packet);

} // namespace corescope::packet
