#include "core/analytics/foldedsearch.h"

#include "core/store/ascii.h"

namespace corescope {

FoldedSearch::FoldedSearch(std::string_view wanted)
    : m_wanted(toLowerAscii(wanted))
{
    m_skip.fill(std::uint32_t(m_wanted.size()));
    for (std::size_t i = 0; i + 1 < m_wanted.size(); ++i) {
        const char c = m_wanted[i];
        const auto distance = std::uint32_t(m_wanted.size() - 1 - i);
        m_skip[static_cast<unsigned char>(c)] = distance;
        if (c >= 'a' && c <= 'z')
            m_skip[static_cast<unsigned char>(c - 'a' + 'A')] = distance;
    }
}

bool FoldedSearch::isIn(std::string_view text) const
{
    if (m_wanted.empty())
        return true;
    const std::size_t last = m_wanted.size() - 1;
    for (std::size_t at = last; at < text.size();) {
        std::size_t back = 0;
        while (toLowerAscii(text[at - back]) == m_wanted[last - back]) {
            if (back == last)
                return true;
            ++back;
        }
        at += m_skip[static_cast<unsigned char>(text[at])];
    }
    return false;
}

} // namespace corescope
