#include "gui/packets/packetfinder.h"

#include <algorithm>

#include "core/store/ascii.h"

namespace corescope {

namespace {

bool hasText(std::string_view where, std::string_view lower)
{
    return std::search(where.begin(), where.end(), lower.begin(), lower.end(),
                       [](char a, char b) { return toLowerAscii(a) == b; }) != where.end();
}

} // namespace

std::optional<PacketSearch::Found> findPacket(const PacketSearch& search, const std::atomic<bool>& isSuperseded)
{
    const int count = int(search.lines.size());
    const int first = search.from < 0 ? (search.forward ? -1 : count) : search.from;
    for (int step = 1; step <= count && !isSuperseded; ++step) {
        const int place = search.forward ? first + step : first - step;
        const bool isPastEnd = place < 0 || place >= count;
        const PacketLine line = search.lines[std::size_t(place < 0 ? place + count : place % count)];
        if (!line.isPacket())
            continue;
        const auto texts = search.snapshot->store->texts(line.packet);
        if (hasText(texts.hash, search.text) || hasText(texts.decodedJson, search.text) ||
            hasText(texts.rawHex, search.text))
            return PacketSearch::Found{line, isPastEnd};
    }
    return {};
}

} // namespace corescope
