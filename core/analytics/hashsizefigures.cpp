#include "core/analytics/hashsizefigures.h"

#include <algorithm>

#include <simdjson.h>

#include "core/analytics/besthops.h"
#include "core/analytics/hashsizes.h"
#include "core/analytics/hourmap.h"
#include "core/analytics/transmissionpass.h"
#include "core/store/hexbyte.h"

namespace corescope {

namespace {

struct SizeCounts
{
    HashSizeFigures::Counts counts{};

    SizeCounts& operator+=(const SizeCounts& other)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += other.counts[i];
        return *this;
    }
};

struct HashSizePart
{
    SizeCounts transmissions;
    HourMap<SizeCounts> hours;
    tsl::robin_map<std::uint64_t, std::uint64_t> hopCounts; ///< by HopPrefix::bits()
    tsl::robin_map<KeyIndex, HashSizeFigures::Advertiser, std::hash<KeyIndex>> advertisers;
    std::vector<HopPrefix> hops; ///< of the transmission in hand

    /// `other` is of later transmissions.
    void add(const HashSizePart& other)
    {
        transmissions += other.transmissions;
        hours.add(other.hours);
        for (const auto& [hop, count] : other.hopCounts)
            hopCounts[hop] += count;
        for (const auto& [key, advertiser] : other.advertisers) {
            HashSizeFigures::Advertiser& known = advertisers[key];
            const std::string name = known.adverts > 0 ? known.name : advertiser.name;
            const std::uint64_t adverts = known.adverts + advertiser.adverts;
            known = advertiser;
            known.name = name;
            known.adverts = adverts;
        }
    }
};

std::string advertisedName(std::string_view decodedJson, std::string_view key)
{
    thread_local simdjson::dom::parser parser;
    std::string_view name;
    if (parser.parse(decodedJson.data(), decodedJson.size())["name"].get(name) == simdjson::SUCCESS && !name.empty())
        return std::string(name);
    return std::string(key.substr(0, 8));
}

/// Bytes a hop in the packet's path, 1 to 3; 0 when the packet does not tell or has the reserved size.
int hashSizeOf(std::string_view rawHex)
{
    const auto header = hexByte(rawHex, 0);
    if (!header)
        return 0;
    const unsigned route = *header & 3;
    const bool hasTransportCodes = route == 0 || route == 3;
    const auto path = hexByte(rawHex, hasTransportCodes ? 5 : 1);
    const int size = path ? int(*path >> 6) + 1 : 0;
    return size <= 3 ? size : 0;
}

void countHashSize(const Snapshot& snapshot, HashSizePart& part, TransmissionIndex row)
{
    const PacketStore& store = *snapshot.store;
    const auto texts = store.texts(row);
    const int size = hashSizeOf(texts.rawHex);
    if (size == 0)
        return;
    if (store.isOfType(row, packet::Type::Advert)) {
        if (const KeyIndex sender = advertSender(store, row); sender.isValid()) {
            HashSizeFigures::Advertiser& advertiser = part.advertisers[sender];
            if (advertiser.adverts++ == 0)
                advertiser.name = advertisedName(texts.decodedJson, store.keys().text(sender));
            advertiser.key = sender;
            advertiser.hashSize = size;
            advertiser.last = row;
        }
    }
    bestHops(snapshot, row, part.hops);
    if (part.hops.empty())
        return;
    ++part.transmissions.counts[std::size_t(size - 1)];
    if (const auto seen = firstSeenMs(store, row))
        ++part.hours[hourOf(*seen)].counts[std::size_t(size - 1)];
    for (const HopPrefix hop : part.hops)
        if (hop.isValid())
            ++part.hopCounts[hop.bits()];
}

} // namespace

HashSizeFigures hashSizeFigures(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    auto parts = passOverTransmissions<HashSizePart>(
        snapshot,
        [&](HashSizePart& part, TransmissionIndex row) {
            if (scope.includes(snapshot, row))
                countHashSize(snapshot, part, row);
        },
        scope.stop);
    HashSizePart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all.add(parts[i]);

    HashSizeFigures figures;
    figures.transmissions = all.transmissions.counts;
    for (const std::uint64_t count : figures.transmissions)
        figures.total += count;
    for (const auto& [hour, sizes] : all.hours.sorted())
        figures.perHour.push_back({hour, sizes.counts});
    const KeyPool& keys = snapshot.store->keys();
    for (const auto& [bits, count] : all.hopCounts)
        figures.topHops.push_back({HopPrefix::fromBits(bits), count});
    const std::size_t kept = std::min<std::size_t>(50, figures.topHops.size());
    std::partial_sort(figures.topHops.begin(), figures.topHops.begin() + std::ptrdiff_t(kept), figures.topHops.end(),
                      [&](const auto& a, const auto& b) {
                          return a.count != b.count ? a.count > b.count : isTextBefore(a.hop, b.hop, keys);
                      });
    figures.topHops.resize(kept);
    for (const auto& [key, advertiser] : all.advertisers) {
        ++figures.advertisers[std::size_t(advertiser.hashSize - 1)];
        if (advertiser.hashSize > 1)
            figures.multiByte.push_back(advertiser);
    }
    std::ranges::sort(figures.multiByte, [&](const auto& a, const auto& b) {
        return a.adverts != b.adverts ? a.adverts > b.adverts : keys.text(a.key) < keys.text(b.key);
    });
    return figures;
}

} // namespace corescope
