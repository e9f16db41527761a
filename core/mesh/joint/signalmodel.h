#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/mesh/joint/linkcounts.h"
#include "core/mesh/joint/places.h"
#include "core/mesh/joint/relayindex.h"

namespace corescope {

/// With what SNR each observer hears each relay: as it has so far, and as links of that length are heard where it has
/// seldom. All of it is measured on the reports; no radio constant is built in. Immutable.
class SignalModel
{
public:
    SignalModel() = default;
    /// `counts`: as LinkModel numbers them. `places`: of all rows but anyone().
    SignalModel(const RelayIndex& relays, std::span<const PairCounter::Pair> counts, std::span<const Place> places);

    /// Multiplies each weight by the density, up to a factor, of this SNR, dB, at the observer if that relay sent. NaN
    /// changes nothing.
    void weigh(std::uint32_t observer, RelayRange relays, float snr, float* weights) const;

    std::size_t bytes() const { return m_signals.capacity() * sizeof(Signal); }

private:
    /// Student's distribution with three degrees of freedom.
    struct Signal
    {
        float mean = 0;      ///< dB
        float precision = 0; ///< 1 / (3 variance), dB⁻²
        float height = 0;    ///< of the density at the mean, up to a factor that all share
    };

    std::uint32_t m_relayCount = 0;
    std::vector<Signal> m_signals; ///< observers by relays; empty if too little is known
};

} // namespace corescope
