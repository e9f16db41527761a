#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/mesh/meshcrypto.h"

namespace corescope {

/// A channel that can be read.
struct ChannelKey
{
    std::string name;
    Bytes key;             ///< 16 or 32 bytes
    Bytes macKey;          ///< the key with zeros behind it, 32 bytes
    std::uint8_t hash = 0; ///< how packets call the channel
};

/// The channels whose messages can be decrypted: names and keys, in the order of the names.
class ChannelKeys
{
public:
    /// The channel that every device knows.
    static ChannelKeys withPublic();

    /// Adds a channel or replaces its key. False, and nothing done, unless the key has 16 or 32 bytes.
    bool add(std::string_view name, ByteView key);

    /// Adds a hashtag channel, whose key follows from its name; a missing `#` is put in front. A channel that has a key
    /// already keeps it.
    void addHashtag(std::string_view name);

    bool isEmpty() const { return m_keys.empty(); }
    const std::vector<ChannelKey>& keys() const { return m_keys; }

    /// All keys, those first whose channel a packet with this hash byte is likely for.
    std::vector<const ChannelKey*> candidates(std::uint8_t hash) const;

private:
    std::vector<ChannelKey> m_keys; ///< sorted by name
};

} // namespace corescope
