#include "core/analytics/clockskew.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/decodedreader.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

constexpr std::size_t s_recentSamples = 10;
constexpr double s_goodSkew = 3600; // s

/// When one observer received a packet first.
struct FirstReception
{
    ObserverIndex observer; // identity
    std::int64_t seconds = 0;
};

double medianOf(std::vector<double>& values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// The first reception by each observer that is known, in the order of observers.
void firstReceptions(const Snapshot& snapshot, TransmissionIndex transmission, std::vector<FirstReception>& out)
{
    out.clear();
    const PacketStore& store = *snapshot.store;
    const ObserverTable& observers = *snapshot.observers;
    snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
        const ObserverIndex number = store.observer(row);
        if (store.seconds(row) > 0 && number.isValid() && number.value() < observers.size() &&
            observers[number].key.isValid())
            out.push_back({observers[number].identity, std::int64_t(store.seconds(row))});
    });
    std::ranges::sort(out, [](const FirstReception& a, const FirstReception& b) {
        return a.observer != b.observer ? a.observer < b.observer : a.seconds < b.seconds;
    });
    const auto rest = std::ranges::unique(out, {}, &FirstReception::observer);
    out.erase(rest.begin(), rest.end());
}

/// How much later than the median of all each observer received the adverts, by number of its identity.
struct DeviationPart
{
    std::vector<std::vector<double>> deviations;
    std::vector<FirstReception> receptions; // of the advert in hand, like the next
    std::vector<double> times;

    void count(const Snapshot& snapshot, TransmissionIndex row)
    {
        if (!snapshot.store->isOfType(row, packet::Type::Advert))
            return;
        firstReceptions(snapshot, row, receptions);
        if (receptions.size() < 2)
            return;
        times.clear();
        for (const FirstReception& reception : receptions)
            times.push_back(double(reception.seconds));
        const double median = medianOf(times);
        deviations.resize(std::max<std::size_t>(deviations.size(), snapshot.observers->size()));
        for (const FirstReception& reception : receptions)
            deviations[reception.observer.value()].push_back(double(reception.seconds) - median);
    }
};

std::vector<ObserverClock> observerClocks(const Snapshot& snapshot)
{
    auto parts = passOverTransmissions<DeviationPart>(
        snapshot, [&](DeviationPart& part, TransmissionIndex row) { part.count(snapshot, row); });
    std::vector<ObserverClock> clocks(snapshot.observers->size());
    std::vector<double> all;
    for (std::size_t observer = 0; observer < clocks.size(); ++observer) {
        all.clear();
        for (const DeviationPart& part : parts)
            if (observer < part.deviations.size())
                all.insert(all.end(), part.deviations[observer].begin(), part.deviations[observer].end());
        clocks[observer] = {medianOf(all), all.size()};
    }
    return clocks;
}

struct SamplePart
{
    std::vector<std::pair<KeyIndex, NodeClock::Sample>> samples;
    DecodedReader reader;
    std::vector<FirstReception> receptions;
    std::vector<double> skews;
};

/// What one advert tells of its sender's clock.
void addSample(const Snapshot& snapshot, const std::vector<ObserverClock>& clocks, SamplePart& part,
               TransmissionIndex row)
{
    const PacketStore& store = *snapshot.store;
    const KeyIndex sender = store.pubKey(row);
    if (!store.isOfType(row, packet::Type::Advert) || !sender.isValid())
        return;
    part.reader.read(store.texts(row).decodedJson);
    const auto advertised = part.reader.number("timestamp");
    if (!advertised || *advertised < 0 || *advertised > 0xFFFF'FFFF)
        return;
    firstReceptions(snapshot, row, part.receptions);
    if (part.receptions.empty())
        return;
    NodeClock::Sample sample{row, *advertised, part.receptions.front().seconds};
    part.skews.clear();
    for (const FirstReception& reception : part.receptions) {
        const ObserverClock& clock = clocks[reception.observer.value()];
        const double offset = clock.isCalibrated() ? clock.offset : 0;
        part.skews.push_back(double(*advertised) - (double(reception.seconds) - offset));
        sample.observed = std::min(sample.observed, reception.seconds);
        sample.isCalibrated |= clock.isCalibrated();
    }
    sample.skew = medianOf(part.skews);
    part.samples.emplace_back(sender, sample);
}

double slopePerDay(const std::vector<NodeClock::Sample>& samples)
{
    constexpr double hour = 3600, day = 24 * hour;
    const auto count = double(samples.size());
    if (double(samples.back().observed - samples.front().observed) < hour)
        return 0;
    double meanTime = 0, meanSkew = 0;
    for (const NodeClock::Sample& sample : samples) {
        meanTime += double(sample.observed) / count;
        meanSkew += sample.skew / count;
    }
    double above = 0, below = 0;
    for (const NodeClock::Sample& sample : samples) {
        const double time = double(sample.observed) - meanTime;
        above += time * (sample.skew - meanSkew);
        below += time * time;
    }
    return below > 0 ? above / below * day : 0;
}

NodeClock::Severity severityOf(const NodeClock& clock)
{
    constexpr double minute = 60, hour = 60 * minute, day = 24 * hour;
    constexpr double fewGood = 0.1, mostGood = 0.8;
    const double skew = std::abs(clock.recentMedian);
    if (clock.recent().size() > 2 && clock.goodShare > fewGood && clock.goodShare < mostGood)
        return NodeClock::Severity::Bimodal;
    if (skew < 5 * minute)
        return NodeClock::Severity::Ok;
    if (skew < hour)
        return NodeClock::Severity::Warning;
    if (skew < 30 * day)
        return NodeClock::Severity::Critical;
    return skew < 365 * day ? NodeClock::Severity::Absurd : NodeClock::Severity::NoClock;
}

void summarize(NodeClock& clock)
{
    std::ranges::stable_sort(clock.samples, {}, &NodeClock::Sample::observed);
    std::vector<double> skews;
    for (const NodeClock::Sample& sample : clock.samples) {
        skews.push_back(sample.skew);
        clock.mean += sample.skew / double(clock.samples.size());
    }
    std::vector<double> recent(skews.end() - std::ptrdiff_t(clock.recent().size()), skews.end());
    clock.recentMedian = medianOf(recent);
    clock.median = medianOf(skews);
    const auto bad = std::ranges::count_if(clock.recent(), [&](const auto& sample) { return clock.isBad(sample); });
    clock.goodShare = 1 - double(bad) / double(clock.recent().size());
    clock.driftPerDay = slopePerDay(clock.samples);
    clock.severity = severityOf(clock);
}

} // namespace

std::span<const NodeClock::Sample> NodeClock::recent() const
{
    return std::span(samples).last(std::min(samples.size(), s_recentSamples));
}

bool NodeClock::isBad(const Sample& sample) const
{
    return std::abs(sample.skew) >= s_goodSkew;
}

std::string_view severityName(NodeClock::Severity severity)
{
    switch (severity) {
    case NodeClock::Severity::Ok:
        return "ok";
    case NodeClock::Severity::Warning:
        return "warning";
    case NodeClock::Severity::Critical:
        return "critical";
    case NodeClock::Severity::Absurd:
        return "absurd";
    case NodeClock::Severity::NoClock:
        return "no_clock";
    case NodeClock::Severity::Bimodal:
        break;
    }
    return "bimodal_clock";
}

ClockSkews::ClockSkews(const Snapshot& snapshot)
    : m_store(snapshot.store)
    , m_observers(observerClocks(snapshot))
{
    auto parts = passOverTransmissions<SamplePart>(
        snapshot, [&](SamplePart& part, TransmissionIndex row) { addSample(snapshot, m_observers, part, row); });
    for (const SamplePart& part : parts)
        for (const auto& [key, sample] : part.samples)
            m_nodes[key].samples.push_back(sample);
    for (auto entry = m_nodes.begin(); entry != m_nodes.end(); ++entry)
        summarize(entry.value());
}

const NodeClock* ClockSkews::find(KeyIndex node) const
{
    const auto clock = m_nodes.find(node);
    return clock == m_nodes.end() ? nullptr : &clock->second;
}

const ObserverClock* ClockSkews::clockOf(ObserverIndex observer) const
{
    return observer.value() < m_observers.size() && m_observers[observer.value()].samples > 0
               ? &m_observers[observer.value()]
               : nullptr;
}

std::vector<SkewEvidence> ClockSkews::evidence(const Snapshot& snapshot, const NodeClock::Sample& sample) const
{
    std::vector<FirstReception> receptions;
    firstReceptions(snapshot, sample.advert, receptions);
    std::ranges::stable_sort(receptions, {}, &FirstReception::seconds);
    std::vector<SkewEvidence> evidence;
    for (const FirstReception& reception : receptions) {
        const ObserverClock* const clock = clockOf(reception.observer);
        const double raw = double(sample.advertised - reception.seconds);
        const double offset = clock && clock->isCalibrated() ? clock->offset : 0;
        evidence.push_back({reception.observer, raw, raw + offset, clock});
    }
    return evidence;
}

} // namespace corescope
