#pragma once

#include <string>
#include <string_view>

namespace corescope {

/// SQL's `text LIKE '%wanted%'`: `%` stands for any text and `_` for one character, letters of ASCII compare without
/// regard to case. Never takes longer than text times pattern, whatever is in the pattern.
class LikePattern
{
public:
    /// Matches texts that contain `wanted`.
    explicit LikePattern(std::string_view wanted);
    /// Matches texts that begin with `wanted`.
    static LikePattern beginningWith(std::string_view wanted);

    bool matches(std::string_view text) const;

private:
    std::string m_pattern; ///< lower case, ends with a `%`, never two of them in a row
};

} // namespace corescope
