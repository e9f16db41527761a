#include "core/analytics/traffic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/analytics/hourmap.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

struct BucketCount
{
    std::uint64_t transmissions = 0, observations = 0;

    BucketCount& operator+=(const BucketCount& other)
    {
        transmissions += other.transmissions;
        observations += other.observations;
        return *this;
    }
};

struct ObserverCount
{
    HourMap<std::uint64_t> buckets; ///< observations by number of the bucket
    std::uint64_t snrCount = 0;
    double snrSum = 0;
    std::int64_t last = 0;

    void add(const ObserverCount& other)
    {
        buckets.add(other.buckets);
        snrCount += other.snrCount;
        snrSum += other.snrSum;
        last = std::max(last, other.last);
    }
};

struct TrafficPart
{
    HourMap<BucketCount> buckets;         ///< by number of the bucket
    std::vector<ObserverCount> observers; ///< by identity, one more for the unknown ones

    ObserverCount& observer(std::size_t place)
    {
        if (place >= observers.size())
            observers.resize(place + 1);
        return observers[place];
    }
};

void countTraffic(const Snapshot& snapshot, const AnalyticsScope& scope, const TimeBuckets& buckets, TrafficPart& part,
                  TransmissionIndex transmission)
{
    const PacketStore& store = *snapshot.store;
    const ObserverTable& observers = *snapshot.observers;
    std::int64_t bucketBefore = std::numeric_limits<std::int64_t>::min();
    snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
        if (!scope.includes(store, row))
            return;
        const std::int64_t ms = std::int64_t(store.seconds(row)) * 1000;
        const std::int64_t number = buckets.number(ms);
        BucketCount& bucket = part.buckets[number];
        ++bucket.observations;
        bucket.transmissions += number != bucketBefore; // receptions come in the order of time
        bucketBefore = number;
        const ObserverIndex index = store.observer(row);
        const bool isKnown = index.isValid() && index.value() < observers.size();
        ObserverCount& observer = part.observer(isKnown ? observers[index].identity.value() : observers.size());
        ++observer.buckets[number];
        observer.last = std::max(observer.last, ms);
        if (const float snr = store.snr(row); std::isfinite(snr)) {
            ++observer.snrCount;
            observer.snrSum += double(snr);
        }
    });
}

Traffic::Observer observerOf(const ObserverCount& count, ObserverIndex identity, const Traffic& traffic,
                             const TimeBuckets& buckets)
{
    Traffic::Observer observer;
    observer.observer = identity;
    observer.snrCount = count.snrCount;
    observer.averageSnr = count.snrCount == 0 ? 0 : count.snrSum / double(count.snrCount);
    observer.last = count.last;
    observer.perBucket.resize(traffic.buckets.size());
    auto bucket = traffic.buckets.begin(); // both are in the order of time
    for (const auto& [number, observations] : count.buckets.sorted()) {
        while (bucket->begin != buckets.begin(number))
            ++bucket;
        observer.perBucket[std::size_t(bucket - traffic.buckets.begin())] = observations;
        observer.observations += observations;
    }
    return observer;
}

} // namespace

Traffic trafficOf(const Snapshot& snapshot, const AnalyticsScope& scope, const TimeBuckets& buckets)
{
    auto parts = passOverTransmissions<TrafficPart>(
        snapshot, [&](TrafficPart& part, TransmissionIndex row) { countTraffic(snapshot, scope, buckets, part, row); },
        scope.stop);
    TrafficPart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        all.buckets.add(parts[i].buckets);
        for (std::size_t place = 0; place < parts[i].observers.size(); ++place)
            all.observer(place).add(parts[i].observers[place]);
    }
    Traffic traffic;
    for (const auto& [number, bucket] : all.buckets.sorted())
        traffic.buckets.push_back({buckets.begin(number), bucket.transmissions, bucket.observations});
    for (std::uint32_t place = 0; place < all.observers.size(); ++place) {
        const bool isKnown = place < snapshot.observers->size();
        Traffic::Observer observer =
            observerOf(all.observers[place], isKnown ? ObserverIndex(place) : ObserverIndex::none(), traffic, buckets);
        if (observer.observations > 0)
            traffic.observers.push_back(std::move(observer));
    }
    std::ranges::stable_sort(traffic.observers, std::greater(), &Traffic::Observer::observations);
    return traffic;
}

TimeRange usualTime(const Snapshot& snapshot)
{
    constexpr std::size_t outlying = 200; // one in so many may be far off
    const PacketStore& store = *snapshot.store;
    const std::vector<TransmissionIndex>& list = *snapshot.packets.byFirstSeen;
    // Texts that are no times sort before or behind those that are.
    const auto isTime = [&](TransmissionIndex row) { return firstSeenMs(store, row).has_value(); };
    const auto first = std::ranges::find_if(list, isTime);
    const auto last = std::find_if(list.rbegin(), list.rend(), isTime).base();
    if (first >= last)
        return {0, 0};
    const auto timeAt = [&](std::ptrdiff_t place) { return firstSeenMs(store, first[place]).value_or(0); };
    const std::ptrdiff_t end = last - first - 1;
    const std::ptrdiff_t margin = end / std::ptrdiff_t(outlying);
    const std::int64_t earlyMs = timeAt(margin), lateMs = timeAt(end - margin);
    const std::int64_t slack = std::max<std::int64_t>(lateMs - earlyMs, 3'600'000) / 2;
    // Of the other end a packet's own receptions: the newest one is heard for a while yet.
    std::int64_t heardMs = timeAt(end);
    for (std::ptrdiff_t place = std::max<std::ptrdiff_t>(0, end - std::ptrdiff_t(outlying)); place <= end; ++place)
        heardMs = std::max(heardMs, snapshot.packets.states[first[place].value()].latestMs);
    const std::int64_t beginMs = std::max(timeAt(0), earlyMs - slack);
    const std::int64_t endMs = std::max(beginMs, std::min(heardMs, lateMs + slack));
    return {beginMs / 1000 * 1000, (endMs / 1000 + 1) * 1000};
}

std::int64_t bucketLength(const TimeRange& range, std::int64_t most)
{
    constexpr std::int64_t minute = 60, hour = 3600, day = 24 * hour;
    constexpr auto lengths = std::to_array<std::int64_t>({1, 5, 15, 30, minute, 5 * minute, 15 * minute, 30 * minute,
                                                          hour, 3 * hour, 6 * hour, 12 * hour, day, 7 * day});
    for (const std::int64_t length : lengths)
        if ((range.end - range.begin) / (length * 1000) < most)
            return length * 1000;
    return 30 * day * 1000;
}

} // namespace corescope
