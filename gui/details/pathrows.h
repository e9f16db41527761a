#pragma once

#include <span>
#include <vector>

#include <QString>

#include "core/store/snapshot.h"

namespace corescope {

/// A hop of a path as the details show it, and the relays that it might be instead.
struct PathRow
{
    QString hop; ///< as received, hex; empty for a candidate
    QString relay;
    QString probability;     ///< empty when it is not known
    QString reason;          ///< how it was decided
    KeyIndex key;            ///< of the relay; none when nobody could be named
    bool isSupposed = false; ///< another relay than without what was left out
    std::vector<PathRow> candidates = {};
};

/// The hops of one reception, sender side first; empty without a path. `leftOut`: what if these nodes were not there?
/// That takes learned links (Snapshot::links). All texts are plain.
std::vector<PathRow> pathRows(const Snapshot& snapshot, TransmissionIndex packet, ObservationIndex reception,
                              std::span<const KeyIndex> leftOut = {});

/// Name and beginning of the key, plain text.
QString relayName(const Snapshot& snapshot, KeyIndex key);

} // namespace corescope
