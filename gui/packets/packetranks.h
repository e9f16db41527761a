#pragma once

#include <memory>
#include <vector>

#include "core/store/snapshot.h"
#include "gui/packets/packetcells.h"

namespace corescope {

/// Where packets stand when they are sorted by what is text, so that sorting compares numbers. Kept until packets come
/// or change. One thread at a time.
class PacketRanks
{
public:
    /// Brings what sorting by `column` needs up to date.
    void update(const std::shared_ptr<const Snapshot>& snapshot, PacketColumn column, int threads);

    /// Equal texts have equal ranks, no text has 0. Valid after update() for that column.
    /// @{
    std::uint32_t ofPath(TransmissionIndex packet) const { return m_path.ranks[packet.value()]; }
    std::uint32_t ofInfo(TransmissionIndex packet) const { return m_info.ranks[packet.value()]; }
    std::uint32_t ofObserver(ObserverIndex observer) const;
    /// @}

private:
    struct Ranks
    {
        std::shared_ptr<const PacketStore> store; ///< what they are of
        std::uint32_t observationRows = 0, transmissions = 0;
        std::vector<std::uint32_t> ranks; ///< by TransmissionIndex
    };

    static bool isCurrent(Ranks& ranks, const Snapshot& snapshot);

    Ranks m_path, m_info;
    std::shared_ptr<const ObserverTable> m_observers;
    std::vector<std::uint32_t> m_observerRanks; ///< by ObserverIndex
};

} // namespace corescope
