#include "core/analytics/pathinspection.h"

#include <algorithm>
#include <cmath>

#include "core/mesh/greatcircle.h"
#include "core/mesh/neighborgraph.h"
#include "core/mesh/noderole.h"

namespace corescope {

namespace {

/// A way that is followed: the nodes so far, and the sum of the logarithms of their scores.
struct Beam
{
    std::vector<NodeIndex> nodes;
    std::vector<double> scores;
    double sum = 0;
};

class HopJudge
{
public:
    HopJudge(const Snapshot& snapshot, std::int64_t now)
        : m_nodes(snapshot.nodes())
        , m_graph(*snapshot.graph)
        , m_now(now)
    {
    }

    /// `before` is none for the first hop, which nothing speaks against.
    double score(NodeIndex before, NodeIndex node, std::size_t candidates) const
    {
        constexpr double edgeWeight = 0.35, placeWeight = 0.20, recencyWeight = 0.15, choiceWeight = 0.30, least = 0.05;
        double edge = 1, recency = 1, place = 1;
        if (before.isValid()) {
            const NeighborEdge* const found = m_graph.find(m_nodes.key(before), m_nodes.key(node));
            edge = found ? edgeScore(*found, m_now) : 0;
            recency = found ? recencyOf(*found) : 0;
            place = placeOf(before, node);
        }
        return std::max(least, edgeWeight * edge + placeWeight * place + recencyWeight * recency +
                                   choiceWeight / double(candidates));
    }

private:
    double recencyOf(const NeighborEdge& edge) const
    {
        constexpr double day = 24, least = 0.1;
        if (edge.lastSeen == unknownTime)
            return least;
        const double hours = double(m_now - edge.lastSeen) / 3'600'000;
        return hours <= day ? 1 : std::max(least, day / hours);
    }

    double placeOf(NodeIndex a, NodeIndex b) const
    {
        constexpr double near = 50, least = 0.1; // km
        if (!m_nodes.hasPosition(a) || !m_nodes.hasPosition(b))
            return 1;
        const auto point = [this](NodeIndex node) {
            return spherePoint(*m_nodes.row(node).lat, *m_nodes.row(node).lon);
        };
        const double km = distanceKm(point(a), point(b));
        return km <= near ? 1 : std::max(least, near / km);
    }

    const NodeTable& m_nodes;
    const NeighborGraph& m_graph;
    const std::int64_t m_now;
};

std::vector<NodeIndex> relaysNamed(const Snapshot& snapshot, HopPrefix hop)
{
    std::vector<NodeIndex> relays;
    for (const NodeIndex node : snapshot.prefixes->candidates(hop))
        if (canRelay(snapshot.nodes().row(node).role.value_or(std::string())))
            relays.push_back(node);
    return relays;
}

/// Every way with every candidate behind it, the best of them.
std::vector<Beam> extended(const std::vector<Beam>& beams, const std::vector<NodeIndex>& candidates,
                           const HopJudge& judge)
{
    std::vector<Beam> longer;
    for (const Beam& beam : beams) {
        for (const NodeIndex node : candidates) {
            const NodeIndex before = beam.nodes.empty() ? NodeIndex::none() : beam.nodes.back();
            const double score = judge.score(before, node, candidates.size());
            Beam& made = longer.emplace_back(beam);
            made.nodes.push_back(node);
            made.scores.push_back(score);
            made.sum += std::log(score);
        }
    }
    std::ranges::stable_sort(longer, std::greater(), &Beam::sum);
    if (longer.size() > pathInspectionWidth)
        longer.resize(pathInspectionWidth);
    return longer;
}

InspectedPath explained(const Beam& beam, const std::vector<std::vector<NodeIndex>>& candidates, const HopJudge& judge)
{
    constexpr std::size_t mostAlternatives = 5;
    InspectedPath path;
    path.score = std::exp(beam.sum / double(beam.nodes.size()));
    for (std::size_t i = 0; i < beam.nodes.size(); ++i) {
        InspectedPath::Hop& hop = path.hops.emplace_back();
        hop.node = beam.nodes[i];
        hop.score = beam.scores[i];
        hop.considered = candidates[i].size();
        const NodeIndex before = i == 0 ? NodeIndex::none() : beam.nodes[i - 1];
        for (const NodeIndex other : candidates[i])
            if (other != hop.node)
                hop.alternatives.push_back({other, judge.score(before, other, hop.considered)});
        std::ranges::stable_sort(hop.alternatives, std::greater(), &InspectedPath::Alternative::score);
        if (hop.alternatives.size() > mostAlternatives)
            hop.alternatives.resize(mostAlternatives);
    }
    return path;
}

} // namespace

std::vector<InspectedPath> inspectPath(const Snapshot& snapshot, std::span<const HopPrefix> hops, std::size_t most,
                                       std::int64_t now)
{
    std::vector<std::vector<NodeIndex>> candidates;
    for (const HopPrefix hop : hops) {
        candidates.push_back(relaysNamed(snapshot, hop));
        if (candidates.back().empty())
            return {};
    }
    const HopJudge judge(snapshot, now);
    std::vector<Beam> beams(1);
    for (const auto& ofHop : candidates)
        beams = extended(beams, ofHop, judge);
    std::vector<InspectedPath> paths;
    for (std::size_t i = 0; !hops.empty() && i < std::min(most, beams.size()); ++i)
        paths.push_back(explained(beams[i], candidates, judge));
    return paths;
}

} // namespace corescope
