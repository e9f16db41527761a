#pragma once

#include <vector>

#include "core/mesh/geofilter.h"
#include "core/store/snapshot.h"

namespace corescope {

/// The transmissions that nodes in a part of the map sent, received as the one they were for, or are known to have
/// passed on. Where observers are does not count.
class AreaPackets
{
public:
    AreaPackets(const Snapshot& snapshot, const GeoFilter& area);

    bool contains(TransmissionIndex row) const { return row.value() < m_isMember.size() && m_isMember[row.value()]; }

private:
    std::vector<bool> m_isMember; ///< by TransmissionIndex
};

} // namespace corescope
