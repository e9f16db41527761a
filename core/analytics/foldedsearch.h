#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace corescope {

/// Finds a text in many others without regard to the case of ASCII letters. It looks at every n-th byte only, n being
/// the length of the text (Horspool's algorithm), so that a hundred megabytes take some hundredths of a second.
class FoldedSearch
{
public:
    explicit FoldedSearch(std::string_view wanted);

    bool isIn(std::string_view text) const;

private:
    std::string m_wanted;                  ///< lower case
    std::array<std::uint32_t, 256> m_skip; ///< by the byte under the last one of m_wanted: how far to go on
};

} // namespace corescope
