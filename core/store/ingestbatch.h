#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/database/rows.h"
#include "core/index.h"
#include "core/store/internpool.h"
#include "core/store/textarena.h"

namespace corescope {

class PacketStore;

/// Rows on their way into a PacketStore: parsed and interned on the reading thread, so that taking them over is a copy
/// of numbers. Loading everything, loading in pieces and following a growing database all go this way.
class IngestBatch final : public RowSink
{
public:
    struct Transmission
    {
        std::int64_t id;
        TextArena::Ref texts;
        std::int32_t routeType;   // -1 for NULL
        std::int32_t payloadType; // -1 for NULL
        KeyIndex originator;
        KeyIndex pubKey, destPubKey, srcPubKey; // of decoded_json
    };

    struct Observation
    {
        std::int64_t id;
        std::int64_t transmissionId;
        TransmissionIndex transmission; // none: not known when the row was read
        ObserverIndex observer;
        std::uint32_t seconds;
        float snr, rssi, score;
        PathIndex path;
        ResolvedPathIndex resolvedPath;
        std::uint32_t timeText;
        std::uint8_t elementCount;
        std::uint8_t flags;
    };

    explicit IngestBatch(PacketStore& store);

    /// Takes a row; a transmission first seen before the store's retention limit is left out, and so are its
    /// observations.
    bool transmission(const TransmissionRow& row) override;
    bool observation(const ObservationRow& row) override;

    /// Looks up the numbers of all paths; the store does it before it takes the batch. Loading threads do it
    /// themselves, while the store is busy with another batch.
    void finish();

    /// Takes a row over from another store, under the same retention limit.
    void copy(const PacketStore& from, TransmissionIndex row);
    void copy(const PacketStore& from, ObservationIndex row);
    /// The same for one that waits there for its transmission.
    void copy(const PacketStore& from, Observation observation);

    /// Where the rows' texts and paths are: only this store can take them.
    const PacketStore& store() const { return m_store; }

    const std::vector<Transmission>& transmissions() const { return m_transmissions; }
    const std::vector<Observation>& observations() const { return m_observations; }

    /// Empties it for the next rows, keeping its memory.
    void clear();

private:
    ObserverIndex observerOf(const ObservationRow& row);
    void setTime(const ObservationRow& row, Observation& observation);
    void setPath(const ObservationRow& row, Observation& observation);

    PacketStore& m_store;
    TextArena::Writer m_texts;
    std::vector<Transmission> m_transmissions;
    std::vector<Observation> m_observations;

    TransmissionIndex transmissionOf(const ObservationRow& row);

    // Neighbouring rows belong to few transmissions and observers: a look-up saved for most rows.
    struct Known
    {
        std::int64_t id = 0;
        TransmissionIndex transmission;
    };
    std::array<Known, 64> m_known; // by the last bits of the id
    std::vector<ObserverIndex> m_observerByRowId;

    RecordBatch m_paths, m_resolvedPaths; // owner: number of the observation
    std::string m_record;
    std::vector<KeyIndex> m_relays;
};

} // namespace corescope
