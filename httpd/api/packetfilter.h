#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analytics/channels.h"
#include "core/mesh/geofilter.h"
#include "core/store/snapshot.h"
#include "httpd/request.h"

namespace corescope {

/// Which part of a list a request wants.
struct Page
{
    std::uint64_t offset = 0;
    std::uint64_t limit = 50;

    /// From `limit` and `offset`; what is no positive number falls back to 50 and 0. There is no upper bound.
    static Page of(const Request& request);

    /// Row numbers [begin, end) of a list of `count` entries.
    std::uint64_t begin(std::uint64_t count) const { return std::min(offset, count); }
    std::uint64_t end(std::uint64_t count) const { return begin(count) + std::min(limit, count - begin(count)); }
};

/// The filters of `/api/packets`, all of which must hold. A missing or empty parameter filters nothing.
struct PacketFilter
{
    std::optional<std::int64_t> type, route; ///< text that is no number counts as 0
    std::string hash;                        ///< lower case
    std::string since, until;                ///< first_seen lies between them, compared as text, bounds excluded
    std::string region;                      ///< comma list of region codes
    std::string observer;                    ///< comma list of observer ids
    std::string node;                        ///< public key or name
    std::string channel;                     ///< name, or `enc_XX` for what nobody decrypted, XX being the hash byte
    std::string area;                        ///< name of a part of the map, see AreaPackets

    static PacketFilter of(const Request& request);

    bool isEmpty() const { return count() == 0; }
    /// How many of the filters are set.
    int count() const;
};

/// What some of the filters are looked up in.
struct FilterSources
{
    const Areas* areas = nullptr;           ///< null: no area is known
    const ChannelIndex* channels = nullptr; ///< of the same snapshot; null: no channel is known
};

/// The transmissions that pass, in list order (first_seen, ascending). With nothing but several observers: those of the
/// first one, then those of the next.
std::vector<TransmissionIndex> matchingTransmissions(const Snapshot& snapshot, const PacketFilter& filter,
                                                     const FilterSources& sources = {});

/// The transmissions that name one of the nodes (comma list of keys and names) as sender or receiver, first seen from
/// `since` to `until`, bounds included; in list order.
std::vector<TransmissionIndex> transmissionsOfNodes(const Snapshot& snapshot, std::string_view nodes,
                                                    std::string_view since, std::string_view until);

/// The same transmissions in the order of their latest reception, ascending. `matches` without duplicates.
std::vector<TransmissionIndex> inLatestOrder(const Snapshot& snapshot, const std::vector<TransmissionIndex>& matches);

/// The public key of the node whose key or name is `text`; `text` itself when there is none.
std::string_view nodeKey(const Snapshot& snapshot, std::string_view text);

} // namespace corescope
