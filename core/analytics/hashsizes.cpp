#include "core/analytics/hashsizes.h"

#include <algorithm>
#include <bit>
#include <chrono>

#include <simdjson.h>

#include "core/store/ascii.h"
#include "core/store/hexbyte.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

constexpr int s_advert = 4;
constexpr int s_direct = 2;
constexpr auto s_window = std::chrono::milliseconds(std::chrono::days(7));

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

KeyIndex advertSender(const PacketStore& store, TransmissionIndex advert)
{
    if (const KeyIndex sender = store.pubKey(advert); sender.isValid())
        return sender;
    const std::string_view json = store.texts(advert).decodedJson;
    if (json.find("\"public_key\"") == std::string_view::npos)
        return KeyIndex::none();
    thread_local simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(json.data(), json.size())["public_key"].get(text) != simdjson::SUCCESS)
        return KeyIndex::none();
    return store.keys().find(toLowerAscii(text));
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
        const auto header = hexByte(texts.rawHex, 0);
        const auto path = hexByte(texts.rawHex, 1);
        if (!header || !path || ((*header & 3) == s_direct && (*path & 0x3F) == 0))
            continue;
        if (const KeyIndex sender = advertSender(store, *next); sender.isValid())
            count(sizes[sender], int(*path >> 6) + 1);
    }
    return sizes;
}

} // namespace corescope
