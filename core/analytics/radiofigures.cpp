#include "core/analytics/radiofigures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analytics/hourmap.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

/// Sum and bounds of some SNR values.
struct SignalSum
{
    std::uint64_t count = 0;
    double sum = 0;
    float minimum = std::numeric_limits<float>::max(), maximum = std::numeric_limits<float>::lowest();

    void add(float value)
    {
        ++count;
        sum += double(value);
        minimum = std::min(minimum, value);
        maximum = std::max(maximum, value);
    }
    SignalSum& operator+=(const SignalSum& other)
    {
        count += other.count;
        sum += other.sum;
        minimum = std::min(minimum, other.minimum);
        maximum = std::max(maximum, other.maximum);
        return *this;
    }
};

struct TypeCount
{
    std::uint64_t transmissions = 0;
    SignalSum signal;
};

/// What a piece of the transmissions adds up to.
struct RadioPart
{
    Levels snr, rssi, sizes;
    std::uint64_t transmissions = 0, observations = 0;
    std::int64_t firstMs = std::numeric_limits<std::int64_t>::max();
    std::int64_t lastMs = std::numeric_limits<std::int64_t>::min();
    tsl::robin_map<int, TypeCount> types;
    HourMap<std::uint64_t> packets;
    HourMap<SignalSum> signal;

    struct PointsOf
    {
        TransmissionIndex transmission;
        std::uint32_t count;
    };
    std::vector<PointsOf> points; ///< transmissions with observations that have SNR and RSSI

    void add(const RadioPart& other)
    {
        snr.add(other.snr);
        rssi.add(other.rssi);
        sizes.add(other.sizes);
        transmissions += other.transmissions;
        observations += other.observations;
        firstMs = std::min(firstMs, other.firstMs);
        lastMs = std::max(lastMs, other.lastMs);
        for (const auto& [type, count] : other.types) {
            types[type].transmissions += count.transmissions;
            types[type].signal += count.signal;
        }
        packets.add(other.packets);
        signal.add(other.signal);
        points.insert(points.end(), other.points.begin(), other.points.end());
    }
};

class RadioPass
{
public:
    RadioPass(const Snapshot& snapshot, const AnalyticsScope& scope)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_scope(scope)
        , m_takesAll(scope.isWhole())
    {
    }

    void count(RadioPart& part, TransmissionIndex transmission) const
    {
        if (m_snapshot.packets.states[transmission.value()].listCount == 0) {
            if (!m_scope.observers && (!m_scope.area || m_scope.area->contains(transmission)))
                countUnheard(part, transmission);
            return;
        }
        TypeCount& type = part.types[m_store.payloadType(transmission)];
        std::uint64_t counted = 0;
        std::uint32_t points = 0;
        std::int64_t hourBefore = std::numeric_limits<std::int64_t>::min();
        m_snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
            if (!m_takesAll && !m_scope.includes(m_store, row))
                return;
            ++counted;
            const std::int64_t seconds = m_store.seconds(row);
            const std::int64_t hour = seconds / 3600;
            part.firstMs = std::min(part.firstMs, seconds * 1000);
            part.lastMs = std::max(part.lastMs, seconds * 1000);
            // Receptions come in the order of time, so those of one hour follow each other.
            if (hour != hourBefore)
                ++part.packets[hour];
            hourBefore = hour;
            const float snr = m_store.snr(row);
            const float rssi = m_store.rssi(row);
            if (std::isfinite(rssi))
                part.rssi.add(rssi);
            if (!std::isfinite(snr))
                return;
            part.snr.add(snr);
            type.signal.add(snr);
            part.signal[hour].add(snr);
            points += std::isfinite(rssi);
        });
        part.observations += counted;
        if (counted > 0)
            countTransmission(part, transmission, type);
        if (points > 0)
            part.points.push_back({transmission, points});
    }

    /// One of so many observations with SNR and RSSI, in store order.
    std::vector<RadioFigures::Point> choosePoints(const std::vector<RadioPart::PointsOf>& all) const
    {
        constexpr std::uint64_t wanted = 500;
        std::uint64_t total = 0;
        for (const auto& some : all)
            total += some.count;
        const std::uint64_t step = std::max<std::uint64_t>(total / wanted, 1);
        std::vector<RadioFigures::Point> points;
        std::uint64_t first = 0; // number of the transmission's first point
        std::uint64_t next = 0;  // number of the next one wanted
        for (const auto& some : all) {
            if (next < first + some.count) {
                std::uint64_t number = first;
                m_snapshot.packets.forEachObservation(some.transmission, [&](ObservationIndex row) {
                    const RadioFigures::Point point{m_store.snr(row), m_store.rssi(row)};
                    if (!m_scope.includes(m_store, row) || !std::isfinite(point.snr) || !std::isfinite(point.rssi))
                        return;
                    if (number++ != next)
                        return;
                    points.push_back(point);
                    next += step;
                });
            }
            first += some.count;
        }
        return points;
    }

private:
    void countUnheard(RadioPart& part, TransmissionIndex transmission) const
    {
        const auto seen = firstSeenMs(m_store, transmission);
        if (!m_takesAll && !(seen && m_scope.time.contains(*seen)))
            return;
        ++part.observations;
        if (seen) {
            ++part.packets[hourOf(*seen)];
            part.firstMs = std::min(part.firstMs, *seen);
            part.lastMs = std::max(part.lastMs, *seen);
        }
        countTransmission(part, transmission, part.types[m_store.payloadType(transmission)]);
    }

    void countTransmission(RadioPart& part, TransmissionIndex transmission, TypeCount& type) const
    {
        ++part.transmissions;
        ++type.transmissions;
        if (const std::size_t digits = m_store.texts(transmission).rawHex.size(); digits > 0)
            part.sizes.add(float(digits / 2));
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    const AnalyticsScope& m_scope;
    const bool m_takesAll;
};

void addTypes(const tsl::robin_map<int, TypeCount>& types, RadioFigures& figures)
{
    for (const auto& [type, count] : types) {
        if (type != -1 && count.transmissions > 0)
            figures.types.push_back({type, count.transmissions});
        const SignalSum& signal = count.signal;
        if (signal.count > 0)
            figures.signalByType.push_back(
                {type, signal.count, signal.sum / double(signal.count), signal.minimum, signal.maximum});
    }
    std::ranges::sort(figures.types, [](const auto& a, const auto& b) {
        return a.transmissions != b.transmissions ? a.transmissions > b.transmissions : a.payloadType < b.payloadType;
    });
    std::ranges::sort(figures.signalByType, [](const auto& a, const auto& b) {
        return a.observations != b.observations ? a.observations > b.observations : a.payloadType < b.payloadType;
    });
}

} // namespace

RadioFigures radioFigures(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    const RadioPass pass(snapshot, scope);
    auto parts = passOverTransmissions<RadioPart>(
        snapshot, [&](RadioPart& part, TransmissionIndex transmission) { pass.count(part, transmission); }, scope.stop);
    RadioPart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all.add(parts[i]);

    RadioFigures figures;
    figures.transmissions = all.transmissions;
    figures.observations = all.observations;
    addTypes(all.types, figures);
    for (const auto& [hour, packets] : all.packets.sorted())
        figures.packetsPerHour.push_back({hour, packets});
    for (const auto& [hour, signal] : all.signal.sorted())
        figures.signalPerHour.push_back({hour, signal.count, signal.sum / double(signal.count)});
    figures.points = pass.choosePoints(all.points);
    if (all.firstMs < all.lastMs)
        figures.spanHours = double(all.lastMs - all.firstMs) / 3'600'000;
    figures.snr = std::move(all.snr);
    figures.rssi = std::move(all.rssi);
    figures.sizes = std::move(all.sizes);
    return figures;
}

} // namespace corescope
