#include "core/analytics/likepattern.h"

#include "core/store/ascii.h"

namespace corescope {

namespace {

/// Bytes of the UTF-8 character at the front.
std::size_t characterLength(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

} // namespace

LikePattern::LikePattern(std::string_view wanted)
    : m_pattern("%")
{
    for (const char c : toLowerAscii(wanted) + '%')
        if (c != '%' || m_pattern.back() != '%')
            m_pattern.push_back(c);
}

LikePattern LikePattern::beginningWith(std::string_view wanted)
{
    LikePattern pattern(wanted);
    if (!wanted.starts_with('%'))
        pattern.m_pattern.erase(0, 1);
    return pattern;
}

bool LikePattern::matches(std::string_view text) const
{
    // When something does not fit, only the last `%` has to give: it takes one character more.
    std::size_t at = 0, in = 0;
    std::size_t retryAt = 0, retryIn = 0;
    while (at < text.size()) {
        if (in < m_pattern.size() && m_pattern[in] == '%') {
            retryIn = ++in;
            retryAt = at;
            if (in == m_pattern.size())
                return true;
        } else if (in < m_pattern.size() && m_pattern[in] == '_') {
            at += characterLength(text.substr(at));
            ++in;
        } else if (in < m_pattern.size() && m_pattern[in] == toLowerAscii(text[at])) {
            ++at;
            ++in;
        } else if (retryIn == 0) {
            return false; // no `%` so far
        } else {
            retryAt += characterLength(text.substr(retryAt));
            at = retryAt;
            in = retryIn;
        }
    }
    return in == m_pattern.size() || (in + 1 == m_pattern.size() && m_pattern[in] == '%');
}

} // namespace corescope
