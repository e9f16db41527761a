#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/mesh/hopresolver.h"
#include "core/mesh/joint/relayindex.h"

namespace corescope {

/// One relay on the way of one transmission: paths that begin with the same hops went through the same relays.
struct TreeNode
{
    std::uint32_t parent = 0; ///< in its tree; the root, which is the originator, is its own
    RelayRange range;         ///< candidates; empty for the root and for hops that fit nobody
    std::uint32_t twin = 0;   ///< next node with the same candidates in a circle of them; itself if there is none
};

/// Where a path ends: an observer received what this relay sent.
struct TreeReport
{
    std::uint32_t node = 0;
    std::uint32_t observer = 0; ///< column of the RelayIndex; none if it is not known, or the path a planned one
    float snr = 0;              ///< dB; NaN if it is not known, or nothing that a radio tells
};

/// Who may have sent the packet, with a weight.
struct RootCandidate
{
    std::uint32_t row = 0; ///< of the RelayIndex
    float weight = 1;
};

/// One transmission as a tree; views into a Forest.
struct TransmissionTree
{
    std::span<const TreeNode> nodes;     ///< parents before children, the root first
    std::span<const TreeReport> reports; ///< one for each path, in their order
    std::span<const RootCandidate> root;
    std::uint32_t sender = RelayIndex::none; ///< relay that is known to have sent the packet; does not forward it
    bool isPlanned = false;                  ///< see PathMeaning; then the root is the receiver

    /// The nodes of a path's hops, in its order; none of a path longer than any that a packet has room for.
    void hopNodes(std::size_t path, std::vector<std::uint32_t>& out) const;
};

/// Many trees in three arrays.
class Forest
{
public:
    std::size_t size() const { return m_trees.size(); }
    TransmissionTree operator[](std::size_t tree) const;
    void clear();
    std::size_t nodeCount() const { return m_nodes.size(); }
    std::size_t bytes() const;

private:
    friend class TreeBuilder;
    struct Ends
    {
        std::uint32_t nodes = 0, reports = 0, roots = 0;
        std::uint32_t sender = RelayIndex::none;
        bool isPlanned = false;
    };

    std::vector<TreeNode> m_nodes;
    std::vector<TreeReport> m_reports;
    std::vector<RootCandidate> m_roots;
    std::vector<Ends> m_trees;
};

/// How the paths of a transmission are to be read.
enum class PathMeaning {
    Travelled, ///< relays that have passed the packet on, the first one first
    Planned,   ///< a direct packet: relays it has still to pass; the end is what its paths have in common
    NoHops,    ///< a trace whose path bytes are signal strengths
};

PathMeaning pathMeaning(const TransmissionToResolve& transmission);

/// Makes trees. Reuse one per thread: it keeps its memory.
class TreeBuilder
{
public:
    explicit TreeBuilder(const RelayIndex& relays);

    /// Adds the tree of a transmission. Planned paths are walked from their ends, and nobody's reports count.
    void add(const TransmissionToResolve& transmission, PathMeaning meaning, Forest& forest);

private:
    struct Links
    {
        std::uint64_t hop = 0;
        std::uint32_t firstChild = 0, nextSibling = 0; ///< 0: none
    };

    std::uint32_t child(std::uint32_t parent, HopPrefix hop, Forest& forest);
    void joinTwins(std::span<TreeNode> nodes);
    void addRoot(const TransmissionToResolve& transmission, PathMeaning meaning, Forest& forest, std::uint32_t& sender);

    const RelayIndex& m_relays;
    std::vector<Links> m_links;
    std::vector<std::uint32_t> m_lastTwin; ///< by first candidate: the newest node of this tree with it; 0: none
};

} // namespace corescope
