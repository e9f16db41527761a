#pragma once

#include "core/mesh/fieldreader.h"
#include "core/mesh/packetdissector.h"

// One function for each kind of payload: bytes in, fields added, values out. Whoever calls them has seen to it that the
// payload is as long as its type needs at least.
namespace corescope::packet {

inline constexpr std::size_t cipherBlock = 16; ///< bytes, of AES

/// The payload of a frame, whatever its type and length; `in` reads the payload's bytes.
Payload readPayload(FieldReader in, const Frame& frame, const DissectOptions& options);

Advert readAdvert(FieldReader in, bool verifySignature);
GroupMessage readGroupMessage(FieldReader in, Type type, const ChannelKeys* keys);

/// The two bytes of a MAC.
Mac takeMac(FieldReader& in);

/// Everything that is left, with a warning when a cipher block is not whole.
Bytes takeCiphertext(FieldReader& in, const QString& name);

/// Everything that is left, if anything.
Bytes takeRest(FieldReader& in, const QString& name);

/// `2026-04-05T12:34:56Z` for display.
QString timeOf(std::uint32_t unixSeconds);

} // namespace corescope::packet
