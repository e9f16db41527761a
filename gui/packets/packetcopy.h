#pragma once

#include <vector>

#include "core/store/snapshot.h"
#include "gui/packets/packetcells.h"

class QHeaderView;

namespace corescope {

enum class PacketCopyFormat {
    Text, ///< the visible columns with tabs between
    Csv,  ///< as the export writes it
    Json, ///< one object a line, as the export writes it
    Hex,  ///< the bytes, one packet a line
};

/// Puts lines of the list on the clipboard.
void copyPackets(const Snapshot& snapshot, const std::vector<PacketLine>& lines, PacketCopyFormat format,
                 const QHeaderView& columns, TimeFormat timeFormat);

} // namespace corescope
