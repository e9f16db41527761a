#include "core/mesh/channelkeys.h"

#include <algorithm>

namespace corescope {

namespace {

constexpr std::size_t s_shortChannelKey = 16, s_longChannelKey = 32;

} // namespace

ChannelKeys ChannelKeys::withPublic()
{
    ChannelKeys keys;
    keys.add("Public", publicChannelKey());
    return keys;
}

bool ChannelKeys::add(std::string_view name, ByteView key)
{
    if (key.size() != s_shortChannelKey && key.size() != s_longChannelKey)
        return false;
    auto place = std::ranges::lower_bound(m_keys, name, {}, &ChannelKey::name);
    if (place == m_keys.end() || place->name != name)
        place = m_keys.insert(place, ChannelKey{std::string(name), {}, {}, 0});
    place->key.assign(key.begin(), key.end());
    place->macKey = place->key;
    place->macKey.resize(s_longChannelKey);
    place->hash = channelHash(key);
    return true;
}

void ChannelKeys::addHashtag(std::string_view name)
{
    std::string hashtag(name.starts_with('#') ? "" : "#");
    hashtag += name;
    if (!std::ranges::binary_search(m_keys, hashtag, {}, &ChannelKey::name))
        add(hashtag, hashtagChannelKey(hashtag));
}

std::vector<const ChannelKey*> ChannelKeys::candidates(std::uint8_t hash) const
{
    std::vector<const ChannelKey*> all;
    all.reserve(m_keys.size());
    for (const ChannelKey& key : m_keys)
        all.push_back(&key);
    std::ranges::stable_partition(all, [hash](const ChannelKey* key) { return key->hash == hash; });
    return all;
}

} // namespace corescope
