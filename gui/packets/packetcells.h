#pragma once

#include <QString>

#include "core/store/snapshot.h"
#include "gui/packets/packetline.h"
#include "gui/timedisplay.h"

namespace corescope {

enum class PacketColumn {
    Number,
    Time,
    Type,
    Route,
    Hash,
    Size,
    Hops,
    Path,
    Observer,
    Snr,
    Rssi,
    Observations,
    Info,
};

inline constexpr int packetColumnCount = int(PacketColumn::Info) + 1;

QString packetColumnTitle(PacketColumn column);
bool isNumeric(PacketColumn column);

/// The observation whose path, observer and signal stand for a line: its own, or a packet's best one; none when nobody
/// heard it.
ObservationIndex shownObservation(const Snapshot& snapshot, PacketLine line);

/// What stands in a cell; plain text. Observations leave empty what they share with their packet.
QString packetCell(const Snapshot& snapshot, PacketLine line, PacketColumn column, TimeFormat format);

/// A display filter that is true of what stands in the cell; empty where there is nothing to filter by.
QString packetCellFilter(const Snapshot& snapshot, PacketLine line, PacketColumn column);

QString packetTypeName(int payloadType); ///< '' for none
QString routeTypeName(int routeType);    ///< '' for none
/// Name of an observer, or its id where it has none.
QString observerName(const Snapshot& snapshot, ObserverIndex observer);

} // namespace corescope
