#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

namespace corescope {

/// Looks into the `decoded_json` of one packet after the other; keeps its memory, so use one for many packets. Text
/// that is no JSON object reads as one without members.
class DecodedReader
{
public:
    /// Takes the next packet. What was read from the one before is no longer valid.
    void read(std::string_view decodedJson);

    /// The member's text; '' when it is absent or no text.
    std::string_view text(std::string_view key) const;

    /// The member's whole number; nothing when it is absent or no such number.
    std::optional<std::int64_t> number(std::string_view key) const;

    /// The member as JSON; `null` when it is absent.
    std::string json(std::string_view key) const;

private:
    simdjson::dom::parser m_parser;
    simdjson::dom::object m_object;
    bool m_isObject = false;
};

} // namespace corescope
