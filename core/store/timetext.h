#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corescope {

/// A rendered time, held in place so that rendering a million rows allocates nothing.
class TimeText
{
public:
    std::string_view view() const { return {m_characters.data(), m_size}; }
    operator std::string_view() const { return view(); }
    std::string string() const { return std::string(view()); }

private:
    friend TimeText isoMilliseconds(std::int64_t);
    friend TimeText isoSeconds(std::int64_t);

    std::array<char, 24> m_characters{};
    std::size_t m_size = 0;
};

/// Reads `2026-04-05T12:34:56`, with a space instead of the T, with or without fraction and `Z` or `+hh:mm`; no offset
/// means UTC. Returns Unix milliseconds (digits beyond are cut off), nothing for any other text.
std::optional<std::int64_t> parseTimeText(std::string_view text);

/// `2026-04-05T12:34:56.000Z` of Unix milliseconds. Years before 0 or after 9999 are clamped.
TimeText isoMilliseconds(std::int64_t unixMilliseconds);

/// `2026-04-05T12:34:56Z` of Unix seconds. Years before 0 or after 9999 are clamped.
TimeText isoSeconds(std::int64_t unixSeconds);

} // namespace corescope
