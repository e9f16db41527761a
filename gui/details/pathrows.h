#pragma once

#include <vector>

#include <QString>

#include "core/store/snapshot.h"

namespace corescope {

/// A hop of a path as the details show it, and the relays that it might be instead.
struct PathRow
{
    QString hop; ///< as received, hex; empty for a candidate
    QString relay;
    QString probability; ///< empty when it is not known
    QString reason;      ///< how it was decided
    KeyIndex key;        ///< of the relay; none when nobody could be named
    std::vector<PathRow> candidates = {};
};

/// The hops of one reception, sender side first; empty without a path. All texts are plain.
std::vector<PathRow> pathRows(const Snapshot& snapshot, TransmissionIndex packet, ObservationIndex reception);

} // namespace corescope
