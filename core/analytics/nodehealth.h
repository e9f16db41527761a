#pragma once

#include <cstdint>
#include <limits>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// How well something was received: counts of receptions and means of what they tell.
class SignalMeans
{
public:
    void add(float snr, float rssi);

    double snr() const { return mean(m_snrSum, m_snrs); }    ///< dB; NaN when none was told
    double rssi() const { return mean(m_rssiSum, m_rssis); } ///< dBm; NaN when none was told

private:
    static double mean(double sum, std::uint64_t count)
    {
        return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / double(count);
    }

    double m_snrSum = 0, m_rssiSum = 0;
    std::uint64_t m_snrs = 0, m_rssis = 0;
};

/// How a node is doing, by the packets that name it and the best reception of each.
struct NodeHealth
{
    struct HeardBy
    {
        ObserverIndex observer; ///< its identity
        std::uint64_t packets = 0;
        SignalMeans signal;
    };

    std::vector<TransmissionIndex> packets; ///< in list order
    std::vector<HeardBy> observers;         ///< most packets first
    std::uint64_t observations = 0;         ///< of all packets
    std::uint64_t packetsToday = 0;         ///< first seen since midnight, UTC
    SignalMeans signal;
    int averageHops = 0;        ///< rounded, of the packets that were relayed
    std::string_view lastHeard; ///< newest first_seen; '' without packets
};

/// `now`: Unix ms. Asked to stop, it is done early, and what it returns is of no use.
NodeHealth nodeHealth(const Snapshot& snapshot, KeyIndex node, std::int64_t now, const std::stop_token& stop = {});

} // namespace corescope
