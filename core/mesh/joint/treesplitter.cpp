#include "core/mesh/joint/treesplitter.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/mesh/joint/treedecoder.h"

namespace corescope {

namespace {

constexpr std::uint32_t s_unseen = ~std::uint32_t(0), s_disputed = s_unseen - 1;

/// How many relays pass on what one sent: P(next in the path) times this is about P(passes it on at all).
constexpr double s_passedOn = 10;
/// So that there is a logarithm of everything.
constexpr double s_tiny = 1e-30;

std::uint32_t likeliestOf(std::span<const float> priors, const float* weights)
{
    std::uint32_t best = 0;
    float greatest = 0;
    for (std::uint32_t i = 0; i < priors.size(); ++i)
        if (const float weight = priors[i] * weights[i]; weight > greatest) {
            greatest = weight;
            best = i;
        }
    return best;
}

} // namespace

bool TreeSplitter::split(const TreeDecoder& decoder)
{
    const TransmissionTree& tree = decoder.tree();
    if (tree.isPlanned)
        return false;
    findDoubtful(decoder);
    if (m_doubtful.empty())
        return false;
    listBranches(decoder);
    bool isSplit = false;
    // From the top down, so that a part of a node finds its parent where it stays.
    for (const std::uint32_t node : m_doubtful) {
        takeBranches(node, decoder);
        if (!chooseRelays(node, decoder))
            continue;
        if (!isSplit) {
            m_nodes.assign(tree.nodes.begin(), tree.nodes.end());
            m_reports.assign(tree.reports.begin(), tree.reports.end());
            isSplit = true;
        }
        divide(node);
    }
    if (!isSplit)
        return false;
    putInOrder();
    m_tree = tree;
    m_tree.nodes = m_sortedNodes;
    m_tree.reports = m_sortedReports;
    return true;
}

void TreeSplitter::findDoubtful(const TreeDecoder& decoder)
{
    const TransmissionTree& tree = decoder.tree();
    m_doubtful.clear();
    m_likeliest.assign(tree.nodes.size(), s_unseen);
    const auto hear = [&](std::uint32_t node, const float* weights) {
        std::uint32_t& known = m_likeliest[node];
        if (node == 0 || tree.nodes[node].range.count < 2 || known == s_disputed)
            return;
        const std::uint32_t best = likeliestOf(decoder.priors(node), weights);
        if (known != s_unseen && known != best) {
            known = s_disputed;
            m_doubtful.push_back(node);
        } else {
            known = best;
        }
    };
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node)
        hear(tree.nodes[node].parent, decoder.message(node).data());
    for (std::size_t i = 0; i < tree.reports.size(); ++i)
        if (const auto weights = decoder.reportWeights(i); !weights.empty())
            hear(tree.reports[i].node, weights.data());
    std::ranges::sort(m_doubtful);
}

void TreeSplitter::listBranches(const TreeDecoder& decoder)
{
    const TransmissionTree& tree = decoder.tree();
    m_allBranches.clear();
    for (std::uint32_t child = 1; child < tree.nodes.size(); ++child)
        if (const std::uint32_t node = tree.nodes[child].parent; m_likeliest[node] == s_disputed)
            m_allBranches.push_back({node, decoder.message(child).data(), child, 0});
    for (std::uint32_t i = 0; i < tree.reports.size(); ++i)
        if (const auto& report = tree.reports[i];
            m_likeliest[report.node] == s_disputed && report.observer != RelayIndex::none)
            m_allBranches.push_back({report.node, decoder.reportWeights(i).data(), 0, i});
    std::ranges::stable_sort(m_allBranches, {}, &Branch::node);
}

void TreeSplitter::takeBranches(std::uint32_t node, const TreeDecoder& decoder)
{
    m_branches = std::ranges::equal_range(m_allBranches, node, {}, &Branch::node);
    m_candidates.clear();
    for (const Branch& branch : m_branches)
        m_candidates.push_back(likeliestOf(decoder.priors(node), branch.weights));
    std::ranges::sort(m_candidates);
    const auto repeated = std::ranges::unique(m_candidates);
    m_candidates.erase(repeated.begin(), repeated.end());
}

double TreeSplitter::logLikelihood(std::uint32_t node, const TreeDecoder& decoder) const
{
    const auto priors = decoder.priors(node);
    double sum = std::log(double(priors[m_relays.front()]) + s_tiny);
    for (const std::uint32_t other : std::span(m_relays).subspan(1))
        sum += std::log(std::min(1.0, s_passedOn * double(priors[other])) + s_tiny);
    for (const Branch& branch : m_branches) {
        double weight = 0;
        for (const std::uint32_t relay : m_relays)
            weight += double(branch.weights[relay]);
        sum += std::log(weight / double(m_relays.size()) + s_tiny);
    }
    return sum;
}

bool TreeSplitter::chooseRelays(std::uint32_t node, const TreeDecoder& decoder)
{
    // The best that explains everything alone, then what the branches speak for, as long as it gets better.
    double best = -std::numeric_limits<double>::infinity();
    std::uint32_t chosen = 0;
    m_relays.assign(1, 0);
    const auto consider = [&](std::uint32_t candidate) {
        m_relays.back() = candidate;
        if (const double now = logLikelihood(node, decoder); now > best) {
            best = now;
            chosen = candidate;
            return true;
        }
        return false;
    };
    for (std::uint32_t candidate = 0; candidate < decoder.priors(node).size(); ++candidate)
        consider(candidate);
    m_relays.back() = chosen;
    for (bool isBetter = true; isBetter;) {
        isBetter = false;
        m_relays.push_back(0);
        for (const std::uint32_t candidate : m_candidates)
            if (std::find(m_relays.begin(), m_relays.end() - 1, candidate) == m_relays.end() - 1)
                isBetter = consider(candidate) || isBetter;
        m_relays.back() = chosen;
        if (!isBetter)
            m_relays.pop_back();
    }
    return m_relays.size() > 1;
}

void TreeSplitter::divide(std::uint32_t node)
{
    const auto first = std::uint32_t(m_nodes.size());
    for (std::size_t i = 1; i < m_relays.size(); ++i) {
        const auto part = std::uint32_t(m_nodes.size());
        m_nodes.push_back(m_nodes[node]);
        m_nodes[node].twin = part;
    }
    for (const Branch& branch : m_branches) {
        const auto likeliest =
            std::ranges::max_element(m_relays, {}, [&](std::uint32_t i) { return branch.weights[i]; });
        const auto part = std::uint32_t(likeliest - m_relays.begin());
        const std::uint32_t to = part == 0 ? node : first + part - 1;
        if (branch.child != 0)
            m_nodes[branch.child].parent = to;
        else
            m_reports[branch.report].node = to;
    }
}

void TreeSplitter::putInOrder()
{
    m_depths.assign(m_nodes.size(), 0);
    m_order.resize(m_nodes.size());
    for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
        m_order[node] = node;
        for (std::uint32_t at = node; at != 0; at = m_nodes[at].parent)
            ++m_depths[node];
    }
    std::ranges::stable_sort(m_order, {}, [&](std::uint32_t node) { return m_depths[node]; });
    m_places.resize(m_nodes.size());
    for (std::uint32_t i = 0; i < m_order.size(); ++i)
        m_places[m_order[i]] = i;
    m_sortedNodes.clear();
    for (const std::uint32_t node : m_order) {
        m_sortedNodes.push_back(m_nodes[node]);
        m_sortedNodes.back().parent = m_places[m_sortedNodes.back().parent];
        m_sortedNodes.back().twin = m_places[m_sortedNodes.back().twin];
    }
    m_sortedReports.clear();
    for (const auto& [node, observer, snr] : m_reports)
        m_sortedReports.push_back({m_places[node], observer, snr});
}

} // namespace corescope
