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

std::optional<PacketLine> findPacket(const PacketSearch& search, const std::atomic<bool>& isSuperseded)
{
    const int step = search.forward ? 1 : -1;
    const int end = int(search.lines.size());
    for (int row = search.from < 0 && !search.forward ? end - 1 : search.from + step;
         row >= 0 && row < end && !isSuperseded; row += step) {
        const PacketLine line = search.lines[std::size_t(row)];
        if (!line.isPacket())
            continue;
        const auto texts = search.snapshot->store->texts(line.packet);
        if (hasText(texts.hash, search.text) || hasText(texts.decodedJson, search.text) ||
            hasText(texts.rawHex, search.text))
            return line;
    }
    return {};
}

} // namespace corescope
