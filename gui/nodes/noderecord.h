#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include <QString>

#include "core/analytics/relayfigures.h"
#include "core/store/snapshot.h"
#include "gui/map/maprole.h"
#include "gui/map/mercator.h"

namespace corescope {

/// A node as the table shows it.
struct NodeRecord
{
    KeyIndex key;
    QString name;    ///< one plain line; the beginning of the key when it told none
    QString keyText; ///< public key, hex
    MapRole role = MapRole::Other;
    bool isObserver = false;
    std::optional<std::int64_t> lastHeard, firstHeard; ///< Unix ms
    std::int64_t adverts = 0;                          ///< as the database counts them
    std::uint64_t packets = 0;                         ///< that name the node as sender or receiver
    std::uint64_t relayed = 0;                         ///< that are known to have gone over it
    std::uint64_t neighbors = 0;                       ///< who heard it, or whom it heard
    std::optional<GeoPosition> place;
    std::optional<double> volts, celsius;

    bool operator==(const NodeRecord&) const = default;
};

/// All nodes of a snapshot. Looks into the indexes for each: make it aside. Asked to stop, it is done early,
/// and what it returns is of no use.
std::vector<NodeRecord> nodeRecords(const Snapshot& snapshot, const std::stop_token& stop = {});

} // namespace corescope
