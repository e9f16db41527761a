#pragma once

#include <string>
#include <string_view>

namespace corescope {

/// Lowercases A-Z and leaves every other byte alone, whatever the locale.
constexpr char toLowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string toLowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = toLowerAscii(c);
    return lower;
}

} // namespace corescope
