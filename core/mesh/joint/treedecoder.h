#pragma once

#include <limits>
#include <span>
#include <vector>

#include "core/mesh/joint/linkmodel.h"
#include "core/mesh/joint/transmissiontree.h"
#include "core/mesh/joint/treesplitter.h"

namespace corescope {

/// Finds for every node of a tree the probability of each of its candidates, given everything else in the tree: exact
/// sum-product. A node whose branches speak for different relays is split (see TreeSplitter); then up to
/// twice more with nodes of the same hash kept apart, as long as it changes anybody. Reuse one per thread: it keeps its
/// memory.
class TreeDecoder
{
public:
    explicit TreeDecoder(const LinkModel& model)
        : m_model(model)
    {
    }

    /// `forbidden`: relays that are not to be considered, ascending.
    void decode(const TransmissionTree& tree, std::span<const std::uint32_t> forbidden = {});

    /// The tree that was decoded, which has more nodes than the one given where some were split. Valid until the next
    /// call of decode(), and as long as the tree given.
    const TransmissionTree& tree() const { return m_tree; }

    /// Probabilities of the candidates of a node, in the order of its range; 1 alone where it has none. For the root,
    /// in the order of its candidates. Sums to 1.
    std::span<const float> beliefs(std::uint32_t node) const { return of(m_beliefs, node); }

    /// The same as they are to be told: less sure, since what is learned leaves doubtful links out. Valid until the
    /// next call.
    std::span<const float> probabilities(std::uint32_t node);

    /// P(candidate passes on what the parent sent), by what everything but the node's branches says about the parent.
    /// Only of nodes with several candidates.
    std::span<const float> priors(std::uint32_t node) const { return of(m_priors, node); }
    /// What everything at and below the node says about the candidates of its parent, the greatest 1.
    std::span<const float> message(std::uint32_t node) const
    {
        return std::span(m_messages).subspan(m_slots[node].message, m_slots[m_tree.nodes[node].parent].count);
    }

    /// P(the observer reports, and as loudly | candidate sent) by candidate of the report's node, up to a factor;
    /// nothing where there is only one candidate.
    std::span<const float> reportWeights(std::size_t report) const
    {
        const std::uint32_t begin = report == 0 ? 0 : m_reportEnds[report - 1];
        return std::span(m_reportWeights).subspan(begin, m_reportEnds[report] - begin);
    }

    /// Calls `count(fromRow, toColumn, probability, snr)` for every link that the tree may show, as LinkModel::Counts
    /// are numbered; "from anyone" for every first hop as well.
    template <typename Count>
    void forEachLink(Count count);

private:
    struct Slot
    {
        std::uint32_t begin = 0;      ///< of its candidates in m_ups, m_beliefs, ...
        std::uint32_t count = 0;      ///< at least 1
        std::uint32_t message = 0;    ///< of what it says to the parent, in m_messages
        const float* block = nullptr; ///< its probabilities after each candidate of the parent
    };

    std::span<const float> of(const std::vector<float>& values, std::uint32_t node) const
    {
        return std::span(values).subspan(m_slots[node].begin, m_slots[node].count);
    }
    float* at(std::vector<float>& values, std::uint32_t node) { return values.data() + m_slots[node].begin; }
    std::uint32_t row(std::uint32_t node, std::uint32_t candidate) const
    {
        if (node == 0)
            return m_tree.root[candidate].row;
        const RelayRange range = m_tree.nodes[node].range;
        return range.count == 0 ? m_model.relays().anyone() : range.first + candidate;
    }

    void weigh(std::span<const std::uint32_t> forbidden);
    void layOut();
    /// Writes what the model does not hold side by side; returns the end of it.
    float* copyTransitions(std::uint32_t node, float* out) const;
    void collectEvidence(std::span<const std::uint32_t> forbidden);
    void passUp();
    void passDown();
    bool keepTwinsApart();
    /// Joint weights of the candidates of parent and node, into m_linkWeights; returns their sum.
    float weighLinks(std::uint32_t node);

    const LinkModel& m_model;
    TreeSplitter m_splitter;
    TransmissionTree m_tree;
    std::vector<Slot> m_slots;   ///< by node
    std::vector<float> m_blocks; ///< P(candidate | candidate of the parent) that the model does not hold side by side
    std::vector<float> m_reportWeights;      ///< of all reports
    std::vector<std::uint32_t> m_reportEnds; ///< by report, in the former
    std::vector<float> m_evidence;           ///< of reports, and what is known from outside
    std::vector<float> m_penalties;          ///< by which twins are kept apart
    std::vector<float> m_afterwards;         ///< weights of candidates once their twins count
    std::vector<float> m_ups;                ///< evidence of everything below and at the node
    std::vector<float> m_messages;           ///< by candidate of the parent
    std::vector<float> m_priors;
    std::vector<float> m_beliefs;
    std::vector<float> m_linkWeights;
    std::vector<float> m_probabilities; ///< of one node
};

template <typename Count>
void TreeDecoder::forEachLink(Count count)
{
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const RelayIndex& relays = m_model.relays();
    for (std::uint32_t node = 1; node < m_tree.nodes.size(); ++node) {
        const RelayRange range = m_tree.nodes[node].range;
        if (range.count == 0)
            continue;
        const std::uint32_t parent = m_tree.nodes[node].parent;
        const float total = weighLinks(node);
        const float* weight = m_linkWeights.data();
        for (std::uint32_t a = 0; a < m_slots[parent].count; ++a, weight += range.count)
            if (const std::uint32_t from = row(parent, a); from != relays.anyone())
                for (std::uint32_t b = 0; b < range.count; ++b)
                    count(from, range.first + b, weight[b] / total, unknown);
        if (parent == 0)
            for (std::uint32_t b = 0; b < range.count; ++b)
                count(relays.anyone(), range.first + b, m_beliefs[m_slots[node].begin + b], unknown);
    }
    for (const TreeReport& report : m_tree.reports) {
        if (report.observer == RelayIndex::none)
            continue;
        for (std::uint32_t b = 0; b < m_slots[report.node].count; ++b)
            if (const std::uint32_t from = row(report.node, b); from != relays.anyone())
                count(from, relays.relayCount() + report.observer, m_beliefs[m_slots[report.node].begin + b],
                      report.snr);
    }
}

} // namespace corescope
