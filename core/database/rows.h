#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corescope {

/// SQL NULL of a real column, as the store keeps it.
inline constexpr double nullReal = std::numeric_limits<double>::quiet_NaN();

/// One row of `transmissions`. Texts point into the reader and are valid during the sink's call only.
struct TransmissionRow
{
    std::int64_t id = 0;
    std::string_view rawHex;    ///< as received; '' when NULL
    std::string_view hash;      ///< content hash, 16 lowercase hex digits; anything on undecodable input
    std::string_view firstSeen; ///< ISO-8601 UTC text
    std::optional<int> routeType;
    std::optional<int> payloadType;
    std::string_view decodedJson; ///< '' when NULL
    /// Region that it is to stay in: '' when its code fits none that the ingestor knows, nothing without a code.
    std::optional<std::string_view> scopeName = {};
};

/// One row of `observations`, of either layout. Texts point into the reader and are valid during the sink's call only.
struct ObservationRow
{
    std::int64_t id = 0;
    std::int64_t transmissionId = 0;

    /// v3 layout: `observer_idx`, the rowid of the observer; absent when NULL or no integer. Always absent in v2.
    std::optional<std::int64_t> observerRowId;
    /// v2 layout: the observer as written in the row; '' when NULL. Always empty in v3.
    std::string_view observerId;
    std::string_view observerName;

    std::string_view direction; ///< `rx`, `tx` or ''
    double snr = nullReal;      ///< dB
    double rssi = nullReal;     ///< dBm
    double score = nullReal;
    std::string_view pathJson; ///< '' when NULL: both mean "no path" everywhere

    /// Reception time when stored as a number, Unix seconds; otherwise `timestampText` is set.
    std::int64_t timestamp = 0;
    std::string_view timestampText;

    std::string_view resolvedPath; ///< '' when NULL or when the column is missing
};

/// One row of `nodes`.
struct NodeRow
{
    std::string publicKey;
    std::optional<std::string> name;
    std::optional<std::string> role;
    std::optional<double> lat, lon; ///< degrees; 0,0 means "no fix"
    std::optional<std::string> lastSeen, firstSeen;
    std::int64_t advertCount = 0;
    std::optional<std::int64_t> batteryMv;
    std::optional<double> temperatureC;
    bool isForeign = false;                  ///< the ingestor heard it outside of the area it is meant for
    std::optional<std::string> defaultScope; ///< region that its packets stay in unless told otherwise

    bool operator==(const NodeRow&) const = default;
};

/// One row of `observers`.
struct ObserverRow
{
    std::int64_t rowId = 0; ///< what `observations.observer_idx` refers to
    std::string id;
    std::optional<std::string> name, iata, lastSeen, firstSeen;
    std::int64_t packetCount = 0;
    std::optional<std::string> model, firmware, clientVersion, radio;
    std::optional<std::int64_t> batteryMv, uptimeSecs;
    std::optional<double> noiseFloor;

    // What newer ingestors tell.
    bool isInactive = false;                     ///< taken out of service
    std::optional<std::string> lastPacketAt;     ///< as opposed to its last status message
    std::optional<double> clockSkewSeconds;      ///< of its time stamps; positive: ahead
    std::int64_t clockSkewCount24h = 0;          ///< packets of a day whose time stamp had to be corrected
    std::optional<std::string> clockLastNaiveAt; ///< when it last sent a time stamp without a time zone
    std::optional<bool> canRelay;                ///< whether its radio passes packets on

    bool operator==(const ObserverRow&) const = default;
};

/// One row of `neighbor_edges`.
struct NeighborEdgeRow
{
    std::string nodeA, nodeB; ///< lowercase keys, nodeA <= nodeB in byte order; nodeA may be ''
    std::int64_t count = 1;
    std::string lastSeen; ///< observation timestamp text, `2026-04-05T12:34:56.000Z`
};

/// Receives the rows of a bulk read, one call a row, on the reading thread. Returning false ends the read early.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual bool transmission(const TransmissionRow&) { return true; }
    virtual bool observation(const ObservationRow&) { return true; }
};

} // namespace corescope
