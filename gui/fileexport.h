#pragma once

#include <memory>
#include <vector>

#include "core/export/packetexport.h"

class QWidget;

namespace corescope {

/// Asks for a file and writes packets into it on a thread of its own, with a progress dialog that can cancel. The file
/// appears when it is complete; an older one of that name stays until then.
void exportPacketsToFile(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> packets,
                         PacketFormat format, QWidget& window);

/// The same of nodes and neighbour edges as GeoJSON.
void exportMapToFile(const Snapshot& snapshot, QWidget& window);

} // namespace corescope
