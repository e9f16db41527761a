#include "core/analytics/hashsizes.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <optional>

#include <simdjson.h>

#include "core/store/ascii.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

constexpr int s_advert = 4;
constexpr int s_direct = 2;
constexpr auto s_window = std::chrono::milliseconds(std::chrono::days(7));

std::optional<unsigned> byteAt(std::string_view hex, std::size_t position)
{
    unsigned value = 0;
    for (std::size_t i = 2 * position; i < 2 * position + 2; ++i) {
        const char c = toLowerAscii(hex[i]);
        if (c >= '0' && c <= '9')
            value = value * 16 + unsigned(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + unsigned(c - 'a' + 10);
        else
            return std::nullopt;
    }
    return value;
}

/// Old ingestors wrote the sender of an advert as `public_key`.
KeyIndex oldFormOfSender(std::string_view decodedJson, const KeyPool& keys)
{
    if (decodedJson.find("\"public_key\"") == std::string_view::npos)
        return KeyIndex::none();
    thread_local simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(decodedJson.data(), decodedJson.size())["public_key"].get(text) != simdjson::SUCCESS)
        return KeyIndex::none();
    return keys.find(toLowerAscii(text));
}

void count(HashSizeUse& use, int size)
{
    if (use.samples > 0 && use.last != size)
        ++use.changes;
    use.last = size;
    use.seen |= 1U << size;
    ++use.samples;
}

} // namespace

bool HashSizeUse::isInconsistent() const
{
    return samples >= 3 && changes >= 2 && std::popcount(seen) >= 2;
}

HashSizes collectHashSizes(const Snapshot& snapshot, std::int64_t now)
{
    const PacketStore& store = *snapshot.store;
    const auto& list = *snapshot.packets.byFirstSeen;
    const TimeText oldest = isoMilliseconds(now - s_window.count());
    HashSizes sizes;
    auto next = std::ranges::lower_bound(list, oldest.view(), {},
                                         [&](TransmissionIndex row) { return store.texts(row).firstSeen; });
    for (; next != list.end(); ++next) {
        if (store.payloadType(*next) != s_advert)
            continue;
        const auto texts = store.texts(*next);
        if (texts.rawHex.size() < 4 || texts.decodedJson.empty())
            continue;
        // The second byte, also where transport codes come first: the browser code expects these values.
        const auto header = byteAt(texts.rawHex, 0);
        const auto path = byteAt(texts.rawHex, 1);
        if (!header || !path || ((*header & 3) == s_direct && (*path & 0x3F) == 0))
            continue;
        KeyIndex sender = store.pubKey(*next);
        if (!sender.isValid())
            sender = oldFormOfSender(texts.decodedJson, store.keys());
        if (sender.isValid())
            count(sizes[sender], int(*path >> 6) + 1);
    }
    return sizes;
}

} // namespace corescope
