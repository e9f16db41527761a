#pragma once

#include <string>
#include <string_view>

namespace corescope {

/// Text from the radio as valid UTF-8: each byte that belongs to no character becomes U+FFFD.
std::string toValidUtf8(std::string_view text);

/// What stands before the first zero byte.
std::string_view untilZero(std::string_view text);

/// A node's name out of the bytes of an advert: until the first zero byte, without control characters other than tab
/// and line feed, cut to 32 bytes. A character that the cut breaks becomes U+FFFD.
std::string advertName(std::string_view bytes);

/// Whether a decrypted channel message is a text: valid UTF-8 with at most two control characters (other than tab and
/// line feed) or U+FFFD. Under a wrong key whose MAC fits by accident it is not.
bool isReadableText(std::string_view text);

} // namespace corescope
