#include "core/analytics/sampleseries.h"

#include <algorithm>
#include <cmath>

#include "core/store/timetext.h"

namespace corescope {

namespace {

double twoDigits(double value)
{
    return std::round(value * 100) / 100;
}

std::vector<ObserverSample> thinned(std::span<const ObserverSample> samples, SampleSeries::Resolution resolution)
{
    if (resolution == SampleSeries::FiveMinutes)
        return {samples.begin(), samples.end()};
    const bool isHourly = resolution == SampleSeries::Hour;
    std::vector<ObserverSample> kept;
    for (const ObserverSample& sample : samples) {
        std::string begin = sample.timestamp.substr(0, isHourly ? 13 : 10) + (isHourly ? ":00:00Z" : "T00:00:00Z");
        if (kept.empty() || kept.back().timestamp != begin)
            kept.emplace_back();
        kept.back() = sample;
        kept.back().timestamp = std::move(begin);
    }
    return kept;
}

bool wentBack(const ObserverSample& from, const ObserverSample& to)
{
    constexpr std::optional<std::int64_t> ObserverSample::*counters[] = {
        &ObserverSample::txAirSecs, &ObserverSample::rxAirSecs, &ObserverSample::receiveErrors,
        &ObserverSample::packetsSent, &ObserverSample::packetsReceived};
    return std::ranges::any_of(
        counters, [&](auto counter) { return from.*counter && to.*counter && *(to.*counter) < *(from.*counter); });
}

std::optional<double> airtimePercent(std::optional<std::int64_t> from, std::optional<std::int64_t> to, double seconds)
{
    if (!from || !to)
        return std::nullopt;
    return twoDigits(std::clamp(double(*to - *from) / seconds * 100, 0.0, 100.0));
}

void derive(SampleSeries::Point& point, const ObserverSample& from, const ObserverSample& to, double seconds)
{
    point.isReboot = wentBack(from, to);
    if (point.isReboot)
        return;
    point.txAirtime = airtimePercent(from.txAirSecs, to.txAirSecs, seconds);
    point.rxAirtime = airtimePercent(from.rxAirSecs, to.rxAirSecs, seconds);
    if (!from.receiveErrors || !to.receiveErrors || !from.packetsReceived || !to.packetsReceived)
        return;
    const auto errors = double(*to.receiveErrors - *from.receiveErrors);
    const double all = errors + double(*to.packetsReceived - *from.packetsReceived);
    if (all > 0)
        point.receiveErrors = twoDigits(100 * errors / all);
}

} // namespace

SampleSeries sampleSeries(std::span<const ObserverSample> samples, SampleSeries::Resolution resolution)
{
    const std::vector<ObserverSample> kept = thinned(samples, resolution);
    SampleSeries series;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        SampleSeries::Point& point = series.points.emplace_back();
        point.timestamp = kept[i].timestamp;
        point.noiseFloor = kept[i].noiseFloor;
        point.batteryMv = kept[i].batteryMv;
        if (i == 0)
            continue;
        const auto from = parseTimeText(kept[i - 1].timestamp), to = parseTimeText(kept[i].timestamp);
        if (!from || !to || *to <= *from || *to - *from > 2 * std::int64_t(resolution) * 1000)
            continue;
        derive(point, kept[i - 1], kept[i], double(*to - *from) / 1000);
    }
    return series;
}

} // namespace corescope
