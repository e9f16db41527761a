#include "core/mesh/joint/transmissiontree.h"

#include <algorithm>
#include <limits>

#include "core/mesh/joint/senderhint.h"
#include "core/mesh/packetframe.h"
#include "core/mesh/packettype.h"

namespace corescope {

namespace {

bool isDirect(const TransmissionToResolve& transmission)
{
    return transmission.routeType == int(packet::Route::Direct) ||
           transmission.routeType == int(packet::Route::TransportDirect);
}

/// Radios tell SNRs as quarters of a dB in a signed byte. Whatever else a database holds is none, and must not outweigh
/// all that is known.
float plausibleSnr(float snr)
{
    return snr >= -32 && snr <= 31.75F ? snr : std::numeric_limits<float>::quiet_NaN();
}

/// Share of the nodes that have the packet's source hash; the rest is for senders nobody has listed.
constexpr float s_hintWeight = 0.8F;

} // namespace

TransmissionTree Forest::operator[](std::size_t tree) const
{
    const Ends begin = tree == 0 ? Ends{} : m_trees[tree - 1];
    const Ends& end = m_trees[tree];
    return {std::span(m_nodes).subspan(begin.nodes, end.nodes - begin.nodes),
            std::span(m_reports).subspan(begin.reports, end.reports - begin.reports),
            std::span(m_roots).subspan(begin.roots, end.roots - begin.roots), end.sender, end.isPlanned};
}

void TransmissionTree::hopNodes(std::size_t path, std::vector<std::uint32_t>& out) const
{
    out.clear();
    for (std::uint32_t node = reports[path].node; node != 0; node = nodes[node].parent)
        out.push_back(node);
    // A planned path is walked from its end, so the way back to the root is its order.
    if (!isPlanned)
        std::ranges::reverse(out);
}

void Forest::clear()
{
    m_nodes.clear();
    m_reports.clear();
    m_roots.clear();
    m_trees.clear();
}

std::size_t Forest::bytes() const
{
    return m_nodes.capacity() * sizeof(TreeNode) + m_reports.capacity() * sizeof(TreeReport) +
           m_roots.capacity() * sizeof(RootCandidate) + m_trees.capacity() * sizeof(Ends);
}

PathMeaning pathMeaning(const TransmissionToResolve& transmission)
{
    if (transmission.payloadType == int(packet::Type::Trace))
        return isTraceRoute(transmission) ? PathMeaning::Planned : PathMeaning::NoHops;
    return isDirect(transmission) ? PathMeaning::Planned : PathMeaning::Travelled;
}

TreeBuilder::TreeBuilder(const RelayIndex& relays)
    : m_relays(relays)
    , m_lastTwin(relays.relayCount())
{
}

void TreeBuilder::add(const TransmissionToResolve& transmission, PathMeaning meaning, Forest& forest)
{
    const std::size_t first = forest.m_nodes.size();
    m_links.assign(1, {});
    forest.m_nodes.push_back({});
    for (const PathToResolve& path : transmission.paths) {
        std::uint32_t at = 0;
        if (path.hops.size() > packet::maxPath) {
            forest.m_reports.push_back({at, RelayIndex::none, plausibleSnr(path.snr)});
            continue;
        }
        if (meaning == PathMeaning::Travelled) {
            for (const HopPrefix hop : path.hops)
                at = child(at, hop, forest);
            forest.m_reports.push_back({at, m_relays.observer(path.observer), plausibleSnr(path.snr)});
        } else if (meaning == PathMeaning::Planned) {
            for (std::size_t i = path.hops.size(); i-- > 0;)
                at = child(at, path.hops[i], forest);
            forest.m_reports.push_back({at, RelayIndex::none, plausibleSnr(path.snr)});
        }
    }
    joinTwins(std::span(forest.m_nodes).subspan(first));
    std::uint32_t sender = RelayIndex::none;
    addRoot(transmission, meaning, forest, sender);
    forest.m_trees.push_back({std::uint32_t(forest.m_nodes.size()), std::uint32_t(forest.m_reports.size()),
                              std::uint32_t(forest.m_roots.size()), sender, meaning == PathMeaning::Planned});
}

std::uint32_t TreeBuilder::child(std::uint32_t parent, HopPrefix hop, Forest& forest)
{
    for (std::uint32_t known = m_links[parent].firstChild; known != 0; known = m_links[known].nextSibling)
        if (m_links[known].hop == hop.bits())
            return known;
    const auto node = std::uint32_t(m_links.size());
    m_links.push_back({hop.bits(), 0, m_links[parent].firstChild});
    m_links[parent].firstChild = node;
    forest.m_nodes.push_back({parent, m_relays.candidates(hop), node});
    return node;
}

void TreeBuilder::joinTwins(std::span<TreeNode> nodes)
{
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
        if (nodes[i].range.count == 0)
            continue;
        std::uint32_t& last = m_lastTwin[nodes[i].range.first];
        // A packet's hops are all of one width, so equal beginnings are equal ranges unless the text was tampered with.
        if (last != 0 && nodes[last].range == nodes[i].range)
            std::swap(nodes[last].twin, nodes[i].twin);
        last = i;
    }
    for (const TreeNode& node : nodes)
        if (node.range.count != 0)
            m_lastTwin[node.range.first] = 0;
}

void TreeBuilder::addRoot(const TransmissionToResolve& transmission, PathMeaning meaning, Forest& forest,
                          std::uint32_t& sender)
{
    const EndHint hint = meaning == PathMeaning::Planned ? receiverHint(transmission) : senderHint(transmission);
    const std::uint32_t known = !hint.keyText.empty() ? m_relays.entity(hint.keyText)
                                : !hint.name.empty()  ? m_relays.named(hint.name)
                                                      : m_relays.entity(hint.key);
    if (known != RelayIndex::none) {
        forest.m_roots.push_back({known, 1});
        if (m_relays.isRelay(known))
            sender = known;
        return;
    }
    float rest = 1;
    if (hint.firstByte) {
        const auto rows = m_relays.startingWith(*hint.firstByte);
        for (const std::uint32_t row : rows)
            forest.m_roots.push_back({row, s_hintWeight / float(rows.size())});
        if (!rows.empty())
            rest -= s_hintWeight;
    }
    forest.m_roots.push_back({m_relays.anyone(), rest});
}

} // namespace corescope
