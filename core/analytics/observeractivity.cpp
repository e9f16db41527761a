#include "core/analytics/observeractivity.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include <tsl/robin_set.h>

#include "core/analytics/decodedreader.h"
#include "core/analytics/timebuckets.h"

namespace corescope {

namespace {

/// Lower end of the range of 2 dB. Just below zero it keeps to the older server's ranges.
int rangeOf(float snr)
{
    const int whole = int(snr);
    const int begin = whole / 2 * 2;
    return snr < 0 && whole != begin ? begin - 2 : begin;
}

std::int64_t bucketFor(std::int64_t days)
{
    constexpr std::int64_t hour = 3600;
    if (days <= 1)
        return hour;
    return days <= 7 ? 4 * hour : 24 * hour;
}

/// Newest first; of equal times the one that a packet's list of observations names first.
std::vector<ObservationIndex> receptionsSince(const Snapshot& snapshot, ObserverIndex observer, std::int64_t from,
                                              const std::stop_token& stop)
{
    const PacketStore& store = *snapshot.store;
    const ObserverTable& observers = *snapshot.observers;
    std::vector<ObservationIndex> found;
    if (!observer.isValid())
        return found;
    const std::uint64_t bit = std::uint64_t(1) << (observer.value() % 64);
    for (std::uint32_t i = 0; i < snapshot.packets.transmissionCount() && !stop.stop_requested(); ++i) {
        const TransmissionState& state = snapshot.packets.states[i];
        if ((state.observerMask & bit) == 0 || state.latestMs < from * 1000)
            continue;
        snapshot.packets.forEachObservation(TransmissionIndex(i), [&](ObservationIndex row) {
            const ObserverIndex number = store.observer(row);
            if (number.isValid() && number.value() < observers.size() && observers[number].identity == observer &&
                store.seconds(row) >= from)
                found.push_back(row);
        });
    }
    std::ranges::stable_sort(found, std::greater(), [&](ObservationIndex row) { return store.seconds(row); });
    return found;
}

} // namespace

std::vector<ObserverTotals> observerTotals(const Snapshot& snapshot, const std::stop_token& stop)
{
    const PacketStore& store = *snapshot.store;
    const ObserverTable& observers = *snapshot.observers;
    std::vector<ObserverTotals> totals(observers.size());
    for (std::uint32_t i = 0; i < snapshot.packets.observationRows && !stop.stop_requested(); ++i) {
        const ObservationIndex row(i);
        const ObserverIndex number = store.observer(row);
        if (!number.isValid() || number.value() >= observers.size())
            continue;
        ObserverTotals& total = totals[observers[number].identity.value()];
        const std::uint32_t seconds = store.seconds(row);
        total.firstHeard = total.receptions == 0 ? seconds : std::min(total.firstHeard, seconds);
        total.lastHeard = std::max(total.lastHeard, seconds);
        total.signal.add(store.snr(row), store.rssi(row));
        ++total.receptions;
    }
    return totals;
}

ObserverActivity observerActivity(const Snapshot& snapshot, ObserverIndex observer, std::int64_t days, std::int64_t now,
                                  std::int64_t zone, const std::stop_token& stop)
{
    const PacketStore& store = *snapshot.store;
    ObserverActivity activity;
    activity.receptions = receptionsSince(snapshot, observer, now - days * 24 * 3600, stop);
    activity.bucketSeconds = bucketFor(days);
    const TimeBuckets buckets{activity.bucketSeconds, zone};
    DecodedReader decoded;
    tsl::robin_set<std::string> names; // of the bucket in hand: receptions come in order of time
    std::optional<std::int64_t> bucket;
    const auto addName = [&](std::string_view name) {
        if (!name.empty())
            names.insert(std::string(name));
    };
    for (const ObservationIndex row : activity.receptions) {
        if (stop.stop_requested())
            break;
        const std::int64_t start = buckets.beginOf(store.seconds(row));
        if (start != bucket) {
            names.clear();
            bucket = start;
        }
        const TransmissionIndex packet = store.transmission(row);
        decoded.read(store.texts(packet).decodedJson);
        for (const std::string_view key : {"pubKey", "srcHash", "destHash"})
            addName(decoded.text(key));
        if (store.hasHops(row))
            for (const std::string& hop : store.pathView(store.path(row)).hopTexts())
                addName(hop);
        ObserverActivity::Bucket& entry = activity.timeline[start];
        ++entry.receptions;
        entry.names = names.size();
        if (const int type = store.payloadType(packet); type >= 0)
            ++activity.byPayloadType[type];
        if (const float snr = store.snr(row); !std::isnan(snr))
            ++activity.bySnr[rangeOf(snr)];
    }
    return activity;
}

} // namespace corescope
