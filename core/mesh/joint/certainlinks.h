#pragma once

#include <cstdint>
#include <vector>

#include "core/mesh/joint/linkmodel.h"

namespace corescope {

/// Links between relays, and from relays to observers, that hops of two or three bytes leave no doubt about. They keep
/// learning from taking one relay for another for good: what a listed relay is given of the hops of one byte that its
/// unlisted namesake made looks like links of its own, and makes it likelier next time. But of such links the certain
/// hops know nothing, while both ends are often among them.
class CertainLinks
{
public:
    /// `counts`: of certain hops alone. The index must outlive this.
    CertainLinks(const RelayIndex& relays, LinkModel::Counts counts);

    /// The counts, but of each link at the most as many as its certain ones let expect, by the share that certain ones
    /// have of everything counted at its ends; and of each relay not many times what the whole mesh has for as many
    /// certain ones. Relays that are hardly ever certain have no limit of their own: old firmware passes on nothing
    /// else.
    LinkModel::Counts limit(LinkModel::Counts counts) const;

private:
    /// Counts between relays, and counts of reports, by relay; of reports by observer.
    struct Totals
    {
        Totals(const RelayIndex& relays, const LinkModel::Counts& counts);
        std::vector<double> links, reports, observers;
    };

    /// The believed share of the counts of each relay, certain ones included.
    std::vector<double> believedShares(const Totals& totals) const;

    const RelayIndex& m_relays;
    const LinkModel::Counts m_counts;
    const Totals m_totals;
};

} // namespace corescope
