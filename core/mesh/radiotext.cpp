#include "core/mesh/radiotext.h"

#include <algorithm>

#include <simdjson.h>

namespace corescope {

namespace {

constexpr std::string_view s_replacement = "\xEF\xBF\xBD"; // U+FFFD
constexpr std::size_t s_longestAdvertName = 32;            // bytes
constexpr std::ptrdiff_t s_mostSuspicious = 2;

bool isOddControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
}

/// Bytes of the character that `text` begins with; 0 when it begins with none.
std::size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length <= text.size() && simdjson::validate_utf8(text.data(), length) ? length : 0;
}

} // namespace

std::string toValidUtf8(std::string_view text)
{
    std::string valid;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        valid += length > 0 ? text.substr(0, length) : s_replacement;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return valid;
}

std::string_view untilZero(std::string_view text)
{
    return text.substr(0, text.find('\0'));
}

std::string advertName(std::string_view bytes)
{
    std::string name = toValidUtf8(untilZero(bytes));
    std::erase_if(name, [](char c) { return isOddControl(c) || c == 0x7F; });
    return toValidUtf8(std::string_view(name).substr(0, s_longestAdvertName));
}

bool isReadableText(std::string_view text)
{
    if (!simdjson::validate_utf8(text.data(), text.size()))
        return false;
    std::ptrdiff_t suspicious = std::ranges::count_if(text, isOddControl);
    for (std::size_t at = text.find(s_replacement); at != text.npos; at = text.find(s_replacement, at + 1))
        ++suspicious;
    return suspicious <= s_mostSuspicious;
}

} // namespace corescope
