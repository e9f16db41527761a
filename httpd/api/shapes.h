#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/export/jsonwriter.h"
#include "core/store/snapshot.h"

namespace corescope {

/// '' as null: in everything that comes from the packet store the two are the same.
inline void nullableField(JsonWriter& json, std::string_view name, std::string_view text)
{
    json.key(name);
    if (text.empty())
        json.value(nullptr);
    else
        json.value(text);
}

/// Writes packets in the forms that the API knows, straight from the columns of one snapshot. Each function writes one
/// object. Times are texts, SNR is in dB, RSSI in dBm; `path_json` and `decoded_json` are JSON as text.
class PacketShapes
{
public:
    /// Both must outlive the object.
    PacketShapes(const Snapshot& snapshot, JsonWriter& json)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_json(json)
    {
    }

    /// A transmission with its best observation, and all of them if asked for.
    void transmission(TransmissionIndex row, bool withObservations);

    /// The plain form of `packets?nodes=`: no `_parsedPath`, and '' instead of null for hash and times.
    void plainTransmission(TransmissionIndex row);

    /// The form of a node's `recentAdverts`: the reception with the longest path text, and all of them.
    void storedTransmission(TransmissionIndex row);

    /// The form of `packets?groupByHash=true`: counts, and the time of the latest reception.
    void group(TransmissionIndex row);

    /// An observation that names its transmission by content hash.
    void observation(ObservationIndex row);

    /// An observation with the fields of its transmission.
    void flatObservation(ObservationIndex row);

    /// The form of `traces`: who received it, when and over which path.
    void trace(ObservationIndex row);

    /// The form of `audio-lab/buckets`: a packet with what is left of its best reception there.
    void sample(TransmissionIndex row);

    /// What live messages tell of a new observation, as members of the object that is open: its transmission's fields
    /// and how it was received. `count` is that of the observations.
    void liveFields(ObservationIndex row, std::uint32_t count);

    /// The hops of `path_json` as an array; `none` when there are no hops.
    void hops(ObservationIndex row, std::string_view none);

    /// When the transmission was last received: the text maximum of first_seen and its observations' times.
    void latest(TransmissionIndex row);

private:
    const ObserverTable::Observer* observer(ObservationIndex row) const;
    std::string_view pathText(ObservationIndex row);
    void packet(TransmissionIndex row);
    void reception(ObservationIndex row);
    void time(std::string_view name, ObservationIndex row);
    void resolvedPath(ObservationIndex row);
    void observations(TransmissionIndex row);
    ObservationIndex longestPath(TransmissionIndex row) const;
    void regions(TransmissionIndex row);

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    JsonWriter& m_json;
    std::string m_text; ///< reused, so that a row allocates nothing
    std::vector<KeyIndex> m_relays;
    std::vector<std::string_view> m_regions;
};

} // namespace corescope
