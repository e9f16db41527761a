#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "core/store/snapshot.h"

namespace corescope {

/// How far the clock of an observer goes from those of the others, in seconds; positive: ahead.
struct ObserverClock
{
    double offset = 0;
    std::size_t samples = 0; ///< adverts that others received too

    /// Whether that is enough to correct what it tells.
    bool isCalibrated() const { return samples >= 3; }
};

/// How far the clock of a node goes from the observers'. All skews in seconds; positive: ahead.
struct NodeClock
{
    enum class Severity {
        Ok,       ///< less than five minutes
        Warning,  ///< less than an hour
        Critical, ///< less than 30 days
        Absurd,   ///< less than a year
        NoClock,  ///< more: never set
        Bimodal,  ///< now right, now wrong, as after restarts without a battery
    };

    struct Sample
    {
        TransmissionIndex advert;
        std::int64_t advertised = 0; ///< Unix seconds, by the node
        std::int64_t observed = 0;   ///< Unix seconds, when it was heard first
        double skew = 0;             ///< median of its receptions, corrected by the observers' offsets
        bool isCalibrated = false;   ///< by one such observer at least
    };

    std::vector<Sample> samples; ///< one an advert, oldest first; not empty
    double mean = 0, median = 0;
    double recentMedian = 0; ///< of the newest ten
    double goodShare = 0;    ///< of the newest ten, those less than an hour off
    double driftPerDay = 0;  ///< slope of a straight line through the samples; 0 when they span less than an hour
    Severity severity = Severity::Ok;

    std::span<const Sample> recent() const;
    bool isBad(const Sample& sample) const;
};

/// `ok`, `warning`, `critical`, `absurd`, `no_clock`, `bimodal_clock`.
std::string_view severityName(NodeClock::Severity severity);

/// What an observer contributed to a sample.
struct SkewEvidence
{
    ObserverIndex observer;               ///< identity
    double raw = 0;                       ///< advertised less received, s
    double corrected = 0;                 ///< the same with the observer's offset taken off
    const ObserverClock* clock = nullptr; ///< null when there is nobody to compare it with
};

/// The clocks of all who sent adverts and of all who heard them, from the time stamps in the adverts. An observer's
/// offset is the median of how much later than the others' median it received adverts that several received.
class ClockSkews
{
public:
    /// Looks at every advert; uses several threads for much data.
    explicit ClockSkews(const Snapshot& snapshot);

    const tsl::robin_map<KeyIndex, NodeClock, std::hash<KeyIndex>>& nodes() const { return m_nodes; }
    /// Null when the node sent no advert with a time.
    const NodeClock* find(KeyIndex node) const;

    /// By number of an observer's identity; those without samples included.
    const std::vector<ObserverClock>& observers() const { return m_observers; }

    /// Whether the rows of the samples are those of a snapshot, which need not be the one that the skews were made
    /// from.
    bool knows(const Snapshot& snapshot, const NodeClock::Sample& sample) const
    {
        return m_store.lock() == snapshot.store && sample.advert.value() < snapshot.packets.transmissionCount();
    }

    /// What a sample was made of, earliest reception first. Only of a snapshot that knows() says yes to.
    std::vector<SkewEvidence> evidence(const Snapshot& snapshot, const NodeClock::Sample& sample) const;

private:
    const ObserverClock* clockOf(ObserverIndex observer) const;

    std::weak_ptr<const PacketStore> m_store;
    tsl::robin_map<KeyIndex, NodeClock, std::hash<KeyIndex>> m_nodes;
    std::vector<ObserverClock> m_observers;
};

} // namespace corescope
