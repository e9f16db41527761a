#include "core/analytics/multibyte.h"

#include <bit>

namespace corescope {

std::string_view MultiByteUse::statusName() const
{
    switch (status) {
    case Status::Confirmed:
        return "confirmed";
    case Status::Suspected:
        return "suspected";
    case Status::Unknown:
        break;
    }
    return "unknown";
}

std::string_view MultiByteUse::evidenceName() const
{
    switch (status) {
    case Status::Confirmed:
        return "advert";
    case Status::Suspected:
        return "path";
    case Status::Unknown:
        break;
    }
    return {};
}

MultiByteUse multiByteUse(const Snapshot& snapshot, NodeIndex node, const HashSizes& sizes)
{
    const NodeTable& nodes = snapshot.nodes();
    if (const auto use = sizes.find(nodes.key(node)); use != sizes.end())
        if (const int largest = std::bit_width(use->second.seen) - 1; largest > 1)
            return {MultiByteUse::Status::Confirmed, largest};
    const std::string_view key = snapshot.store->keys().text(nodes.key(node));
    for (const int bytes : {3, 2}) {
        const HopPrefix hop = HopPrefix::fromText(key.substr(0, std::size_t(bytes) * 2));
        if (hop.length() == std::size_t(bytes) * 2 && snapshot.prefixes->candidates(hop).size() == 1 &&
            snapshot.indexes->has(&TransmissionIndexes::pathHops, hop.bits()))
            return {MultiByteUse::Status::Suspected, bytes};
    }
    return {};
}

} // namespace corescope
