#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/store/ascii.h"

namespace corescope {

/// One byte of a text in hex digits of any case; nothing behind its end and for other characters.
constexpr std::optional<unsigned> hexByte(std::string_view hex, std::size_t position)
{
    if (hex.size() < 2 * position + 2)
        return std::nullopt;
    unsigned value = 0;
    for (const char digit : hex.substr(2 * position, 2)) {
        const char c = toLowerAscii(digit);
        if (c >= '0' && c <= '9')
            value = value * 16 + unsigned(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + unsigned(c - 'a' + 10);
        else
            return std::nullopt;
    }
    return value;
}

} // namespace corescope
