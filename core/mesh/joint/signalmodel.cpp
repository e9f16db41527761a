#include "core/mesh/joint/signalmodel.h"

#include <algorithm>
#include <cmath>

namespace corescope {

namespace {

/// With fewer reports nothing can be said.
constexpr double s_fewestSignals = 200;
/// Links heard that often show how signals vary.
constexpr double s_oftenHeard = 4;
/// Of Student's distribution, which forgives surprises: the power of its density is then -2.
constexpr double s_freedom = 3;
/// dB²: whatever is measured, the next signal is not foreseen better.
constexpr double s_leastVariance = 1;

/// Mean SNR by distance, and how links and signals vary about it.
struct SignalStatistics
{
    double bins[distancebin::count];
    double between = 0; ///< variance of links of one length, dB²
    double within = 0;  ///< variance of the signals of one link, dB²
};

} // namespace

SignalModel::SignalModel(const RelayIndex& relays, std::span<const PairCounter::Pair> counts,
                         std::span<const Place> places)
    : m_relayCount(relays.relayCount())
{
    std::vector<Place> observers(relays.observerCount());
    for (std::uint32_t observer = 0; observer < observers.size(); ++observer)
        if (const std::uint32_t node = relays.entityOfObserver(observer); node != RelayIndex::none)
            observers[observer] = places[node];
    const auto forEachLink = [&](double fewest, auto take) {
        for (const auto& pair : counts)
            if (pair.to >= m_relayCount && relays.isRelay(pair.from) && pair.heard >= fewest)
                take(pair, distanceBin(places[pair.from], observers[pair.to - m_relayCount]));
    };

    double heard = 0, mean = 0, links = 0;
    SignalStatistics statistics;
    double deviations = 0;
    forEachLink(s_oftenHeard, [&](const PairCounter::Pair& link, std::uint32_t) {
        heard += link.heard;
        mean += link.snr;
        ++links;
        deviations += link.heard * std::max(0.0, link.snrSquares - link.snr * link.snr);
    });
    if (heard < s_fewestSignals)
        return;
    mean /= links;
    statistics.within = std::max(s_leastVariance, deviations / std::max(1.0, heard - links));
    double sums[distancebin::count] = {}, weights[distancebin::count] = {};
    forEachLink(s_oftenHeard, [&](const PairCounter::Pair& link, std::uint32_t bin) {
        sums[bin] += link.snr;
        ++weights[bin];
    });
    constexpr double smoothing = 3; // links of the overall mean
    for (std::uint32_t bin = 0; bin < distancebin::count; ++bin)
        statistics.bins[bin] = (sums[bin] + smoothing * mean) / (weights[bin] + smoothing);
    double squares = 0;
    forEachLink(s_oftenHeard, [&](const PairCounter::Pair& link, std::uint32_t bin) {
        const double difference = link.snr - statistics.bins[bin];
        squares += difference * difference - statistics.within / link.heard;
    });
    statistics.between = std::max(s_leastVariance, squares / links);

    const auto signal = [&](std::uint32_t bin, double count, double snr) {
        const double precision = count / statistics.within + 1 / statistics.between;
        const double expected =
            (count * snr / statistics.within + statistics.bins[bin] / statistics.between) / precision;
        const double variance = statistics.within + 1 / precision;
        return Signal{float(expected), float(1 / (s_freedom * variance)), float(1 / std::sqrt(variance))};
    };
    m_signals.resize(std::size_t(observers.size()) * m_relayCount);
    for (std::uint32_t observer = 0; observer < observers.size(); ++observer)
        for (std::uint32_t relay = 0; relay < m_relayCount; ++relay)
            m_signals[std::size_t(observer) * m_relayCount + relay] =
                signal(distanceBin(places[relay], observers[observer]), 0, 0);
    forEachLink(0, [&](const PairCounter::Pair& link, std::uint32_t bin) {
        m_signals[std::size_t(link.to - m_relayCount) * m_relayCount + link.from] = signal(bin, link.heard, link.snr);
    });
}

void SignalModel::weigh(std::uint32_t observer, RelayRange relays, float snr, float* weights) const
{
    if (m_signals.empty() || std::isnan(snr))
        return;
    const Signal* signal = m_signals.data() + std::size_t(observer) * m_relayCount + relays.first;
    for (std::uint32_t i = 0; i < relays.count; ++i) {
        const float difference = snr - signal[i].mean;
        const float spread = 1 + signal[i].precision * difference * difference;
        weights[i] *= signal[i].height / (spread * spread);
    }
}

} // namespace corescope
