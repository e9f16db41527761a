#pragma once

#include <atomic>
#include <span>
#include <vector>

#include <QByteArray>

#include "core/error.h"
#include "core/filter/packetsummary.h"
#include "core/store/snapshot.h"

class QIODevice;

namespace corescope {

/// Writes packets for other programs. One thread each: it keeps buffers.
class PacketExport
{
public:
    explicit PacketExport(const Snapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    /// `id,first_seen,type,route,hash,size,hops,path,observer,snr,rssi,observations,info,raw_hex`. Lines end in CR LF
    /// and fields are quoted as RFC 4180 says; nothing in them is changed. Hops, path, observer, SNR (dB) and RSSI
    /// (dBm) are those of the packet's best observation.
    /// @{
    void appendCsvHeader(QByteArray& out) const;
    void appendCsv(TransmissionIndex packet, QByteArray& out);
    /// @}

    /// One JSON object and a line end: `id`, `hash`, `first_seen`, `route_type`, `payload_type`, `raw_hex`, `decoded`
    /// (as stored, null when it is no JSON) and `observations` with `id`, `observer_id`, `observer_name`, `time`,
    /// `snr`, `rssi`, `path` and `resolved_path`, newest first.
    void appendJson(TransmissionIndex packet, QByteArray& out);

private:
    const Snapshot& m_snapshot;
    PacketSummary m_summary;
    std::string m_text;
    std::vector<KeyIndex> m_relays;
};

enum class PacketFormat { Csv, JsonLines };

/// Writes all of `packets` to an open device. `done` counts them; setting `isCancelled` ends it early, with an error.
Result<void> exportPackets(const Snapshot& snapshot, std::span<const TransmissionIndex> packets, PacketFormat format,
                           QIODevice& device, std::atomic<std::uint64_t>& done, const std::atomic<bool>& isCancelled);

} // namespace corescope
