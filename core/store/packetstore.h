#pragma once

#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index.h"
#include "core/mesh/packettype.h"
#include "core/store/ingestbatch.h"
#include "core/store/internpool.h"
#include "core/store/keypool.h"
#include "core/store/memoryuse.h"
#include "core/store/observertable.h"
#include "core/store/path.h"
#include "core/store/rowlookup.h"
#include "core/store/segmentedcolumn.h"
#include "core/store/textarena.h"

namespace corescope {

/// All transmissions and observations of a database as columns: a row is a number, its fields lie in parallel arrays
/// that only grow. One thread at a time ingests; any number of threads read, without a lock, the rows that a Snapshot
/// tells them of. Only an observation's resolved path changes later, and that is one atomic word.
class PacketStore
{
public:
    /// `keys` is shared with the node table and the neighbour graph. Transmissions first seen before `oldestKept`
    /// (text,
    /// '' for no limit) are not taken.
    explicit PacketStore(std::shared_ptr<KeyPool> keys, std::string oldestKept = {});

    /// A store with the rows of `other` whose transmission was first seen at `oldestKept` or later.
    static std::shared_ptr<PacketStore> newestOf(const PacketStore& other, std::string oldestKept);

    // --- writing -----------------------------------------------------------------------------------------------------

    /// Takes over the rows of a batch. Rows whose id is known already are left out; observations whose transmission is
    /// not known yet wait for it. One thread at a time.
    void ingest(IngestBatch& batch);

    /// Rows up to these ids have been read, whether they were taken or not.
    void skipTo(std::int64_t transmissionId, std::int64_t observationId)
    {
        m_lastTransmissionId = std::max(m_lastTransmissionId, transmissionId);
        m_lastObservationId = std::max(m_lastObservationId, observationId);
    }

    /// Sets what an observation's hops were resolved to. Any thread.
    void setResolvedPath(ObservationIndex row, ResolvedPathIndex resolved)
    {
        m_resolvedPath.existing(row.value()).store(resolved.value() + 1, std::memory_order_release);
    }

    /// Shared by the stores that follow each other when old rows are dropped.
    const std::shared_ptr<ObserverRegistry>& observers() const { return m_observers; }
    std::shared_ptr<KeyPool> sharedKeys() const { return m_keys; }
    KeyPool& keys() const { return *m_keys; }
    InternPool& paths() const { return m_paths; }
    InternPool& resolvedPaths() const { return m_resolvedPaths; }
    TextArena& texts() { return m_texts; }

    // --- rows so far, for the writing side; readers take the counts of their Snapshot
    // ----------------------------------

    std::uint32_t transmissionRows() const { return m_transmissionRows.load(std::memory_order_acquire); }
    std::uint32_t observationRows() const { return m_observationRows.load(std::memory_order_acquire); }
    const std::string& oldestKept() const { return m_oldestKept; }
    std::size_t waitingObservations() const { return m_waiting.size(); }

    /// The largest ids taken or skipped so far, the least number before the first; where following the database goes
    /// on.
    std::int64_t lastTransmissionId() const { return m_lastTransmissionId; }
    std::int64_t lastObservationId() const { return m_lastObservationId; }

    // --- transmissions -----------------------------------------------------------------------------------------------

    struct TransmissionTexts
    {
        std::string_view rawHex, hash, firstSeen, decodedJson;
        std::optional<std::string_view> scopeName = {}; ///< see TransmissionRow
    };
    TransmissionTexts texts(TransmissionIndex row) const { return textsAt(m_transmissionTexts.value(row.value())); }
    std::int64_t id(TransmissionIndex row) const { return m_transmissionId.value(row.value()); }
    int routeType(TransmissionIndex row) const { return m_routeType.value(row.value()); }     ///< -1: NULL
    int payloadType(TransmissionIndex row) const { return m_payloadType.value(row.value()); } ///< -1: NULL
    bool isOfType(TransmissionIndex row, packet::Type type) const { return payloadType(row) == int(type); }
    /// Who sent it, see originatorKey(); none when the packet does not tell.
    KeyIndex originator(TransmissionIndex row) const { return stored<KeyIndex>(m_originator, row.value()); }
    /// Keys that decoded_json names as `pubKey`, `destPubKey`, `srcPubKey`.
    KeyIndex pubKey(TransmissionIndex row) const { return stored<KeyIndex>(m_pubKey, row.value()); }
    KeyIndex destPubKey(TransmissionIndex row) const { return stored<KeyIndex>(m_destPubKey, row.value()); }
    KeyIndex srcPubKey(TransmissionIndex row) const { return stored<KeyIndex>(m_srcPubKey, row.value()); }

    /// Rows by id or content hash (lower case); the caller compares with its snapshot's row count.
    TransmissionIndex findTransmission(std::int64_t id) const;
    TransmissionIndex findTransmission(std::string_view hash) const;
    /// `rows`: how many observation rows the caller's snapshot has.
    ObservationIndex findObservation(std::int64_t id, std::uint32_t rows) const;

    /// Who the observer numbers stand for, up to now.
    std::shared_ptr<const ObserverTable> observerTable() const { return m_observers->table(); }

    // --- observations ------------------------------------------------------------------------------------------------

    std::int64_t id(ObservationIndex row) const { return m_observationId.value(row.value()); }
    TransmissionIndex transmission(ObservationIndex row) const
    {
        return TransmissionIndex(m_transmission.value(row.value()));
    }
    ObserverIndex observer(ObservationIndex row) const { return stored<ObserverIndex>(m_observer, row.value()); }
    std::uint32_t seconds(ObservationIndex row) const { return m_seconds.value(row.value()); } ///< Unix time
    float snr(ObservationIndex row) const { return m_snr.value(row.value()); }                 ///< dB, NaN: NULL
    float rssi(ObservationIndex row) const { return m_rssi.value(row.value()); }               ///< dBm, NaN: NULL
    float score(ObservationIndex row) const;                                                   ///< NaN: NULL
    std::string_view direction(ObservationIndex row) const;                                    ///< '' for NULL
    /// Reception time as the API shows it.
    void appendTime(ObservationIndex row, std::string& out) const;

    PathIndex path(ObservationIndex row) const { return stored<PathIndex>(m_path, row.value()); }
    /// Begins to fetch a path from memory for a pathView() that will follow soon.
    void expectPath(PathIndex path) const { m_paths.expect(path.value()); }
    PathView pathView(PathIndex path) const { return PathView(m_paths.view(path.value())); }
    /// Elements of path_json, at most 255.
    unsigned elementCount(ObservationIndex row) const { return m_elementCount.value(row.value()); }
    /// Whether there is anything to resolve: path_json is a non-empty array of strings.
    bool hasHops(ObservationIndex row) const { return m_flags.value(row.value()) & s_hasHops; }

    ResolvedPathIndex resolvedPath(ObservationIndex row) const
    {
        return ResolvedPathIndex(m_resolvedPath.existing(row.value()).load(std::memory_order_acquire) - 1);
    }
    /// The relays of a resolved path, none() where nobody could be named.
    void relays(ResolvedPathIndex path, std::vector<KeyIndex>& out) const;
    bool isPending(ObservationIndex row) const { return hasHops(row) && !resolvedPath(row).isValid(); }

    /// What is held, part by part.
    MemoryUse memoryUse() const;

private:
    friend class IngestBatch;

    PacketStore(std::shared_ptr<KeyPool> keys, std::shared_ptr<ObserverRegistry> observers, std::string oldestKept);

    // flags of an observation
    static constexpr std::uint8_t s_timeForm = 0b0000'0011;
    static constexpr std::uint8_t s_hasHops = 0b0000'0100;
    static constexpr unsigned s_directionShift = 3; // five bits: number in m_directions, 0 for NULL

    enum TimeForm : std::uint8_t {
        Milliseconds = 0, // 2026-04-05T12:34:56.000Z
        Seconds = 1,      // 2026-04-05T12:34:56Z
        Digits = 2,       // 1775392496, from the old layout
        Verbatim = 3,     // m_timeText
    };

    // Columns start as zeros, so indices are stored plus one.
    template <typename I>
    static I stored(const SegmentedColumn<std::uint32_t>& column, std::uint32_t row)
    {
        return I(column.value(row) - 1);
    }

    TransmissionTexts textsAt(TextArena::Ref ref) const;
    void addAlias(std::int64_t id, TransmissionIndex row);
    void append(const IngestBatch::Transmission& transmission);
    void append(const IngestBatch::Observation& observation, TransmissionIndex transmission);
    void retryWaiting();
    std::uint8_t directionCode(std::string_view direction);

    std::shared_ptr<KeyPool> m_keys;
    const std::string m_oldestKept;
    const std::shared_ptr<ObserverRegistry> m_observers;
    mutable InternPool m_paths;
    mutable InternPool m_resolvedPaths;
    InternPool m_timeTexts;
    TextArena m_texts;

    std::atomic<std::uint32_t> m_transmissionRows = 0;
    SegmentedColumn<std::int64_t> m_transmissionId;
    SegmentedColumn<TextArena::Ref> m_transmissionTexts;
    SegmentedColumn<std::int32_t> m_routeType, m_payloadType;
    SegmentedColumn<std::uint32_t> m_originator, m_pubKey, m_destPubKey, m_srcPubKey;
    RowLookup m_byTransmissionId, m_byHash;
    // A packet that was deleted and stored again has a second id; the content hash says that it is the same.
    std::map<std::int64_t, TransmissionIndex> m_aliases;
    mutable std::mutex m_aliasesMutex;
    std::atomic<bool> m_hasAliases = false;

    std::atomic<std::uint32_t> m_observationRows = 0;
    SegmentedColumn<std::int64_t> m_observationId;
    SegmentedColumn<std::uint32_t> m_transmission, m_observer, m_seconds, m_path, m_timeText;
    SegmentedColumn<float> m_snr, m_rssi, m_score; // in m_score +0 means NULL and -0 means 0
    SegmentedColumn<std::uint8_t> m_elementCount, m_flags;
    SegmentedColumn<std::atomic<std::uint32_t>> m_resolvedPath;
    // Ids ascend over the first rows, usually over all; a row that came late, and all behind it, are looked up by hash.
    std::atomic<std::uint32_t> m_ascendingRows = 0;
    RowLookup m_laterRows;

    std::int64_t m_lastTransmissionId = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_lastObservationId = std::numeric_limits<std::int64_t>::min();
    std::vector<IngestBatch::Observation> m_waiting; // their transmission has not been seen yet
    mutable std::mutex m_directionsMutex;
    std::vector<std::string> m_directions{{}, "rx", "tx"};
};

} // namespace corescope
