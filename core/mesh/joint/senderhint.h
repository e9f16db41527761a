#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/mesh/hopresolver.h"

namespace corescope {

/// What a packet tells about the node at one end of its way.
struct EndHint
{
    KeyIndex key = {};                          ///< the node; none() if the packet does not name it
    std::string_view keyText = {};              ///< the same as a lowercase text, where the packet alone knows it
    std::optional<std::uint8_t> firstByte = {}; ///< of its key
    std::string_view name = {};                 ///< as it stands in the JSON; anybody may take any
};

/// Who sent the packet: the key of an advert or an anonymous request, the source hash of a request, response, text or
/// returned path, the name in a channel message that could be decrypted. Acknowledgements and traces carry none.
EndHint senderHint(const TransmissionToResolve& transmission);

/// Whom the packet is for, of the types that carry a destination hash.
EndHint receiverHint(const TransmissionToResolve& transmission);

/// Whether the paths of a trace are its route, as the decoder read it from the payload. Otherwise they are what its
/// path field holds: signal strengths.
bool isTraceRoute(const TransmissionToResolve& transmission);

} // namespace corescope
