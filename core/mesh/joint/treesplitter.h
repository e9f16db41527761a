#pragma once

#include <span>
#include <vector>

#include "core/mesh/joint/transmissiontree.h"

namespace corescope {

class TreeDecoder;

/// Paths that begin with the same hops went through the same relays, but for one case: two relays with one hash that
/// both heard the same relay. What was received of one and of the other then hangs at one node of the tree. Where the
/// branches below a node speak for different relays, and it is likely that these all passed the packet on, the node is
/// split: each gets the branches that are likelier its own.
class TreeSplitter
{
public:
    /// Looks at a tree just decoded. False if nothing is to be split; otherwise tree() is the new one.
    bool split(const TreeDecoder& decoder);

    TransmissionTree tree() const { return m_tree; }

private:
    void findDoubtful(const TreeDecoder& decoder);
    void listBranches(const TreeDecoder& decoder);
    void takeBranches(std::uint32_t node, const TreeDecoder& decoder);
    bool chooseRelays(std::uint32_t node, const TreeDecoder& decoder);
    void divide(std::uint32_t node);
    void putInOrder();
    /// Of m_relays as those who the node at hand stands for.
    double logLikelihood(std::uint32_t node, const TreeDecoder& decoder) const;

    struct Branch
    {
        std::uint32_t node = 0;         ///< that it hangs at
        const float* weights = nullptr; ///< of the node's candidates
        std::uint32_t child = 0;        ///< 0: it is a report
        std::uint32_t report = 0;
    };

    TransmissionTree m_tree;
    std::vector<TreeNode> m_nodes;
    std::vector<TreeReport> m_reports;
    std::vector<std::uint32_t> m_likeliest;  ///< by node: candidate that its branches agree upon
    std::vector<std::uint32_t> m_doubtful;   ///< nodes whose branches do not
    std::vector<Branch> m_allBranches;       ///< of all doubtful nodes, by node
    std::span<const Branch> m_branches;      ///< of the node at hand
    std::vector<std::uint32_t> m_candidates; ///< likeliest of some branch, each once
    std::vector<std::uint32_t> m_relays;     ///< candidates that the node at hand stands for
    std::vector<std::uint32_t> m_order, m_places, m_depths;
    std::vector<TreeNode> m_sortedNodes; ///< of tree(), like the next
    std::vector<TreeReport> m_sortedReports;
};

} // namespace corescope
