#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/index.h"
#include "core/store/cowarray.h"
#include "core/store/largememory.h"
#include "core/store/packetstore.h"

namespace corescope {

/// What belongs to one transmission at one moment.
struct TransmissionState
{
    std::uint64_t observerMask = 0; ///< bit (observer mod 64) of every observer: rules most transmissions out at once
    std::int64_t latestMs = 0;      ///< Unix ms of the newest of first_seen and the receptions
    std::uint32_t listBegin = 0;    ///< in the list column: its observations, oldest first
    std::uint32_t listCount = 0;
    std::uint32_t listCapacity = 0;
    ObservationIndex best;           ///< longest path, the newest among equals; none without observations
    ObservationIndex latest;         ///< whose time is the newest; none: first_seen is
    std::uint32_t observerCount = 0; ///< distinct observers with an id
};

/// Which observations belong to which transmission, without duplicates, in order, and in which order transmissions
/// come: everything about rows that is no column. A copy is a snapshot: it stays as it is while the original goes on.
struct Arrangement
{
    CowArray<TransmissionState> states; ///< by TransmissionIndex
    std::shared_ptr<const SegmentedColumn<std::uint32_t>> lists;
    std::uint32_t listsEnd = 0; ///< entries in `lists`, those included that no list uses any more
    std::shared_ptr<const std::vector<TransmissionIndex>> byFirstSeen; ///< first_seen text, then id, ascending
    std::shared_ptr<const std::vector<TransmissionIndex>> byLatest;    ///< latestMs, then id, ascending
    std::uint64_t observationCount = 0;                                ///< in all lists, so without duplicates
    std::uint32_t observationRows = 0;                                 ///< of the store, duplicates included

    std::uint32_t transmissionCount() const { return states.size(); }

    /// Calls `visit(ObservationIndex)` for the observations of a transmission, newest first.
    template <typename Visit>
    void forEachObservation(TransmissionIndex transmission, Visit visit) const
    {
        const TransmissionState& state = states[transmission.value()];
        for (std::uint32_t i = state.listCount; i-- > 0;)
            visit(ObservationIndex(lists->value(state.listBegin + i)));
    }

    std::size_t bytes() const;
};

/// Keeps an Arrangement up to date with a store's rows. Whatever the order and the pieces in which rows came, the
/// result is the same: of observations with equal observer and path the newest counts, lists are by time; of equal
/// times the one that the database's own index over observer and path names first counts as newer.
class Arranger
{
public:
    explicit Arranger(std::shared_ptr<PacketStore> store);

    /// Takes in the rows ingested since the last call; with many rows on `threads` threads. Returns the transmissions
    /// that are new or have changed, ascending.
    std::vector<TransmissionIndex> update(int threads);

    const Arrangement& arrangement() const { return m_arrangement; }

private:
    struct Row
    {
        ObservationIndex row;
        std::uint32_t seconds;
        std::int64_t observer; ///< rowid
        std::int64_t id;
    };

    Row rowOf(ObservationIndex row, const ObserverTable& observers) const;
    bool isOlder(const Row& a, const Row& b) const;
    void arrangeAll(const LargeVector<std::uint32_t>& ends, const LargeVector<std::uint32_t>& rows, int threads);
    std::vector<TransmissionIndex> arrangeTouched(std::uint32_t firstNewRow, std::uint32_t firstNewTransmission);
    void arrange(TransmissionIndex transmission, std::vector<Row>& rows, const ObserverTable& observers,
                 TransmissionState& state) const;
    void storeList(const std::vector<Row>& rows, TransmissionState& state);
    void closeGaps();
    void orderAll();
    void orderTouched(const std::vector<TransmissionIndex>& touched, std::uint32_t firstNewTransmission);

    std::shared_ptr<PacketStore> m_store;
    std::shared_ptr<SegmentedColumn<std::uint32_t>> m_lists;
    Arrangement m_arrangement;
};

} // namespace corescope
