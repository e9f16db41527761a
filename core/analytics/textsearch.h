#pragma once

#include <cstring>
#include <string>
#include <string_view>

namespace corescope {

/// Finds a text in many others: looks for its rarest character, which the C library does many bytes at a time.
class TextSearch
{
public:
    explicit TextSearch(std::string_view wanted)
        : m_wanted(wanted)
    {
        // What packets consist of, most frequent first; what is not here is rarer still.
        constexpr std::string_view common = "0123456789abcdef\"tyiprnhsoxDATEm:,MKlPCQRSgu {}.-vwkz";
        std::size_t best = 0;
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            const std::size_t rarity = common.find(m_wanted[i]);
            if (i == 0 || rarity > best) {
                best = rarity;
                m_rarest = i;
            }
        }
    }

    /// `wanted` must not be empty.
    bool isIn(std::string_view text) const
    {
        if (text.size() < m_wanted.size())
            return false;
        const char* at = text.data() + m_rarest;
        const char* const end = text.data() + text.size() - (m_wanted.size() - 1 - m_rarest);
        for (; at != end; ++at) {
            at = static_cast<const char*>(std::memchr(at, m_wanted[m_rarest], std::size_t(end - at)));
            if (!at)
                return false;
            if (std::memcmp(at - m_rarest, m_wanted.data(), m_wanted.size()) == 0)
                return true;
        }
        return false;
    }

private:
    std::string m_wanted;
    std::size_t m_rarest = 0; ///< position in m_wanted
};

} // namespace corescope
