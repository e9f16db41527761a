#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/mesh/joint/distancecurve.h"
#include "core/mesh/joint/linkcounts.h"
#include "core/mesh/joint/places.h"
#include "core/mesh/joint/relayindex.h"
#include "core/mesh/joint/signalmodel.h"

namespace corescope {

/// Constants of the model; see docs/hop-resolution.md for where they come from.
struct LinkModelOptions
{
    double observerShare = 0.3; ///< weight of "heard by the neighbour's observer" as a sign of a link
    double leastPrior = 24;     ///< observations that the distance alone is worth, at least
    double mostPrior = 120;     ///< the same, at the most
    double priorShare = 0.5;    ///< the same, as a share of a relay's mean count
    double ghostPrior = 1;      ///< a relay that no table lists, next to one that is listed
    double catchAllPrior = 0.3;
    bool guessPlaces = true;
    std::uint32_t mostDenseRows = 4500; ///< without names; beyond, probabilities are computed when asked for
};

/// What the decoder asks: how likely is it that b passed on what a sent, and that o reported it. From counts, and from
/// distance where there are few. Immutable, usable from any thread.
class LinkModel
{
public:
    using Counts = std::vector<PairCounter::Pair>;

    /// `counts`: by from and to. "from" is a row; "to" a relay, or relayCount() + observer.
    LinkModel(std::shared_ptr<const RelayIndex> relays, Counts counts, const LinkModelOptions& options);

    const RelayIndex& relays() const { return *m_relays; }
    std::shared_ptr<const RelayIndex> sharedRelays() const { return m_relays; }
    const Counts& counts() const { return m_counts; }
    const LinkModelOptions& options() const { return m_options; }
    const Place& place(std::uint32_t entity) const { return m_places[entity]; }

    /// P(relay passes on | row sent) for candidates of a hop, which have one first byte. `scratch` has room for them.
    const float* transitions(std::uint32_t row, RelayRange to, float* scratch) const
    {
        if (m_isDense)
            return m_dense.data() + cell(row, to.first);
        compute(row, to, scratch);
        return scratch;
    }
    /// The same for all candidates of the hop before, row by row, if the model holds that side by side; else nullptr.
    const float* block(RelayRange from, RelayRange to) const
    {
        return m_isDense && from == m_relays->namesakes(from.first) && to == m_relays->namesakes(to.first)
                   ? m_dense.data() + cell(from.first, to.first)
                   : nullptr;
    }
    /// P(observer reports | relay sent), by relay.
    const float* reports(std::uint32_t observer) const
    {
        return m_reports.data() + std::size_t(observer) * m_relays->relayCount();
    }

    /// How strongly observers hear relays.
    const SignalModel& signalModel() const { return m_signals; }

    /// Expected number of times the second came right after the first, or the first after the second.
    double linkCount(std::uint32_t row, std::uint32_t relay) const;
    double reportCount(std::uint32_t relay, std::uint32_t observer) const;
    double prior() const { return m_prior; }

    std::size_t bytes() const;

private:
    struct Link
    {
        std::uint32_t relay = 0;
        float strength = 0;
    };
    enum CurveKind { BetweenRelays, FromOthers, ToObservers, CurveCount };

    double count(std::uint32_t from, std::uint32_t to) const;
    std::uint32_t column(std::uint32_t observer) const { return m_relays->relayCount() + observer; }
    void indexCounts();
    void makeStrengths();
    void guessPlaces();
    void fitCurves();
    void makeRows();
    void makeReports();
    void compute(std::uint32_t row, RelayRange to, float* out) const;
    /// Of P(relay | row) in m_dense. What belongs to one hop of one byte after another lies side by side.
    std::size_t cell(std::uint32_t row, std::uint32_t relay) const
    {
        const RelayRange rows = m_relays->namesakes(row), columns = m_relays->namesakes(relay);
        return std::size_t(rows.first) * m_relays->relayCount() + std::size_t(rows.count) * columns.first +
               std::size_t(row - rows.first) * columns.count + (relay - columns.first);
    }
    std::span<const Link> links(std::uint32_t row) const
    {
        return std::span(m_links).subspan(m_linkStarts[row], m_linkStarts[row + 1] - m_linkStarts[row]);
    }
    /// A sender of which not even a place can be guessed: what is known of all senders stands in for distance.
    bool isLikeAnyone(std::uint32_t row) const { return m_relays->isNamed(row) && !m_places[row].isKnown; }
    CurveKind curveOf(std::uint32_t row) const { return m_relays->isRelay(row) ? BetweenRelays : FromOthers; }

    const std::shared_ptr<const RelayIndex> m_relays;
    const Counts m_counts;
    const LinkModelOptions m_options;
    std::vector<std::uint32_t> m_countStarts; ///< by row, one more at the end: where its counts begin
    std::vector<Link> m_links;                ///< strengths of all rows, each by relay
    std::vector<std::uint32_t> m_linkStarts;
    std::vector<Place> m_places;
    std::vector<float> m_relayWeights; ///< a priori, by relay
    DistanceCurve m_curves[CurveCount];
    double m_prior = 0;
    std::vector<float> m_linkScales;     ///< by row: 1 / (strengths + prior)
    std::vector<float> m_distanceScales; ///< by row: prior share of that, over the row's sum of densities
    bool m_isDense = true;
    std::vector<float> m_dense;   ///< rows by relays: see cell()
    std::vector<float> m_reports; ///< observers by relays
    SignalModel m_signals;
};

} // namespace corescope
