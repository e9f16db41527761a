#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/index.h"
#include "core/store/ascii.h"
#include "core/store/keypool.h"

namespace corescope {

/// One hop of a path in eight bytes: the beginning of a relay's key (1 to 8 lowercase characters), or a whole key.
/// Hops are compared, hashed and stored by the million, so they are numbers and not texts.
class HopPrefix
{
public:
    static constexpr std::size_t maxLength = 8; ///< characters

    constexpr HopPrefix() = default;
    static constexpr HopPrefix invalid() { return HopPrefix(); }

    /// A hop as text, any case. Invalid for '', for more than 8 characters and for characters outside ASCII.
    static constexpr HopPrefix fromText(std::string_view text)
    {
        if (text.size() > maxLength)
            return invalid();
        std::uint64_t bits = 0;
        for (std::size_t i = text.size(); i-- > 0;) {
            const auto c = static_cast<unsigned char>(toLowerAscii(text[i]));
            if (c == 0 || c >= 0x80)
                return invalid();
            bits = bits << 8 | c;
        }
        return HopPrefix(bits);
    }

    /// As above, but longer texts are looked up as whole keys; invalid if \a keys does not know them.
    static HopPrefix fromText(std::string_view text, const KeyPool& keys)
    {
        return text.size() > maxLength ? fullKey(keys.find(toLowerAscii(text))) : fromText(text);
    }

    /// A hop as in a packet: the first \a width bytes of a public key. Invalid unless width is 1 to 4.
    static constexpr HopPrefix fromBytes(const std::uint8_t* bytes, std::size_t width)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        if (width < 1 || width > maxLength / 2)
            return invalid();
        std::uint64_t bits = 0;
        for (std::size_t i = width; i-- > 0;) {
            bits = bits << 8 | static_cast<std::uint64_t>(digits[bytes[i] & 0xf]);
            bits = bits << 8 | static_cast<std::uint64_t>(digits[bytes[i] >> 4]);
        }
        return HopPrefix(bits);
    }

    /// A hop that names its relay completely. Invalid for none().
    static constexpr HopPrefix fullKey(KeyIndex key)
    {
        return key.isValid() ? HopPrefix(s_fullKeyBit | key.value()) : invalid();
    }

    /// The hop of which bits() were taken.
    static constexpr HopPrefix fromBits(std::uint64_t bits) { return HopPrefix(bits); }

    constexpr bool isValid() const { return m_bits != 0; }
    constexpr bool isFullKey() const { return (m_bits & s_fullKeyBit) != 0; }

    /// The key of a full-key hop, none() of any other.
    constexpr KeyIndex key() const { return isFullKey() ? KeyIndex(static_cast<std::uint32_t>(m_bits)) : KeyIndex(); }

    /// Number of characters; 0 if invalid or a full key.
    constexpr std::size_t length() const { return isFullKey() ? 0 : (std::bit_width(m_bits) + 7u) / 8u; }

    /// The lowercase characters; '' if invalid or a full key.
    std::string text() const
    {
        std::string characters(length(), '\0');
        for (std::size_t i = 0; i < characters.size(); ++i)
            characters[i] = static_cast<char>(m_bits >> (8 * i) & 0xff);
        return characters;
    }

    /// Equal for equal hops only; 0 is invalid. The first character is in the lowest byte.
    constexpr std::uint64_t bits() const { return m_bits; }

    constexpr bool operator==(const HopPrefix&) const = default;

private:
    static constexpr std::uint64_t s_fullKeyBit = std::uint64_t(1) << 63;

    constexpr explicit HopPrefix(std::uint64_t bits)
        : m_bits(bits)
    {
    }

    std::uint64_t m_bits = 0;
};

} // namespace corescope

template <>
struct std::hash<corescope::HopPrefix>
{
    std::size_t operator()(corescope::HopPrefix hop) const noexcept
    {
        const std::uint64_t product = hop.bits() * 0x9e3779b97f4a7c15u;
        return product ^ product >> 32;
    }
};
