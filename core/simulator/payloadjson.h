#pragma once

#include <string>
#include <string_view>

#include "core/mesh/packetencoder.h"

namespace corescope::simulator {

/// JSON object built member by member, in the order of the calls, compact and escaped as the ingestor does it.
class JsonObject
{
public:
    JsonObject& text(std::string_view key, std::string_view value);
    JsonObject& number(std::string_view key, std::int64_t value);
    JsonObject& boolean(std::string_view key, bool value);
    /// A value that is JSON already.
    JsonObject& raw(std::string_view key, std::string_view json);

    /// Left out when empty or 0, as the ingestor does with most members.
    JsonObject& textUnlessEmpty(std::string_view key, std::string_view value);
    JsonObject& numberUnlessZero(std::string_view key, std::int64_t value);

    std::string finish() const { return m_members.empty() ? "{}" : m_members + "}"; }

private:
    void beginMember(std::string_view key);

    std::string m_members;
};

/// `value` divided by `divisor`, a power of ten or of two, written exactly and as short as possible: 37600000/1000000
/// = 37.6.
std::string decimal(std::int64_t value, std::int64_t divisor);

/// `2026-04-05T12:34:56Z` from Unix seconds.
std::string isoTime(std::int64_t seconds, std::string_view fraction = {});

/// What the ingestor knows about a channel message besides its bytes.
struct ChannelText
{
    std::string channel; ///< empty: the key is unknown
    std::string sender;
    std::string text; ///< `sender: message`
    std::uint32_t timestamp = 0;
};

/// The `decoded_json` column of a packet of the simulator, which are all well formed. `path` is used by traces alone:
/// the SNR bytes of the frame.
std::string decodedJson(packet::Type type, ByteView payload, ByteView path, const ChannelText& channelText);

} // namespace corescope::simulator
