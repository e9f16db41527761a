#pragma once

#include <string>
#include <string_view>

#include <simdjson.h>

namespace corescope {

/// Says in one line what a decoded packet is about: the name of an advert, channel, sender and text of a message, who
/// writes to whom. One thread each: it keeps buffers.
class PacketSummary
{
public:
    /// UTF-8, and whatever the radio sent: plain text only. '' when the JSON tells nothing. Valid until the next call.
    const std::string& of(std::string_view decodedJson);

private:
    simdjson::dom::parser m_parser;
    std::string m_text;
};

} // namespace corescope
