#pragma once

#include <string>
#include <string_view>

#include "core/mesh/packetencoder.h"
#include "core/simulator/random.h"

namespace corescope::simulator {

/// A name as owners give them: place and number, call signs, emoji, other scripts, and now and then text that looks
/// like markup. At most 23 bytes, so that it fits into an advert with a location.
std::string nodeName(packet::NodeType type, std::string_view town, std::string_view iata, std::uint32_t number,
                     Random& random);

/// What somebody says on a channel, without the sender.
std::string chatMessage(std::string_view town, std::string_view otherName, Random& random);

} // namespace corescope::simulator
