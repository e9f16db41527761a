#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// Some of a snapshot's observers, and the question which transmissions they received. Most transmissions are decided
/// by one word; only where observers share a bit of it the observations are looked at.
class ObserverSet
{
public:
    /// The observers with exactly these ids; unknown ones are left out.
    static ObserverSet withIds(const Snapshot& snapshot, std::span<const std::string_view> ids);

    /// The observers whose region code is in the comma list `regions`; codes are trimmed and compared in upper case.
    static ObserverSet ofRegions(const Snapshot& snapshot, std::string_view regions);

    bool isEmpty() const { return m_mask == 0; }
    bool contains(ObserverIndex observer) const
    {
        return observer.isValid() && observer.value() < m_isMember.size() && m_isMember[observer.value()];
    }

    /// Whether an observation of the transmission is by one of them. For the snapshot that the set was made of.
    bool received(const Snapshot& snapshot, TransmissionIndex transmission) const;

private:
    explicit ObserverSet(const ObserverTable& observers);
    void add(const ObserverTable& observers, ObserverIndex identity);

    std::vector<bool> m_isMember;   ///< by ObserverIndex, for every number of a member
    std::uint64_t m_mask = 0;       ///< as TransmissionState::observerMask
    std::uint64_t m_sharedBits = 0; ///< bits that also stand for observers outside
};

/// The elements of a comma list, trimmed; empty ones are left out. Views into `list`.
std::vector<std::string_view> commaList(std::string_view list);

} // namespace corescope
